import { expect, test } from 'vitest';
import type { Difference } from '#view/figures/differences.ts';
import type { FigureHistory } from '#view/figures/figure-history.ts';
import {
  differenceAt,
  type DividedStory,
  type StoryContents,
  type StoryPart,
  storyParts,
} from '#view/story/story-parts.ts';

const places = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: `/${from + index}/` }));

const difference = (fragment: string, ...counts: number[]) =>
  ({
    fragment,
    accounts: counts.map((count, index) => ({
      when: `day ${index}`,
      words: [],
      places: places(index * 1000, count),
    })),
  }) as unknown as Difference;

const history = (kind: string, count: number) =>
  ({ kind, plot: {}, rows: places(0, count), count, from: 0 }) as unknown as FigureHistory;

const partsOf = (differences: Difference[], histories: FigureHistory[], isDivided = true) =>
  storyParts(
    {
      address: '/s/',
      dated: [],
      undated: [],
      sources: [],
      differences,
      histories,
    } as unknown as StoryContents,
    isDivided,
  );
const address = (parts: StoryPart[], isDivided: boolean) =>
  differenceAt({ parts, isDivided, address: '/s/' } as unknown as DividedStory & { isDivided: boolean });

test('differences go on on a further page, each account with all of its articles', () => {
  const given = [difference('a', 50, 60), difference('b', 200), difference('c', 1)];
  const parts = partsOf(given, []);
  expect(parts.map(({ address, name }) => [address, name])).toEqual([
    ['/s/differences/', 'Where accounts differ, 1 of 2'],
    ['/s/differences-2/', 'Where accounts differ, 2 of 2'],
  ]);
  const shown = parts.map(({ differences = [] }) =>
    differences.map(({ fragment, accounts }) => [fragment, ...accounts.map((one) => one.places.length)]),
  );
  expect(shown).toEqual([
    [
      ['a', 50, 60],
      ['b', 60],
    ],
    [
      ['b', 140],
      ['c', 1],
    ],
  ]);
  const all = parts.flatMap(({ differences = [] }) => differences.flatMap(({ accounts }) => accounts));
  expect(all.flatMap((one) => one.places)).toEqual(
    given.flatMap(({ accounts }) => accounts.flatMap((one) => one.places)),
  );
  expect(['a', 'b', 'c', 'd'].map(address(parts, true))).toEqual([
    '/s/differences/#a',
    '/s/differences/#b',
    '/s/differences-2/#c',
    '/s/#d',
  ]);
});

test('rows of figures go on on a further page, the plot being where their kind begins', () => {
  const parts = partsOf([], [history('killed', 130), history('injured', 5)]);
  expect(parts.map(({ address }) => address)).toEqual(['/s/figures/', '/s/figures-2/']);
  const shown = parts.map(({ histories = [] }) =>
    histories.map(({ kind, plot, rows, count, from }) => [kind, plot !== null, rows.length, count, from]),
  );
  expect(shown).toEqual([
    [['killed', true, 120, 130, 0]],
    [
      ['killed', false, 10, 130, 120],
      ['injured', true, 5, 5, 0],
    ],
  ]);
});

test('what fits one page keeps its address and name; a story that is not divided has neither', () => {
  const fitting = [[difference('a', 80, 90)], [history('killed', 120)]] as const;
  expect(partsOf([...fitting[0]], [...fitting[1]]).map(({ address, name }) => [address, name])).toEqual([
    ['/s/differences/', 'Where accounts differ'],
    ['/s/figures/', 'Figures over time'],
  ]);
  expect(partsOf([...fitting[0]], [...fitting[1]], false)).toEqual([]);
  expect(address([], false)('a')).toBe('#a');
});
