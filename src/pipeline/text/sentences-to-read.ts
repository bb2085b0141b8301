import type { ParsedArticle } from '../parse.ts';
import type { Span } from './positions.ts';

/** Returns the text that facts are read from, in file order: the file's headline, headings and sentences. */
export function sentencesToRead(
  text: string,
  { headline, blocks }: ParsedArticle,
): (Span & { text: string })[] {
  const spans = blocks.flatMap((block): Span[] => (block.kind === 'passage' ? block.sentences : [block]));
  return [...(headline ? [headline] : []), ...spans].map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
}
