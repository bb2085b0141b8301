import { getCollection, getEntry } from 'astro:content';
import { collectCoverage, type Coverage } from './coverage.ts';
import { type ArticleRecord, type Redirect, type SiteRecord, storyRecordSchema } from '#contracts/records.ts';
import { readRecord } from './derived.ts';
import { movedPages } from '../site/redirects.ts';
import { dividedPages } from './site-pages.ts';
import { type Base, parseBase } from '#contracts/urls.ts';
import type { CitationPlace } from '../story/citations.ts';

let site: Promise<SiteRecord> | undefined;

/** The site record: title, language, indexing and the counts of this build. Loaded once per build. */
export const loadSite = (): Promise<SiteRecord> => (import.meta.env.DEV ? readSite() : (site ??= readSite()));

async function readSite(): Promise<SiteRecord> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('Cannot load the site record: the collection is empty. Run npm run ingest.');
  return entry.data;
}

/** The address of this build of the site, and its title. */
export async function loadPlace(): Promise<CitationPlace> {
  const { title } = await loadSite();
  const { BASE_URL, SITE } = import.meta.env;
  return { base: parseBase(BASE_URL), origin: SITE ? new URL(SITE) : undefined, site: title };
}

let loaded: Promise<Coverage[]> | undefined;

/** All stories with their articles, sorted by folder name. Loaded once per build. */
export const loadCoverage = (): Promise<Coverage[]> =>
  import.meta.env.DEV ? readCoverage() : (loaded ??= readCoverage());

async function readCoverage(): Promise<Coverage[]> {
  const stories = await getCollection('stories');
  const articles = await getCollection('articles');
  return collectCoverage(
    stories
      .map(({ data }) => storyRecordSchema.parse(readRecord(data.line)))
      .sort((first, second) => (first.id < second.id ? -1 : 1)),
    articles.map(({ data: { line, ...article } }) => ({
      ...article,
      hash: line.hash,
      // The pipeline has validated it, and its generation is named by its bytes.
      read: () => readRecord(line) as unknown as ArticleRecord,
    })),
  );
}

/** Every published page that has moved. */
export async function loadRedirects(base: Base): Promise<Redirect[]> {
  const record = await loadSite();
  // Dividing a long index is slow, and unnecessary if nothing has moved.
  const hasMoved = record.divided.length + record.redirects.length > 0;
  const parts = hasMoved ? dividedPages(await loadCoverage(), base) : [];
  return movedPages(record, new Set(parts));
}
