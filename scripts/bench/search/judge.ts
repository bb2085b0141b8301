import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { parseArgs } from 'node:util';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { createSearchEngine } from '../../../src/search/search-engine.ts';
import { type Entry, fuzzyOptions } from './clients/minisearch.ts';
import { tunedOptions, tunedQuery } from './clients/minisearch-tuned.ts';
import { bodyOf } from './documents.ts';
import {
  collectionSet,
  generatedSet,
  type JudgedQuery,
  type JudgedSet,
  packageSet,
  readerSet,
} from './judged-sets.ts';
import { gradesOf, meanGrades } from './measures.ts';

/**
 * `node scripts/bench/search/judge.ts`: has this project's search and two set-ups of MiniSearch answer judged queries of
 * differing kinds, and prints one table a set: right first, right among three, average precision, nDCG@10.
 */
const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: 'ferry,water,packages,generated' },
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

function miniPeer({ documents }: JudgedSet, isTuned: boolean): Ask {
  const engine = new MiniSearch<Entry>(isTuned ? tunedOptions : fuzzyOptions);
  for (const one of documents) engine.add({ id: one.id, title: one.title, body: bodyOf(one) });
  if (!isTuned) console.log(`MiniSearch ${gzipSync(JSON.stringify(engine)).length} bytes`);
  const settings = isTuned ? tunedQuery(engine) : { fuzzy: 0.2, prefix: true, boost: { title: 2 } };
  return (query) =>
    Promise.resolve(
      engine
        .search(query, settings)
        .slice(0, SHOWN)
        .map(({ id }) => id as string),
    );
}

for (const name of [
  ...options.sets.split(',').filter(Boolean),
  ...(options.collection ? [options.collection] : []),
]) {
  const set = name.includes('/') ? await collectionSet(name, 1) : await setNamed(name);
  console.log(`\n${set.name}: ${set.documents.length} articles, ${set.queries.length} queries`);
  const peers: [string, Ask][] = [['Dateline', ownPeer(set)]];
  if (!options.own)
    peers.push(['MiniSearch', miniPeer(set, false)], ['MiniSearch tuned', miniPeer(set, true)]);
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
