import { defineCollection } from 'astro:content';
import { derivedLoader } from './lib/derived-loader.ts';
import { articleRecordSchema, siteRecordSchema, storyRecordSchema } from './lib/records.ts';

export const collections = {
  articles: defineCollection({ loader: derivedLoader('articles'), schema: articleRecordSchema }),
  stories: defineCollection({ loader: derivedLoader('stories'), schema: storyRecordSchema }),
  site: defineCollection({ loader: derivedLoader('site'), schema: siteRecordSchema }),
};
