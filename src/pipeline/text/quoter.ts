import { type Citation, CONTEXT_LENGTH } from '#contracts/citation.ts';
import { CodePoints, type Span } from './positions.ts';

/** Makes the citations of one article from spans of its file's text. */
export class Quoter {
  readonly #article: string;
  readonly #text: string;
  readonly #codePoints: CodePoints;

  constructor(article: string, text: string) {
    this.#article = article;
    this.#text = text;
    this.#codePoints = new CodePoints(text);
  }

  exact({ start, end }: Span): { start: number; end: number; exact: string } {
    return {
      start: this.#codePoints.at(start),
      end: this.#codePoints.at(end),
      exact: this.#text.slice(start, end),
    };
  }

  cite(span: Span): Citation {
    const before = [...this.#text.slice(Math.max(0, span.start - 2 * CONTEXT_LENGTH), span.start)];
    const after = [...this.#text.slice(span.end, span.end + 2 * CONTEXT_LENGTH)];
    return {
      article: this.#article,
      ...this.exact(span),
      prefix: before.slice(-CONTEXT_LENGTH).join('').toWellFormed(),
      suffix: after.slice(0, CONTEXT_LENGTH).join('').toWellFormed(),
    };
  }
}
