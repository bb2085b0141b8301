import { commonPrefixLength } from '../format/text-and-bits.ts';
import type { FetchFile } from '../engine.ts';
import { readArticles } from '../format/article-block.ts';
import { type Columns, type NameEntry, decodeDeltas } from '../format/lists.ts';
import {
  blockCount,
  type BlockKind,
  blockName,
  blockWith,
  fileOf,
  INDEX_VERSION,
  type Manifest,
  MANIFEST_FILE,
  type OrderedBlocks,
} from '../format/manifest.ts';
import { type PrefixCompletions, readCompletions } from '../format/completion-block.ts';
import { keyHash, MAX_DOCS_WITHOUT_BIGRAMS, bigramHash } from '../format/bigram-postings.ts';
import { nameKey, type ReadTerm, readTerms, type TermBlock } from '../format/term-block.ts';
import { reverseWord, readWords, type VocabularyWord, vocabularyOf } from '../format/word-block.ts';
import { isStopWord, keyOf } from '../analyze/analyzer.ts';
import { attempt, fetchWhole, loadError } from './load-file.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

/** Letters at the start, or at the end, that most misspellings leave unchanged. */
const KEPT_LETTERS = 3;

/** Words of the vocabulary that begin as another does, and those that end so. */
export type LikeWords = [beginning: VocabularyWord[], ending: VocabularyWord[]];

/** The blocks of an index, each fetched and read once, when it is first asked for. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #fetchFile: FetchFile;
  readonly #here: ReadonlyMap<string, Uint8Array>;
  readonly #dictionary: Uint8Array;
  /** The first article in each file of articles. */
  readonly #packs: readonly number[];
  readonly #articles = new Map<number, ReadArticle>();
  readonly #read = new Map<string, Promise<unknown>>();

  /** @throws SearchLoadError where the manifest does not arrive or is of another build */
  static async open(fetchFile: FetchFile): Promise<IndexReader> {
    const file = await fetchWhole(fetchFile, MANIFEST_FILE);
    return attempt(MANIFEST_FILE, () => {
      const end = 4 + new DataView(file.buffer, file.byteOffset).getUint32(0, true);
      const manifest: unknown = parseJson(file.subarray(4, end));
      if (!isManifest(manifest)) throw new Error('it is of another build');
      let at = end;
      const here = manifest.here.map(([name, length]): [string, Uint8Array] => {
        at += length;
        return [name, file.subarray(at - length, at)];
      });
      if (at > file.length) throw new Error('it ends too early');
      return new IndexReader(manifest, new Map(here), fetchFile);
    });
  }

  private constructor(manifest: Manifest, here: ReadonlyMap<string, Uint8Array>, fetchFile: FetchFile) {
    this.manifest = manifest;
    this.#here = here;
    this.#fetchFile = fetchFile;
    this.#dictionary = new TextEncoder().encode(manifest.dictionary);
    this.#packs = decodeDeltas(manifest.packs);
  }

  /** Whether the index is in one file, so that reading texts fetches nothing. */
  get isWhole(): boolean {
    return this.#here.size > 0;
  }

  /** The keys that a folded word can have, by all the stemmings that the texts have. */
  keysOf(folded: string): string[] {
    return [...new Set(this.manifest.stemmings.map((stemming) => keyOf(folded, stemming)))];
  }

  /** The terms of the blocks that keys are in if they are anywhere, in their order. */
  async blockTerms(keys: readonly string[]): Promise<ReadonlyMap<string, ReadTerm>> {
    const { terms } = this.manifest;
    const places = new Set(keys.map((key) => blockWith(terms, key)));
    return joinBlocks(await this.#blocksAt([...places].sort((one, other) => one - other)), 'terms');
  }

  /** The terms, or spellings of names, of all blocks that a beginning may be in; null where those are more than `most`. */
  async prefixTerms(
    prefix: string,
    most: number,
    kind: keyof TermBlock = 'terms',
  ): Promise<ReadonlyMap<string, ReadTerm> | null> {
    const { terms } = this.manifest;
    const [first, last] = [blockWith(terms, prefix), blockWith(terms, `${prefix}\uffff`)];
    if (last - first >= most) return null;
    return joinBlocks(
      await this.#blocksAt(Array.from({ length: last - first + 1 }, (_, at) => first + at)),
      kind,
    );
  }

  /** What the build chose for a short beginning; undefined where few words begin so. */
  async completions(prefix: string): Promise<PrefixCompletions | undefined> {
    const { completions, range } = this.manifest;
    if (blockCount(completions) === 0) return undefined;
    const place = blockWith(completions, prefix);
    return (await this.#block('completions', place, (block) => readCompletions(block, range))).get(prefix);
  }

  /** A spelling of a name, given by its normalized words; undefined for what is no name of the index. */
  async name(words: readonly string[]): Promise<ReadTerm | undefined> {
    const { terms } = this.manifest;
    const key = nameKey(words);
    return blockCount(terms) === 0 ? undefined : (await this.#terms(blockWith(terms, key))).names.get(key);
  }

  #blocksAt(places: readonly number[]): Promise<TermBlock[]> {
    if (blockCount(this.manifest.terms) === 0) return Promise.resolve([]);
    return Promise.all(places.map((place) => this.#terms(place)));
  }

  /** Returns the keys that the index has. */
  async thereAre(keys: readonly string[]): Promise<string[]> {
    const terms = await Promise.all(keys.map((key) => this.term(key)));
    return keys.filter((_, at) => terms[at] !== undefined);
  }

  /** Returns a term; undefined if the index does not have it. */
  async term(key: string): Promise<ReadTerm | undefined> {
    const { terms } = this.manifest;
    return blockCount(terms) === 0 ? undefined : (await this.#terms(blockWith(terms, key))).terms.get(key);
  }

  /**
   * Returns the articles in which two keys are adjacent, in this order. A key with few articles has no bigrams: then those
   * with both keys are returned, or none if `certain`.
   */
  async pair(first: string, second: string, certain = false): Promise<readonly number[]> {
    const terms = await Promise.all(
      [first, second].flatMap((key) =>
        isStopWord(key) ? [] : [this.term(key).then((term) => ({ key, term }))],
      ),
    );
    const [rarer, commoner] = terms.sort(
      (one, other) =>
        (one.term?.articles.length ?? 0) - (other.term?.articles.length ?? 0) ||
        (one.key < other.key ? -1 : 1),
    );
    if (!rarer?.term || (commoner && !commoner.term)) return [];
    const { articles } = rarer.term;
    const isTold = articles.length > MAX_DOCS_WITHOUT_BIGRAMS;
    if (certain && !isTold) return [];
    const hash = bigramHash(keyHash(first), keyHash(second));
    const together = isTold ? rarer.term.placesOf(hash).flatMap((place) => articles[place] ?? []) : articles;
    if (!commoner?.term) return together;
    const having = new Set(commoner.term.articles);
    return together.filter((article) => having.has(article));
  }

  /** Words of the vocabulary that share the first or the last letters of a word. */
  wordsSpeltLike(word: string): Promise<LikeWords> {
    const kept = Math.min(KEPT_LETTERS, word.length - 2);
    return Promise.all([this.wordsBeginningLike(word, kept), this.#wordsEndingLike(word, kept)]);
  }

  /** Words of the vocabulary with a common prefix of so many letters, from the block of a word and one neighbour. */
  async wordsBeginningLike(word: string, letters: number): Promise<VocabularyWord[]> {
    const { terms } = this.manifest;
    if (blockCount(terms) === 0) return [];
    const places = blocksNear(terms, word, letters);
    const read = await Promise.all(places.map((place) => this.#terms(place)));
    return read.flatMap(vocabularyOf);
  }

  /** The words in the blocks of a word's keys, which a lookup of the word has fetched. */
  async vocabularyAround(word: string): Promise<VocabularyWord[]> {
    const places = new Set(this.keysOf(word).map((key) => blockWith(this.manifest.terms, key)));
    return (await this.#blocksAt([...places])).flatMap(vocabularyOf);
  }

  /** The same for letters at the end. */
  async #wordsEndingLike(word: string, letters: number): Promise<VocabularyWord[]> {
    const { words } = this.manifest;
    if (blockCount(words) === 0) return this.wordsBeginningLike(word, letters);
    const places = blocksNear(words, reverseWord(word), letters);
    const read = await Promise.all(places.map((place) => this.#block('words', place, readWords)));
    return read.flat();
  }

  columns(): Promise<Columns> {
    return this.#block('columns', 0, (block) => parseJson(block) as Columns);
  }

  names(): Promise<NameEntry[]> {
    return this.#block('names', 0, (block) => parseJson(block) as NameEntry[]);
  }

  async article(number: number): Promise<ReadArticle> {
    const known = this.#articles.get(number);
    if (known !== undefined) return known;
    const first = this.#packs.findLast((one) => one <= number) ?? 0;
    const articles = await this.#block('articles', first, readArticles);
    const article = articles[number - first];
    if (article === undefined)
      throw loadError(fileOf(this.manifest, 'articles', first), `it has no ${number}`);
    const read = readArticle(article);
    this.#articles.set(number, read);
    return read;
  }

  #terms(place: number): Promise<TermBlock> {
    return this.#block('terms', place, (block) => readTerms(block, this.manifest.range));
  }

  #block<Read>(kind: BlockKind, place: number, read: (block: Uint8Array) => Read): Promise<Read> {
    const name = blockName(kind, place);
    const known = this.#read.get(name) as Promise<Read> | undefined;
    if (known !== undefined) return known;
    const reading = this.#load(kind, place, read);
    this.#read.set(name, reading);
    reading.catch(() => this.#read.delete(name));
    return reading;
  }

  async #load<Read>(kind: BlockKind, place: number, read: (block: Uint8Array) => Read): Promise<Read> {
    const file = fileOf(this.manifest, kind, place);
    const dictionary = kind === 'articles' ? this.#dictionary : undefined;
    const block =
      this.#here.get(blockName(kind, place)) ?? (await fetchWhole(this.#fetchFile, file, dictionary));
    return attempt(file, () => read(block));
  }
}

function joinBlocks(blocks: readonly TermBlock[], kind: keyof TermBlock): ReadonlyMap<string, ReadTerm> {
  const [first, ...others] = blocks.map((block) => block[kind]);
  if (first === undefined) return new Map();
  return others.length === 0 ? first : new Map([first, ...others].flatMap((block) => [...block]));
}

/**
 * The block of a place, and the one next to it that shares so many letters of it, if there is one: of two, the one that
 * shares more.
 */
function blocksNear(blocks: OrderedBlocks, place: string, letters: number): number[] {
  const own = blockWith(blocks, place);
  const [before = 0, after = 0] = [own - 1, own].map((at) =>
    commonPrefixLength(blocks.from[at] ?? '', place),
  );
  if (Math.max(before, after) < letters) return [own];
  return [own, before < after ? own + 1 : own - 1];
}

const parseJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === INDEX_VERSION;
}
