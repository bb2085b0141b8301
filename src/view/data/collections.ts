import { type Article, outlineOf } from '#contracts/article.ts';
import { collectCoverage, type ArticleEntry, type Coverage } from './coverage.ts';
import {
  type ArticleRecord,
  type Redirect,
  type SiteRecord,
  storedArticleSchema,
  storyRecordSchema,
} from '#contracts/records.ts';
import { currentGeneration, readRecord, readRecords, readSiteRecord, streamRecords } from './derived.ts';
import { movedPages } from '../site/redirects.ts';
import { dividedPages } from './site-pages.ts';
import { type Base, parseBase } from '#contracts/urls.ts';
import type { CitationPlace } from '../story/citations.ts';

/**
 * Loads the current generation of records once; in development again when another one is current. Astro's collections
 * would hold all of them in one file, and give new ones only half a second after they are written.
 */
function currently<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: { generation: string; value: Promise<Value> } | undefined;
  return async () => {
    if (loaded && !import.meta.env.DEV) return loaded.value;
    const generation = await currentGeneration();
    if (loaded?.generation !== generation) loaded = { generation, value: load() };
    return loaded.value;
  };
}

/** The site record: title, language, indexing and the counts of this build. */
export const loadSite: () => Promise<SiteRecord> = currently(readSiteRecord);

/** The address of this build of the site, and its title. */
export async function loadPlace(): Promise<CitationPlace> {
  const { title } = await loadSite();
  const { BASE_URL, SITE } = import.meta.env;
  return { base: parseBase(BASE_URL), origin: SITE ? new URL(SITE) : undefined, site: title };
}

/** All stories with their articles, sorted by folder name. */
export const loadCoverage: () => Promise<Coverage[]> = currently(async () => {
  const stories = (await readRecords('stories')).map((record) => storyRecordSchema.parse(record));
  const articles: ArticleEntry[] = [];
  for await (const { record, line } of streamRecords('articles')) {
    const { article, spacing: _spacing, places: _places, ...own } = record;
    articles.push({
      ...storedArticleSchema.parse({ ...own, article: outlineOf(article as Article) }),
      hash: line.hash,
      // The pipeline has validated the whole record, and its generation is named by its bytes.
      read: () => readRecord(line) as unknown as ArticleRecord,
    });
  }
  return collectCoverage(
    stories.toSorted((first, second) => (first.id < second.id ? -1 : 1)),
    articles,
  );
});

/** Every published page that has moved. */
export async function loadRedirects(base: Base): Promise<Redirect[]> {
  const site = await loadSite();
  // Dividing a long index is slow, and unnecessary if nothing has moved.
  const hasMoved = site.divided.length + site.redirects.length > 0;
  const parts = hasMoved ? dividedPages(await loadCoverage(), base) : [];
  return movedPages(site, new Set(parts));
}
