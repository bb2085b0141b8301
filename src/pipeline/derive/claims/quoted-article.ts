import path from 'node:path';
import type { DerivedArticle } from '../../derive.ts';
import { stemOf } from '../../formats/format.ts';
import { foldWords, indexOfWords } from '../../text/folded-words.ts';
import { lineOf } from '../../read/raw-file.ts';
import { CitationBuilder } from '../../text/citation-builder.ts';
import type { Span } from '../../text/positions.ts';

/** An article for quotations of claims: text, sentences and citations. */
export class QuotedArticle {
  readonly id: string;
  /** The name of its received file. */
  readonly name: string;
  /** The names of its earlier versions: what is said of them is said of the latest. */
  readonly earlierNames: readonly string[];
  readonly text: string;
  readonly sentences: readonly Span[];
  /** The headline and headings of the file, if they may be quoted. */
  readonly headings: readonly Span[];
  readonly publisher: DerivedArticle['article']['publisher'];
  readonly citations: CitationBuilder;
  readonly #file: DerivedArticle['file'];
  #folded: string | null = null;

  constructor({ article, file, parsedFile, earlier }: DerivedArticle, withHeadings = false) {
    this.id = article.id;
    this.name = path.posix.basename(file.path);
    this.earlierNames = earlier.flatMap((one) => {
      const name = path.posix.basename(one.file.path);
      return [name, stemOf(name), one.article.id];
    });
    this.text = file.text;
    this.#file = file;
    this.publisher = article.publisher;
    this.sentences = parsedFile.parsed.blocks.flatMap((block) =>
      block.kind === 'passage' ? block.sentences : [],
    );
    const { headline, blocks } = parsedFile.parsed;
    this.headings = withHeadings
      ? [...(headline ? [headline] : []), ...blocks.filter(({ kind }) => kind === 'heading')]
      : [];
    this.citations = new CitationBuilder(article.id, file);
  }

  lineAt(offset: number): number {
    return lineOf(this.#file, offset);
  }

  /** Returns the line of words, ignoring case and marks, or null if they do not occur. */
  lineOfFolded(words: string): number | null {
    this.#folded ??= foldWords(this.text);
    const at = indexOfWords(this.#folded, words);
    if (at < 0) return null;
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (foldWords(this.text.slice(0, middle + 1)).length > at) high = middle;
      else low = middle + 1;
    }
    return this.lineAt(low);
  }
}

/** Finds articles by file name, with or without extension, or by address. */
export function articleFinder(articles: readonly QuotedArticle[]): (name: string) => QuotedArticle | null {
  const byName = new Map<string, QuotedArticle>(articles.map((article) => [article.id, article]));
  for (const article of articles) {
    byName.set(article.name, article);
    byName.set(stemOf(article.name), article);
    for (const name of article.earlierNames) byName.set(name, article);
  }
  return (name) => byName.get(name) ?? null;
}
