import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { createSearchEngine } from '../../../src/search/search-engine.ts';
import { writeServed } from './built-index.ts';
import { fetchFiles } from './file-fetch.ts';
import {
  collectionSet,
  generatedSet,
  type JudgedQuery,
  type JudgedSet,
  packageSet,
  readerSet,
} from './judged-sets.ts';
import { gradesOf, meanGrades } from './measures.ts';
import { peerNamed } from './peers.ts';

/**
 * `node scripts/bench/search/judge.ts`: has this project's search and others answer judged queries of differing kinds, and
 * prints one table a set: right first, right among three, average precision, nDCG@10.
 */
const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: 'ferry,water,packages,generated' },
    /** The name of another that answers too, as in `peers.ts`. */
    peer: { type: 'string', multiple: true, default: ['MiniSearch fuzzy, prefix', 'MiniSearch tuned'] },
    /** A folder of judged queries, as for `bench:search`. */
    collection: { type: 'string' },
    kinds: { type: 'string', default: '' },
    /** Also prints the queries of which no best answer comes first. */
    failures: { type: 'boolean', default: false },
    /** Only this project's search. */
    own: { type: 'boolean', default: false },
    most: { type: 'string', default: '400' },
  },
});

type Ask = (query: string) => Promise<string[]>;
const SHOWN = 60;

async function setNamed(name: string): Promise<JudgedSet> {
  if (name === 'packages') return packageSet();
  if (name === 'generated') return generatedSet(7, 400);
  return readerSet(name);
}

function ownPeer({ content }: JudgedSet): Ask {
  const files = buildIndex(content);
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(`${files.size} files, ${bytes} bytes`);
  const engine = createSearchEngine((name) => {
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`there is no ${name}`));
  });
  return async (query) => {
    const { groups } = await engine.search({ query, count: SHOWN });
    return groups.map(({ article }) => article.url.slice('/stories/'.length, -1));
  };
}

/** Builds the index of another in a folder of its own, and opens it. */
async function otherPeer({ documents }: JudgedSet, name: string): Promise<Ask> {
  const peer = peerNamed(name);
  const folder = await mkdtemp(path.join(tmpdir(), 'judge-'));
  const files = await peer.build(documents);
  let bytes = 0;
  for (const [file, contents] of files) bytes += await writeServed(folder, file, contents);
  console.log(`${peer.name}: ${files.size} files, ${bytes} bytes`);
  const ask = await peer.open(`${pathToFileURL(folder).href}/`);
  process.on('exit', () => rmSync(folder, { recursive: true }));
  return async (query) => (await ask(query, SHOWN)).map(({ id }) => id);
}

fetchFiles();
for (const name of [
  ...options.sets.split(',').filter(Boolean),
  ...(options.collection ? [options.collection] : []),
]) {
  const set = name.includes('/') ? await collectionSet(name, 1) : await setNamed(name);
  console.log(`\n${set.name}: ${set.documents.length} articles, ${set.queries.length} queries`);
  const peers: [string, Ask][] = [['Dateline', ownPeer(set)]];
  if (!options.own) for (const other of options.peer) peers.push([other, await otherPeer(set, other)]);
  const kinds = [...Map.groupBy(set.queries, ({ kind }) => kind)].filter(([kind]) =>
    kind.includes(options.kinds),
  );
  const all = kinds.flatMap(([, queries]) => queries);
  const rows = set.documents.length > 60 ? kinds : [...kinds, ['all', all] as const];
  const answers = new Map<JudgedQuery, string[][]>();
  for (const [kind, queries] of rows) {
    const asked = queries.slice(0, kind === 'all' ? Infinity : Number(options.most));
    for (const query of asked)
      if (!answers.has(query)) answers.set(query, await Promise.all(peers.map(([, ask]) => ask(query.text))));
    const cells = peers.map(([,], at) => {
      const { first, firstThree, averagePrecision, ndcg10 } = meanGrades(
        asked.map((query) => gradesOf(answers.get(query)?.[at] ?? [], query.best, query.also)),
      );
      return [first, firstThree, averagePrecision, ndcg10].map((value) => value.toFixed(3)).join(' ');
    });
    console.log(`${kind.padEnd(30)} ${String(asked.length).padStart(4)}  ${cells.join('   | ')}`);
  }
  if (options.failures)
    for (const [{ kind, text, best }, [own = [], ...others]] of answers)
      if (!best.includes(own[0] ?? ''))
        console.log(
          `  ${kind}: ${text} → ${own.slice(0, 4).join(' ') || 'nothing'} (${best.join(' ')}) at ${own.findIndex((id) => best.includes(id)) + 1}; ${others.map((found) => (best.includes(found[0] ?? '') ? 'right' : 'wrong')).join(' ')}`,
        );
}
