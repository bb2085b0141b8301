import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureScript } from '../measure.ts';
import type { AskedPeer } from './ask-peer.ts';
import { BUILT, type BuiltIndex } from './built-index.ts';
import { bundleClient } from './bundle-client.ts';
import { bodyOf, type BenchDocument } from './documents.ts';
import { sum } from './measures.ts';
import type { Peer } from './peer.ts';
import type { BenchQuery } from './queries.ts';

/** What was measured of one peer on one corpus. */
export interface PeerResult {
  name: string;
  forgives: boolean;
  built: BuiltIndex;
  /** Bytes of code that a page loads before anything is asked, and of what it loads only at need; as served. */
  code: { first: number; later: number };
  asked: AskedPeer;
}

/** What was measured on one corpus; `leftOut` names the peers that were not asked. */
export interface Comparison {
  articles: number;
  words: number;
  queries: number;
  results: PeerResult[];
  leftOut: Peer[];
}

/** Has peers build an index of the same articles and answer the same queries, one after the other. */
export async function compare(
  documents: readonly BenchDocument[],
  queries: readonly BenchQuery[],
  peers: readonly Peer[],
  folder: string,
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
    await rm(place, { recursive: true, force: true });
    await runScript('build-peer.ts', [peer.name, documentsFile, place]);
    const answers = path.join(place, 'asked.json');
    await runScript('ask-peer.ts', [peer.name, queriesFile, place, answers]);
    const built = await readJson<BuiltIndex>(path.join(place, BUILT));
    results.push({
      name: peer.name,
      forgives: peer.forgives,
      built,
      code: await codeSize(peer, built),
      asked: await readJson<AskedPeer>(answers),
    });
  }
  return {
    articles: length,
    words: Math.round(sum(documents.map((document) => bodyOf(document).split(' ').length)) / length),
    queries: queries.length,
    results,
    leftOut: peers.filter((peer) => !chosen.includes(peer)),
  };
}

const runScript = (name: string, args: string[]): Promise<unknown> =>
  measureScript(`scripts/bench/search/${name}`, args, {});

async function codeSize({ code }: Peer, { scriptBytes }: BuiltIndex): Promise<PeerResult['code']> {
  const files = await bundleClient(code);
  const sizeOf = (first: boolean): number =>
    sum(files.filter((file) => file.first === first).map(({ contents }) => gzipSync(contents).length));
  return { first: sizeOf(true) + scriptBytes, later: sizeOf(false) };
}

const readJson = async <Value>(file: string): Promise<Value> =>
  JSON.parse(await readFile(file, 'utf8')) as Value;
