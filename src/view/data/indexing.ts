import { overlapPath } from '../compare/compared-articles.ts';
import type { Coverage } from './coverage.ts';
import type { Indexing, SiteRecord } from '#contracts/records.ts';
import type { Overlap } from '#contracts/story.ts';
import { frontPages } from '../story/front-page.ts';
import { storyPage } from '../story/story-page.ts';
import { OWN_PAGES, absoluteAddress, addressOf, type Base, paths } from '#contracts/urls.ts';

type Choices = Pick<SiteRecord, 'indexing' | 'indexingOf'>;

/** The indexing of a page: the article's setting, else the story's, else the site's. */
export function indexingOf(site: Choices, story: string, article?: string): Indexing {
  const own = article === undefined ? undefined : site.indexingOf[`${story}/${article}`];
  return own ?? site.indexingOf[story] ?? site.indexing;
}

/** The indexing of a page that shows two articles: on if both have it. */
export const pairIndexing = (site: Choices, story: string, { articles }: Overlap): Indexing =>
  articles.every((article) => indexingOf(site, story, article) === 'on') ? 'on' : 'off';

/** Whether any page may be indexed; otherwise robots.txt excludes all. */
export function mayIndexAny({ indexing, indexingOf: chosen }: Choices): boolean {
  return [indexing, ...Object.values(chosen)].includes('on');
}

/** Addresses that search engines may list, with their host; empty if the host is unknown. */
export function indexedAddresses(
  site: Choices,
  coverages: readonly Coverage[],
  { base, origin }: { base: Base; origin: URL | undefined },
): string[] {
  if (!origin) return [];
  // The first page is listed below; search results are not listed.
  const ownPages = OWN_PAGES.filter((page) => page !== paths.home && page !== paths.search);
  const front = coverages.length === 1 ? [] : frontPages(coverages, base).map(({ address }) => address);
  const stories = coverages.flatMap((coverage) => {
    const { story, articles } = coverage;
    const page = storyPage(coverage, base);
    return [
      ...(indexingOf(site, story.id) === 'on'
        ? [page.address, ...page.parts.map(({ address }) => address)]
        : []),
      ...articles
        .filter(({ article }) => indexingOf(site, story.id, article.id) === 'on')
        .map(({ article }) => addressOf(base, article.url)),
      ...(story.overlaps ?? [])
        .filter((overlap) => pairIndexing(site, story.id, overlap) === 'on')
        .map((overlap) => addressOf(base, overlapPath(story.id, overlap))),
    ];
  });
  const own = site.indexing === 'on' ? [...front, ...ownPages.map((path) => addressOf(base, path))] : [];
  return [...own, ...stories].map((address) => absoluteAddress(origin, address));
}
