import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { compare, type Comparison } from './search/compare.ts';
import {
  type BenchDocument,
  collectionDocuments,
  generatedDocuments,
  textDocuments,
} from './search/bench-documents.ts';
import type { Peer } from './search/peer.ts';
import { PEERS } from './search/peers.ts';
import { judgedQueries, knownItems } from './search/queries.ts';
import { describeBrowser } from './search/report/browser-table.ts';
import { describeGrowth, growthOf } from './search/report/growth.ts';
import { describeTargets } from './search/report/targets-table.ts';
import { describeComparison, NOTES } from './search/report/result-tables.ts';
import { browserFlags } from '../tooling/test/browser-flags.ts';
import { provideBrowser } from '../tooling/test/provide-browser.ts';
import { runTask } from '../tooling/run-task.ts';

/**
 * `npm run bench:search`: has this project's search and others answer the same queries over the same articles, each in a
 * process of its own, and prints one table a corpus. Times differ from machine to machine; ratios tell more.
 */
const { values: options } = parseArgs({
  options: {
    /** Sizes of corpora, parted by commas. With a collection, its articles come first and generated ones fill it up. */
    articles: { type: 'string', default: '5,400,2000,10000' },
    seed: { type: 'string', default: '1' },
    /** Phrases that are looked for; and half as many headlines. */
    queries: { type: 'string', default: '200' },
    /** A folder of real articles, `.txt` as in `articles/`, in place of generated ones. */
    texts: { type: 'string' },
    /** A folder of judged queries: `docs.jsonl`, `queries.jsonl`, `qrels.tsv`. */
    collection: { type: 'string' },
    /** Names of the peers to run, or their beginnings, parted by commas. */
    peers: { type: 'string' },
    /** Also in Chromium, on a slow line and a fast one. */
    browser: { type: 'boolean', default: false },
    /** Also those that take longer than anybody would wait at such a size. */
    all: { type: 'boolean', default: false },
  },
});

await runTask(async () => {
  const sizes = options.articles.split(',').map((size) => parseCount('--articles', size));
  const seed = parseCount('--seed', options.seed);
  const count = parseCount('--queries', options.queries);
  const peers = choosePeers(options.peers);
  const own = options.texts === undefined ? null : await textDocuments(options.texts);
  const judged = options.collection === undefined ? null : await collectionDocuments(options.collection);
  const browser = options.browser
    ? await chromium.launch({ executablePath: await provideBrowser(), args: browserFlags })
    : null;
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-search-'));
  try {
    const [{ model = 'unknown processor' } = {}] = cpus();
    console.log(`Node.js ${process.versions.node}, ${cpus().length} × ${model.trim()}, seed ${seed}`);
    console.log(NOTES);
    const comparisons: Comparison[] = [];
    for (const size of sizes) {
      const documents = corpusOf(size, seed, own, judged);
      const queries = [
        ...(judged && options.collection ? await judgedQueries(options.collection, judged, seed) : []),
        ...knownItems(documents, seed, count),
      ];
      const comparison = await compare(
        documents,
        queries,
        options.all ? peers.map(withoutLimit) : peers,
        folder,
        browser,
      );
      comparisons.push(comparison);
      print(describeComparison(comparison));
      print(describeBrowser(comparison));
    }
    print(describeGrowth(growthOf(comparisons)));
    print(describeTargets(comparisons));
  } finally {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function print(words: string): void {
  if (words !== '') console.log(`\n${words}`);
}

function corpusOf(
  size: number,
  seed: number,
  own: BenchDocument[] | null,
  judged: BenchDocument[] | null,
): BenchDocument[] {
  const first = own ?? judged;
  if (first === null) return generatedDocuments(seed, size);
  const missing = own === null ? size - first.length : 0;
  return missing > 0
    ? [...first, ...generatedDocuments(seed, missing)]
    : first.slice(0, judged ? undefined : size);
}

function choosePeers(names: string | undefined): readonly Peer[] {
  if (names === undefined) return PEERS;
  return names.split(',').flatMap((asked) => {
    const found = PEERS.filter(({ name }) => name.toLowerCase().startsWith(asked.trim().toLowerCase()));
    if (found.length > 0) return found;
    throw new Error(
      `Cannot run --peers ${asked}: there is none of that name. Names are ${PEERS.map(({ name }) => name).join(', ')}.`,
    );
  });
}

function withoutLimit(peer: Peer): Peer {
  return { ...peer, most: Infinity };
}

function parseCount(name: string, words: string): number {
  if (!/^[1-9]\d{0,6}$/.test(words)) {
    throw new Error(`Cannot read ${name} ${words}: it is no whole number from 1 to 9999999.`);
  }
  return Number(words);
}
