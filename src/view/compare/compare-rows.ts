import type { ArticleRecord } from '#contracts/records.ts';
import { type ComparedWord, sentencesOf } from '#contracts/compared-words.ts';
import { haveOtherNumbers, mayHaveNumbers } from '#contracts/numbers-in.ts';
import { shownText } from '#contracts/shown-text.ts';
import type { Figure, FigureKind } from '#contracts/story.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';
import { wordsAt } from '../words/sentence-places.ts';
import { runsOf } from '../story/months.ts';
import { alignTexts, diffWords } from './diff-words.ts';

/** Words of a sentence that are in both articles, or a figure on which they differ, or neither. */
export interface ComparedPart {
  text: string;
  mark: 'shared' | 'differs' | null;
}

interface ComparedSentence {
  number: number;
  address: string;
  parts: ComparedPart[];
}

/** A sentence of each article beside the other, or sentences in turn with nothing marked. */
export interface CompareRow {
  cells: [ComparedSentence | null, ComparedSentence | null];
  /** How many sentences are only counted, in long texts; 0 if the row is shown. */
  unmarked: [number, number];
}

/** An article with what it shares with another. */
export interface ComparedText extends Pick<ArticleRecord, 'article' | 'places'> {
  /** Number of its words. */
  words: number;
  /** The words of each sentence. */
  wordsOf: ComparedWord[][];
  /** For each sentence the places of its words that are in both articles. */
  covered: Set<number>[];
  figures: Figure[];
}

/** Two texts with more sentences than this, in all, are not shown whole: 60 sentences take about 5 KB of HTML. */
const MAX_WHOLE = 60;

interface Sentence extends Omit<ComparedSentence, 'parts'> {
  exact: string;
  words: readonly ComparedWord[];
  /** The places of its words that are in both articles. */
  covered: ReadonlySet<number>;
  /** Its code points that are figures on which the two differ. */
  counts: (readonly [number, number])[];
}

/** The sentences of two texts side by side; `differing` are the kinds of figures on which they differ. */
export function compareRows(
  texts: readonly [ComparedText, ComparedText],
  differing: ReadonlySet<FigureKind>,
  language: string,
  base: Base,
): CompareRow[] {
  const [one, other] = texts.map((text) => comparedSentences(text, differing, base)) as [
    Sentence[],
    Sentence[],
  ];
  const isMarked = ({ parts }: ComparedSentence): boolean => parts.some(({ mark }) => mark !== null);
  const rows = alignTexts(one, other).map((pair): CompareRow['cells'] => {
    const numbers = otherNumbers(pair[0]?.exact ?? '', pair[1]?.exact ?? '', language);
    const cell = (side: 0 | 1): ComparedSentence | null => {
      const sentence = pair[side];
      if (!sentence) return null;
      const { number, address, counts } = sentence;
      return { number, address, parts: toParts(sentence, [...counts, ...numbers[side]]) };
    };
    return [cell(0), cell(1)];
  });
  if (one.length + other.length <= MAX_WHOLE) return rows.map((cells) => ({ cells, unmarked: [0, 0] }));
  return runsOf(rows, (row) => (row.some((cell) => cell && isMarked(cell)) ? 'marked' : 'unmarked')).flatMap(
    (run) => {
      const [[first, second]] = run;
      if (run.length === 1 || run[0].some((cell) => cell && isMarked(cell)))
        return run.map((cells): CompareRow => ({ cells, unmarked: [0, 0] }));
      const count = (side: 0 | 1): number => run.filter((row) => row[side] !== null).length;
      const at = (side: 0 | 1): ComparedSentence | null =>
        run.find((row) => row[side] !== null)?.[side] ?? null;
      return [{ cells: [first ?? at(0), second ?? at(1)], unmarked: [count(0), count(1)] }];
    },
  );
}

function comparedSentences(
  { article, places, wordsOf, covered, figures }: ComparedText,
  differing: ReadonlySet<FigureKind>,
  base: Base,
): Sentence[] {
  const address = addressOf(base, article.url);
  return sentencesOf(article.passages).map((sentence, index) => {
    const { id, exact, start, end } = sentence;
    const counts = figures
      .filter(({ kind, count }) => differing.has(kind) && start <= count.start && count.end <= end)
      .map(({ count }) => wordsAt(sentence, count, places));
    return {
      number: index + 1,
      address: atFragment(address, id),
      exact,
      words: wordsOf[index] ?? [],
      covered: covered[index] ?? new Set(),
      counts,
    };
  });
}

/** The code points of numbers in whose place another sentence has other numbers, for each of the two. */
function otherNumbers(
  one: string,
  other: string,
  language: string,
): [[number, number][], [number, number][]] {
  const found: [[number, number][], [number, number][]] = [[], []];
  if (one === other || !mayHaveNumbers(one) || !mayHaveNumbers(other)) return found;
  const at: [number, number] = [0, 0];
  // A blank after the last word too, so that equal words have equal lengths.
  const parts = diffWords(`${one} `, `${other} `, language);
  for (const [index, { text, change }] of parts.entries()) {
    const next = parts[index + 1];
    const length = [...text].length;
    if (
      change === 'removed' &&
      next?.change === 'added' &&
      isOneWord(text) &&
      isOneWord(next.text) &&
      haveOtherNumbers(text, next.text)
    ) {
      found[0].push([at[0], at[0] + [...text.trimEnd()].length]);
      found[1].push([at[1], at[1] + [...next.text.trimEnd()].length]);
    }
    if (change !== 'added') at[0] += length;
    if (change !== 'removed') at[1] += length;
  }
  return found;
}

const isOneWord = (words: string): boolean => /^\S+\s*$/u.test(words);

/** Divides a sentence at its shared words and at the counts on which the two differ. */
function toParts(
  { exact, words, covered }: Sentence,
  counts: readonly (readonly [number, number])[],
): ComparedPart[] {
  const marks = new Array<ComparedPart['mark']>(exact.length).fill(null);
  let before = -1;
  for (const [place, { start, end }] of words.entries()) {
    if (!covered.has(place)) continue;
    // The blank or mark between two shared words is shared.
    marks.fill('shared', covered.has(place - 1) && before >= 0 ? before : start, end);
    before = end;
  }
  const unitsTo = (point: number): number => [...exact].slice(0, point).join('').length;
  for (const [from, to] of counts) marks.fill('differs', unitsTo(from), unitsTo(to));
  const parts: ComparedPart[] = [];
  for (let from = 0, to = 1; from < marks.length; to++) {
    const mark = marks[from] ?? null;
    if (to < marks.length && marks[to] === mark) continue;
    parts.push({ text: shownText(exact.slice(from, to)), mark });
    from = to;
  }
  return parts;
}
