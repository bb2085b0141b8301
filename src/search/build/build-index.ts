import { deflateRawSync } from 'node:zlib';
import { writeArticle } from '../format/article-block.ts';
import {
  type BlockKind,
  blockName,
  fileOf,
  INDEX_VERSION,
  type Manifest,
  MANIFEST_FILE,
} from '../format/manifest.ts';
import { type Pair, pairBlockOf, writePairs } from '../format/pair-block.ts';
import { type Term, writeTerms } from '../format/term-block.ts';
import { placeByBeginning, placeByEnd, type VocabularyWord, writeWords } from '../format/word-block.ts';
import type { IndexContent } from '../index-article.ts';
import { Collector } from './collect.ts';
import { cutBlocks, hashesOf, orderedBlocks } from './cut-blocks.ts';
import { makeColumns, makeNames } from './make-lists.ts';
import { type NumberedArticle, numberArticles } from './number-articles.ts';

/** An index up to this size, compressed, is one file. */
const ONE_FILE_BYTES = 24_000;
/** More articles than these are not even tried. */
const MOST_IN_ONE_FILE = 100;
/** Pairs in a block, at most; at least half as many. */
const PAIRS_IN_BLOCK = 1_600;

type Blocks = Record<BlockKind, Uint8Array[] | ReadonlyMap<number, Uint8Array>>;

/**
 * Builds the files of the index of some stories, by name: `index.bin`, which tells of all others, and, unless the whole
 * is small enough to stand in it, the blocks of terms, pairs, vocabulary, lists and articles. Every file is compressed
 * (raw deflate), so that it is small from any host. The same content gives the same bytes.
 */
export function buildIndex({ stories }: IndexContent): Map<string, Uint8Array> {
  const { articles, range } = numberArticles(stories);
  const collector = new Collector();
  for (const { number, article } of articles) collector.add(number, article);

  const terms = cutBlocks(collector.terms(), (term) => ({
    place: term.key,
    bytes: bytesOfTerm(term, range),
  }));
  const termBlocks = terms.map((block) => writeTerms(block, range));
  const pairs = pairBlocks(collector, range);
  const words = collector.words();
  const byBeginning = cutWords(words, placeByBeginning);
  const byEnd = byBeginning.length > 1 ? cutWords(words, placeByEnd) : [];
  const wordBlocks = byBeginning.map((block) => writeWords(block));
  const endBlocks = byEnd.map((block) => writeWords(block));
  const columns = [toJson(makeColumns(stories, articles, range))];
  const names = [toJson(makeNames(stories, articles))];
  const manifest: Manifest = {
    version: INDEX_VERSION,
    articles: articles.length,
    range,
    stemmings: [...collector.stemmings].sort(),
    terms: orderedBlocks(
      terms.map((block) => block.map(({ key }) => key)),
      termBlocks,
    ),
    pairs: { bits: Math.log2(pairs.length), hashes: hashesOf(pairs) },
    words: orderedBlocks(places(byBeginning, placeByBeginning), wordBlocks),
    ends: orderedBlocks(places(byEnd, placeByEnd), endBlocks),
    lists: { columns: hashesOf(columns), names: hashesOf(names) },
    here: [],
  };
  const blocks: Blocks = {
    terms: termBlocks,
    pairs,
    words: wordBlocks,
    ends: endBlocks,
    columns,
    names,
    articles: articleBlocks(articles),
  };
  return inOneFile(manifest, blocks) ?? inFiles(manifest, blocks);
}

function pairBlocks(collector: Collector, range: number): Uint8Array[] {
  const pairs: { hash: number; articles: number[] }[] = [];
  for (const { hash, article } of collector.pairs()) {
    const last = pairs.at(-1);
    if (last?.hash === hash) last.articles.push(article);
    else pairs.push({ hash, articles: [article] });
  }
  const bits = Math.max(0, Math.ceil(Math.log2(pairs.length / PAIRS_IN_BLOCK)));
  const blocks: Pair[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const pair of pairs) blocks[pairBlockOf(pair.hash, bits)]?.push(pair);
  return blocks.map((block) => writePairs(block, bits, range));
}

function cutWords(words: readonly VocabularyWord[], placeOf: (word: string) => string): VocabularyWord[][] {
  const placed = words.map((word) => ({ word, place: placeOf(word.word) }));
  placed.sort((first, second) => (first.place < second.place ? -1 : 1));
  return cutBlocks(placed, ({ word, place }) => ({
    // All words of one letter and length stand or fall together when one is looked for.
    place: place.slice(0, 4),
    bytes: word.word.length / 2 + 1,
  })).map((block) => block.map(({ word }) => word));
}

const places = (blocks: readonly VocabularyWord[][], placeOf: (word: string) => string): string[][] =>
  blocks.map((block) => block.map(({ word }) => placeOf(word)));

function bytesOfTerm({ postings }: Term, range: number): number {
  const { length } = postings;
  return 3 + (length * (2 + Math.log2(1 + range / length) + (length > 8 ? 2.5 : 3))) / 8;
}

function articleBlocks(articles: readonly NumberedArticle[]): ReadonlyMap<number, Uint8Array> {
  return new Map(articles.map(({ number, article }) => [number, writeArticle(article)]));
}

function inOneFile(manifest: Manifest, blocks: Blocks): Map<string, Uint8Array> | null {
  if (manifest.articles > MOST_IN_ONE_FILE) return null;
  const all = Object.entries(blocks).flatMap(([kind, ofKind]) =>
    Array.from(ofKind.entries(), ([place, block]) => ({ name: blockName(kind as BlockKind, place), block })),
  );
  const here = all.map(({ name, block }): [string, number] => [name, block.length]);
  const file = compress(...manifestBytes({ ...manifest, here }), ...all.map(({ block }) => block));
  return file.length > ONE_FILE_BYTES ? null : new Map([[MANIFEST_FILE, file]]);
}

function inFiles(manifest: Manifest, blocks: Blocks): Map<string, Uint8Array> {
  const files = new Map([[MANIFEST_FILE, compress(...manifestBytes(manifest))]]);
  for (const [kind, ofKind] of Object.entries(blocks))
    for (const [place, block] of ofKind.entries())
      files.set(fileOf(manifest, kind as BlockKind, place), compress(block));
  return files;
}

/** Four bytes with the length of the JSON, lowest first, and the JSON. */
function manifestBytes(manifest: Manifest): [Uint8Array, Uint8Array] {
  const json = toJson(manifest);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  return [length, json];
}

function compress(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(deflateRawSync(Buffer.concat(parts), { level: 9 }));
}

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
