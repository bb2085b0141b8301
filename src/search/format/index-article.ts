import { z } from 'astro/zod';

/** Passages of one section, each a list of its sentences; sentences are numbered through the article from 1. */
const sectionSchema = z.strictObject({
  heading: z.string().min(1).nullable(),
  passages: z.array(z.array(z.string().min(1)).min(1)).min(1),
});

/** One article as search keeps it: every sentence once, with what a result line says of the article. */
export const indexArticleSchema = z.strictObject({
  url: z.string().startsWith('/'),
  language: z.string().min(2),
  headline: z.string().min(1),
  date: z.strictObject({
    status: z.enum(['stated', 'supplied', 'bounded', 'unknown']),
    words: z.string().min(1),
    day: z.iso.date().nullable(),
  }),
  publisher: z.string().min(1).nullable(),
  authors: z.array(z.string().min(1)).default([]),
  /** The English name of its language, if that is not its story's. */
  foreign: z.string().min(1).nullable().default(null),
  sections: z.array(sectionSchema),
  /** Days of the events that its sentences report. */
  events: z.array(z.strictObject({ day: z.iso.date(), sentence: z.int().positive() })).default([]),
});

const indexNameSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['person', 'organisation', 'place', 'subject']),
  /** Other spellings, in any script. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Places in the list of the story's articles. */
  articles: z.array(z.int().nonnegative()).min(1),
});

const indexStorySchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  articles: z.array(indexArticleSchema),
  names: z.array(indexNameSchema),
});

/** All that goes into an index, checked before it is built. */
export const indexContentSchema = z.strictObject({ stories: z.array(indexStorySchema) });

export type IndexArticle = z.input<typeof indexArticleSchema>;
export type IndexStory = z.input<typeof indexStorySchema>;
export type IndexContent = z.input<typeof indexContentSchema>;
