import { type ArticleFilter, type FilterKind, passesAll } from './article-filter.ts';
import type { Facets, FacetValue } from '../engine.ts';
import { dayOfNumber, decodeDeltas, STATUSES } from '../format/lists.ts';
import type { IndexReader } from '../lookup/index-reader.ts';

/** Counts the articles that answer by what they could be filtered by: each kind among those that the other kinds leave. */
export async function countFacets(
  index: IndexReader,
  answering: readonly number[],
  filter: ArticleFilter,
): Promise<Omit<Facets, 'atMost'>> {
  const [columns, names] = await Promise.all([index.columns(), index.names()]);
  const left = (kind: FilterKind): number[] =>
    answering.filter((article) => passesAll(filter, article, kind));
  const dated = left('date');
  const named = new Set(left('name'));
  return {
    stories: byFrequency(
      count(left('story'), (article) => columns.story[article]),
      (place) => ({
        value: columns.stories[place]?.id ?? '',
        words: columns.stories[place]?.title ?? '',
      }),
    ),
    names: names
      .map(({ name, kind, gaps }) => ({
        value: name,
        words: name,
        kind,
        articles: decodeDeltas(gaps).filter((article) => named.has(article)).length,
      }))
      .filter(({ articles }) => articles > 0)
      .sort((first, second) => second.articles - first.articles),
    publishers: byFrequency(
      count(left('publisher'), (article) => columns.publisher[article]),
      (place) => {
        const name = columns.publishers[place - 1] ?? null;
        return { value: name, words: name ?? 'not known' };
      },
    ),
    statuses: byFrequency(
      count(left('status'), (article) => columns.status[article]),
      (place) => {
        const status = STATUSES[place] ?? 'unknown';
        return { value: status, words: status };
      },
    ),
    days: [...count(dated, (article) => columns.day[article] ?? undefined)]
      .sort(([first], [second]) => first - second)
      .map(([day, articles]) => ({ value: dayOfNumber(day), words: dayOfNumber(day), articles })),
    undated: dated.filter((article) => (columns.day[article] ?? null) === null).length,
  };
}

function count(
  articles: readonly number[],
  valueOf: (article: number) => number | undefined,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const article of articles) {
    const value = valueOf(article);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function byFrequency<Value>(
  counts: ReadonlyMap<number, number>,
  toValue: (place: number) => Omit<FacetValue<Value>, 'articles'>,
): FacetValue<Value>[] {
  return [...counts]
    .sort(([firstPlace, first], [secondPlace, second]) => second - first || firstPlace - secondPlace)
    .map(([place, articles]) => ({ ...toValue(place), articles }));
}
