import { z } from 'astro/zod';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { shared } from '../data/shared.ts';
import { type Story, storySchema } from '#contracts/story.ts';
import { addressOf, type Base, storyPartDataPath } from '#contracts/urls.ts';

/**
 * Maximum of articles, and of bytes of received files, per data file. An article's data is five to seven times as
 * large, and hosts accept files of up to 25 MB; these stay below 5 MB, unless a single article is longer.
 */
const MOST = { articles: 100, bytes: 600_000 } as const;

/** Divides the articles of a story into data files. */
export function dataParts({ articles }: Pick<Coverage, 'articles'>): ArticleEntry[][] {
  const parts: ArticleEntry[][] = [];
  let bytes = Infinity;
  for (const entry of articles) {
    bytes += entry.article.source.bytes;
    const last = parts.at(-1);
    if (last && last.length < MOST.articles && bytes <= MOST.bytes) last.push(entry);
    else {
      parts.push([entry]);
      bytes = entry.article.source.bytes;
    }
  }
  return parts;
}

/** The content of `story.json`, with addresses under the base: articles in timeline order, or the list of parts. */
export function storyData(coverage: Coverage, base: Base): Story {
  const { story, exact = story, articles, earlier } = coverage;
  const parts = dataParts(coverage);
  const { earlierVersions: _, ...record } = exact;
  const own = {
    ...record,
    url: addressOf(base, story.url),
    corrections: exact.corrections.map((correction) => ({
      ...correction,
      address: addressOf(base, correction.address),
    })),
  };
  if (parts.length < 2)
    return storySchema.parse({
      ...own,
      articles: articles.map((one) => articleData(one, base)),
      ...(earlier ? { earlierVersions: earlier.map((one) => articleData(one, base)) } : {}),
    });
  return storySchema.parse({
    ...own,
    ...NOTHING,
    names: exact.names.map((name) => ({ ...name, citations: [] })),
    parts: parts.map((part, index) => ({
      url: addressOf(base, storyPartDataPath(story.id, index + 1)),
      articles: part.length,
    })),
  });
}

/** The lines of one part of a divided story: for each article a story with only this article and what cites it. */
export function partData(coverage: Coverage, part: readonly ArticleEntry[], base: Base): string {
  const { story, exact = story, earlier = [] } = coverage;
  const { earlierVersions: _versions, overlaps: _overlaps, ...record } = exact;
  const byArticle = citing(coverage, base);
  const url = addressOf(base, story.url);
  return part
    .map((entry) => {
      const of = <Item>(items: ReadonlyMap<string, Item[]>): Item[] => items.get(entry.article.id) ?? [];
      const { versions = [] } = entry.article;
      const line: Story = {
        ...record,
        url,
        articles: [articleData(entry, base)],
        ...(versions.length > 0
          ? {
              earlierVersions: earlier
                .filter(({ article }) => versions.includes(article.id))
                .map((one) => articleData(one, base)),
            }
          : {}),
        claims: [],
        corrections: [],
        events: of(byArticle.events),
        datesLeftOut: of(byArticle.datesLeftOut),
        onlyHere: of(byArticle.onlyHere),
        names: of(byArticle.names),
        figures: of(byArticle.figures),
        figuresLeftOut: of(byArticle.figuresLeftOut),
        quotes: of(byArticle.quotes),
      };
      return `${JSON.stringify(storySchema.parse(line))}\n`;
    })
    .join('');
}

const NOTHING = {
  articles: [],
  events: [],
  datesLeftOut: [],
  onlyHere: [],
  figures: [],
  figuresLeftOut: [],
  quotes: [],
} satisfies Partial<Story>;

function articleData({ read }: ArticleEntry, base: Base): Story['articles'][number] {
  const { article } = read();
  const source = { ...article.source, url: addressOf(base, article.source.url) };
  return { ...article, url: addressOf(base, article.url), source };
}

/** The records of a story by article. */
const citing = shared(({ story: shown, exact: story = shown }: Coverage) => ({
  events: Map.groupBy(story.events, ({ citation }) => citation.article),
  datesLeftOut: Map.groupBy(story.datesLeftOut, ({ article }) => article),
  onlyHere: Map.groupBy(story.onlyHere, ({ article }) => article),
  names: Map.groupBy(
    story.names.flatMap((name) =>
      Array.from(Map.groupBy(name.citations, ({ article }) => article).values(), (citations) => ({
        ...name,
        citations,
      })),
    ),
    ({ citations }) => citations[0]?.article ?? '',
  ),
  figures: Map.groupBy(story.figures, ({ article }) => article),
  figuresLeftOut: Map.groupBy(story.figuresLeftOut, ({ article }) => article),
  quotes: Map.groupBy(story.quotes, ({ article }) => article),
}));

/** Zod's own format names, which JSON Schema does not know; patterns express the same. */
const OWN_FORMATS = ['starts_with', 'hex'];

/**
 * The schema of `story.json` as JSON Schema 2020-12, generated from the Zod schema, without rules that JSON Schema
 * cannot express: that citations match their files, and that our own words claim no proof.
 */
export function storyJsonSchema(address: string): object {
  const schema = z.toJSONSchema(storySchema, {
    reused: 'ref',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined && OWN_FORMATS.includes(jsonSchema.format))
        delete jsonSchema.format;
    },
  });
  return { $id: address, title: 'A story of Dateline', ...schema };
}
