import { isRightToLeft } from '#contracts/text-language.ts';
import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { InlineNode } from '../words/inline-content.ts';
import { referenceWords } from '../words/references.ts';
import { absoluteAddress } from '#contracts/urls.ts';

/** A paragraph or heading of a feed entry. */
export interface Paragraph {
  label?: string;
  heading?: boolean;
  /** Of the words of an article, if it is not the site's. */
  language?: string | undefined;
  content: readonly InlineNode[];
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
  const children = paragraphs.map(({ label, heading, content, language: own = language }) => ({
    ...element(heading ? 'h2' : 'p', [
      ...(label === undefined ? [] : [element('b', [text(`${label}:`)]), text(' ')]),
      ...content.map((node) => toNode(node, origin)),
    ]),
    properties: own === undefined ? {} : { lang: own, ...(isRightToLeft(own) ? { dir: 'rtl' } : {}) },
  }));
  return stringifier.stringify({ type: 'root', children });
}

function toNode(node: InlineNode, origin: URL | undefined): ElementContent {
  switch (node.kind) {
    case 'words':
      return text(node.words);
    case 'strong':
      return element('b', [text(node.words)]);
    case 'code':
      return element('code', [text(node.words)]);
    case 'quotation':
      return text(`“${node.words}”`);
    case 'date':
      return text(node.date.words);
    case 'link':
      return link(node.words, node.address, origin);
    case 'article':
      return link(referenceWords(node.reference), node.address, origin);
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
