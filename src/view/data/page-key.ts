import { createHash } from 'node:crypto';

/** A short name for bytes or words: 132 bits of their hash. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/**
 * The key under which a build keeps a rendered page for the next: of all that the page shows, as JSON has it, beside the
 * code and the settings of the build, which Astro compares itself.
 */
export const pageKey = (...shown: readonly unknown[]): string => digestOf(JSON.stringify(shown));
