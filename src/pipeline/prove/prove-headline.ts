import type { Headline } from '#contracts/article.ts';
import { printable } from '../report/issue.ts';
import { unproven } from './proof-error.ts';
import type { SourceText } from '../text/source-text.ts';

/** A word too long for any headline may stand there cut. */
const CUT_LENGTH = 80;

/**
 * Proves that a headline is words of the sentence cited for it, one right after another; their case may differ.
 *
 * @throws Error that names the file, the offsets, the headline and the words cited
 */
export function proveHeadline(headline: Headline, source: SourceText, language: string): void {
  if (headline.by === 'editor') return;
  const { text, citation } = headline;
  const given = wordsOf(citation.exact.replace(UNPRINTABLE, ''), language);
  const own = wordsOf(text, language);
  const stands = given.some((_, at) => own.every((word, i) => isSameWord(word, given[at + i] ?? '')));
  if (own.length > 0 && !stands)
    throw unproven(`headline “${printable(text)}”`, source.path, citation, text, citation.exact);
}

/** What no page can show: a character within a word that is listed as removed leaves one word. */
const UNPRINTABLE = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\f\r]]/gv;

/** Upper case, by the rules of the language: a headline's first word may have been given a capital. */
const wordsOf = (text: string, language: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => word.toLocaleUpperCase(language)) ?? [];

const isSameWord = (word: string, given: string): boolean =>
  word === given || (given.length > CUT_LENGTH && given.startsWith(word));
