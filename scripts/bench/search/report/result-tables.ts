import type { KindResult } from '../ask-peer.ts';
import type { Comparison, PeerResult } from '../compare.ts';
import { alignColumns } from '../../measured-table.ts';

/** How the figures are taken, to be said before them. */
export const NOTES = `build: in a process of its own, the quickest of three (of one, where it takes long), until all files are made and before
a host compresses them; peak: the most memory of that process, the articles included. Pagefind builds in another process.
KB: as served, texts by gzip; KB first, requests and trips are the index's for a reader's first query, without code.
warm: all that was fetched is there; CPU: the processor's time for a warm query. Results are five, with their texts.`;

const SIZES = ['', 'build s', 'CPU s', 'peak MiB', 'files', 'KB in all', 'code KB', 'heap MiB'];
const QUERIES = [
  '',
  'first',
  'in 5',
  'MRR',
  'nDCG@10',
  'MAP',
  'none',
  'KB first',
  'requests',
  'trips',
  'cold ms p50',
  'p95',
  'warm ms p50',
  'p95',
  'CPU ms',
];

/** Formats what was measured on one corpus: the indexes, then each kind of query, clean and with a slip. */
export function describeComparison({ articles, words, queries, results, leftOut }: Comparison): string {
  const kinds = results[0]?.asked.kinds ?? [];
  return [
    `${articles} articles of ${words} words, ${queries} queries, each also with one slip`,
    alignColumns([SIZES, ...results.map(sizesOf)]),
    ...kinds.map(({ kind, misspelt, queries: ofKind }, at) => {
      const title = `${ofKind} ${TITLES[kind]}${misspelt ? ', each with one slip' : ''}`;
      const lines = results.flatMap((result) => {
        const measured = result.asked.kinds[at];
        return measured ? [cellsOf(result, measured)] : [];
      });
      return `\n${alignColumns([[title, ...QUERIES.slice(1)], ...lines])}`;
    }),
    ...results.flatMap(describeShortfall),
    ...leftOut.map(
      ({ name, most = 0 }) => `${name} was left out: above ${most} articles it takes too long (--all).`,
    ),
  ].join('\n');
}

/** Says which queries of a peer there was no time for. */
function describeShortfall({ name, asked: { kinds } }: PeerResult): string[] {
  const least = Math.min(...kinds.map(({ asked, queries }) => asked / queries));
  if (least === 1) return [];
  return [
    `${name} is so slow that of some kinds of query it was asked only the first ${(least * 100).toFixed(0)} %.`,
  ];
}

const TITLES: Record<KindResult['kind'], string> = {
  phrase: 'phrases of three words',
  headline: 'headlines by their words',
  sentence: 'judged questions',
  'three-word': 'judged questions in three words',
};

function sizesOf({ name, built, code, asked }: PeerResult): string[] {
  const later = code.later > 0 ? ` + ${toKb(code.later)}` : '';
  return [
    name,
    (built.buildMs / 1000).toFixed(2),
    built.buildCpuMs === null ? '–' : (built.buildCpuMs / 1000).toFixed(2),
    built.peakMiB?.toFixed(0) ?? '–',
    String(built.files),
    toKb(built.bytes),
    `${toKb(code.first)}${later}`,
    asked.heapMiB.toFixed(1),
  ];
}

function cellsOf({ name }: PeerResult, measured: KindResult): string[] {
  const { relevance, fetched, most, coldMs, warmMs, cpuMs } = measured;
  return [
    name,
    relevance.first.toFixed(3),
    relevance.firstFive.toFixed(3),
    relevance.reciprocal.toFixed(3),
    relevance.ndcg10.toFixed(3),
    relevance.averagePrecision.toFixed(3),
    relevance.empty.toFixed(3),
    toKb(fetched.bytes),
    `${fetched.requests.toFixed(1)} ≤ ${most.requests}`,
    `${fetched.trips.toFixed(1)} ≤ ${most.trips}`,
    coldMs.p50.toFixed(1),
    coldMs.p95.toFixed(1),
    warmMs.p50.toFixed(2),
    warmMs.p95.toFixed(2),
    cpuMs.toFixed(2),
  ];
}

const toKb = (bytes: number): string => (bytes / 1024).toFixed(1);
