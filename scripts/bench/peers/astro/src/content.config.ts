import { defineCollection } from 'astro:content';
import { plainRecords } from '../../plain-records.ts';

export const collections = {
  articles: defineCollection({
    loader: {
      name: 'plain-records',
      async load({ store }) {
        for await (const record of plainRecords()) store.set({ id: record.url, data: { ...record } });
      },
    },
  }),
};
