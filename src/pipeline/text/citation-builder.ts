import { type Citation, CONTEXT_LENGTH } from '#contracts/citation.ts';
import type { Document, ReceivedWords } from '../formats/document.ts';
import { BETWEEN_BLOCKS } from '../formats/located-text.ts';
import { CodePoints, type Span } from './positions.ts';

/** As `slice`, by code points. */
const codePoints = (text: string, start: number, end?: number): string =>
  /[\ud800-\udfff]/.test(text) ? [...text].slice(start, end).join('') : text.slice(start, end);

/** Builds the citations of one article from spans of its text. Offsets are those of the received file. */
export class CitationBuilder {
  readonly #article: string;
  readonly #text: string;
  readonly #document: Document | null;
  readonly #codePoints: CodePoints;

  constructor(article: string, { text, document = null }: { text: string; document?: Document | null }) {
    this.#article = article;
    this.#text = text;
    this.#document = document;
    this.#codePoints = new CodePoints(document?.received ?? text);
  }

  exact(span: Span): { start: number; end: number; exact: string } {
    const { start, end } = this.#document?.words.placeOf(span) ?? span;
    return {
      start: this.#codePoints.at(start),
      end: this.#codePoints.at(end),
      exact: this.#text.slice(span.start, span.end),
    };
  }

  cite(span: Span): Citation {
    const before = this.#text.slice(Math.max(0, span.start - 2 * CONTEXT_LENGTH), span.start);
    const after = this.#text.slice(span.end, span.end + 2 * CONTEXT_LENGTH);
    return {
      article: this.#article,
      ...this.exact(span),
      prefix: this.#beforeGap(codePoints(before, -CONTEXT_LENGTH).toWellFormed()),
      suffix: this.#toGap(codePoints(after, 0, CONTEXT_LENGTH).toWellFormed()),
    };
  }

  /** The parts of a span in each block of a marked-up file, where the markup between blocks is none of its words. */
  byBlock({ start, end }: Span): Span[] {
    if (!this.#document) return [{ start, end }];
    let at = start;
    return this.#text
      .slice(start, end)
      .split(BETWEEN_BLOCKS)
      .map((words) => {
        const part = { start: at, end: at + words.length };
        at = part.end + BETWEEN_BLOCKS.length;
        return part;
      })
      .filter((part) => part.end > part.start);
  }

  /** Words of the received text that may lie outside the article. */
  exactReceived({ start, end, exact }: ReceivedWords): { start: number; end: number; exact: string } {
    return { start: this.#codePoints.at(start), end: this.#codePoints.at(end), exact };
  }

  citeReceived(words: ReceivedWords): Citation {
    return { article: this.#article, ...this.exactReceived(words), prefix: '', suffix: '' };
  }

  /** In a marked-up file, text of another block is not a useful context. */
  #beforeGap = (words: string): string => (this.#document ? words.slice(words.lastIndexOf('\n') + 1) : words);
  #toGap = (words: string): string => (this.#document ? (words.split('\n', 1)[0] ?? '') : words);
}
