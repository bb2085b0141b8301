import type { Coverage } from '#view/data/coverage.ts';
import type { Claim, OnlyHere } from '#contracts/story.ts';
import { publishersOf } from '#contracts/publishers.ts';
import { citeWords } from './sample-coverage.ts';

/** A claim in short form: each account as words of articles, `[article, words]`. */
export interface SampleClaim {
  id: string;
  topic?: string;
  accounts: readonly (readonly [article: string, words: string])[][];
}

/** Adds claims to the articles of a coverage. */
export function withClaims(
  coverage: Coverage,
  claims: readonly SampleClaim[],
  onlyHere: readonly (readonly [article: string, words: string, named?: string[]])[] = [],
): Coverage {
  const { story, articles } = coverage;
  const recordOf = (id: string) => {
    const record = articles.find(({ article }) => article.id === id)?.read();
    if (!record) throw new Error(`The sample has no article ${id}.`);
    return record;
  };
  const toClaim = ({ id, topic, accounts }: SampleClaim): Claim => {
    const quotes = accounts.flat();
    let next = 0;
    return {
      id,
      topic: topic ?? null,
      text: `What is said of ${id}.`,
      kind: accounts.length === 1 ? 'same' : 'differ',
      quotes: quotes.map(([article, words]) => citeWords(recordOf(article), words)),
      accounts: accounts.map((account) => account.map(() => next++)),
      publishers: publishersOf(
        [...new Set(quotes.map(([article]) => article))].map((article) => recordOf(article).article),
      ),
    };
  };
  return {
    articles,
    story: {
      ...story,
      claims: claims.map(toClaim),
      onlyHere: onlyHere.map(([article, words, named]): OnlyHere => ({
        article,
        words: named ?? [words],
        citation: citeWords(recordOf(article), words),
      })),
    },
  };
}
