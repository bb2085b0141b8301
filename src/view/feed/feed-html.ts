import { isRightToLeft } from '#contracts/text-language.ts';
import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Piece } from '../words/pieces.ts';
import { referenceWords } from '../words/references.ts';
import { absoluteAddress } from '#contracts/urls.ts';

/** A paragraph or heading of a feed entry. */
export interface Paragraph {
  label?: string;
  heading?: boolean;
  /** Of the words of an article, if it is not the site's. */
  language?: string | undefined;
  pieces: readonly Piece[];
}

const stringifier = unified().use(rehypeStringify);

/**
 * Formats paragraphs as escaped HTML for feed readers; links include the host if it is known. `language` is that of all
 * of them.
 */
export function feedHtml(
  paragraphs: readonly Paragraph[],
  origin: URL | undefined,
  language?: string,
): string {
  const children = paragraphs.map(({ label, heading, pieces, language: own = language }) => ({
    ...element(heading ? 'h2' : 'p', [
      ...(label === undefined ? [] : [element('b', [text(`${label}:`)]), text(' ')]),
      ...pieces.map((piece) => toNode(piece, origin)),
    ]),
    properties: own === undefined ? {} : { lang: own, ...(isRightToLeft(own) ? { dir: 'rtl' } : {}) },
  }));
  return stringifier.stringify({ type: 'root', children });
}

function toNode(piece: Piece, origin: URL | undefined): ElementContent {
  switch (piece.kind) {
    case 'words':
      return text(piece.words);
    case 'strong':
      return element('b', [text(piece.words)]);
    case 'code':
      return element('code', [text(piece.words)]);
    case 'quotation':
      return text(`“${piece.words}”`);
    case 'date':
      return text(piece.date.words);
    case 'link':
      return link(piece.words, piece.address, origin);
    case 'article':
      return link(referenceWords(piece.reference), piece.address, origin);
  }
}

const link = (words: string, address: string, origin: URL | undefined): Element => ({
  ...element('a', [text(words)]),
  properties: { href: absoluteAddress(origin, address) },
});

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

const text = (value: string): ElementContent => ({ type: 'text', value });
