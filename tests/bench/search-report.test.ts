import { describe, expect, test } from 'vitest';
import type { KindResult } from '../../scripts/bench/search/ask-peer.ts';
import type { Comparison, PeerResult } from '../../scripts/bench/search/compare.ts';
import { describeGrowth, fittedPower, growthOf } from '../../scripts/bench/search/report/growth.ts';
import { describeComparison } from '../../scripts/bench/search/report/result-tables.ts';
import { describeTargets, isMet } from '../../scripts/bench/search/report/targets-table.ts';

test.each<[points: [number, number][], power: number]>([
  [
    [
      [100, 3],
      [1_000, 30],
      [10_000, 300],
    ],
    1,
  ],
  [
    [
      [100, 7],
      [10_000, 70_000],
    ],
    2,
  ],
  [
    [
      [10, 5],
      [100, 5],
    ],
    0,
  ],
])('%j grow as a power of %d', (points, power) => {
  expect(fittedPower(points)).toBeCloseTo(power);
});

test.each<[side: '≥' | '≤', bound: number, reached: number, met: boolean]>([
  ['≥', 1.08, 1.09, true],
  ['≥', 1.08, 1.07, false],
  ['≥', 0.95, 0.95, true],
  ['≤', 0, 0, true],
  ['≤', 12, 13, false],
])('a bound of %s %d is kept by %d: %s', (side, bound, reached, met) => {
  expect(isMet({ bound: [side, bound] }, reached)).toBe(met);
});

/** Results of two engines on a corpus, ours first. */
function comparison(articles: number, own: Figures, other: Figures): Comparison {
  return {
    articles,
    words: 400,
    queries: 10,
    results: [peer('Dateline', own), peer('Pagefind', other)],
    leftOut: [],
    kept: { share: 0.84 },
  };
}

interface Figures {
  buildMs: number;
  first: number;
  bytes: number;
}

function peer(name: string, { buildMs, first, bytes }: Figures): PeerResult {
  const kind = (misspelt: boolean): KindResult => ({
    kind: 'phrase',
    misspelt,
    queries: 10,
    asked: misspelt ? 6 : 10,
    relevance: { first, firstFive: 1, reciprocal: 1, ndcg10: 1, averagePrecision: 1, empty: 0 },
    coldMs: { p50: 1, p95: 1 },
    warmMs: { p50: 1, p95: 1 },
    cpuMs: 1,
    fetched: { bytes, requests: 9, trips: 3 },
    most: { bytes, requests: 13, trips: 3 },
  });
  return {
    name,
    forgives: true,
    built: { buildMs, buildCpuMs: null, peakMiB: null, files: 100, bytes: 1_000, scriptBytes: 0 },
    code: { first: 1_000, later: 500 },
    asked: { heapMiB: 1, kinds: [kind(false), kind(true)] },
    inBrowser: [],
  };
}

describe('shows targets beside measurements', () => {
  const own = { buildMs: 100, first: 0.96, bytes: 1_000 };
  const other = { buildMs: 100, first: 0.8, bytes: 9_000 };

  test('has a column for each corpus, with a target only for the corpus it applies to', () => {
    const table = describeTargets([comparison(5, own, other), comparison(400, own, other)]);
    const cells = Object.fromEntries(
      table.split('\n').map((line) => [line.split(/ {2,}/)[0], line.split(/ {2,}/).slice(1)]),
    );
    expect(cells).toMatchObject({
      'phrase found first ≥ 1.1': ['1.200 met'],
      'phrase found first, one slip ≥ 1.3': ['1.200 MISSED'],
      'bytes first, of the least that forgives slips ≤ 1': ['0.200 met'],
      'bytes first, of Pagefind ≤ 0.2': ['0.200 met'],
      'bytes first, one slip, of Pagefind ≤ 0.3': ['0.238 met'],
      'requests before results, most ≤ 12': ['13 MISSED', '13 MISSED'],
      'round trips before results, most ≤ 3': ['3 met', '3 met'],
      'files that stay, byte for byte, when one article is added': ['84 %', '84 %'],
    });
    expect(Object.keys(cells)).not.toContain('questions: MAP ≥ 1');
  });

  test('shows growth beside N log N', () => {
    const sizes = [400, 4_000].map((articles) =>
      comparison(articles, { ...own, buildMs: articles ** 2 }, other),
    );
    expect(describeTargets(sizes)).toContain(
      'growth of building no worse than N log N: N^2.00, N log N being N^1.14: MISSED',
    );
    expect(describeGrowth(growthOf(sizes))).toContain(
      'Pagefind: from 400 to 4000 articles the build time grows as N^0.00',
    );
  });

  test('reports no growth for one size or for small sizes', () => {
    expect(growthOf([comparison(5, own, other), comparison(400, own, other)])).toEqual([]);
  });
});

test('does not rank an engine first that was asked only some of the queries', () => {
  const few = comparison(400, { buildMs: 1, first: 0.96, bytes: 1 }, { buildMs: 1, first: 0.8, bytes: 1 });
  const kinds = few.results[1]?.asked.kinds.map((kind) => ({ ...kind, asked: 1 })) ?? [];
  few.results = few.results.map((one, at) => (at === 0 ? one : { ...one, asked: { heapMiB: 1, kinds } }));
  expect(describeTargets([few])).not.toContain('phrase found first ≥');
});

test('names engines that were asked fewer queries or left out', () => {
  const report = describeComparison({
    ...comparison(3_000, { buildMs: 1, first: 1, bytes: 1 }, { buildMs: 1, first: 1, bytes: 1 }),
    leftOut: [
      {
        name: 'Fuse',
        most: 500,
        code: '',
        forgives: true,
        open: () => Promise.reject(new Error()),
        build: () => Promise.reject(new Error()),
      },
    ],
  });
  expect(report).toContain(
    'Pagefind is so slow that of some kinds of query it was asked only the first 60 %.',
  );
  expect(report).toContain('Fuse was left out: above 500 articles it takes too long (--all).');
});
