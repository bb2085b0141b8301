import { z } from 'astro/zod';

/**
 * Words of one article at one place in its file, after the W3C Web Annotation model
 * (`TextPositionSelector` with `TextQuoteSelector`).
 *
 * Offsets count Unicode code points of the decoded file (UTF-8, where its source names no other encoding) without a
 * leading byte-order mark, `end` exclusive, line ends as in the file. `prefix` and `suffix` are up to 32 code points on either side.
 */
export const citationSchema = z.strictObject({
  article: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

export type Citation = z.infer<typeof citationSchema>;

/** Code points of context that a citation carries on either side (product contract). */
export const CONTEXT_LENGTH = 32;
