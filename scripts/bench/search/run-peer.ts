import { readFile, writeFile } from 'node:fs/promises';
import { gc } from './collect-garbage.ts';
import type { BenchDocument } from './documents.ts';
import { meanRelevance, percentile, type Relevance, relevanceOf, sum } from './measures.ts';
import type { Fetched, ServedIndex } from './peer.ts';
import { PEERS } from './peers.ts';
import type { BenchQuery } from './queries.ts';

/** What was measured of one peer on one corpus. */
export interface PeerResult {
  name: string;
  buildMs: number;
  files: number;
  bytes: number;
  /** Of the open index with all queries answered, in the process that answered them. */
  heapMiB: number;
  openMs: number;
  kinds: KindResult[];
}

/** What was measured of one kind of query, as asked or misspelt. */
export interface KindResult {
  kind: BenchQuery['kind'];
  misspelt: boolean;
  queries: number;
  relevance: Relevance;
  coldMs: { p50: number; p95: number };
  warmMs: { p50: number; p95: number };
  /** Averages of a reader's first query; `most` of all such. */
  fetched: Fetched;
  most: Fetched;
}

/** As many as a page of results shows, and as many as are judged. */
const SHOWN = 6;
const JUDGED = 60;
/** A first query opens the index anew; with large ones that takes its time. */
const COLD_QUERIES = 25;

// Run as: run-peer.ts <peer> <input file> <output file>, in a process of its own, so that memory is one peer's alone.
const [name = '', input = '', output = ''] = process.argv.slice(2);
const peer = PEERS.find((one) => one.name === name);
if (!peer) throw new Error(`Cannot run the peer ${name}: there is none of that name.`);
const { documents, queries } = JSON.parse(await readFile(input, 'utf8')) as {
  documents: BenchDocument[];
  queries: BenchQuery[];
};

const started = performance.now();
const index = await peer.build(documents);
const buildMs = performance.now() - started;
documents.length = 0;
gc();
const heapBefore = process.memoryUsage().heapUsed;
const opening = performance.now();
const open = await index.open();
const openMs = performance.now() - opening;
const kinds: KindResult[] = [];
for (const kind of new Set(queries.map((query) => query.kind)))
  for (const misspelt of [false, true]) kinds.push(await measureKind(kind, misspelt));
gc();
const heapMiB = (process.memoryUsage().heapUsed - heapBefore) / 1024 ** 2;
const result: PeerResult = { name, buildMs, files: index.files, bytes: index.bytes, heapMiB, openMs, kinds };
await writeFile(output, JSON.stringify(result));
process.exit(0);

async function measureKind(kind: BenchQuery['kind'], misspelt: boolean): Promise<KindResult> {
  const ofKind = queries.filter((query) => query.kind === kind);
  const textOf = (query: BenchQuery): string => (misspelt ? query.misspelt : query.text);
  const relevance: Relevance[] = [];
  for (const query of ofKind)
    relevance.push(relevanceOf(await open.search(textOf(query), JUDGED), query.relevant));
  const warm: number[] = [];
  for (const query of ofKind) warm.push(await timed(() => open.search(textOf(query), SHOWN)));
  const cold: number[] = [];
  const fetched: Fetched[] = [];
  for (const query of ofKind.slice(0, COLD_QUERIES)) {
    const one = await firstQuery(index, textOf(query));
    cold.push(one.ms);
    fetched.push(one.fetched);
  }
  const mean = (of: (one: Fetched) => number): number => sum(fetched.map(of)) / Math.max(1, fetched.length);
  const most = (of: (one: Fetched) => number): number => Math.max(0, ...fetched.map(of));
  return {
    kind,
    misspelt,
    queries: ofKind.length,
    relevance: meanRelevance(relevance),
    coldMs: { p50: percentile(cold, 0.5), p95: percentile(cold, 0.95) },
    warmMs: { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) },
    fetched: {
      bytes: mean(({ bytes }) => bytes),
      requests: mean(({ requests }) => requests),
      trips: mean(({ trips }) => trips),
    },
    most: {
      bytes: most(({ bytes }) => bytes),
      requests: most(({ requests }) => requests),
      trips: most(({ trips }) => trips),
    },
  };
}

async function firstQuery(served: ServedIndex, query: string): Promise<{ ms: number; fetched: Fetched }> {
  const start = performance.now();
  const opened = await served.open();
  await opened.search(query, SHOWN);
  return { ms: performance.now() - start, fetched: opened.fetched() };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
