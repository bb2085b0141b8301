import { z } from 'astro/zod';
import { INDEX_VERSION } from './index-version.ts';

/** Passages of one section, each a list of its sentences; sentences are numbered through the article from 1. */
const sectionSchema = z.strictObject({
  heading: z.string().min(1).nullable(),
  passages: z.array(z.array(z.string().min(1)).min(1)).min(1),
});

const articleSchema = z.strictObject({
  url: z.string().startsWith('/'),
  /** `file 003`, as the site names the article where its day does not. */
  file: z.string().min(1),
  language: z.string().min(2),
  headline: z.string().min(1),
  date: z.strictObject({
    status: z.enum(['stated', 'supplied', 'bounded', 'unknown']),
    words: z.string().min(1),
    day: z.iso.date().nullable(),
  }),
  publisher: z.string().min(1).nullable(),
  sections: z.array(sectionSchema).min(1),
});

/** What search reads in the browser: every sentence once, with what a result line says of its article. */
export const indexFileSchema = z.strictObject({
  version: z.literal(INDEX_VERSION),
  articles: z.array(articleSchema),
});

export type IndexFile = z.infer<typeof indexFileSchema>;
export type IndexArticle = z.infer<typeof articleSchema>;
