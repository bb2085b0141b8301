import type { DateLabel } from '#contracts/dates.ts';
import { type Reference, referenceWords } from './references.ts';

/** A node of inline content, of which our sentences consist. Nodes are concatenated without spaces. */
export type InlineNode =
  | { kind: 'words'; words: string }
  | { kind: 'strong'; words: string }
  | { kind: 'code'; words: string }
  /** Words of an article, shown in quotation marks; their language, if it is not that of the page's article. */
  | { kind: 'quotation'; words: string; language?: string | undefined }
  | { kind: 'link'; words: string; address: string }
  | { kind: 'date'; date: DateLabel }
  | { kind: 'article'; reference: Reference; address: string };

export const words = (text: string): InlineNode => ({ kind: 'words', words: text });

export const strong = (text: string): InlineNode => ({ kind: 'strong', words: text });

export const code = (text: string): InlineNode => ({ kind: 'code', words: text });

export const quotation = (text: string, language?: string): InlineNode => ({
  kind: 'quotation',
  words: text,
  ...(language === undefined ? {} : { language }),
});

export const date = (label: DateLabel): InlineNode => ({ kind: 'date', date: label });

export const link = (text: string, address: string): InlineNode => ({ kind: 'link', words: text, address });

/** A link to an article by its name, or to a place in it. */
export const article = (reference: Reference, address = reference.address): InlineNode => ({
  kind: 'article',
  reference,
  address,
});

/** Inline content as plain text. */
export function inlineText(content: readonly InlineNode[]): string {
  return content
    .map((node) => {
      if (node.kind === 'date') return node.date.words;
      if (node.kind !== 'article') return node.words;
      return referenceWords(node.reference);
    })
    .join('');
}

/** Joins runs of content with a separator. */
export function joinInline(runs: readonly (readonly InlineNode[])[], separator: string): InlineNode[] {
  return runs.flatMap((run, index) => (index === 0 ? run : [words(separator), ...run]));
}

/** Joins runs of content as a list: `a`, `a and b`, `a, b and c`. */
export function joinList(runs: readonly (readonly InlineNode[])[]): InlineNode[] {
  return runs.flatMap((run, index) => [
    ...(index === 0 ? [] : [words(index === runs.length - 1 ? ' and ' : ', ')]),
    ...run,
  ]);
}
