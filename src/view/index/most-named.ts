import type { Coverage } from '../data/coverage.ts';
import { shared } from '../data/shared.ts';
import type { Base } from '#contracts/urls.ts';
import { indexPage } from './index-page.ts';

/** A person of a story, with the number of sentences of the story that mention them. */
export interface MostNamed {
  name: string;
  count: number;
  address: string;
}

/** People shown of a story, and the fewest sentences in which they are. */
const [MOST, FEWEST] = [5, 2];

/**
 * The people most often named in each story, by its id; most first, then A to Z. Only those whose names the editor lists:
 * of others only some mentions are known, as speakers.
 */
export const mostNamed = shared(
  (coverages: readonly Coverage[], base: Base): ReadonlyMap<string, MostNamed[]> => {
    const listed = new Set(
      coverages.flatMap(({ story }) => story.names.map(({ name }) => `${story.id} ${name}`)),
    );
    const named = indexPage(coverages, base)
      .entries.filter(({ kind }) => kind === 'person')
      .flatMap(({ name, address, mentions }) =>
        Array.from(
          Map.groupBy(mentions, ({ story }) => story.id),
          ([story, own]) => ({
            story,
            name,
            address,
            count: own.reduce((sum, { sentences }) => sum + sentences.size, 0),
          }),
        ),
      )
      .filter(({ story, name, count }) => count >= FEWEST && listed.has(`${story} ${name}`));
    return new Map(
      Array.from(
        Map.groupBy(named, ({ story }) => story),
        ([story, own]) => [
          story,
          own
            .toSorted((one, other) => other.count - one.count)
            .slice(0, MOST)
            .map(({ name, count, address }) => ({ name, count, address })),
        ],
      ),
    );
  },
);
