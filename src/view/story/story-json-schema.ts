import { z } from 'astro/zod';
import { storySchema } from '#contracts/story.ts';

/** Zod's own format names, which JSON Schema does not know; patterns express the same. */
const OWN_FORMATS = ['starts_with', 'hex'];

/**
 * The schema of `story.json` as JSON Schema 2020-12, generated from the Zod schema, without rules that JSON Schema
 * cannot express: that citations match their files, and that our own words claim no proof.
 */
export function storyJsonSchema(address: string): object {
  const schema = z.toJSONSchema(storySchema, {
    reused: 'ref',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined && OWN_FORMATS.includes(jsonSchema.format))
        delete jsonSchema.format;
    },
  });
  return { $id: address, title: 'A story of Dateline', ...schema };
}
