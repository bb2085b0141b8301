import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { generatedDocuments } from '../../scripts/bench/search/bench-documents.ts';
import { knownItems } from '../../scripts/bench/search/queries.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { type SearchEngine, SearchLoadError } from '../../src/search/engine.ts';
import type { IndexArticle, IndexContent } from '../../src/search/format/index-article.ts';
import { createSearchEngine } from '../../src/search/search-engine.ts';
import { splitWords } from '../../src/search/analyze/tokenizer.ts';
import { fetchFrom, indexedArticle } from '../fixtures/search-index.ts';

const documents = generatedDocuments(3, 240);

function contentOf(count: number): IndexContent {
  const stories = Map.groupBy(documents.slice(0, count), ({ id }) => id.split('/')[0] ?? '');
  return {
    stories: Array.from(stories, ([id, ofStory]) => ({
      id,
      title: id,
      articles: ofStory.map(({ id: name, title, passages }): IndexArticle => ({
        ...indexedArticle(name, [{ heading: null, passages }]),
        headline: title,
      })),
      names: [],
    })),
  };
}

/** The preset dictionary of an index. */
function dictionaryOf(files: ReadonlyMap<string, Uint8Array>): string {
  const inflated = inflateRawSync(files.get('index.bin') ?? new Uint8Array()).toString('utf8');
  return (JSON.parse(inflated) as { dictionary: string }).dictionary;
}

const keysOf = (text: string): string[] => splitWords(text).map(({ keys }) => keys[0]);

/** Inflates without a thread, whose time would depend on the load of the machine. */
function inflateAtOnce(): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  return new TransformStream({
    transform: (part) => void parts.push(part),
    flush: (stream) => stream.enqueue(new Uint8Array(inflateRawSync(Buffer.concat(parts)))),
  });
}

/** A search over an index, with the names of the files that it fetches. */
function counting(files: ReadonlyMap<string, Uint8Array>): {
  fetched: string[];
  trips: () => number;
  search: SearchEngine['search'];
} {
  const fetched: string[] = [];
  let [deepest, finished] = [0, 0];
  vi.stubGlobal('DecompressionStream', inflateAtOnce);
  const engine = createSearchEngine(async (name) => {
    fetched.push(name);
    const trip = finished + 1;
    deepest = Math.max(deepest, trip);
    // What is asked for at once is asked for within these turns of the event loop.
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    finished = Math.max(finished, trip);
    return fetchFrom(files)(name);
  });
  return { fetched, trips: () => deepest, search: (request) => engine.search(request) };
}

afterEach(() => vi.unstubAllGlobals());

const sizeOf = (files: ReadonlyMap<string, Uint8Array>, kind: string): number[] =>
  [...files].filter(([name]) => name.startsWith(kind)).map(([, { length }]) => length);

describe('an index of some hundred articles', () => {
  let files: Map<string, Uint8Array>;
  let engine: SearchEngine;
  beforeAll(() => {
    files = buildIndex(contentOf(240));
    engine = createSearchEngine(fetchFrom(files));
  });

  test('is cut into small files, of every kind', () => {
    for (const kind of ['terms/', 'words/', 'articles/'])
      expect([kind, sizeOf(files, kind).length > 1]).toEqual([kind, true]);
    for (const [name, { length }] of files) expect([name, length < 12_000]).toEqual([name, true]);
  });

  test('is the same, byte for byte, when it is built again', () => {
    expect(buildIndex(contentOf(240))).toEqual(files);
  });

  test('tells any decompressor how its articles are compressed', () => {
    const dictionary = dictionaryOf(files);
    expect(dictionary.length).toBeGreaterThan(100);
    for (const [name, file] of files) {
      if (!name.startsWith('articles/')) continue;
      const text = inflateRawSync(file, { dictionary: Buffer.from(dictionary) }).toString('utf8');
      for (const article of JSON.parse(text) as unknown[]) expect(article).toHaveLength(6);
    }
  });

  test('finds every sentence by its own words', async () => {
    const missed: string[] = [];
    for (const { id, passages } of documents.filter((_, at) => at % 24 === 0)) {
      for (const sentence of passages.flat()) {
        if (splitWords(sentence).length === 0) continue;
        const { groups } = await engine.search(sentence.replaceAll(/["“”«»„]|(?<!\S)[-−]/gu, ' '));
        // Articles copy one another: another sentence with the same words is as good.
        const first = groups[0]?.hits[0]?.parts.map(({ text }) => text).join('') ?? '';
        const missing = new Set(keysOf(sentence)).difference(new Set(keysOf(first)));
        if (missing.size > 0) missed.push(`${id}: ${sentence} Found: ${first}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('finds most known items first, and nearly as many with a slip in them', async () => {
    const queries = knownItems(documents, 5, 60).filter(({ kind }) => kind === 'phrase');
    let [clean, misspelt] = [0, 0];
    for (const { text, misspelt: slip, relevant } of queries) {
      const isFirst = async (query: string): Promise<boolean> =>
        (await engine.search(query)).groups[0]?.article.url === `/stories/test/${relevant[0]}/`;
      clean += (await isFirst(text)) ? 1 : 0;
      misspelt += (await isFirst(slip)) ? 1 : 0;
      expect([slip, (await engine.search(slip)).articles > 0]).toEqual([slip, true]);
    }
    expect(clean / queries.length).toBeGreaterThan(0.9);
    expect(misspelt / queries.length).toBeGreaterThan(0.8);
  });

  test('is fetched a few files at a time, and none of them twice', async () => {
    const { fetched, search } = counting(files);
    const sentence = documents[7]?.passages[0]?.[0] ?? '';
    const [first, second, third] = sentence.split(' ');
    await search(`${first} ${second} ${third}`);
    expect(fetched.length).toBeLessThanOrEqual(12);
    await search(`${first} ${second} ${third}`);
    expect(new Set(fetched).size).toBe(fetched.length);
  });

  test('answers a known item in three round trips and twelve requests, with a slip in five and sixteen', async () => {
    const most = { trips: 0, requests: 0, tripsOfSlips: 0, requestsOfSlips: 0 };
    // A date is looked for in ten spellings, which takes files of its own.
    const items = knownItems(documents, 6, 40).filter(({ text }) => !/\d{4}-\d\d/.test(text));
    expect(items.length).toBeGreaterThan(40);
    for (const { text, misspelt } of items) {
      const [clean, slip] = [counting(files), counting(files)];
      await clean.search(text);
      await slip.search(misspelt);
      most.trips = Math.max(most.trips, clean.trips());
      most.requests = Math.max(most.requests, clean.fetched.length);
      most.tripsOfSlips = Math.max(most.tripsOfSlips, slip.trips());
      most.requestsOfSlips = Math.max(most.requestsOfSlips, slip.fetched.length);
    }
    expect(most.trips).toBeLessThanOrEqual(3);
    expect(most.requests).toBeLessThanOrEqual(12);
    expect(most.tripsOfSlips).toBeLessThanOrEqual(5);
    expect(most.requestsOfSlips).toBeLessThanOrEqual(16);
  });

  test('asks for a compound and its parts at once', async () => {
    const { trips, search } = counting(files);
    await search('police-street building');
    expect(trips()).toBe(3);
  });

  test.each([
    ['beside its company', 'expressed condolenses', 'condolences'],
    ['alone, a long word', 'goverment', 'government'],
  ])('finds a slip without the vocabulary where the word stands nearby: %s', async (_, query, taken) => {
    const { fetched, search } = counting(files);
    const { words } = await search(query);
    expect(words.find(({ how }) => how === 'near')?.taken).toBe(taken);
    expect(fetched.filter((name) => name.startsWith('words/'))).toEqual([]);
  });

  test('looks through the vocabulary where a slip leads to another block', async () => {
    const { fetched, search } = counting(files);
    const { words } = await search('hgovernment');
    expect(words.map(({ taken }) => taken)).toEqual(['government']);
    expect(fetched.filter((name) => name.startsWith('words/'))).not.toEqual([]);
  });

  test('says which file did not arrive, and asks for it again', async () => {
    let fails = true;
    const failing = createSearchEngine((name) =>
      fails && name.startsWith('terms/')
        ? Promise.reject(new Error('the line is dead.'))
        : fetchFrom(files)(name),
    );
    const failure = await failing.search('fire').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SearchLoadError);
    expect(String(failure)).toMatch(
      /^SearchLoadError: Cannot load search \(terms\/\d+-[0-9a-f]{4}\.bin\): the line is dead\. Try again, or load the page again\.$/,
    );
    fails = false;
    expect((await failing.search('fire')).articles).toBeGreaterThan(0);
  });

  test.each([
    ['missing', null],
    ['no index', new Uint8Array([1, 2, 3])],
    ['empty', new Uint8Array()],
  ])('that is %s is not searched', async (_, manifest) => {
    const broken = createSearchEngine((name) =>
      name === 'index.bin' && manifest !== null
        ? Promise.resolve(manifest)
        : Promise.reject(new Error(`the server says 404`)),
    );
    await expect(broken.search('fire')).rejects.toBeInstanceOf(SearchLoadError);
  });
});

test('one short article more at the end of a story leaves most files as they are', () => {
  const content = contentOf(180);
  const more = structuredClone(content);
  const short = indexedArticle('short', [{ heading: null, passages: [['The quay reopened.']] }]);
  more.stories.find(({ articles }) => articles.length % 8 === 5)?.articles.push(short);
  const [before, after] = [buildIndex(content), buildIndex(more)];
  expect(after.size - before.size).toBeLessThanOrEqual(1);
  for (const [kind, mostChanged] of [
    ['articles/', 1],
    // Those of its six words, and one or two more where a cut moves.
    ['terms/', 8],
    ['words/', 4],
  ] as const) {
    const isSame = (name: string, file: Uint8Array): boolean =>
      Buffer.from(after.get(name) ?? []).equals(Buffer.from(file));
    const changed = [...before].filter(([name, file]) => name.startsWith(kind) && !isSame(name, file));
    expect([kind, changed.length <= mostChanged]).toEqual([kind, true]);
  }
});
