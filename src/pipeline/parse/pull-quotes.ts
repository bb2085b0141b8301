import type { Block } from './lines/blocks.ts';

/** A run of this many words shared with a paragraph is quoted from it. */
const WORDS_IN_COMMON = 6;

/** Finds pull quotes: candidates whose opening words also occur in a paragraph. */
export function findPullQuotes(candidates: ReadonlySet<Block>, blocks: readonly Block[]): Set<Block> {
  const sought = Map.groupBy(candidates, ({ text }) => openingOf(text));
  sought.delete(null);
  const found = new Set<Block>();
  if (sought.size === 0) return found;
  for (const block of blocks) {
    if (candidates.has(block)) continue;
    const words = lowerCaseWords(block.text);
    for (let i = 0; i + WORDS_IN_COMMON <= words.length; i++) {
      const opening = words.slice(i, i + WORDS_IN_COMMON).join(' ');
      for (const candidate of sought.get(opening) ?? []) found.add(candidate);
      sought.delete(opening);
    }
  }
  return found;
}

function openingOf(text: string): string | null {
  const words = lowerCaseWords(text).slice(0, WORDS_IN_COMMON);
  return words.length < WORDS_IN_COMMON ? null : words.join(' ');
}

const lowerCaseWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
