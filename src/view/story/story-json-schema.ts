import { z } from 'astro/zod';
import { storySchema } from '#contracts/story.ts';

/** Names that Zod gives to checks of its own; JSON Schema knows no such formats, and the patterns say the same. */
const OWN_FORMATS = ['starts_with', 'hex'];

/**
 * The schema of `story.json` as JSON Schema 2020-12, made of the one that the pipeline and the pages use. What JSON
 * Schema cannot say is left out: that quotations stand in their files, and that our own words claim no proof.
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
