import { createHash } from 'node:crypto';
import { articlesWithPages, type Coverage } from '../data/coverage.ts';
import { formatDay } from '#contracts/dates.ts';
import { addressOf, type Base, paths } from '#contracts/urls.ts';
import { shared } from '../data/shared.ts';

/** A correction with its anchor. */
export interface CorrectionEntry {
  anchor: string;
  day: string;
  date: string;
  story: string;
  said: string;
  says: string;
  why: string;
  address: string;
  /** What the page of the address is called; the address if it is no page of the site. */
  place: string;
}

/** The corrections of a page. */
export function correctionsOf(entries: readonly CorrectionEntry[], address: string): CorrectionEntry[] {
  return entries.filter((entry) => entry.address.split('#')[0] === address);
}

/**
 * The corrections of all stories, latest first. Anchors depend on the day and the corrected words only, so later
 * corrections do not change them.
 */
export const correctionEntries = shared((coverages: readonly Coverage[], base: Base): CorrectionEntry[] => {
  const names = pageNames(coverages);
  return coverages
    .flatMap(({ story }) => {
      const anchors = anchorsOf(story);
      return story.corrections.map((correction, index) => ({
        anchor: anchors[index] ?? story.id,
        day: correction.date,
        date: formatDay(correction.date, { withYear: true }),
        story: story.title,
        said: correction.said,
        says: correction.says,
        why: correction.why,
        address: addressOf(base, correction.address),
        place: names.get(correction.address.replace(/#.*/, '')) ?? addressOf(base, correction.address),
      }));
    })
    .sort((first, second) => (first.day === second.day ? 0 : first.day > second.day ? -1 : 1));
});

/** The names of pages by address without the base: stories, articles, and pages of the site. */
const pageNames = (coverages: readonly Coverage[]): ReadonlyMap<string, string> =>
  new Map([
    [paths.home, 'Stories'],
    [paths.index, 'Index of names'],
    [paths.search, 'Search'],
    [paths.method, 'How we work'],
    [paths.corrections, 'Corrections'],
    ...coverages.flatMap((coverage): [string, string][] => [
      [coverage.story.url, coverage.story.title],
      ...articlesWithPages(coverage).map(({ article }): [string, string] => [
        article.url,
        `“${article.headline.text}”`,
      ]),
    ]),
  ]);

function anchorsOf({ id, corrections }: Coverage['story']): string[] {
  const taken = new Set<string>();
  return corrections.map(({ date, said }) => {
    const digest = createHash('sha256').update(said).digest('hex').slice(0, 6);
    let anchor = `${id}-${date}-${digest}`;
    while (taken.has(anchor)) anchor += '-again';
    taken.add(anchor);
    return anchor;
  });
}
