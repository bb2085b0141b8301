import type { Browser } from '@playwright/test';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureScript } from '../measure.ts';
import type { AskedPeer } from './ask-peer.ts';
import { BUILT, type BuiltIndex } from './built-index.ts';
import { askInBrowser, type BrowserResult } from './browser/ask-in-browser.ts';
import { bundleClient, CLIENT } from './bundle-client.ts';
import { bodyOf, type BenchDocument } from './bench-documents.ts';
import type { KeptFiles } from './keep-files.ts';
import { sum } from './measures.ts';
import { OWN, type Peer } from './peer.ts';
import type { BenchQuery } from './queries.ts';
import { withinTime } from './within-time.ts';

/** What was measured of one peer on one corpus. */
export interface PeerResult {
  name: string;
  forgives: boolean;
  built: BuiltIndex;
  /** Bytes of code that a page loads before anything is asked, and of what it loads for an unknown word; as served. */
  code: { first: number; later: number };
  asked: AskedPeer;
  /** Nothing where no browser was asked for. */
  inBrowser: BrowserResult[];
}

/** What was measured on one corpus; `leftOut` names the peers that were not asked. */
export interface Comparison {
  articles: number;
  words: number;
  queries: number;
  results: PeerResult[];
  leftOut: Peer[];
  /** Null where this project's search was not asked for. */
  kept: KeptFiles | null;
}

const MOST_BUILDING_MS = 15_000;

/** Has peers build an index of the same articles and answer the same queries, one after the other. */
export async function compare(
  documents: readonly BenchDocument[],
  queries: readonly BenchQuery[],
  peers: readonly Peer[],
  folder: string,
  browser: Browser | null,
): Promise<Comparison> {
  const { length } = documents;
  const chosen = peers.filter(({ most = Infinity }) => length <= most);
  const [documentsFile, queriesFile] = [
    path.join(folder, 'documents.json'),
    path.join(folder, 'queries.json'),
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(documentsFile, JSON.stringify(documents));
  await writeFile(queriesFile, JSON.stringify(queries));
  const results: PeerResult[] = [];
  for (const peer of chosen) {
    const place = path.join(folder, 'peer');
    const built = await buildIndex(peer, documentsFile, place);
    const answers = path.join(place, 'asked.json');
    await runScript('ask-peer.ts', [peer.name, queriesFile, place, answers]);
    results.push({
      name: peer.name,
      forgives: peer.forgives,
      built,
      code: await codeSize(peer, built),
      asked: await readJson<AskedPeer>(answers),
      inBrowser: browser ? await askBrowser(browser, place, peer, queries) : [],
    });
  }
  const kept = path.join(folder, 'kept.json');
  const isOwn = chosen.some(({ name }) => name === OWN);
  if (isOwn) await runScript('keep-files.ts', [documentsFile, kept]);
  return {
    articles: length,
    words: Math.round(sum(documents.map((document) => bodyOf(document).split(' ').length)) / length),
    queries: queries.length,
    results,
    kept: isOwn ? await readJson<KeptFiles>(kept) : null,
    leftOut: peers.filter((peer) => !chosen.includes(peer)),
  };
}

/** Builds an index anew a few times, unless that takes long, and gives the measures of the quickest. */
async function buildIndex({ name }: Peer, documentsFile: string, place: string): Promise<BuiltIndex> {
  const builds = await withinTime([1, 2, 3], MOST_BUILDING_MS, async () => {
    await rm(place, { recursive: true, force: true });
    await runScript('build-peer.ts', [name, documentsFile, place]);
    return readJson<BuiltIndex>(path.join(place, BUILT));
  });
  const [quickest] = builds.toSorted((first, second) => first.buildMs - second.buildMs);
  if (!quickest) throw new Error(`Cannot bench ${name}: it was not built.`);
  return quickest;
}

const runScript = (name: string, args: string[]): Promise<unknown> =>
  measureScript(`scripts/bench/search/${name}`, args, {});

async function askBrowser(
  browser: Browser,
  folder: string,
  { name, code, otherwise }: Peer,
  queries: readonly BenchQuery[],
): Promise<BrowserResult[]> {
  const results = await askInBrowser(browser, folder, { name, code }, queries);
  return otherwise ? [...results, ...(await askInBrowser(browser, folder, otherwise, queries))] : results;
}

async function codeSize({ code, forSlips }: Peer, { scriptBytes }: BuiltIndex): Promise<PeerResult['code']> {
  const files = await bundleClient(code);
  const sizes = new Map(files.map(({ name, contents }) => [name, gzipSync(contents).length]));
  const isFor = (name: string): boolean => forSlips !== undefined && name.startsWith(forSlips);
  const first = new Set(files.find(({ name }) => name === CLIENT)?.comesWith);
  const later = new Set(files.filter(({ name }) => isFor(name)).flatMap(({ comesWith }) => comesWith));
  const sizeOf = (names: ReadonlySet<string>): number => sum([...names].map((name) => sizes.get(name) ?? 0));
  return { first: sizeOf(first) + scriptBytes, later: sizeOf(later.difference(first)) };
}

const readJson = async <Value>(file: string): Promise<Value> =>
  JSON.parse(await readFile(file, 'utf8')) as Value;
