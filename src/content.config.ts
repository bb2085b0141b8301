import { defineCollection } from 'astro:content';
import { derivedLoader } from '#view/data/derived-loader.ts';
import { siteRecordSchema, storedArticleSchema, storedStorySchema } from '#contracts/records.ts';

export const collections = {
  articles: defineCollection({ loader: derivedLoader('articles'), schema: storedArticleSchema }),
  stories: defineCollection({ loader: derivedLoader('stories'), schema: storedStorySchema }),
  site: defineCollection({ loader: derivedLoader('site'), schema: siteRecordSchema }),
};
