import { z } from 'astro/zod';
import { citationSchema } from './citation.ts';

const span = {
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
};

/** Exact words of a file with their offsets, in code points. */
export const spanSchema = z.strictObject(span);

/** A calendar day, `2024-04-02`. */
export const daySchema = z.iso.date();

/** The editor's source, and the day on which it was checked; omitted if the note gives none. */
const given = { evidence: z.string().min(1).optional(), checked: daySchema.optional() };

/** A day, or a month or year if no more is known. */
const dayMonthOrYear = z.union([daySchema, z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)]);

const languageTag = z.string().min(2);

export const sourceSchema = z.strictObject({
  path: z.string(),
  url: z.string(),
  bytes: z.int().positive(),
  sha256: z.hex().length(64),
  /** The file's encoding, by its name in the Encoding Standard; omitted for UTF-8. */
  encoding: z.string().min(1).optional(),
  /** The file's text in UTF-8, to which the offsets of all citations apply; omitted if the file is in UTF-8. */
  decoded: z.string().optional(),
  /** The feed, message or list that an imported text was in; omitted if the file was received by itself. */
  received: z
    .strictObject({
      from: z.string().min(1),
      sha256: z.hex().length(64),
      entry: z.string().min(1),
      /** How the file differs from the entry. */
      converted: z.string().min(1).optional(),
    })
    .optional(),
});

/**
 * `file`: a line of the file. `editor`: supplied by a note. `deletion`: a run of words of the cited sentence, with
 * words deleted only at its beginning and end. The first letter may be capitalised, the final full stop is dropped, and
 * “…” marks a run that ends within a clause.
 */
export const headlineSchema = z.discriminatedUnion('by', [
  z.strictObject({ text: z.string().min(1), by: z.literal('file'), citation: citationSchema }),
  z.strictObject({ text: z.string().min(1), by: z.literal('editor'), ...given }),
  z.strictObject({ text: z.string().min(1), by: z.literal('deletion'), citation: citationSchema }),
]);

export const publisherSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('supplied'),
    name: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    ...given,
  }),
  z.strictObject({
    /** By the metadata of the file. */
    status: z.literal('stated'),
    name: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    citation: citationSchema,
  }),
  z.strictObject({ status: z.literal('unknown') }),
]);

/** A value that the metadata of a file state, with the words that do. */
const statedSchema = z.strictObject({ value: z.string().min(1), citation: citationSchema });

/** Words that look like a date line but cannot be read as one date. */
const unread = citationSchema.optional();

/** An article's date in EDTF level 1, with its evidence. */
export const articleDateSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('stated'),
    edtf: dayMonthOrYear,
    /** By the markup or metadata of the file: each place is a citation. Else by its text: a label may be one. */
    inMetadata: z.literal(true).optional(),
    citations: z.array(citationSchema).min(1),
  }),
  z.strictObject({
    status: z.literal('supplied'),
    edtf: dayMonthOrYear,
    citations: z.array(citationSchema).length(0),
    ...given,
  }),
  z.strictObject({
    status: z.literal('bounded'),
    edtf: z.string().regex(/^\d{4}-\d{2}-\d{2}\/\.\.$/),
    /** First the words of this article that describe the event, then the words that date the event. */
    citations: z.array(citationSchema).min(1),
    /** The editor's source, if the editor dates the event. */
    evidence: z.string().min(1).optional(),
    unread,
  }),
  z.strictObject({
    status: z.literal('unknown'),
    edtf: z.null(),
    citations: z.array(citationSchema).length(0),
    unread,
  }),
]);

export const sentenceSchema = z.strictObject({ id: z.string().regex(/^s[1-9]\d*$/), ...span });

export const passageSchema = z.strictObject({
  id: z.string().regex(/^p[1-9]\d*$/),
  /** The heading of the passage's section, repeated in each of its passages. */
  heading: citationSchema.nullable(),
  /** What it is in the markup of its file, where that is no paragraph. */
  kind: z.enum(['list-item', 'quotation', 'caption']).optional(),
  sentences: z.array(sentenceSchema).min(1),
});

/**
 * Words of the file that are not part of the article. `articles` is set for the rule `recurring-line`: the number of
 * articles of the same publisher (or of the story, if the publisher is unknown) that contain this line.
 */
export const removedSchema = z.strictObject({
  ...span,
  rule: z.string().min(1),
  articles: z.int().positive().optional(),
});

/** Lines that the editor's note has as a section heading, or keeps in the text, whatever the program reads them as. */
export const editedLineSchema = z.strictObject({ ...span, as: z.enum(['heading', 'text']) });

/** One received file: the unit of `story.json`. */
export const articleSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/),
  url: z.string().startsWith('/'),
  source: sourceSchema,
  /** Number of words kept, section headings included. */
  words: z.int().nonnegative(),
  headline: headlineSchema,
  standfirst: citationSchema.nullable(),
  publisher: publisherSchema,
  /** What the metadata of the file state of it beside headline, publisher and date. */
  stated: z
    .strictObject({
      address: statedSchema.optional(),
      /** By the metadata, or by a byline in the text. */
      authors: z.array(statedSchema.extend({ inByline: z.literal(true).optional() })).optional(),
      language: statedSchema.optional(),
    })
    .optional(),
  /** What the editor's note supplies beside headline, publisher, date and language. */
  supplied: z
    .strictObject({
      authors: z.strictObject({ names: z.array(z.string().min(1)).min(1), ...given }).optional(),
      /** A copy of the page in a web archive, and the day of the copy. */
      archived: z.strictObject({ url: z.url({ protocol: /^https?$/ }), day: daySchema }).optional(),
      /** The day on which the file was received. */
      retrieved: daySchema.optional(),
    })
    .optional(),
  /**
   * The language of the text: by the editor's note, by the file's metadata, or detected where that is sure and differs
   * from the story's. Otherwise it is the story's.
   */
  language: z
    .discriminatedUnion('status', [
      z.strictObject({ status: z.literal('supplied'), tag: languageTag, ...given }),
      z.strictObject({ status: z.literal('stated'), tag: languageTag }),
      z.strictObject({ status: z.literal('detected'), tag: languageTag }),
    ])
    .optional(),
  date: articleDateSchema,
  passages: z.array(passageSchema).min(1),
  removed: z.array(removedSchema),
  /** Given where the note says so of a line. */
  edited: z.array(editedLineSchema).optional(),
  /** Agencies and publishers that it names as sources of its text, with the words that name them; given if any. */
  credits: z
    .array(z.strictObject({ name: z.string().min(1), citation: citationSchema }))
    .min(1)
    .optional(),
  /** The ids of its versions, this one among them, earliest first; given where there are several. */
  versions: z.array(z.string().min(1)).min(2).optional(),
});

/** An article without its text, for lists, routes and references. */
export const articleOutlineSchema = articleSchema
  .omit({ passages: true, removed: true, edited: true })
  .extend({
    /** Start and end offset of each sentence in turn, in code points. */
    sentences: z.array(z.int().nonnegative()),
    /** The rule of each removed span. */
    removedBy: z.array(z.string().min(1)),
  });

export function outlineOf({ passages, removed, edited: _, ...article }: Article): ArticleOutline {
  return {
    ...article,
    sentences: passages.flatMap(({ sentences }) => sentences.flatMap(({ start, end }) => [start, end])),
    removedBy: removed.map(({ rule }) => rule),
  };
}

export type Article = z.infer<typeof articleSchema>;
export type ArticleOutline = z.infer<typeof articleOutlineSchema>;
export type ArticleLanguage = NonNullable<Article['language']>;
export type ArticleDate = z.infer<typeof articleDateSchema>;
export type Headline = z.infer<typeof headlineSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
export type EditedLine = z.infer<typeof editedLineSchema>;
export type Removed = z.infer<typeof removedSchema>;
