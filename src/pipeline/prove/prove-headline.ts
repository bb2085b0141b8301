import type { Headline } from '#contracts/article.ts';
import { printable } from '../report/issue.ts';
import { unproven } from './proof-error.ts';
import type { SourceText } from '../text/source-text.ts';

/** A word too long for any headline may stand there cut. */
const CUT_LENGTH = 80;

/**
 * Proves that a headline is made of the words cited for it, in order, none added; their case may differ.
 *
 * @throws Error that names the file, the offsets, the first word that is not there and the words cited
 */
export function proveHeadline(headline: Headline, source: SourceText, language: string): void {
  if (headline.by === 'editor') return;
  const { text, citation } = headline;
  const given = wordsOf(citation.exact, language);
  let at = 0;
  for (const word of wordsOf(text, language)) {
    at = given.findIndex((other, index) => index >= at && isSameWord(word, other)) + 1;
    if (at === 0)
      throw unproven(`headline “${printable(text)}”`, source.path, citation, word, citation.exact);
  }
}

/** Upper case, by the rules of the language: a headline's first word may have been given a capital. */
const wordsOf = (text: string, language: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => word.toLocaleUpperCase(language)) ?? [];

const isSameWord = (word: string, given: string): boolean =>
  word === given || (given.length > CUT_LENGTH && given.startsWith(word));
