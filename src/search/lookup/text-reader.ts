import { knowKeys } from '../analyze/analyzer.ts';
import { readStems } from '../analyze/known-stems.ts';
import { Collector } from '../build/collect-terms.ts';
import { unpackArticle } from '../format/article-block.ts';
import { type Columns, decodeDeltas, type NameEntry } from '../format/lists.ts';
import type { TextManifest } from '../format/manifest.ts';
import { isNameKey, nameKey } from '../format/name-keys.ts';
import { keepsForms } from '../format/posting.ts';
import type { ReadTerm, Term, TermBlock } from '../format/term-block.ts';
import { type VocabularyWord, vocabularyOf } from '../format/vocabulary.ts';
import { IndexReader, type LikeWords } from './index-reader.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

/** An index of few texts: all is here, and the terms are made of the texts as a build makes them for a larger index. */
export class TextReader extends IndexReader {
  override readonly isWhole = true;
  readonly #manifest: TextManifest;
  readonly #terms: TermBlock;
  readonly #articles: ReadonlyMap<number, () => ReadArticle>;

  constructor(manifest: TextManifest) {
    super(manifest);
    this.#manifest = manifest;
    const articles = manifest.texts.flatMap(([first, packed]) =>
      packed.map((one, at) => [first + at, unpackArticle(one)] as const),
    );
    knowKeys(
      readStems(
        manifest.stems,
        articles.map(([, article]) => article),
        manifest.names,
      ),
    );
    const collector = new Collector();
    for (const [number, article] of articles) collector.add(number, article);
    collector.addNames(
      manifest.names.map(({ gaps, aliases = [], ...name }) => ({
        ...name,
        aliases,
        articles: decodeDeltas(gaps),
      })),
    );
    const terms = collector.terms().map((term) => [term.key, readTerm(term)] as const);
    this.#terms = {
      terms: new Map(terms.filter(([key]) => !isNameKey(key))),
      names: new Map(terms.filter(([key]) => isNameKey(key))),
    };
    this.#articles = new Map(articles.map(([number, article]) => [number, once(() => readArticle(article))]));
  }

  override blockTerms(): Promise<ReadonlyMap<string, ReadTerm>> {
    return Promise.resolve(this.#terms.terms);
  }

  override prefixTerms(
    _prefix: string,
    _most: number,
    kind: keyof TermBlock = 'terms',
  ): Promise<ReadonlyMap<string, ReadTerm>> {
    return Promise.resolve(this.#terms[kind]);
  }

  override completions(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  override name(words: readonly string[]): Promise<ReadTerm | undefined> {
    return Promise.resolve(this.#terms.names.get(nameKey(words)));
  }

  override term(key: string): Promise<ReadTerm | undefined> {
    return Promise.resolve(this.#terms.terms.get(key));
  }

  override async wordsSpeltLike(): Promise<LikeWords> {
    return [await this.vocabularyAround(), []];
  }

  override wordsBeginningLike(): Promise<VocabularyWord[]> {
    return this.vocabularyAround();
  }

  override vocabularyAround(): Promise<VocabularyWord[]> {
    return Promise.resolve(vocabularyOf(this.#terms));
  }

  override columns(): Promise<Columns> {
    return Promise.resolve(this.#manifest.columns);
  }

  override names(): Promise<NameEntry[]> {
    return Promise.resolve(this.#manifest.names);
  }

  override article(number: number): Promise<ReadArticle> {
    const read = this.#articles.get(number);
    if (read === undefined) throw new Error(`Cannot read article ${number}: the index has none.`);
    return Promise.resolve(read());
  }
}

/** A term as a file would give it. */
function readTerm({ words, postings, pairs, forms }: Term): ReadTerm {
  const articles = postings.map(({ article }) => article).sort((first, second) => first - second);
  return {
    words,
    postings,
    articles,
    placesOf: (hash) => pairs.find((pair) => pair.hash === hash)?.places ?? [],
    articlesWith: (word) => {
      const place = words.indexOf(word);
      if (place < 0 || !keepsForms(words.length, articles.length)) return null;
      return new Set(articles.filter((_, at) => (((forms[at] ?? 0) >>> place) & 1) === 1));
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
