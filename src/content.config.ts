import { defineCollection } from 'astro:content';
import { derivedLoader } from '#view/data/derived-loader.ts';
import { articleRecordSchema, siteRecordSchema, storyRecordSchema } from '#contracts/records.ts';

export const collections = {
  articles: defineCollection({ loader: derivedLoader('articles'), schema: articleRecordSchema }),
  stories: defineCollection({ loader: derivedLoader('stories'), schema: storyRecordSchema }),
  site: defineCollection({ loader: derivedLoader('site'), schema: siteRecordSchema }),
};
