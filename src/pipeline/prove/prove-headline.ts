import type { Headline } from '#contracts/article.ts';
import { printable } from '../report/issue.ts';
import { proofError } from './proof-error.ts';
import type { SourceText } from '../text/source-text.ts';

/** Words longer than this may be cut in a headline. In UTF-16 units. */
const CUT_LENGTH = 80;

/**
 * Proves that a headline is a run of consecutive words of its cited sentence, apart from case.
 *
 * @throws Error that names the file, the offsets, the headline and the words cited
 */
export function proveHeadline(headline: Headline, source: SourceText, language: string): void {
  if (headline.by === 'editor') return;
  const { text, citation } = headline;
  const given = wordsOf(citation.exact.replace(UNPRINTABLE, ''), language);
  const own = wordsOf(text, language);
  const occurs = given.some((_, at) => own.every((word, i) => isSameWord(word, given[at + i] ?? '')));
  if (own.length > 0 && !occurs)
    throw proofError(`headline “${printable(text)}”`, source.path, citation, text, citation.exact);
}

/** Characters that cannot be shown; one removed within a word does not divide it. */
const UNPRINTABLE = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\f\r]]/gv;

/** In upper case by the language's rules, because a headline's first word may have been capitalised. */
const wordsOf = (text: string, language: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => word.toLocaleUpperCase(language)) ?? [];

const isSameWord = (word: string, given: string): boolean =>
  word === given || (given.length > CUT_LENGTH && given.startsWith(word));
