import { z } from 'astro/zod';
import { articleOutlineSchema, articleSchema } from './article.ts';
import { storySchema } from './story.ts';

/**
 * The records that the pipeline writes to `content/derived/` and the collections load.
 *
 * `content/derived/current` holds the name of the complete generation, a folder beside it with `site.json` (one {@link
 * siteRecordSchema}), `stories.ndjson` and `articles.ndjson` (one record per line).
 */
export const CURRENT_FILE = 'current';

/** Whether search engines may list a page. Off by default: the texts belong to their publishers. */
const indexingSchema = z.enum(['off', 'on']);

/** One article. `id` is `<story>/<article>`. */
export const articleRecordSchema = z.strictObject({
  id: z.string().min(1),
  story: z.string().min(1),
  article: articleSchema,
  /** The file's text between a sentence (by id) and the previous one in its passage, if it is not a single space. */
  spacing: z.record(z.string(), z.string()),
  /**
   * Where a sentence (by id) of a marked-up file runs apart from its words there: pairs of code points from its start,
   * in the words and in the file, from each of which both go on character by character.
   */
  places: z.record(z.string(), z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]))).optional(),
  /** Number of words of the file, removed ones included. */
  wordsInFile: z.int().nonnegative(),
});

/** One story; its articles, which are records of their own, are listed in timeline order, then undated ones by file. */
export const storyRecordSchema = storySchema
  .omit({ articles: true, earlierVersions: true, parts: true })
  .extend({
    articles: z.array(z.string().min(1)),
    /** Articles that are earlier versions of others. */
    earlierVersions: z.array(z.string().min(1)).optional(),
  });

/** The place of a record: a byte range in a file of one generation. */
const recordLineSchema = z.strictObject({
  file: z.string().min(1),
  start: z.int().nonnegative(),
  bytes: z.int().positive(),
  /** Changes whenever the record does. */
  hash: z.string().min(1),
});

/** An article in the collections; the full record is read only when its text is needed. */
export const storedArticleSchema = articleRecordSchema
  .omit({ article: true, spacing: true, places: true })
  .extend({ article: articleOutlineSchema, line: recordLineSchema });

/** A story in the collections. */
export const storedStorySchema = storyRecordSchema
  .pick({ id: true, title: true, url: true, language: true })
  .extend({ line: recordLineSchema });

const redirectSchema = z.strictObject({ from: z.string(), to: z.string() });

export const siteRecordSchema = z.strictObject({
  title: z.string().min(1),
  /** The site's address, if `site.yml` gives it. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  language: z.string().min(2),
  timeZone: z.string().min(1).nullable(),
  indexing: indexingSchema,
  /** Indexing chosen by a story's settings (`story`) or an article's note (`story/article`). */
  indexingOf: z.record(z.string(), indexingSchema).default({}),
  /** What feeds contain besides headline, standfirst, date and publisher. */
  feeds: z.strictObject({ fullText: z.enum(['off', 'on']) }).default({ fullText: 'off' }),
  /** Whether readers can save stories for offline reading. */
  offline: z.enum(['off', 'on']).default('off'),
  /** Published pages that have moved. */
  redirects: z.array(redirectSchema).default([]),
  /**
   * Published pages of a divided story or index, each with its current address while the division lasts (the same,
   * unless the story has moved).
   */
  divided: z.array(redirectSchema).default([]),
  /** The content of `method.md`, in Markdown; null if there is none. */
  method: z.string().nullable().default(null),
  /** Counts of this run, for the method page. */
  counts: z.strictObject({
    files: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    words: z.int().nonnegative(),
    sentences: z.int().nonnegative(),
    /** Citations, sentences and removed spans that were compared with the bytes of their file. */
    proven: z.int().nonnegative(),
    refused: z.int().nonnegative(),
  }),
});

export type RecordLine = z.infer<typeof recordLineSchema>;
export type StoredArticle = z.infer<typeof storedArticleSchema>;
export type ArticleRecord = z.infer<typeof articleRecordSchema>;
export type StoryRecord = z.infer<typeof storyRecordSchema>;
export type SiteRecord = z.infer<typeof siteRecordSchema>;

/** A published address that now leads elsewhere; both without the base path. */
export type Redirect = SiteRecord['redirects'][number];

export type Indexing = SiteRecord['indexing'];
