import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { INDEX } from './built-index.ts';
import { countFetches, type Fetched, fetchFiles } from './file-fetch.ts';
import {
  meanRelevance,
  type Percentiles,
  percentiles,
  type Relevance,
  relevanceOf,
  sum,
} from './measures.ts';
import { peerNamed } from './peers.ts';
import type { BenchQuery } from './queries.ts';
import { processorTime, withinTime } from './within-time.ts';

/** What was measured of one peer that answers queries over a built index, in Node. */
export interface AskedPeer {
  /** Of the open index with all queries answered. */
  heapMiB: number;
  kinds: KindResult[];
}

/** What was measured of one kind of query, as asked or misspelt. */
export interface KindResult {
  kind: BenchQuery['kind'];
  misspelt: boolean;
  queries: number;
  /** Those that time allowed. */
  asked: number;
  relevance: Relevance;
  coldMs: Percentiles;
  warmMs: Percentiles;
  /** Time of the processor for a query, with all that runs beside it. */
  cpuMs: number;
  /** Averages of a reader's first query; `most` of all such. Code is not among it. */
  fetched: Fetched;
  most: Fetched;
}

/** As many as a page of results shows, and as many as are judged. */
const SHOWN = 5;
const JUDGED = 60;
/** A first query opens the index anew; with large ones that takes its time. */
const COLD_QUERIES = 25;
/** Where a peer is slow, finding out how well it answers ends after so much of the processor's time, */
const MOST_MS = 40_000;
/** and each measurement of how quickly it does. */
const MOST_TIMED_MS = 10_000;

// Run as: ask-peer.ts <peer> <queries file> <folder> <output file>, in a process of its own, for its memory.
const [name = '', queriesFile = '', folder = '', output = ''] = process.argv.slice(2);
const peer = peerNamed(name);
const queries = JSON.parse(await readFile(queriesFile, 'utf8')) as BenchQuery[];
const address = `${pathToFileURL(path.join(folder, INDEX)).href}/`;
fetchFiles();
gc();
const heapBefore = process.memoryUsage().heapUsed;
const ask = await peer.open(address);
const kinds: KindResult[] = [];
for (const kind of new Set(queries.map((query) => query.kind)))
  for (const misspelt of [false, true]) kinds.push(await measureKind(kind, misspelt));
gc();
const heapMiB = (process.memoryUsage().heapUsed - heapBefore) / 1024 ** 2;
const result: AskedPeer = { heapMiB, kinds };
await writeFile(output, JSON.stringify(result));
process.exit(0);

async function measureKind(kind: BenchQuery['kind'], misspelt: boolean): Promise<KindResult> {
  const ofKind = queries.filter((query) => query.kind === kind);
  const textOf = (query: BenchQuery): string => (misspelt ? query.misspelt : query.text);
  const relevance = await withinTime(
    ofKind,
    MOST_MS,
    async (query): Promise<Relevance> => {
      const found = await ask(textOf(query), JUDGED);
      return relevanceOf(
        found.map(({ id }) => id),
        query.relevant,
      );
    },
    processorTime,
  );
  const asked = ofKind.slice(0, relevance.length);
  const before = processorTime();
  const again = (query: BenchQuery): Promise<number> => timed(() => ask(textOf(query), SHOWN));
  const warm = await withinTime(asked, MOST_TIMED_MS, again, processorTime);
  const cpuMs = (processorTime() - before) / Math.max(1, warm.length);
  const first = async (query: BenchQuery): Promise<{ ms: number; fetched: Fetched }> => {
    const fetched = countFetches();
    const ms = await timed(async () => (await peer.open(address))(textOf(query), SHOWN));
    return { ms, fetched: fetched() };
  };
  const cold = await withinTime(asked.slice(0, COLD_QUERIES), MOST_TIMED_MS, first, processorTime);
  const over = (of: (values: number[]) => number): Fetched => ({
    bytes: of(cold.map(({ fetched }) => fetched.bytes)),
    requests: of(cold.map(({ fetched }) => fetched.requests)),
    trips: of(cold.map(({ fetched }) => fetched.trips)),
  });
  return {
    kind,
    misspelt,
    queries: ofKind.length,
    asked: asked.length,
    relevance: meanRelevance(relevance),
    coldMs: percentiles(cold.map(({ ms }) => ms)),
    warmMs: percentiles(warm),
    cpuMs,
    fetched: over((values) => sum(values) / Math.max(1, values.length)),
    most: over((values) => Math.max(0, ...values)),
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Collects garbage at once, so that what is measured then is in use. */
function gc(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
