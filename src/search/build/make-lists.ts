import { type Columns, dayNumber, encodeDeltas, type NameEntry, STATUSES } from '../format/lists.ts';
import type { IndexStory } from '../format/index-article.ts';
import type { NumberedArticle } from './number-articles.ts';

/** What every article can be filtered and ordered by. */
export function makeColumns(
  stories: readonly IndexStory[],
  articles: readonly NumberedArticle[],
  range: number,
): Columns {
  const named = articles.flatMap(({ article }) => article.publisher ?? []);
  const publishers = [...new Set(named)].sort();
  const places = new Map(publishers.map((publisher, at) => [publisher, at + 1]));
  const byNumber = new Map(articles.map((numbered) => [numbered.number, numbered]));
  const column = <Value>(none: Value, valueOf: (numbered: NumberedArticle) => Value): Value[] =>
    Array.from({ length: range }, (_, number) => {
      const numbered = byNumber.get(number);
      return numbered === undefined ? none : valueOf(numbered);
    });
  return {
    stories: stories.map(({ id, title }) => ({ id, title })),
    publishers,
    story: column(-1, ({ story }) => story),
    publisher: column(-1, ({ article }) => places.get(article.publisher ?? '') ?? 0),
    status: column(-1, ({ article }) => STATUSES.indexOf(article.date.status)),
    day: column<number | null>(null, ({ article: { date } }) =>
      date.day === null ? null : dayNumber(date.day),
    ),
  };
}

/** The names of all stories, a name that several have as one entry, in the order of the names. */
export function makeNames(stories: readonly IndexStory[], articles: readonly NumberedArticle[]): NameEntry[] {
  return collectNames(stories, articles).map(({ name, kind, aliases, articles: mentioning }) => ({
    name,
    kind,
    gaps: encodeDeltas(mentioning),
    ...(aliases.length > 0 ? { aliases } : {}),
  }));
}

/** A name of the index with its other spellings and the numbers of the articles that mention it, rising. */
export interface IndexedName {
  name: string;
  kind: NameEntry['kind'];
  aliases: string[];
  articles: number[];
}

/** The names of all stories in the order of the names. */
export function collectNames(
  stories: readonly IndexStory[],
  articles: readonly NumberedArticle[],
): IndexedName[] {
  const numbers = Map.groupBy(articles, ({ story }) => story);
  const entries = new Map<
    string,
    { name: string; kind: NameEntry['kind']; aliases: Set<string>; articles: Set<number> }
  >();
  for (const [at, story] of stories.entries()) {
    for (const { name, kind, aliases = [], articles: mentioning } of story.names) {
      const key = `${kind} ${name}`;
      const entry = entries.get(key) ?? { name, kind, aliases: new Set(), articles: new Set<number>() };
      for (const alias of aliases) entry.aliases.add(alias);
      for (const place of mentioning) {
        const numbered = numbers.get(at)?.[place];
        if (numbered !== undefined) entry.articles.add(numbered.number);
      }
      entries.set(key, entry);
    }
  }
  return [...entries.values()]
    .sort((first, second) => (first.name < second.name ? -1 : first.name > second.name ? 1 : 0))
    .map(({ aliases, articles: mentioning, ...name }) => ({
      ...name,
      aliases: [...aliases],
      articles: [...mentioning].sort((first, second) => first - second),
    }));
}
