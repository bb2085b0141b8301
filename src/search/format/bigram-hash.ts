/** Bits of a hash; the highest of them are kept. */
export const HASH_BITS = 31;
/** Articles up to which a term has no bigrams: of so few, the texts are read. A bigram is listed under its rarer term. */
export const MAX_DOCS_WITHOUT_BIGRAMS = 4;

/** The hash of a key (FNV-1a over UTF-16), of which `bigramHash` makes that of a pair. */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The hash of two keys in their order, from the hashes of each. */
export function bigramHash(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}
