import { isQuestion, pointsBack } from '../text/opening-words.ts';
import { withinQuotations } from '../text/quotations.ts';
import { agencyDateline } from './headline/agency-dateline.ts';
import { bearsOn, clausePrefix } from './headline/clause-prefix.ts';
import { isEnglish } from './headline/languages.ts';
import { finished, firstWords, isBalanced, withoutStop } from './headline/line.ts';
import { shortened } from './headline/shorten.ts';
import { oneLine } from './headline/tokens.ts';

/** A headline and the sentence, counted from 0, whose words it is. */
export interface DerivedHeadline {
  sentence: number;
  text: string;
}

/** In UTF-16 units: no headline is longer, and one is the better for being no longer than the second. */
const LONGEST = 120;
const LONG = 98;
const SHORT = 60;

/** Sentences after the first few are no longer what an article opens with. */
const READ = 6;

/** What any later sentence costs, against the first, and each one further on. */
const LATER = 2;
const FURTHER = 1;

/** Characters of a sentence beyond which no headline of it is sought. */
const SOUGHT = 20_000;

interface Candidate extends DerivedHeadline {
  cost: number;
}

interface Opening {
  sentence: number;
  line: string;
  /** Inside a quotation that another sentence opened: somebody's words, without their marks. */
  within: boolean;
  english: boolean;
}

function lengthCost({ length }: string): number {
  if (length > LONGEST) return Infinity;
  if (length > LONG) return (length - LONG) / 6;
  return length < SHORT ? (SHORT - length) / 12 : 0;
}

/** What a later sentence costs that tells of more than was told before it: "Nineteen more were hurt". */
const ADDS = 6;
const ADDITION = /^(?:\S+\s){0,3}(?:more|others?|another|further|also)\b/iu;

const laterCost = (sentence: number, text: string): number =>
  sentence === 0 ? 0 : LATER + FURTHER * sentence + (ADDITION.test(text) ? ADDS : 0);

function best(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (found, one) => (Number.isFinite(one.cost) && (found === null || one.cost < found.cost) ? one : found),
    null,
  );
}

/** Tells whether a name stands somewhere in the article with no other name or office before it. */
function aloneIn(sentences: readonly { text: string }[]): (name: string) => boolean {
  const text = sentences
    .slice(0, 40)
    .map((sentence) => sentence.text.slice(0, 1000))
    .join(' ');
  return (name) =>
    new RegExp(`(?<!\\p{Lu}[\\p{L}'’-]*\\s)(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u').test(text);
}

/** What speaks against a sentence, or its start, when nothing better can be cut. */
function faults({ line, sentence, within }: Opening): number {
  return sentence + (within ? 5 : 0) + (pointsBack(line) ? 1.5 : 0) + (isQuestion(line) ? 2 : 0);
}

function asItStands(opening: Opening, language: string): Candidate[] {
  const { line, sentence, english } = opening;
  const found: Candidate[] = [];
  const cost = faults(opening);
  const whole = withoutStop(line);
  if (isBalanced(whole)) {
    const brief = /\p{Script=Han}/u.test(whole) ? whole.length * 2.5 : whole.length;
    found.push({ sentence, text: whole, cost: cost + lengthCost(whole) / 4 + (brief < 20 ? 4 : 0) });
  }
  const prefix = clausePrefix(line, language, english, LONGEST);
  if (prefix !== null) found.push({ sentence, text: prefix, cost: cost + 1.5 });
  found.push({
    sentence,
    text: firstWords(line, (rest) => bearsOn(rest, language, english)),
    cost: cost + 6,
  });
  return found;
}

/**
 * Gives a headline for an article that has none: words of one of its first sentences, in order, none added, the
 * first letter a capital. Of the ways to cut it, the one that reads best and changes nothing of what is said; where
 * there is no such way, a whole short sentence, then the shortest honest start of one, then the first words.
 * Nothing where no sentence has a character to show.
 */
export function deriveHeadline(
  sentences: readonly { text: string }[],
  language: string,
): DerivedHeadline | null {
  const within = withinQuotations(sentences.slice(0, READ));
  const openings = sentences.slice(0, READ).flatMap(({ text }, sentence): Opening[] => {
    const whole = oneLine(text.slice(0, SOUGHT));
    const line = whole.slice(agencyDateline(whole).length);
    return /[\p{L}\p{N}]/u.test(line)
      ? [{ sentence, line, within: within[sentence] ?? false, english: isEnglish(line, language) }]
      : [];
  });
  const alone = aloneIn(sentences);
  const cut = openings
    .filter((opening) => opening.english && !opening.within)
    .flatMap(({ line, sentence }) =>
      shortened(line, alone).map(({ text, cost }) => ({
        sentence,
        text,
        cost: cost + lengthCost(text) + laterCost(sentence, text),
      })),
    );
  const chosen =
    best(cut) ?? best(openings.flatMap((opening) => asItStands(opening, language))) ?? shown(sentences);
  return chosen === null ? null : { sentence: chosen.sentence, text: finished(chosen.text, language) };
}

/** The first words of the first sentence that has any, or else that has anything to show. */
function shown(sentences: readonly { text: string }[]): DerivedHeadline | null {
  const word = sentences.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const sentence = word >= 0 ? word : sentences.findIndex(({ text }) => /\S/u.test(text));
  const text = firstWords(oneLine(sentences[sentence]?.text.slice(0, SOUGHT) ?? ''), () => false);
  return sentence < 0 || text === '' ? null : { sentence, text };
}
