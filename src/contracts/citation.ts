import { z } from 'astro/zod';

/**
 * Words of one article with their position in its file, after the W3C Web Annotation model (`TextPositionSelector` with
 * `TextQuoteSelector`).
 *
 * Offsets count Unicode code points of the decoded file without a leading byte-order mark; `end` is exclusive. `prefix`
 * and `suffix` are up to 32 code points of context.
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

/** Code points of context on each side of a citation (product contract). */
export const CONTEXT_LENGTH = 32;
