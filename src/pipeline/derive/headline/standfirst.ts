import type { Headline } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { isQuestion, opensWithConnective, opensWithPronoun } from '../../text/opening-words.ts';
import { asideKind } from '../../parse/asides.ts';
import { isPageLabel } from '../../parse/page-labels.ts';
import { withinQuotations } from '../../text/quotations.ts';

/** Sentences read, and minimum number of words. */
const READ = 10;
const MIN_WORDS = 8;
const MAX_WORDS = 45;
const LONGEST = 600;

const ENDED = /[.!?…。！？؟۔।]["'”’»)\]]*$/u;
const QUOTED = /^["“„«‘']/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

function countedWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of SEGMENTER.segment(text)) if (isWordLike) words++;
  return words;
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.slice(0, 1000));

/** A date line, a label or a speaker's letter, the caption of a picture: no sentence of the text. */
function isOfPage(sentence: string): boolean {
  const text = sentence.trim();
  if (text.length > LONGEST) return false;
  return (
    isPageLabel(text) || OF_PAGE.test(text) || (!SPOKEN.test(text) && NO_TEXT.has(asideKind(text) ?? ''))
  );
}

const OF_PAGE =
  /^(?:(?:first |last )?(?:published|updated|posted|modified) (?:on|at)\b.{0,20}\d|[QA]: |[^.!?]{3,80} ?[([](?:photo|picture|image|photograph|file)s?\b[^()]{0,60}[)\]]\.?$)/iu;
const SPOKEN = /["“”«»„]/u;
const NO_TEXT: ReadonlySet<string> = new Set(['date', 'credit', 'byline', 'place-line']);

/** Penalty of a sentence as a standfirst, from 0 (good) to 3. */
function penalty(sentence: string, within: boolean, language: string): 0 | 1 | 2 | 3 {
  const text = sentence.trim();
  if (text.length > LONGEST || !ENDED.test(text)) return 3;
  const words = countedWords(text);
  if (words < MIN_WORDS || words > MAX_WORDS) return 3;
  if (within || isQuestion(text) || QUOTED.test(text)) return 2;
  return opensWithPronoun(text, language) || opensWithConnective(text, language) ? 1 : 0;
}

/**
 * Returns the index of the sentence for the standfirst: a whole one other than the headline's, the best among the first
 * few, the earliest if several are equal; null if there is no other sentence.
 */
export function deriveStandfirst(
  sentences: readonly { text: string }[],
  headlineSentence: number | null,
  language: string,
): number | null {
  const within = withinQuotations(sentences.slice(0, READ));
  let chosen: { index: number; penalty: number } | null = null;
  for (const [index, { text }] of sentences.slice(0, READ).entries()) {
    if (index === headlineSentence || !hasWord(text) || isOfPage(text)) continue;
    const found = penalty(text, within[index] ?? false, language);
    if (chosen === null || found < chosen.penalty) chosen = { index, penalty: found };
    if (found === 0) break;
  }
  if (chosen !== null) return chosen.index;
  const later = sentences.findIndex(
    ({ text }, index) => index >= READ && index !== headlineSentence && hasWord(text) && !isOfPage(text),
  );
  return later < 0 ? null : later;
}

/** Shorter words are not compared, in letters. */
const MIN_LETTERS = 4;

/**
 * Whether a sentence adds to the headline: it is not the headline's own sentence, and fewer than half of its longer words
 * are in the headline.
 */
export function addsTo(
  headline: Headline,
  { start, end, exact }: Omit<Citation, 'article' | 'prefix' | 'suffix'>,
): boolean {
  const isSource =
    headline.by === 'deletion' && headline.citation.start < end && start < headline.citation.end;
  const own = contentWords(exact);
  const known = new Set(contentWords(headline.text));
  const repeated = own.filter((word) => known.has(word)).length;
  return !isSource && repeated * 2 < own.length;
}

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length >= MIN_LETTERS);
