import { IMPACTS } from '../format/posting.ts';
import { prefixScores } from '../score/prefix-scores.ts';
import { isStopWord } from '../analyze/analyzer.ts';
import { LONGEST_PREFIX, MOST_PREFIX_BLOCKS } from '../lookup/completions.ts';
import type { PrefixCompletions } from '../format/completion-block.ts';
import { blockWith } from '../format/block-files.ts';
import type { OrderedBlocks } from '../format/manifest.ts';
import type { CountedTerm } from './term-entries.ts';

/** Most names of the index that a prefix lists, the most frequent first. */
const MOST_NAMES = 6;

/** Returns completions of the short prefixes whose terms are in more blocks than a query should fetch. */
export function makeCompletions(
  terms: readonly CountedTerm[],
  blocks: OrderedBlocks,
  articles: number,
): PrefixCompletions[] {
  const names = new Set(terms.flatMap(({ key }) => (key.endsWith(' ') ? [key.trimEnd()] : [])));
  const words = terms.filter(({ key }) => /^\p{L}+$/u.test(key) && !isStopWord(key));
  const byPrefix = new Map<string, CountedTerm[]>();
  for (const term of words)
    for (let length = 1; length <= Math.min(LONGEST_PREFIX, term.key.length); length += 1) {
      const prefix = term.key.slice(0, length);
      const having = byPrefix.get(prefix);
      if (having === undefined) byPrefix.set(prefix, [term]);
      else having.push(term);
    }
  const isName = ({ key, words: forms }: CountedTerm): boolean =>
    [key, ...forms].some((form) => names.has(form));
  return [...byPrefix]
    .filter(
      ([prefix]) => blockWith(blocks, `${prefix}\uffff`) - blockWith(blocks, prefix) >= MOST_PREFIX_BLOCKS,
    )
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([prefix, having]) => {
      const common = having.toSorted((first, second) => second.counts.postings - first.counts.postings);
      const named = common.filter(isName).slice(0, MOST_NAMES);
      const scores = prefixScores(prefix, having, articles);
      const postings = Array.from(scores.articles, ([article, share]) => ({
        article,
        impact: Math.max(1, Math.round(IMPACTS * share)),
      })).sort((first, second) => first.article - second.article);
      return { prefix, names: named.map(({ key }) => key), weight: scores.weight, postings };
    });
}
