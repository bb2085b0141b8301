import { deflateRawSync } from 'node:zlib';
import { packArticle } from '../format/article-block.ts';
import { type BlockKind, fileOf } from '../format/block-files.ts';
import {
  type BlockManifest,
  INDEX_VERSION,
  type Manifest,
  MANIFEST_FILE,
  type TextManifest,
} from '../format/manifest.ts';
import { MAX_DOCS_WITHOUT_BIGRAMS } from '../format/bigram-hash.ts';
import { writeTerms } from '../format/term-block.ts';
import { type Columns, encodeDeltas, type NameEntry } from '../format/lists.ts';
import type { VocabularyWord } from '../format/vocabulary.ts';
import { reverseWord, writeWords } from '../format/word-block.ts';
import type { IndexContent } from '../format/index-article.ts';
import { stemmingOf } from '../analyze/analyzer.ts';
import { writeStems } from '../analyze/known-stems.ts';
import { useEnglishStem } from '../analyze/use-english-stem.ts';
import { Collector } from './collect-terms.ts';
import type { CountedTerm } from './term-entries.ts';
import { cutBlocks, hashesOf, orderedBlocks } from './cut-blocks.ts';
import { writeCompletions } from '../format/completion-block.ts';
import { makeCompletions } from './make-completions.ts';
import { makeDictionary } from './make-dictionary.ts';
import { collectNames, type IndexedName, makeColumns, makeNames } from './make-lists.ts';
import { type NumberedArticle, numberArticles } from './number-articles.ts';
import { packArticles } from './pack-articles.ts';

useEnglishStem();

/** An index up to this size, compressed, is one file. */
const ONE_FILE_BYTES = 24_000;
/** More articles than these are not even tried. */
export const MOST_IN_ONE_FILE = 100;

/** Files of terms and words are about this share of the articles at most; this part of them has terms, the rest words. */
const OTHER_FILES = 0.28;
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
  columns: Columns;
  names: NameEntry[];
  articles: readonly NumberedArticle[];
}

/**
 * Builds the index of some stories: files by name. `index.bin` has the texts, if they are few, or how the files are cut.
 * Every file is compressed with raw deflate, because not every host compresses what it serves. The output is deterministic.
 */
export function buildIndex({ stories }: IndexContent): Map<string, Uint8Array> {
  const content = numbered(stories);
  return inOneFile(content) ?? inFiles(content, collectNames(stories, content.articles));
}

/** Whether an index is so small that it is one file. */
export const isOneFile = ({ stories }: IndexContent): boolean => inOneFile(numbered(stories)) !== null;

function numbered(stories: IndexContent['stories']): Content {
  const { articles, range } = numberArticles(stories);
  return {
    count: articles.length,
    range,
    stemmings: [...new Set(articles.map(({ article }) => stemmingOf(article.language)))].sort(),
    columns: makeColumns(stories, articles, range),
    names: makeNames(stories, articles),
    articles,
  };
}

/** Cuts terms and vocabulary into so many blocks at most; one block of terms needs no other list of their words. */
function cutContent(
  { count, range, stemmings, ...content }: Content,
  collector: Collector,
  articles: Blocks['articles'],
  most: { terms: number; words: number },
): [BlockManifest, Blocks] {
  const [columns, names] = [[toJson(content.columns)], [toJson(content.names)]];
  const all = collector.terms();
  const terms = cutBlocks(
    all.map((term) => ({ thing: term, place: term.key, bytes: bytesOfTerm(term, range) })),
    most.terms,
  );
  const words = terms.length > 1 ? collector.words() : [];
  const byEnd = cutWords(words, most.words);
  const ordered = terms.map((block) => block.map(({ key }) => key));
  const completions = cutBlocks(
    makeCompletions(all, orderedBlocks(ordered, []), count).map((one) => ({
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
  const manifest: BlockManifest = {
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
    dictionary: makeDictionary(content.articles),
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
function bytesOfTerm({ key, words, counts }: CountedTerm, range: number): number {
  const { postings: length, pairs } = counts;
  const inText = 2 + key.length / 4 + 2 * words.length;
  const inPostings = length * (2 + Math.log2(1 + range / length) + (length > 8 ? 2.5 : 3));
  const inPairs = length > MAX_DOCS_WITHOUT_BIGRAMS ? pairs * (7 + Math.log2(length)) : 0;
  return inText + (inPostings + inPairs) / 8;
}

function inOneFile({ count, articles, ...content }: Content): Map<string, Uint8Array> | null {
  if (count > MOST_IN_ONE_FILE) return null;
  const stories = Map.groupBy(articles, ({ story }) => story);
  const manifest: TextManifest = {
    version: INDEX_VERSION,
    articles: count,
    ...content,
    texts: Array.from(stories.values(), (ofStory) => [
      ofStory[0]?.number ?? 0,
      ofStory.map(({ article }) => packArticle(article)),
    ]),
    stems: writeStems(
      articles.map(({ article }) => article),
      content.names,
    ),
  };
  const file = compress(toJson(manifest));
  return file.length > ONE_FILE_BYTES ? null : new Map([[MANIFEST_FILE, file]]);
}

function inFiles(content: Content, names: readonly IndexedName[]): Map<string, Uint8Array> {
  const collector = new Collector();
  for (const { number, article } of content.articles) collector.add(number, article);
  collector.addNames(names);
  const articles = packArticles(content.articles);
  const others = content.count * OTHER_FILES;
  const most = { terms: others * TERMS_PART, words: others * (1 - TERMS_PART) };
  const [manifest, blocks] = cutContent(content, collector, articles, most);
  const files = new Map([[MANIFEST_FILE, compress(toJson(manifest))]]);
  for (const [kind, ofKind] of Object.entries(blocks))
    for (const [place, block] of ofKind.entries())
      files.set(
        fileOf(manifest, kind as BlockKind, place),
        compressWith(kind === 'articles' ? manifest.dictionary : '', block),
      );
  return files;
}

function compress(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(deflateRawSync(bytes, { level: 9 }));
}

function compressWith(dictionary: string, block: Uint8Array): Uint8Array {
  if (dictionary === '') return compress(block);
  return new Uint8Array(deflateRawSync(block, { level: 9, dictionary: Buffer.from(dictionary) }));
}

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
