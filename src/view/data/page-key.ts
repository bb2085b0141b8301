import { createHash } from 'node:crypto';

/** A short name for bytes or words: 132 bits of their hash. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** The environment variable with a hash of the code of a build. */
export const CODE_HASH = 'DATELINE_CODE_HASH';

/**
 * The key under which a build keeps a rendered page for the next: of all that the page shows, as JSON has it, and of the
 * code. Astro compares the code of a page itself, but not that of others, which is in the style sheet of all.
 */
export const pageKey = (...shown: readonly unknown[]): string =>
  digestOf(JSON.stringify([process.env[CODE_HASH] ?? '', ...shown]));
