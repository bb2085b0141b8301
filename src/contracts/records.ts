import { z } from 'astro/zod';
import { articleOutlineSchema, articleSchema } from './article.ts';
import { storySchema } from './story.ts';

/**
 * What the pipeline writes to `content/derived/` and the collections load.
 *
 * `content/derived/current` names the one complete generation, a folder beside it, which holds
 * `site.json` (one {@link siteRecordSchema}), `stories.ndjson` and `articles.ndjson` (one record a line).
 */
export const CURRENT_FILE = 'current';

/** Whether search engines may list a page; the texts belong to their publishers, so only where somebody says so. */
const indexingSchema = z.enum(['off', 'on']);

/** One article. `id` is `<story>/<article>`. */
export const articleRecordSchema = z.strictObject({
  id: z.string().min(1),
  story: z.string().min(1),
  article: articleSchema,
  /** What the file has between a sentence (by id) and the one before it in its passage, where that is not one blank. */
  spacing: z.record(z.string(), z.string()),
  /** Words of the file before anything was removed. */
  wordsInFile: z.int().nonnegative(),
});

/** One story; its articles are records of their own, listed here in timeline order, undated last by file. */
export const storyRecordSchema = storySchema.omit({ articles: true, parts: true }).extend({
  articles: z.array(z.string().min(1)),
});

/** Where a record is kept: bytes of a file of one generation, in the derived folder. */
const recordLineSchema = z.strictObject({
  file: z.string().min(1),
  start: z.int().nonnegative(),
  bytes: z.int().positive(),
});

/** What the collections hold of an article: the record itself is read where its text is needed. */
export const storedArticleSchema = articleRecordSchema
  .omit({ article: true, spacing: true })
  .extend({ article: articleOutlineSchema, line: recordLineSchema });

/** What the collections hold of a story. */
export const storedStorySchema = storyRecordSchema
  .pick({ id: true, title: true, url: true, language: true })
  .extend({ line: recordLineSchema });

const redirectSchema = z.strictObject({ from: z.string(), to: z.string() });

export const siteRecordSchema = z.strictObject({
  title: z.string().min(1),
  /** Where the site will stand, if the editor says so. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  language: z.string().min(2),
  timeZone: z.string().min(1).nullable(),
  indexing: indexingSchema,
  /** What the settings of a story (`story`) or the note of an article (`story/article`) choose for its pages. */
  indexingOf: z.record(z.string(), indexingSchema).default({}),
  /** What feeds carry beside headline, standfirst, date and publisher. */
  feeds: z.strictObject({ fullText: z.enum(['off', 'on']) }).default({ fullText: 'off' }),
  /** Whether readers can keep stories for reading offline. */
  offline: z.enum(['off', 'on']).default('off'),
  /** Pages that were published and stand elsewhere now. */
  redirects: z.array(redirectSchema).default([]),
  /**
   * Pages of a divided story or index that were published: where each stands as long as it is divided so, which is the
   * same address unless its story has another now.
   */
  divided: z.array(redirectSchema).default([]),
  /** What the editor says on the method page, in Markdown; null where there is no `method.md`. */
  method: z.string().nullable().default(null),
  /** Counts of this run, for the method page. */
  counts: z.strictObject({
    files: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    words: z.int().nonnegative(),
    sentences: z.int().nonnegative(),
    /** Every citation, sentence and removed span that was compared with the bytes of its file. */
    proven: z.int().nonnegative(),
    refused: z.int().nonnegative(),
  }),
});

export type RecordLine = z.infer<typeof recordLineSchema>;
export type StoredArticle = z.infer<typeof storedArticleSchema>;
export type StoredStory = z.infer<typeof storedStorySchema>;
export type ArticleRecord = z.infer<typeof articleRecordSchema>;
export type StoryRecord = z.infer<typeof storyRecordSchema>;
export type SiteRecord = z.infer<typeof siteRecordSchema>;

/** An address that was published and leads elsewhere now; both without the base. */
export type Redirect = SiteRecord['redirects'][number];

/** Whether search engines are asked to index a page. */
export type Indexing = SiteRecord['indexing'];
