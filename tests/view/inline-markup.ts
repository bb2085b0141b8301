import type { InlineNode } from '#view/words/inline-content.ts';
import { referenceWords } from '#view/words/references.ts';

/** Inline content as one line: links as `<words address>`, other words as they are. */
export function inlineMarkup(content: readonly InlineNode[]): string {
  return content.map(nodeText).join('');
}

function nodeText(node: InlineNode): string {
  switch (node.kind) {
    case 'link':
      return `<${node.words} ${node.address}>`;
    case 'article':
      return `<${referenceWords(node.reference)} ${node.address}>`;
    case 'date':
      return node.date.words;
    case 'quotation':
      return `“${node.words}”`;
    case 'words':
    case 'strong':
    case 'code':
      return node.words;
  }
}
