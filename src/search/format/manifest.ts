import type { Stemming } from '../analyze/analyzer.ts';
import type { PackedArticle } from './article-block.ts';
import type { Columns, NameEntry } from './lists.ts';

/** The version of the format; it changes with every change that a page of an older build could not read. */
export const INDEX_VERSION = 11;

/** The file that all others are found by. */
export const MANIFEST_FILE = 'index.bin';

/** What every index says of itself. */
export interface IndexFacts {
  articles: number;
  /** The first number that no article has; not every number below it is an article's. */
  range: number;
  stemmings: Stemming[];
}

/** An index of few texts, in one file; its terms are made of them by the reader. */
export interface TextManifest extends IndexFacts {
  version: typeof INDEX_VERSION;
  /** The articles of each story, with the number of its first. */
  texts: [first: number, articles: PackedArticle[]][];
  columns: Columns;
  names: NameEntry[];
  /** The keys of its English words (`known-stems.ts`). */
  stems: string;
}

/** Blocks sorted by key. `from` has a separator for each block but the first: at most its first key, and above all earlier keys. */
export interface OrderedBlocks {
  from: string[];
  hashes: string;
}

/**
 * How an index of several files is cut into blocks. `hashes` has four figures for each block of a kind, which are part of
 * their file names.
 */
export interface BlockManifest extends IndexFacts {
  version: typeof INDEX_VERSION;
  terms: OrderedBlocks;
  /** The vocabulary by last letters; without blocks where `terms` has only one, which has it too. */
  words: OrderedBlocks;
  /** Completions of short beginnings; without blocks where `terms` has few. */
  completions: OrderedBlocks;
  lists: { columns: string; names: string };
  /** Where files of articles begin: the number of the first article in each, as the gap to that of the file before. */
  packs: number[];
  /** The preset dictionary of the article files, UTF-8 when used. */
  dictionary: string;
}

/** What `index.bin` has, as JSON. */
export type Manifest = TextManifest | BlockManifest;
