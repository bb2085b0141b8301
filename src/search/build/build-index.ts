import { deflateRawSync } from 'node:zlib';
import {
  type BlockKind,
  blockName,
  fileOf,
  INDEX_VERSION,
  type Manifest,
  MANIFEST_FILE,
} from '../format/manifest.ts';
import { MAX_DOCS_WITHOUT_BIGRAMS } from '../format/bigram-postings.ts';
import { type Term, writeTerms } from '../format/term-block.ts';
import { reverseWord, type VocabularyWord, writeWords } from '../format/word-block.ts';
import { encodeDeltas } from '../format/lists.ts';
import type { IndexContent } from '../format/index-article.ts';
import { Collector } from './collect-terms.ts';
import { cutBlocks, hashesOf, orderedBlocks } from './cut-blocks.ts';
import { writeCompletions } from '../format/completion-block.ts';
import { makeCompletions } from './make-completions.ts';
import { makeDictionary } from './make-dictionary.ts';
import { collectNames, makeColumns, makeNames } from './make-lists.ts';
import { numberArticles } from './number-articles.ts';
import { packArticles } from './pack-articles.ts';

/** An index up to this size, compressed, is one file. */
const ONE_FILE_BYTES = 24_000;
/** More articles than these are not even tried. */
const MOST_IN_ONE_FILE = 100;

/** Files are about this share of the articles at most; of those that no articles need, this part has terms, the rest words. */
const MOST_FILES = 1.28;
const TERMS_PART = 0.88;

type Blocks = Record<Exclude<BlockKind, 'articles'>, Uint8Array[]> & {
  /** By the number of the first article of each. */
  articles: ReadonlyMap<number, Uint8Array>;
};

/** What an index holds, before it is cut. */
interface Content {
  count: number;
  range: number;
  stemmings: Manifest['stemmings'];
  terms: Term[];
  words: VocabularyWord[];
  columns: Uint8Array[];
  names: Uint8Array[];
  articles: Blocks['articles'];
  dictionary: string;
}

/**
 * Builds the index of some stories: files by name. `index.bin` has the manifest and, if the index is small, all blocks;
 * otherwise each block is a file of its own. Every file is compressed with raw deflate, because not every host compresses
 * what it serves. The output is deterministic.
 */
export function buildIndex({ stories }: IndexContent): Map<string, Uint8Array> {
  const { articles, range } = numberArticles(stories);
  const collector = new Collector();
  for (const { number, article } of articles) collector.add(number, article);
  for (const name of collectNames(stories, articles)) collector.addName(name);
  const content: Content = {
    count: articles.length,
    range,
    stemmings: [...collector.stemmings].sort(),
    terms: collector.terms(),
    words: collector.words(),
    columns: [toJson(makeColumns(stories, articles, range))],
    names: [toJson(makeNames(stories, articles))],
    articles: packArticles(articles),
    dictionary: makeDictionary(articles),
  };
  return inOneFile(content) ?? inFiles(content);
}

/** Cuts terms and vocabulary into so many blocks at most; one block of terms needs no other list of their words. */
function cutContent(content: Content, mostTerms: number, mostWords: number): [Manifest, Blocks] {
  const { count, range, stemmings, columns, names, articles } = content;
  const terms = cutBlocks(
    content.terms.map((term) => ({ thing: term, place: term.key, bytes: bytesOfTerm(term, range) })),
    mostTerms,
  );
  const words = terms.length > 1 ? content.words : [];
  const byEnd = cutWords(words, mostWords);
  const ordered = terms.map((block) => block.map(({ key }) => key));
  const completions = cutBlocks(
    makeCompletions(content.terms, orderedBlocks(ordered, []), count).map((one) => ({
      thing: one,
      place: one.prefix,
      bytes: one.names.join('').length / 2 + one.postings.length,
    })),
    Infinity,
  );
  const blocks: Blocks = {
    completions: completions.map((block) => writeCompletions(block, range)),
    terms: terms.map((block) => writeTerms(block, range)),
    words: byEnd.map(writeWords),
    columns,
    names,
    articles,
  };
  const manifest: Manifest = {
    version: INDEX_VERSION,
    articles: count,
    range,
    stemmings,
    terms: orderedBlocks(ordered, blocks.terms),
    completions: orderedBlocks(
      completions.map((block) => block.map(({ prefix }) => prefix)),
      blocks.completions,
    ),
    words: orderedBlocks(
      byEnd.map((block) => block.map(({ word }) => reverseWord(word))),
      blocks.words,
    ),
    lists: { columns: hashesOf(columns), names: hashesOf(names) },
    packs: encodeDeltas([...articles.keys()]),
    dictionary: '',
    here: [],
  };
  return [manifest, blocks];
}

function cutWords(words: readonly VocabularyWord[], most: number): VocabularyWord[][] {
  const placed = words.map((word) => ({ word, place: reverseWord(word.word) }));
  placed.sort((first, second) => (first.place < second.place ? -1 : 1));
  return cutBlocks(
    placed.map(({ word, place }) => ({
      thing: word,
      place,
      bytes: word.word.length / 2 + 1,
    })),
    most,
  );
}

/** About as many bytes as a term takes in a file. */
function bytesOfTerm({ key, words, postings, pairs }: Term, range: number): number {
  const { length } = postings;
  const inText = 2 + key.length / 4 + 2 * words.length;
  const inPostings = length * (2 + Math.log2(1 + range / length) + (length > 8 ? 2.5 : 3));
  const inPairs = length > MAX_DOCS_WITHOUT_BIGRAMS ? pairs.length * (7 + Math.log2(length)) : 0;
  return inText + (inPostings + inPairs) / 8;
}

function inOneFile(content: Content): Map<string, Uint8Array> | null {
  if (content.count > MOST_IN_ONE_FILE) return null;
  const [manifest, blocks] = cutContent(content, 1, 1);
  const all = Object.entries(blocks).flatMap(([kind, ofKind]) =>
    Array.from(ofKind.entries(), ([place, block]) => ({ name: blockName(kind as BlockKind, place), block })),
  );
  const here = all.map(({ name, block }): [string, number] => [name, block.length]);
  const file = compress(...manifestBytes({ ...manifest, here }), ...all.map(({ block }) => block));
  return file.length > ONE_FILE_BYTES ? null : new Map([[MANIFEST_FILE, file]]);
}

function inFiles(content: Content): Map<string, Uint8Array> {
  const { count, articles, dictionary } = content;
  const others = count * MOST_FILES - articles.size;
  const [manifest, blocks] = cutContent(content, others * TERMS_PART, others * (1 - TERMS_PART));
  const files = new Map([[MANIFEST_FILE, compress(...manifestBytes({ ...manifest, dictionary }))]]);
  for (const [kind, ofKind] of Object.entries(blocks))
    for (const [place, block] of ofKind.entries())
      files.set(
        fileOf(manifest, kind as BlockKind, place),
        compressWith(kind === 'articles' ? dictionary : '', block),
      );
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

function compressWith(dictionary: string, block: Uint8Array): Uint8Array {
  if (dictionary === '') return compress(block);
  return new Uint8Array(deflateRawSync(block, { level: 9, dictionary: Buffer.from(dictionary) }));
}

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
