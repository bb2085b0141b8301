import type { Term, TermInText } from '../lookup/terms.ts';
import type { Filters } from '../engine.ts';
import type { TypedQuery } from './typed-filters.ts';
import { isNumber, otherNumeral } from '../analyze/numerals.ts';
import { isUnspacedWord, joinedKey, runsOf, splitWords, type Word } from '../analyze/tokenizer.ts';

/** What a question asks for. */
export type Asked = 'number' | 'money' | 'time' | 'person' | 'place' | 'reason';

/** A query as a question. */
export interface Question {
  /** What it asks for; null if that is not known. */
  asks: Asked | null;
  /** Whether a word says nothing because it only makes a question of the others. */
  isFiller(word: Word): boolean;
  /** How far a sentence, with the places of query words in it, has what is asked for: from 0 to 1. */
  answerIn(sentence: string, words: readonly { start: number; end: number }[]): number;
}

/** The different terms of a query, those that no article may have, and whether it was too long to be taken whole. */
export interface Query {
  /** What was typed, without filters and without what must not be there. */
  text: string;
  /** The same with the blanks at its ends: behind a blank, the last word is whole. */
  typed: string;
  terms: Term[];
  without: Term[];
  filters: Filters;
  /** What is known of it as a question; null if it is none. */
  question: Question | null;
  cut: boolean;
}

/** A query is read so far and no further, so that a pasted page is answered as fast as a word. */
const LONGEST_QUERY = 1000;
const MOST_WORDS = 32;
/** Terms of a query like `16 people killed`, whose number counts what another word says. */
const MOST_OF_COUNT = 3;

const QUOTED = /["\u201C\u201D\u201E\u00AB]([^"\u201C\u201D\u201E\u00AB\u00BB]+)["\u201C\u201D\u00BB]/gu;

/**
 * Parts a run of a script without spaces into words, as far as the browser knows them. Letters that make no word it
 * knows are likely a name and stay together.
 */
function segmentsOf(run: string): string[] {
  if (!('Segmenter' in Intl)) return [run];
  const segments: string[] = [];
  let ofLetters = false;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)) {
    const isLetter = splitWords(segment).length === 1;
    if (isLetter && ofLetters) segments.push(`${segments.pop() ?? ''}${segment}`);
    else segments.push(segment);
    ofLetters = isLetter;
  }
  return segments;
}

function unspacedTerms(run: string): Term[] {
  return segmentsOf(run).map((asked) => {
    const words = splitWords(asked);
    return { asked, words, exactly: words.some(isUnspacedWord), required: false };
  });
}

function plainTerms(text: string, datesIn: QueryReaders['datesIn']): Term[] {
  const dates = datesIn?.(text) ?? [];
  const ends = [0, ...dates.map(({ end }) => end)];
  return [
    ...dates.flatMap(({ start, term }, at) => [...undatedTerms(text.slice(ends[at], start)), term]),
    ...undatedTerms(text.slice(ends.at(-1))),
  ];
}

function undatedTerms(text: string): Term[] {
  return runsOf(text, splitWords(text)).flatMap((words) => {
    const asked = text.slice(words[0]?.start, words.at(-1)?.end);
    if (words.some(isUnspacedWord)) return unspacedTerms(asked);
    return [{ asked, words: asNumeral(asked, words), exactly: false, required: false }];
  });
}

/** `twenty-one` as one word, which `21` answers too; other words as they are. */
function asNumeral(text: string, words: Word[]): Word[] {
  const [first, ...others] = words;
  const joined = joinedKey(words);
  if (first === undefined || others.length === 0 || otherNumeral(joined).length === 0) return words;
  return [{ text, start: first.start, end: others.at(-1)?.end ?? first.end, keys: [joined] }];
}

/** Whether a term is one word that may match in another form or spelling. */
export function isPlainWord({ words, exactly, resolve }: Term): boolean {
  return words.length === 1 && !exactly && resolve === undefined;
}

/** Each word of a term as a term of its own, for a compound without a match as a whole. */
export function separateTerms({ words }: Term): Term[] {
  return words.map((word) => ({ asked: word.text, words: [word], exactly: false, required: false }));
}

/** A quotation mark inside a Hebrew acronym opens no phrase. */
const IN_HEBREW = /(?<=[\u05D0-\u05EA])"(?=[\u05D0-\u05EA])/gu;

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?!\p{N})`;
const YEAR = String.raw`[12]\d{3}(?!\p{N})`;
/** The number of a day next to a word, two numbers as in a date, a year, or a month. */
const DATE = new RegExp(
  String.raw`(?<!\p{N})(?:${DAY}\P{N}{0,6}\p{L}{3}|\p{L}{3}\P{N}{1,4}(?:${DAY}|${YEAR})|${DAY}[-/月.]\d|${YEAR}[-/年]\d|(?:19|20)\d\d(?!\p{N}))|(?:uary|pril|une|uly|ugust|tember|tober|vember|cember)(?!\p{L})`,
  'u',
);

/** What a command has, and hardly a query without one. */
const COMMAND = /:|(?<!\S)[-\u2212]/u;

/** Whether a query may have commands, so that their parser must be loaded. */
export function mayHaveCommand(query: string): boolean {
  return COMMAND.test(query.slice(0, LONGEST_QUERY));
}

/** What reads the parts of a query that not every query has. */
interface QueryReaders {
  readCommands?: ((query: string) => TypedQuery) | undefined;
  datesIn?: ((text: string) => TermInText[]) | undefined;
  readQuestion?: ((words: readonly Word[]) => Question) | undefined;
}

/** What opens a question or, like `death toll`, asks for a number. */
const QUESTION =
  /^\W*(?:wh\w{1,3}|how|is|are|was|were|do|does|did|has|have|had|can|could|will)\b|\bnumber\b|\btoll\b/iu;

/** Whether a query may be a question, so that the code for questions must be loaded. */
export function mayBeQuestion(query: string): boolean {
  return QUESTION.test(query.slice(0, LONGEST_QUERY));
}

/** Whether a query may have a date, so that the parser of dates must be loaded. */
export function mayHaveDate(query: string): boolean {
  return DATE.test(query.slice(0, LONGEST_QUERY));
}

/**
 * Parses a query: words, quoted phrases, commands (`readCommands`), dates (`datesIn`) and questions (`readQuestion`). All
 * other characters are ignored. A query without a letter or a digit has no terms.
 */
export function parseQuery(query: string, { readCommands, datesIn, readQuestion }: QueryReaders = {}): Query {
  const start = query.slice(0, LONGEST_QUERY).replace(IN_HEBREW, '\u05F4');
  const { text: read, without, filters } = readCommands?.(start) ?? { text: start, without: [], filters: {} };
  const terms: Term[] = [];
  let taken = 0;
  for (const match of read.matchAll(QUOTED)) {
    const [whole, quoted = ''] = match;
    terms.push(...plainTerms(read.slice(taken, match.index), datesIn));
    terms.push({ asked: quoted.trim(), words: splitWords(quoted), exactly: true, required: true });
    taken = match.index + whole.length;
  }
  terms.push(...plainTerms(read.slice(taken), datesIn));
  const question = readQuestion?.(splitWords(read)) ?? null;
  const counts =
    question?.asks === 'number' ||
    (terms.length <= MOST_OF_COUNT && terms.some(({ words }) => words.some(isNumber)));
  const asked = withoutRepeats(terms.filter(({ words }) => words.length > 0)).map((term) => ({
    ...term,
    ...(question !== null && term.words.every(question.isFiller) && !term.required ? { isFiller: true } : {}),
    ...(counts ? { asksFigure: true } : {}),
  }));
  const kept = firstWords(asked);
  const barred = without
    .map((asked): Term => ({ asked, words: splitWords(asked), exactly: false, required: false }))
    .filter(({ words }) => words.length > 0);
  return {
    text: read.trim(),
    typed: read,
    terms: kept,
    without: barred,
    filters,
    question,
    cut: query.length > LONGEST_QUERY || wordsIn(kept) < wordsIn(asked),
  };
}

/** Leaves out a term that says what an earlier one has said. */
export function withoutRepeats(terms: readonly Term[]): Term[] {
  const first = new Map<string, Term>();
  for (const term of terms) {
    const key = `${term.exactly ? '=' : ''}${term.words.map(({ keys }) => keys.at(-1)).join(' ')}`;
    const known = first.get(key);
    first.set(key, known === undefined ? term : { ...known, times: (known.times ?? 1) + (term.times ?? 1) });
  }
  return [...first.values()];
}

function wordsIn(terms: readonly Term[]): number {
  return terms.reduce((sum, { words }) => sum + words.length, 0);
}

function firstWords(terms: readonly Term[]): Term[] {
  let left = MOST_WORDS;
  return terms.flatMap((term) => {
    const words = term.words.slice(0, left);
    left -= words.length;
    return words.length > 0 ? [{ ...term, words }] : [];
  });
}
