import { alignColumns } from '../table.ts';
import type { KindResult, PeerResult } from './run-peer.ts';

/** What was measured of one peer, with the code that it needs and the most memory that its process held. */
export interface ReportedPeer extends PeerResult {
  code: { first: number; later: number };
  peakMiB: number;
}

const SIZES = ['', 'build s', 'peak MiB', 'files', 'KB in all', 'code KB', 'heap MiB'];
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
];

/** Formats what was measured of some peers on one corpus: what they are, then each kind of query, clean and with a slip. */
export function describeResults(results: readonly ReportedPeer[]): string {
  const kinds = results[0]?.kinds ?? [];
  return [
    alignColumns([SIZES, ...results.map(sizesOf)]),
    ...kinds.map(({ kind, misspelt, queries }, at) => {
      const title = `${queries} ${TITLES[kind]}${misspelt ? ', each with one slip' : ''}`;
      const lines = results.flatMap((result) => {
        const measured = result.kinds[at];
        return measured ? [cellsOf(result, measured)] : [];
      });
      return `\n${alignColumns([[title, ...QUERIES.slice(1)], ...lines])}`;
    }),
  ].join('\n');
}

const TITLES: Record<KindResult['kind'], string> = {
  phrase: 'phrases of three words',
  headline: 'headlines by their words',
  sentence: 'judged questions',
  'three-word': 'judged questions in three words',
};

function sizesOf({ name, buildMs, peakMiB, files, bytes, code, heapMiB }: ReportedPeer): string[] {
  const later = code.later > 0 ? ` + ${toKb(code.later)}` : '';
  return [
    name,
    (buildMs / 1000).toFixed(2),
    peakMiB.toFixed(0),
    String(files),
    toKb(bytes),
    code.first > 0 ? `${toKb(code.first)}${later}` : 'in all',
    heapMiB.toFixed(1),
  ];
}

function cellsOf({ name }: ReportedPeer, { relevance, fetched, most, coldMs, warmMs }: KindResult): string[] {
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
  ];
}

const toKb = (bytes: number): string => (bytes / 1024).toFixed(1);
