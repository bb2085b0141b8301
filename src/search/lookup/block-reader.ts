import { useEnglishStem } from '../analyze/use-english-stem.ts';
import { blockCount, type BlockKind, blockWith, fileOf } from '../format/block-files.ts';
import { type PrefixCompletions, readCompletions } from '../format/completion-block.ts';
import { readArticles } from '../format/article-block.ts';
import { type Columns, decodeDeltas, type NameEntry } from '../format/lists.ts';
import type { BlockManifest, OrderedBlocks } from '../format/manifest.ts';
import { nameKey } from '../format/name-keys.ts';
import { type ReadTerm, readTerms, type TermBlock } from '../format/term-block.ts';
import { commonPrefixLength } from '../analyze/normalize.ts';
import { type VocabularyWord, vocabularyOf } from '../format/vocabulary.ts';
import { readWords, reverseWord } from '../format/word-block.ts';
import type { FetchFile } from '../engine.ts';
import { IndexReader, type LikeWords } from './index-reader.ts';
import { attempt, fetchWhole, loadError, parseJson } from './load-file.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

useEnglishStem();

/** Letters at the start, or at the end, that most misspellings leave unchanged. */
const KEPT_LETTERS = 3;

/** An index of several files: its blocks, each fetched and read once, when it is first asked for. */
export class BlockReader extends IndexReader {
  override readonly isWhole = false;
  readonly #manifest: BlockManifest;
  readonly #fetchFile: FetchFile;
  readonly #dictionary: Uint8Array;
  /** The first article in each file of articles. */
  readonly #packs: readonly number[];
  readonly #articles = new Map<number, ReadArticle>();
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(manifest: BlockManifest, fetchFile: FetchFile) {
    super(manifest);
    this.#manifest = manifest;
    this.#fetchFile = fetchFile;
    this.#dictionary = new TextEncoder().encode(manifest.dictionary);
    this.#packs = decodeDeltas(manifest.packs);
  }

  override async blockTerms(keys: readonly string[]): Promise<ReadonlyMap<string, ReadTerm>> {
    const { terms } = this.#manifest;
    const places = new Set(keys.map((key) => blockWith(terms, key)));
    return joinBlocks(await this.#blocksAt([...places].sort((one, other) => one - other)), 'terms');
  }

  override async prefixTerms(
    prefix: string,
    most: number,
    kind: keyof TermBlock = 'terms',
  ): Promise<ReadonlyMap<string, ReadTerm> | null> {
    const { terms } = this.#manifest;
    const [first, last] = [blockWith(terms, prefix), blockWith(terms, `${prefix}\uffff`)];
    if (last - first >= most) return null;
    return joinBlocks(
      await this.#blocksAt(Array.from({ length: last - first + 1 }, (_, at) => first + at)),
      kind,
    );
  }

  override async completions(prefix: string): Promise<PrefixCompletions | undefined> {
    const { completions, range } = this.#manifest;
    if (blockCount(completions) === 0) return undefined;
    const place = blockWith(completions, prefix);
    return (await this.#block('completions', place, (block) => readCompletions(block, range))).get(prefix);
  }

  override async name(words: readonly string[]): Promise<ReadTerm | undefined> {
    const key = nameKey(words);
    return (await this.#terms(blockWith(this.#manifest.terms, key))).names.get(key);
  }

  override async term(key: string): Promise<ReadTerm | undefined> {
    return (await this.#terms(blockWith(this.#manifest.terms, key))).terms.get(key);
  }

  override wordsSpeltLike(word: string): Promise<LikeWords> {
    const kept = Math.min(KEPT_LETTERS, word.length - 2);
    return Promise.all([this.wordsBeginningLike(word, kept), this.#wordsEndingLike(word, kept)]);
  }

  override async wordsBeginningLike(word: string, letters: number): Promise<VocabularyWord[]> {
    const read = await this.#blocksAt(blocksNear(this.#manifest.terms, word, letters));
    return read.flatMap(vocabularyOf);
  }

  override async vocabularyAround(word: string): Promise<VocabularyWord[]> {
    const places = new Set(this.keysOf(word).map((key) => blockWith(this.#manifest.terms, key)));
    return (await this.#blocksAt([...places])).flatMap(vocabularyOf);
  }

  /** Words of the vocabulary that share so many letters at the end. */
  async #wordsEndingLike(word: string, letters: number): Promise<VocabularyWord[]> {
    const { words } = this.#manifest;
    if (blockCount(words) === 0) return this.wordsBeginningLike(word, letters);
    const places = blocksNear(words, reverseWord(word), letters);
    const read = await Promise.all(places.map((place) => this.#block('words', place, readWords)));
    return read.flat();
  }

  override columns(): Promise<Columns> {
    return this.#block('columns', 0, (block) => parseJson(block) as Columns);
  }

  override names(): Promise<NameEntry[]> {
    return this.#block('names', 0, (block) => parseJson(block) as NameEntry[]);
  }

  override async article(number: number): Promise<ReadArticle> {
    const known = this.#articles.get(number);
    if (known !== undefined) return known;
    const first = this.#packs.findLast((one) => one <= number) ?? 0;
    const articles = await this.#block('articles', first, readArticles);
    const article = articles[number - first];
    if (article === undefined)
      throw loadError(fileOf(this.#manifest, 'articles', first), `it has no ${number}`);
    const read = readArticle(article);
    this.#articles.set(number, read);
    return read;
  }

  #blocksAt(places: readonly number[]): Promise<TermBlock[]> {
    return Promise.all(places.map((place) => this.#terms(place)));
  }

  #terms(place: number): Promise<TermBlock> {
    const { terms, range } = this.#manifest;
    if (blockCount(terms) === 0) return Promise.resolve({ terms: new Map(), names: new Map() });
    return this.#block('terms', place, (block) => readTerms(block, range));
  }

  #block<Read>(kind: BlockKind, place: number, read: (block: Uint8Array) => Read): Promise<Read> {
    const name = `${kind}/${place}`;
    const known = this.#read.get(name) as Promise<Read> | undefined;
    if (known !== undefined) return known;
    const reading = this.#load(kind, place, read);
    this.#read.set(name, reading);
    reading.catch(() => this.#read.delete(name));
    return reading;
  }

  async #load<Read>(kind: BlockKind, place: number, read: (block: Uint8Array) => Read): Promise<Read> {
    const file = fileOf(this.#manifest, kind, place);
    const dictionary = kind === 'articles' ? this.#dictionary : undefined;
    const block = await fetchWhole(this.#fetchFile, file, dictionary);
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
