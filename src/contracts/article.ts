import { z } from 'astro/zod';
import { citationSchema } from './citation.ts';

const span = {
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
};

/** Words of a file with their place in it, in code points. */
export const spanSchema = z.strictObject(span);

/** A calendar day, `2024-04-02`. */
export const daySchema = z.iso.date();

export const sourceSchema = z.strictObject({
  path: z.string(),
  url: z.string(),
  bytes: z.int().positive(),
  sha256: z.hex().length(64),
  /** The encoding that the file was decoded from, by its name in the Encoding Standard, where it is not UTF-8. */
  encoding: z.string().min(1).optional(),
});

/**
 * `file`: the file's own line. `editor`: supplied by a note. `deletion`: the cited sentence, or a run of its words with
 * what stands before or after them left off: no word between is taken out and none put in; the first letter may be made
 * a capital, the final full stop is left off, and “…” stands where the run ends within a clause.
 */
export const headlineSchema = z.discriminatedUnion('by', [
  z.strictObject({ text: z.string().min(1), by: z.literal('file'), citation: citationSchema }),
  z.strictObject({
    text: z.string().min(1),
    by: z.literal('editor'),
    evidence: z.string().min(1),
    checked: daySchema,
  }),
  z.strictObject({ text: z.string().min(1), by: z.literal('deletion'), citation: citationSchema }),
]);

export const publisherSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('supplied'),
    name: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    evidence: z.string().min(1),
    checked: daySchema,
  }),
  z.strictObject({ status: z.literal('unknown') }),
]);

/** Words of the file that look like its date line and cannot be taken for one date. */
const unread = citationSchema.optional();

/** An article's date in EDTF level 1, with what it rests on; nothing else can date an article. */
export const articleDateSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('stated'),
    /** A day, or the month or year where the file gives no more. */
    edtf: z.union([daySchema, z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)]),
    citations: z.array(citationSchema).length(1),
  }),
  z.strictObject({
    status: z.literal('supplied'),
    edtf: daySchema,
    citations: z.array(citationSchema).length(0),
    evidence: z.string().min(1),
    checked: daySchema,
  }),
  z.strictObject({
    status: z.literal('bounded'),
    edtf: z.string().regex(/^\d{4}-\d{2}-\d{2}\/\.\.$/),
    /** First the words of this article that describe the event, then those that give the event its day. */
    citations: z.array(citationSchema).min(1),
    /** Where the editor gives the event its day: the source of that. */
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
  /** The section heading that the passage stands under; passages of one section repeat it. */
  heading: citationSchema.nullable(),
  sentences: z.array(sentenceSchema).min(1),
});

/**
 * Words of the file that are not part of the article, by the rule that found them. `articles` is given with the rule
 * `recurring-line`: in how many articles of the publisher, or of the story where none is known, the same line stands.
 */
export const removedSchema = z.strictObject({
  ...span,
  rule: z.string().min(1),
  articles: z.int().positive().optional(),
});

/** One raw file as the site knows it: the unit of `story.json`. */
export const articleSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/),
  url: z.string().startsWith('/'),
  source: sourceSchema,
  /** Words kept, section headings included. */
  words: z.int().nonnegative(),
  headline: headlineSchema,
  standfirst: citationSchema.nullable(),
  publisher: publisherSchema,
  date: articleDateSchema,
  passages: z.array(passageSchema).min(1),
  removed: z.array(removedSchema),
});

/** An article less its text: what lists, routes and references need of it. */
export const articleOutlineSchema = articleSchema.omit({ passages: true, removed: true }).extend({
  /** Start and end of each sentence in the file, in code points, one after the other. */
  sentences: z.array(z.int().nonnegative()),
  /** The rule of each removed span. */
  removedBy: z.array(z.string().min(1)),
});

/** Gives an article less its text. */
export function outlineOf({ passages, removed, ...article }: Article): ArticleOutline {
  return {
    ...article,
    sentences: passages.flatMap(({ sentences }) => sentences.flatMap(({ start, end }) => [start, end])),
    removedBy: removed.map(({ rule }) => rule),
  };
}

export type Article = z.infer<typeof articleSchema>;
export type ArticleOutline = z.infer<typeof articleOutlineSchema>;
export type ArticleDate = z.infer<typeof articleDateSchema>;
export type Headline = z.infer<typeof headlineSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
export type Removed = z.infer<typeof removedSchema>;
