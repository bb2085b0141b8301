import type { ArticleOutline } from '#contracts/article.ts';
import { capitalise, formatCount } from '#contracts/number-format.ts';
import { countPublishers } from '#contracts/publishers.ts';
import type { StoryEntry } from './entries.ts';

/** The articles of one publisher, in timeline order, or those of unknown publisher. */
export interface Source {
  anchor: string;
  /** Null if unknown. */
  publisher: string | null;
  entries: StoryEntry[];
}

/** The articles of a story by publisher: most articles first, unknown publisher last. */
export function storySources(
  articles: readonly ArticleOutline[],
  toEntry: (article: ArticleOutline) => StoryEntry,
): Source[] {
  const { known, unknown } = countPublishers(articles.map(({ publisher }) => publisher));
  const byName = Map.groupBy(articles, ({ publisher }) =>
    publisher.status !== 'unknown' ? publisher.name : null,
  );
  const entries = (name: string | null): StoryEntry[] => (byName.get(name) ?? []).map(toEntry);
  return [
    ...known.map(({ name }, index) => ({
      anchor: `publisher-${index + 1}`,
      publisher: name,
      entries: entries(name),
    })),
    ...(unknown > 0 ? [{ anchor: 'not-known', publisher: null, entries: entries(null) }] : []),
  ];
}

/**
 * Explains where publishers come from: `The files name the publisher of two articles; we added the publisher of three
 * articles from other evidence; one is not known.`
 */
export function sourcesNote(sources: readonly Source[]): string {
  const counts = { stated: 0, supplied: 0, unknown: 0 };
  for (const { publisher } of sources.flatMap(({ entries }) => entries)) counts[publisher.status]++;
  const { stated, supplied, unknown } = counts;
  const ofArticles = (count: number): string =>
    `of ${formatCount(count)} ${count === 1 ? 'article' : 'articles'}`;
  if (stated + supplied === 0) return 'No publisher is known.';
  const parts = [
    ...(stated > 0 ? [`the files name the publisher ${ofArticles(stated)}`] : []),
    ...(supplied > 0 ? [`we added the publisher ${ofArticles(supplied)} from other evidence`] : []),
    ...(unknown > 0 ? [`${formatCount(unknown)} ${unknown === 1 ? 'is' : 'are'} not known`] : []),
  ];
  return `${capitalise(parts.join('; '))}.`;
}
