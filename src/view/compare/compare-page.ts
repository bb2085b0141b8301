import type { Article } from '#contracts/article.ts';
import type { ArticleRecord } from '#contracts/records.ts';
import { type ComparedWord, comparedWords, sentencesOf } from '#contracts/compared-words.ts';
import { languageOf } from '#contracts/text-language.ts';
import { haveOtherNumbers, mayHaveNumbers } from '#contracts/numbers-in.ts';
import { shownText } from '#contracts/shown-text.ts';
import { FIGURE_KINDS, type Figure, type FigureKind, isOfStory, type Overlap } from '#contracts/story.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';
import { figuresFragment } from '../article/figure-marks.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { pageKey } from '../data/page-key.ts';
import { shared } from '../data/shared.ts';
import { type Reference, storyReferences } from '../words/references.ts';
import { wordsAt } from '../words/sentence-places.ts';
import { runsOf } from '../story/months.ts';
import { overlapPath } from './compared-articles.ts';
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

export interface ComparePage {
  story: { id: string; title: string; address: string };
  address: string;
  language: string;
  /** The shorter of the two first; the others follow its order. */
  articles: {
    reference: Reference;
    headline: string;
    words: number;
    shared: number;
    credits: CreditedAgency[];
  }[];
  rows: CompareRow[];
  /**
   * Kinds of figures that both give, in their words. They differ if none has the number of the other, with the same
   * bound; `address` leads to the accounts of all articles, if it is the numbers that differ.
   */
  figures: { kind: FigureKind; differs: boolean; words: [string[], string[]]; address: string | null }[];
}

interface CreditedAgency {
  name: string;
  sentence: number | null;
  address: string;
}

/** Data that the comparisons of a story share. */
const storyContext = shared(({ story, articles }: Coverage) => ({
  entries: new Map(articles.map((entry) => [entry.article.id, entry])),
  figuresOf: Map.groupBy(story.figures.filter(isOfStory), ({ article }) => article),
}));

/** The key of all that the page of two articles shows; nothing if a record is in memory alone. */
export function compareKey(coverage: Coverage, overlap: Overlap, base: Base): string | undefined {
  const { id, title, url, language } = coverage.story;
  const { entries, figuresOf } = storyContext(coverage, base);
  const references = storyReferences(coverage, base);
  const shown = overlap.articles.map((article) => ({
    hash: entries.get(article)?.hash,
    reference: references.get(article),
    figures: figuresOf.get(article),
  }));
  return shown.every(({ hash }) => hash !== undefined)
    ? pageKey(id, title, url, language, overlap, shown)
    : undefined;
}

/** Compares two articles that share words; reads their texts. */
export function comparePage(coverage: Coverage, overlap: Overlap, base: Base): ComparePage {
  const { story } = coverage;
  const { entries, figuresOf } = storyContext(coverage, base);
  const references = storyReferences(coverage, base);
  const [first, second] = overlap.articles.map((id, side) =>
    comparedText(entries.get(id), overlap, side, figuresOf.get(id) ?? []),
  ) as [ComparedText, ComparedText];
  const texts = first.words <= second.words ? ([first, second] as const) : ([second, first] as const);
  const figures = comparedFigures(texts, addressOf(base, story.url));
  const differing = new Set(figures.filter(({ differs }) => differs).map(({ kind }) => kind));
  return {
    story: { id: story.id, title: story.title, address: addressOf(base, story.url) },
    address: addressOf(base, overlapPath(story.id, overlap)),
    language: languageOf(first.article, story),
    articles: texts.map(({ article, words, covered }) => {
      const reference = references.get(article.id);
      if (!reference) throw new Error(`Cannot compare ${article.id}: the story has no such article.`);
      return {
        reference,
        headline: article.headline.text,
        words,
        shared: covered.reduce((sum, { size }) => sum + size, 0),
        credits: credits(article, addressOf(base, article.url)),
      };
    }),
    rows: compareRows(texts, differing, languageOf(first.article, story), base),
    figures,
  };
}

interface ComparedText extends Pick<ArticleRecord, 'article' | 'places'> {
  /** Number of its words. */
  words: number;
  /** The words of each sentence. */
  wordsOf: ComparedWord[][];
  /** For each sentence the places of its words that are in both articles. */
  covered: Set<number>[];
  figures: Figure[];
}

function comparedText(
  entry: ArticleEntry | undefined,
  { runs }: Overlap,
  side: number,
  figures: Figure[],
): ComparedText {
  if (!entry) throw new Error('Cannot compare an article that the story has not. Run npm run ingest.');
  const { article, places } = entry.read();
  const wordsOf = sentencesOf(article.passages).map(({ exact }) => comparedWords(exact));
  const covered = wordsOf.map(() => new Set<number>());
  for (const { words, at } of runs) {
    let [sentence, word] = at[side] ?? [1, 0];
    for (let left = words; left > 0 && sentence <= wordsOf.length; left--) {
      covered[sentence - 1]?.add(word);
      word++;
      while (sentence <= wordsOf.length && word >= (wordsOf[sentence - 1]?.length ?? 0)) {
        sentence++;
        word = 0;
      }
    }
  }
  return {
    article,
    ...(places ? { places } : {}),
    words: wordsOf.reduce((sum, { length }) => sum + length, 0),
    wordsOf,
    covered,
    figures,
  };
}

function comparedFigures(
  texts: readonly [ComparedText, ComparedText],
  address: string,
): ComparePage['figures'] {
  return FIGURE_KINDS.flatMap((kind) => {
    const [one, other] = texts.map(({ figures }) => figures.filter((figure) => figure.kind === kind)) as [
      Figure[],
      Figure[],
    ];
    if (one.length === 0 || other.length === 0) return [];
    const share = (keyOf: (figure: Figure) => string | number | null): boolean =>
      !new Set(one.map(keyOf)).isDisjointFrom(new Set(other.map(keyOf)));
    return [
      {
        kind,
        differs: !share(({ value, bound }) => `${bound} ${value}`),
        words: [distinct(one), distinct(other)] as [string[], string[]],
        address: share(({ value }) => value) ? null : atFragment(address, figuresFragment(kind)),
      },
    ];
  });
}

const distinct = (figures: readonly Figure[]): string[] => [
  ...new Set(figures.map(({ count }) => count.exact)),
];

function credits({ credits: named = [], passages }: Article, address: string): CreditedAgency[] {
  const sentences = sentencesOf(passages);
  return named.map(({ name, citation }) => {
    const index = sentences.findIndex(({ start, end }) => start <= citation.start && citation.start < end);
    return {
      name,
      sentence: index < 0 ? null : index + 1,
      address: atFragment(address, index < 0 ? 'about' : `s${index + 1}`),
    };
  });
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

function compareRows(
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
