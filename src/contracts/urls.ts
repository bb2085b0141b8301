/** How the address of a received file ends, by its format. */
export const SOURCE_ENDINGS = ['txt', 'md', 'html'] as const;
export type SourceEnding = (typeof SOURCE_ENDINGS)[number];

/** The path that the site is served under, with a slash at either end: `/` or `/coverage/`. */
export type Base = `/${string}`;

/** Where each page lives, before the base; stories and articles have their ids in between. */
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

/** Pages that every site has, besides its stories and their articles. */
export const OWN_PAGES: readonly string[] = [
  paths.home,
  paths.search,
  paths.method,
  paths.corrections,
  paths.index,
];

/** Reads a base as people write it: `coverage`, `/coverage` and `/coverage/` are one, and nothing is the root. */
export function parseBase(written: string | undefined): Base {
  const inner = (written ?? '').trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The address of a path of the site, as a link on any of its pages needs it. */
export function addressOf(base: Base, path: string): string {
  return `${base}${path.replace(/^\//, '')}`;
}

/** The address with the host in front where the site's address is known, else as it is. */
export function absoluteAddress(site: URL | undefined, address: string): string {
  return site ? new URL(address, site).href : address;
}

export function storyPath(story: string): string {
  return `/stories/${story}/`;
}

export function articlePath(story: string, article: string): string {
  return `${storyPath(story)}${article}/`;
}

/** The page above another: `/stories/flood/` of `/stories/flood/001/`. */
export function parentPath(path: string): string {
  return path.replace(/[^/]+\/$/, '');
}

/** The page of a letter of the index, or of a piece of one. */
export function indexPartPath(part: string): string {
  return `${paths.index}${part}/`;
}

/** Where the received file of an article stands, by the ending of its own format. */
export function sourcePath(story: string, article: string, ending: SourceEnding = 'txt'): string {
  return `${articlePath(story, article)}source.${ending}`;
}

export function storyDataPath(story: string): string {
  return `${storyPath(story)}story.json`;
}

/** A file of the data of a divided story, by its number from 1. */
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

/** The list of what to keep of the site to read a story offline, where readers can. */
export function keptListPath(story: string): string {
  return `${storyPath(story)}offline.json`;
}

export function figuresPath(story: string): string {
  return `${storyPath(story)}figures.csv`;
}

/** The fragment of a sentence: `s9`. */
export function sentenceFragment(sentence: number): string {
  return `s${sentence}`;
}

/** A place on a page. */
export function atFragment(address: string, fragment: string): string {
  return `${address}#${fragment}`;
}
