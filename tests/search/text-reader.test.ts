import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keyOf } from '../../src/search/analyze/analyzer.ts';
import { readStems } from '../../src/search/analyze/known-stems.ts';
import { unpackArticle } from '../../src/search/format/article-block.ts';
import { buildIndex, isOneFile } from '../../src/search/build/build-index.ts';
import { Collector } from '../../src/search/build/collect-terms.ts';
import type { TextManifest } from '../../src/search/format/manifest.ts';
import { nameKey } from '../../src/search/format/name-keys.ts';
import { coarseImpact } from '../../src/search/format/postings.ts';
import { type ReadTerm, readTerms, writeTerms } from '../../src/search/format/term-block.ts';
import { TextReader } from '../../src/search/lookup/text-reader.ts';
import {
  contentOf,
  contentOfSearchedStory,
  contentOfPassages,
  fetchFrom,
  indexedArticle,
} from '../fixtures/search-index.ts';
import { createSearchEngine } from '../../src/search/search-engine.ts';

const content = contentOfSearchedStory();
content.stories[0]?.names.push({
  name: 'Vladimir Putin',
  kind: 'person',
  aliases: ['Путин'],
  articles: [0, 1, 2],
});

function manifestOf(files: ReadonlyMap<string, Uint8Array>): TextManifest {
  return JSON.parse(inflateRawSync(files.get('index.bin') ?? '').toString('utf8')) as TextManifest;
}

const plain = ({ words, articles, postings, articlesWith }: ReadTerm): unknown => ({
  words,
  articles,
  impacts: new Map(postings.map(({ article, impact }) => [article, coarseImpact(impact, postings.length)])),
  forms: words.length < 2 ? [] : words.map((word) => [...(articlesWith(word) ?? [])]),
});

test('terms that are made of the texts are those that a file would give', async () => {
  const manifest = manifestOf(buildIndex(content));
  const collector = new Collector();
  const [first, ...others] = content.stories[0]?.articles ?? [];
  for (const [number, article] of [first, ...others].entries())
    if (article !== undefined) collector.add(number, article);
  collector.addNames(
    (content.stories[0]?.names ?? []).map((name) => ({ ...name, aliases: [...(name.aliases ?? [])] })),
  );
  const terms = collector.terms();
  const written = readTerms(writeTerms(terms, manifest.range), manifest.range);
  const reader = new TextReader(manifest);
  expect(written.terms.size).toBeGreaterThan(500);
  for (const [key, term] of written.terms) {
    const made = await reader.term(key);
    expect([key, made && plain(made)]).toEqual([key, plain(term)]);
  }
  const putin = await reader.name(['путин']);
  expect(putin?.words).toEqual(written.names.get(nameKey(['путин']))?.words);
  expect([putin?.articles, await reader.name(['putins'])]).toEqual([[0, 1, 2], undefined]);
});

test('an index of texts brings the keys of their words', () => {
  const { stems, texts, names } = manifestOf(buildIndex(content));
  const articles = texts.flatMap(([, packed]) => packed.map(unpackArticle));
  const read = readStems(stems, articles, names);
  expect(read.length).toBeGreaterThan(500);
  expect(read.filter(([word, key]) => key !== keyOf(word, 'en'))).toEqual([]);
  expect(read.map(([word]) => word)).toEqual(expect.arrayContaining(['attack', 'vladimir']));
});

test('neighbours are found in the texts', async () => {
  const told = [
    ['At City Hall.'],
    ['The city hall burnt.'],
    ['A hall in the city.'],
    ['City.', 'Hall.'],
    ['A city hall'],
  ];
  const reader = new TextReader(manifestOf(buildIndex(contentOfPassages(...told))));
  const [city = '', hall = ''] = ['city', 'hall'].flatMap((word) => reader.keysOf(word));
  expect(await reader.pair(city, hall)).toEqual([0, 1, 4]);
  expect(await reader.pair(hall, city)).toEqual([2]);
});

test('an index is one file as long as its texts are few', () => {
  const long = indexedArticle('long', [
    {
      heading: null,
      passages: [[Array.from({ length: 12_000 }, (_, at) => ((at * 7_919) % 65_537).toString(36)).join(' ')]],
    },
  ]);
  expect([isOneFile(content), buildIndex(content).size]).toEqual([true, 1]);
  expect(isOneFile(contentOf(long))).toBe(false);
});

test('an index of another build is not read', async () => {
  const files = buildIndex(content);
  const older = { ...manifestOf(files), version: 9 };
  const bytes = new TextEncoder().encode(JSON.stringify(older));
  const engine = createSearchEngine(fetchFrom(new Map([['index.bin', deflateRawSync(bytes)]])));
  await expect(engine.search('putin')).rejects.toThrow('it is of another build');
});
