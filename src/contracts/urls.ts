/** File extensions of received files, by format. */
export const SOURCE_ENDINGS = ['txt', 'md', 'html'] as const;
export type SourceEnding = (typeof SOURCE_ENDINGS)[number];

/** The base path of the site, with a slash at each end: `/` or `/coverage/`. */
export type Base = `/${string}`;

/** Paths of pages and files, without the base. */
export const paths = {
  home: '/',
  search: '/search/',
  searchIndex: '/search/index.bin',
  searchNames: '/search/names.json',
  index: '/index/',
  method: '/method/',
  corrections: '/corrections/',
  favicon: '/favicon.svg',
  feed: '/feed.xml',
  feedData: '/feed.json',
  sitemap: '/sitemap-index.xml',
  storySchema: '/story.schema.json',
  worker: '/service-worker.js',
  manifest: '/sha256sums.txt',
} as const;

/** Pages that every site has besides stories and articles. */
export const OWN_PAGES: readonly string[] = [
  paths.home,
  paths.search,
  paths.method,
  paths.corrections,
  paths.index,
];

/** Normalizes a base path: `coverage`, `/coverage` and `/coverage/` are the same; empty means the root. */
export function parseBase(written: string | undefined): Base {
  const inner = (written ?? '').trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The address of a path, with the base. */
export function addressOf(base: Base, path: string): string {
  return `${base}${path.replace(/^\//, '')}`;
}

/** The address with the site's origin, if it is known. */
export function absoluteAddress(site: URL | undefined, address: string): string {
  return site ? new URL(address, site).href : address;
}

/** A page of the front page of many stories; its first is the home page. */
export function frontPath(page: number): string {
  return page === 1 ? paths.home : `/page-${page}/`;
}

export function storyPath(story: string): string {
  return `/stories/${story}/`;
}

export function articlePath(story: string, article: string): string {
  return `${storyPath(story)}${article}/`;
}

/** What changed between the versions of an article, by the first of them, so that it stays when others come. */
export function versionsPath(story: string, first: string): string {
  return `${articlePath(story, first)}versions/`;
}

/** Two articles compared; in order of their ids, so that the address stays if a date changes. */
export function comparePath(story: string, first: string, second: string): string {
  return `${articlePath(story, first)}compare-${second}/`;
}

/** The parent page: `/stories/flood/` for `/stories/flood/001/`. */
export function parentPath(path: string): string {
  return path.replace(/[^/]+\/$/, '');
}

/** The page of one letter of the index, or of a part of one. */
export function indexPartPath(part: string): string {
  return `${paths.index}${part}/`;
}

/** The published copy of the received file, with the extension of its format. */
export function sourcePath(story: string, article: string, ending: SourceEnding = 'txt'): string {
  return `${articlePath(story, article)}source.${ending}`;
}

/** The text of a received file in another encoding, in UTF-8: hosts send all `.txt` as UTF-8. */
export const decodedSourcePath = (story: string, article: string): string =>
  `${articlePath(story, article)}source.utf-8.txt`;

export function storyDataPath(story: string): string {
  return `${storyPath(story)}story.json`;
}

/** A data file of a divided story; parts count from 1. */
export function storyPartDataPath(story: string, part: number | ':part'): string {
  return `${storyPath(story)}data/${part}${part === ':part' ? '' : '.ndjson'}`;
}

export function sitemapPath(part: number): string {
  return `/sitemap-${part}.xml`;
}

export function cardPath(page: string): string {
  return `${page}card.png`;
}

export function storyFeedPath(story: string): string {
  return `${storyPath(story)}feed.xml`;
}

export function storyFeedDataPath(story: string): string {
  return `${storyPath(story)}feed.json`;
}

/** The list of files to cache for reading a story offline. */
export function offlineListPath(story: string): string {
  return `${storyPath(story)}offline.json`;
}

/** The articles of a story for reference managers: CSL-JSON, and the same as BibTeX. */
export function citationsPath(story: string, format: 'json' | 'bib'): string {
  return `${storyPath(story)}citations.${format}`;
}

/** A table of the story: `articles`, `figures`, `names` or `claims`. The further parts of a long one have a folder. */
export function tablePath(story: string, table: string, part = 1): string {
  return part === 1 ? `${storyPath(story)}${table}.csv` : tablePartsPath(story, `${table}-${part}.csv`);
}

export function tablePartsPath(story: string, file: string): string {
  return `${storyPath(story)}tables/${file}`;
}

/** The description of a story's tables and data, as a Data Package. */
export function dataPackagePath(story: string): string {
  return `${storyPath(story)}datapackage.json`;
}

/** What is read in the articles of a story, as W3C Web Annotations. */
export function annotationsPath(story: string): string {
  return `${storyPath(story)}annotations.jsonld`;
}

export function sentenceFragment(sentence: number): string {
  return `s${sentence}`;
}

export function atFragment(address: string, fragment: string): string {
  return `${address}#${fragment}`;
}
