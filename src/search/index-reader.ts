import { type FetchFile, SearchLoadError } from './engine.ts';
import { readArticleBlock } from './format/article-block.ts';
import type { Columns, NameEntry } from './format/lists.ts';
import {
  blockCount,
  type BlockKind,
  blockName,
  blockWith,
  fileOf,
  INDEX_VERSION,
  type Manifest,
  MANIFEST_FILE,
} from './format/manifest.ts';
import { pairBlockOf, readPairs } from './format/pair-block.ts';
import type { Posting } from './format/postings.ts';
import { readTerms } from './format/term-block.ts';
import { placesAround, readWords, type VocabularyWord } from './format/word-block.ts';
import { keyOf } from './keys.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

/** The blocks of an index, each fetched and read once, when it is first asked for. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #fetchFile: FetchFile;
  readonly #here: ReadonlyMap<string, Uint8Array>;
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
  }

  /** The keys that a folded word can have, by all the stemmings that the texts have. */
  keysOf(folded: string): string[] {
    return [...new Set(this.manifest.stemmings.map((stemming) => keyOf(folded, stemming)))];
  }

  /** The terms of the block that a key is in if it is anywhere, in their order. */
  async termsAround(key: string): Promise<ReadonlyMap<string, readonly Posting[]>> {
    const { terms, range } = this.manifest;
    if (blockCount(terms) === 0) return new Map();
    return this.#block('terms', blockWith(terms, key), (block) => readTerms(block, range));
  }

  /** The articles in which a pair of keys stands side by side. */
  async pair(hash: number): Promise<readonly number[]> {
    const { pairs, range } = this.manifest;
    const articlesOf = await this.#block('pairs', pairBlockOf(hash, pairs.bits), (block) =>
      readPairs(block, pairs.bits, range),
    );
    return articlesOf(hash);
  }

  /** Words of the vocabulary that begin with a letter, or end with it, and have about so many letters. */
  async words(
    by: 'words' | 'ends',
    letter: string,
    shortest: number,
    longest: number,
  ): Promise<VocabularyWord[]> {
    const blocks = this.manifest[by];
    if (blockCount(blocks) === 0) return [];
    const [from, below] = placesAround(letter, shortest, longest);
    const [first, last] = [blockWith(blocks, from), blockWith(blocks, below)];
    const read = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, at) => this.#block(by, first + at, readWords)),
    );
    return read.flat();
  }

  columns(): Promise<Columns> {
    return this.#block('columns', 0, (block) => parseJson(block) as Columns);
  }

  names(): Promise<NameEntry[]> {
    return this.#block('names', 0, (block) => parseJson(block) as NameEntry[]);
  }

  article(number: number): Promise<ReadArticle> {
    return this.#block('articles', number, (block) => readArticle(readArticleBlock(block)));
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
    const block = this.#here.get(blockName(kind, place)) ?? (await fetchWhole(this.#fetchFile, file));
    return attempt(file, () => read(block));
  }
}

async function fetchWhole(fetchFile: FetchFile, file: string): Promise<Uint8Array> {
  try {
    const bytes = await fetchFile(file);
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw loadError(file, cause);
  }
}

function attempt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw loadError(file, cause);
  }
}

const loadError = (file: string, cause: unknown): SearchLoadError =>
  new SearchLoadError(file, cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause), {
    cause,
  });

const parseJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === INDEX_VERSION;
}
