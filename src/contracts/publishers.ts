import type { Publisher } from './article.ts';
import { formatNumber } from './number-format.ts';
import { isolated } from './shown-text.ts';

/** The name of a publisher, from the file or the editor; null if none is known. */
export const publisherName = (publisher: Publisher): string | null =>
  publisher.status === 'unknown' ? null : publisher.name;

/** Publishers named in a count before the rest are only counted, which keeps it on one line. */
const MAX_NAMED = 4;

export interface PublisherCount {
  /** By number of articles, then by name. */
  known: { name: string; articles: number }[];
  unknown: number;
}

/**
 * Counts articles by publisher. Articles of unknown publisher are counted separately: they may have one publisher or
 * many.
 */
export function countPublishers(publishers: readonly Publisher[]): PublisherCount {
  const counts = new Map<string, number>();
  for (const publisher of publishers) {
    if (publisher.status === 'unknown') continue;
    counts.set(publisher.name, (counts.get(publisher.name) ?? 0) + 1);
  }
  const known = Array.from(counts, ([name, articles]) => ({ name, articles })).sort(
    (first, second) => second.articles - first.articles || (first.name < second.name ? -1 : 1),
  );
  return { known, unknown: publishers.filter(({ status }) => status === 'unknown').length };
}

/** The publishers as `story.json` has them: each known name once, and the number of articles without one. */
export function publishersOf(articles: readonly { publisher: Publisher }[]): {
  known: string[];
  unknown: number;
} {
  const { known, unknown } = countPublishers(articles.map(({ publisher }) => publisher));
  return { known: known.map(({ name }) => name).sort(), unknown };
}

/** Returns `3 from BNN Breaking, 2 of unknown publisher`. */
export function formatPublishers({ known, unknown }: PublisherCount): string {
  const fromKnown = known.reduce((sum, { articles }) => sum + articles, 0);
  const named =
    known.length <= MAX_NAMED
      ? known.map(({ name, articles }) => `${formatNumber(articles)} from ${isolated(name)}`)
      : [`${formatNumber(fromKnown)} from ${formatNumber(known.length)} publishers`];
  return [...named, ...(unknown > 0 ? [`${formatNumber(unknown)} of unknown publisher`] : [])].join(', ');
}

/**
 * Returns the words after a number of articles: `article from BNN Breaking`, `articles from 9 publishers`, `articles, all
 * of unknown publisher` or `articles: 3 from BNN Breaking, 2 of unknown publisher`.
 */
export function formatOrigin(count: PublisherCount): string {
  const [first, ...others] = count.known;
  const articles = count.unknown + count.known.reduce((sum, publisher) => sum + publisher.articles, 0);
  const noun = articles === 1 ? 'article' : 'articles';
  if (count.unknown === 0 && count.known.length > MAX_NAMED)
    return `${noun} from ${formatNumber(count.known.length)} publishers`;
  if (others.length > 0 || (first && count.unknown > 0)) return `${noun}: ${formatPublishers(count)}`;
  const all = articles === 1 ? '' : articles === 2 ? ', both' : ', all';
  return `${noun}${all} ${first ? `from ${isolated(first.name)}` : 'of unknown publisher'}`;
}
