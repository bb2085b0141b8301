import { z } from 'astro/zod';
import { isPlainPath } from '#contracts/site-place.ts';
import { parseBase } from '#contracts/urls.ts';
import { VISIBLE } from '../text/visible.ts';
import { LONGEST_ID } from '../publish/article-id.ts';
import { isPlaceholder } from '../parse/dates/written-dates.ts';
import { orAlone, withExample } from './yaml-forms.ts';

/** The schemas of `site.yml`, `story.yml` and the notes. */

/** Text in a single line. */
export const oneLine = z
  .string()
  .trim()
  .regex(
    /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]*$/u,
    'must be one line without control characters',
  )
  .regex(VISIBLE, 'must not be empty');
/** The scheme must be written out, because `http:example.org` would be a relative link; credentials are not allowed. */
export const webAddress = withExample(
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .regex(/^[^\s\p{Cc}]+$/u, { error: 'must have no spaces', abort: true })
    .regex(/^https?:\/\/[^/?#@\\]+(?:[/?#][^\\]*)?$/i, 'must be a full http or https address'),
  'https://example.org/page',
);
export const day = withExample(
  z.iso
    .date({
      error: ({ code }) =>
        code === 'invalid_format' ? 'must be a day of the calendar, such as 2024-03-23' : undefined,
    })
    .refine((written) => !isPlaceholder(written), 'must be a known day, not a placeholder'),
  '2024-05-01',
);
const language = withExample(
  z.string().refine(isLanguage, 'must be a language tag such as en or pt-BR'),
  'en',
);

/** File systems allow names of 255 bytes and paths of 4,096. */
const siteAddress = z
  .string()
  .max(2000)
  .regex(
    /^\/(?:[A-Za-z0-9_-]{1,255}\/)*$/,
    'must be an address of this site without its host, with a slash at each end and at most 255 characters between slashes: /stories/fire/',
  );

const indexing = z.enum(['off', 'on']);

/** The path of the site's address is its base path. */
const placeOfSite = webAddress
  .refine((url) => !/[?#]/.test(url), { error: 'must have nothing after its path', abort: true })
  .refine(
    (url) => isPlainPath(parseBase(new URL(url).pathname)),
    'must have a path of letters, digits, “-”, “_”, “.” and “~”',
  );

export const siteSettingsSchema = z.strictObject({
  title: oneLine,
  url: placeOfSite.optional(),
  language: language.default('en'),
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/London').optional(),
  indexing: indexing.default('off'),
  feeds: z.strictObject({ fullText: z.enum(['off', 'on']).default('off') }).default({ fullText: 'off' }),
  offline: z.enum(['off', 'on']).default('off'),
  /** Published addresses that have moved: a page, or a folder above several. */
  redirects: z.array(z.strictObject({ from: siteAddress, to: siteAddress })).default([]),
  limits: z.strictObject({ fileBytes: z.int().positive().optional() }).optional(),
});

const named = z.strictObject({ name: oneLine, aliases: z.array(oneLine).default([]) });
const nameList = z.array(
  z.preprocess((entry) => (typeof entry === 'string' ? { name: entry } : entry), named),
);

export const storySettingsSchema = z.strictObject({
  title: oneLine,
  standfirst: oneLine.optional(),
  language: language.optional(),
  indexing: indexing.optional(),
  /** What happened and where, in the words of the articles; used to recognise undated articles about it. */
  event: z
    .strictObject({
      words: z.array(oneLine).min(1),
      places: z.array(oneLine).min(1),
      /** Names of the event: a victim, a ship, a storm. */
      names: z.array(oneLine).optional(),
      /** The day of the event, with its source. */
      day: day.optional(),
      source: oneLine.optional(),
      checked: day.optional(),
    })
    .optional(),
  names: z
    .strictObject({
      people: nameList.optional(),
      organisations: nameList.optional(),
      places: nameList.optional(),
    })
    .optional(),
  subjects: nameList.optional(),
});

/** The year, month or day of a date: YAML reads a year as a number. */
const dayMonthOrYear = withExample(
  z
    .union([z.string(), z.int()])
    .transform(String)
    .pipe(
      z.union([day, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)], {
        error: 'must be a day, a month or a year, such as 2024-03-23, 2024-03 or 2024',
      }),
    )
    .refine((written) => !isPlaceholder(written), 'must be a known date, not a placeholder'),
  '2024-04-02',
);

const lines = z
  .array(
    z
      .string()
      .max(2000)
      .regex(/[^\s\p{Cc}]/u, 'must have something that can be seen'),
  )
  .max(1000)
  .optional();

/** What comes from outside a file has its source, unless it is written alone. */
const supplied = { source: oneLine, checked: day };

const authors = z.union([oneLine.transform((name) => [name]), z.array(oneLine).min(1)]);

/** A value that may be left empty, as in a skeleton, or be `unknown`: the editor has looked, and nobody knows. */
const orUnknown = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (value === 'unknown' ? null : (value ?? undefined)), schema.nullable().optional())
    .optional();

export const noteSchema = z.strictObject({
  slug: z
    .string()
    .max(LONGEST_ID)
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'must consist of letters a to z, digits, hyphens and underscores')
    .optional(),
  headline: orAlone('text', oneLine, z.strictObject({ text: oneLine, ...supplied })).optional(),
  publisher: orUnknown(
    orAlone('name', oneLine, z.strictObject({ name: oneLine, url: webAddress.optional(), ...supplied })),
  ),
  date: orUnknown(orAlone('day', dayMonthOrYear, z.strictObject({ day: dayMonthOrYear, ...supplied }))),
  author: orAlone('name', authors, z.strictObject({ name: authors, ...supplied })).optional(),
  language: orAlone('tag', language, z.strictObject({ tag: language, ...supplied })).optional(),
  /** A copy of the page in a web archive. */
  archived: z.strictObject({ url: webAddress, day }).optional(),
  /** The day on which the file was received. */
  retrieved: day.optional(),
  indexing: indexing.optional(),
  /** The file that this one replaces: its name, with or without its extension. */
  'version-of': oneLine.optional(),
  /** Where an imported text comes from; written by `npm run import`. */
  received: z
    .strictObject({
      /** The name of the container, its hash, and the place of the entry in it. */
      from: oneLine,
      sha256: z.hex().length(64),
      entry: oneLine,
      /** What stays the same wherever the entry is published: guid, Message-ID. */
      id: oneLine.optional(),
      address: webAddress.optional(),
      converted: oneLine.optional(),
    })
    .optional(),
  /** Lines of the file, by their words: those that are section headings, that are text, that are no part of the article. */
  headings: lines,
  keep: lines,
  remove: lines,
});

/** `articles.yml`: what notes say, for many articles in one file, by the names of their files with or without endings. */
export const articlesFileSchema = z.record(
  oneLine,
  z.preprocess((note) => note ?? {}, noteSchema),
);

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
export type StorySettings = z.infer<typeof storySettingsSchema>;
export type Note = z.infer<typeof noteSchema>;

/** Whether words are a language tag. Names of languages (`English`) have the form of one, too. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The largest file that is read, unless `limits.fileBytes` of `site.yml` says otherwise. That is about 85,000 words;
 * any text of this size is parsed within 5 s of CPU time (measured on five kinds of text: 0.2 to 2.7 s).
 */
export const DEFAULT_FILE_BYTES = 512 * 1024;

/** Returns the limit of a text, in bytes. */
export const maxFileBytes = ({ limits }: SiteSettings): number => limits?.fileBytes ?? DEFAULT_FILE_BYTES;
