import type { Coverage } from './coverage.ts';
import { formatDay } from './dates.ts';
import { addressOf, type Base } from './urls.ts';

/** A correction as its page shows it, with an anchor of its own. */
export interface CorrectionEntry {
  anchor: string;
  day: string;
  date: string;
  story: string;
  said: string;
  says: string;
  why: string;
  address: string;
}

/** The corrections of what stands at an address, wherever on its page. */
export function correctionsOf(entries: readonly CorrectionEntry[], address: string): CorrectionEntry[] {
  return entries.filter((entry) => entry.address.split('#')[0] === address);
}

/** The corrections of all stories, latest first. Anchors count them in the order of their story’s file, which only grows. */
export function correctionEntries(coverages: readonly Coverage[], base: Base): CorrectionEntry[] {
  return coverages
    .flatMap(({ story }) =>
      story.corrections.map((correction, index) => ({
        anchor: `${story.id}-${index + 1}`,
        day: correction.date,
        date: formatDay(correction.date, { withYear: true }),
        story: story.title,
        said: correction.said,
        says: correction.says,
        why: correction.why,
        address: addressOf(base, correction.address),
      })),
    )
    .sort((first, second) => (first.day === second.day ? 0 : first.day > second.day ? -1 : 1));
}
