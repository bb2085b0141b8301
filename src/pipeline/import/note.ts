import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { stemToId } from '../derive/article-id.ts';
import { stemOf } from '../formats/format.ts';
import { statedDay } from '../formats/reconcile-dates.ts';
import type { RawFile } from '../read/raw-file.ts';
import { type Note, oneLine, webAddress } from '../read/settings.ts';
import type { Entry, Origin } from './entry.ts';

/**
 * Returns the note of an imported text: what its container states and the text itself does not, with its place.
 *
 * @param language of the text, if it is its container's and not the story's
 */
export function noteOf(
  entry: Entry,
  file: RawFile,
  origin: Origin,
  { today, language, replaces }: { today: string; language: string | null; replaces: string | null },
): Note {
  const stated = file.document?.stated;
  const { what, ...container } = entry.statedIn ?? origin;
  const source = `${capital(container.entry)} of ${container.from}, ${what} with the SHA-256 ${container.sha256}.`;
  const supplied = { source, checked: today };
  const [publisher, address] = [lineOf(entry.publisher), addressOf(entry.address)];
  const title = entry.statedIn && file.document?.headline ? null : lineOf(entry.title);
  const isSigned = stated !== undefined && stated.authors.length > 0;
  const authors = isSigned ? [] : entry.authors.flatMap((name) => lineOf(name) ?? []);
  const day = stated?.date ? null : dayOf(entry.published);
  const { from, sha256, entry: place } = origin;
  return {
    ...present('version-of', replaces),
    ...(title !== null && { headline: { text: title, ...supplied } }),
    ...(publisher !== null &&
      !stated?.publisher && {
        publisher: { name: publisher, ...(address !== null && { url: address }), ...supplied },
      }),
    ...(day !== null && { date: { day, ...supplied } }),
    ...(authors.length > 0 && { author: { name: authors, ...supplied } }),
    ...(language !== null && { language: { tag: language, ...supplied } }),
    ...present('retrieved', dayOf(entry.retrieved)),
    received: {
      from,
      sha256,
      entry: place,
      ...present('id', lineOf(entry.id)),
      ...present('address', address),
      ...present('converted', entry.content?.converted ?? null),
    },
  };
}

/** @param differs the days that its container gives, if they differ; the editor decides */
export const noteText = (note: Note, differs: string | null = null): string =>
  (differs === null ? '' : `# date: to be decided: ${differs}\n`) + stringify(note, { lineWidth: 0 });

const DAY_IN_PATH = /\/(20\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$)/;

/**
 * Names the day that an entry states and the one in its address, if they differ: many feeds give all times in UTC, in
 * which an evening in America is the next day. Null if they are the same, or one is missing.
 */
export function otherDayInAddress({ address, published }: Entry): string | null {
  const day = dayOf(published);
  const [path, year = '', month = '', dayOfMonth = ''] = DAY_IN_PATH.exec(address ?? '') ?? [];
  if (day === null || path === undefined) return null;
  const inAddress = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return inAddress === day ? null : `${lineOf(published) ?? day}, in its address ${inAddress}`;
}

const present = <Key extends string>(key: Key, value: string | null): { [key in Key]?: string } =>
  (value === null ? {} : { [key]: value }) as { [key in Key]?: string };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** In characters. A longer title or address is none; notes have a size limit. */
const LONGEST_LINE = 2_000;

/** Returns words as one line that can be shown; null if nothing of them can, or they are too long for a line. */
export function lineOf(words: string | null): string | null {
  const line = (words ?? '').replace(UNPRINTABLE, ' ').replace(/[\s\p{Cc}]+/gu, ' ');
  return parsed(oneLine, line.toWellFormed());
}

export const addressOf = (address: string | null): string | null => parsed(webAddress, address);

/** The day that an entry states, as written; null if it states none. */
export const dayOf = (published: string | null): string | null =>
  published === null ? null : statedDay(published);

function parsed(schema: z.ZodType<string>, value: unknown): string | null {
  const result = schema.safeParse(value);
  return result.success && result.data.length <= LONGEST_LINE ? result.data : null;
}

const LONGEST_STEM = 40;

/** Returns a name for the file of an entry, without its ending: its day and title, or what else is known of it. */
export function stemFor(entry: Entry, container: string): string {
  const isWhole = entry.title === null && entry.address === null;
  const called = entry.title ?? pageName(entry.address) ?? container.replace(/\.[^.]*$/, '');
  const id = stemToId(called.replace(UNPRINTABLE, ' ').slice(0, 400));
  const stem = isWhole ? id : id.toLowerCase();
  const day = dayOf(entry.published);
  const short =
    isWhole || stem.length <= LONGEST_STEM ? stem : stem.slice(0, LONGEST_STEM).replace(/-[^-]*$/, '');
  return day === null ? short : `${day}-${short}`;
}

/** A name that is fit for an address as it is. */
const NEAT = /^[\w-]{1,40}$/;

/** A name for a page that a browser named, `Fire at the quay - The Gazette (4_2_2024)`: by its day and headline; else null. */
export function stemOfPage(entry: Entry, { path, document }: RawFile): string | null {
  const title = document?.stated.headline?.value ?? null;
  if (entry.title !== null || entry.address !== null || title === null || NEAT.test(stemOf(path)))
    return null;
  return stemFor({ ...entry, title, published: document?.stated.date?.edtf ?? null }, path);
}

/** The last part of an address's path that is a name. */
function pageName(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => /[a-z]/i.test(part) && !/^index\.\w+$/i.test(part));
  return (parts.at(-1) ?? host).replace(/\.\w{2,5}$/, '');
}
