import type { Article } from '#contracts/article.ts';
import { comparedWords } from '#contracts/compared-words.ts';
import type { Overlap } from '#contracts/story.ts';
import { withinQuotations } from '../text/quotations.ts';
import { findQuotations } from './quotes/quotation-marks.ts';

/** Words of the shortest run that counts. */
export const RUN_WORDS = 8;
/** A pair of articles with fewer words in such runs, or a smaller share of the shorter article, is not listed. */
export const [PAIR_WORDS, PAIR_SHARE] = [25, 0.25];
/** Pairs listed for an article: those with most in common. */
export const PAIRS_OF_ARTICLE = 1;
/**
 * A run that is in more articles than this is looked for in the first of them, in timeline order: agencies' texts and
 * set phrases would else be compared with one another.
 */
const MAX_ARTICLES_OF_RUN = 50;
/** Articles tried for an article, from those with most runs of eight words in common. */
const MAX_TRIED = 10;
/** Places of the same eight words in one article that are looked at. */
const MAX_PLACES = 20;

/** The words of an article, in order; 0 for words of a quotation, which are left out. */
interface WordList {
  article: string;
  /** Number of each word; equal words have equal numbers. */
  ids: number[];
  /** The sentence of each (from 1) and its place in it (from 0). */
  sentences: number[];
  places: number[];
  /** Number of all its words, quoted ones included. */
  length: number;
  /** Numbers of the {@link RUN_WORDS} words from each place on; 0 where a quotation or the end is among them. */
  shingles: Int32Array;
  /** The first places of each of these numbers. */
  placesOf: (shingle: number) => readonly number[];
}

/**
 * Finds the pairs of articles that share runs of words outside quotations.
 *
 * An inverted index holds every run of eight words, by exact numbers and not by hashes: no run of eight or more common
 * words is missed, but for the limit {@link MAX_ARTICLES_OF_RUN}. Cost grows with the number of words.
 */
export function findOverlaps(articles: readonly Pick<Article, 'id' | 'passages'>[]): Overlap[] {
  const numbers = new Map<string, number>();
  const lists = numberRuns(articles.map((article) => wordList(article, numbers)));
  const candidates = countShared(lists);
  const listed = new Map<string, Overlap>();
  for (const [index, counts] of candidates.entries()) {
    const list = lists[index];
    if (!list) continue;
    let taken = 0;
    const byCount = [...counts].sort(([one, most], [other, more]) => more - most || one - other);
    for (const [place] of byCount.slice(0, MAX_TRIED)) {
      if (taken >= PAIRS_OF_ARTICLE) break;
      const other = lists[place];
      if (!other) continue;
      const [first, second] = index < place ? [list, other] : [other, list];
      const key = `${first.article} ${second.article}`;
      const overlap = listed.get(key) ?? overlapOf(first, second);
      if (!overlap) continue;
      listed.set(key, overlap);
      taken++;
    }
  }
  const order = new Map(lists.map(({ article }, index) => [article, index]));
  const placeOf = (id: string): number => order.get(id) ?? 0;
  return [...listed.values()].sort(
    ({ articles: [a, b] }, { articles: [c, d] }) => placeOf(a) - placeOf(c) || placeOf(b) - placeOf(d),
  );
}

/** The number of a word, from 1. */
function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size + 1);
  return numbers.size;
}

function wordList(
  { id, passages }: Pick<Article, 'id' | 'passages'>,
  numbers: Map<string, number>,
): Omit<WordList, 'shingles' | 'placesOf'> {
  const ids: number[] = [];
  const sentencesOf: number[] = [];
  const places: number[] = [];
  let length = 0;
  let sentence = 0;
  for (const { sentences } of passages) {
    const texts = sentences.map(({ exact }) => ({ text: exact }));
    const passage = texts.map(({ text }) => text).join(' ');
    const quotations = findQuotations(passage).map(({ outer }) => outer);
    const within = withinQuotations(texts);
    let start = 0;
    let quotation = 0;
    for (const [index, { text }] of texts.entries()) {
      sentence++;
      for (const [place, word] of comparedWords(text).entries()) {
        const at = start + word.start;
        while ((quotations[quotation]?.end ?? Infinity) <= at) quotation++;
        const isQuoted = within[index] || (quotations[quotation]?.start ?? Infinity) <= at;
        if (!isQuoted) ids.push(numberIn(numbers, word.word));
        else if (ids.at(-1) !== 0) ids.push(0);
        else {
          length++;
          continue;
        }
        sentencesOf.push(sentence);
        places.push(place);
        length++;
      }
      start += text.length + 1;
    }
  }
  return { article: id, ids, sentences: sentencesOf, places, length };
}

/** Numbers the runs of {@link RUN_WORDS} words: equal ones have equal numbers, from 1. */
function numberRuns(lists: readonly Omit<WordList, 'shingles' | 'placesOf'>[]): WordList[] {
  const all = Int32Array.from(lists.flatMap(({ ids }) => [...ids, 0]));
  /** By number where the run is for the first time; and a hash table of these numbers. */
  const firstAt: number[] = [0];
  const size = 2 ** Math.ceil(Math.log2(2 * all.length + 2));
  const table = new Int32Array(size);
  const isSame = (one: number, other: number): boolean => {
    for (let word = 0; word < RUN_WORDS; word++) if (all[one + word] !== all[other + word]) return false;
    return true;
  };
  const numberAt = (at: number): number => {
    let hash = 0;
    for (let word = 0; word < RUN_WORDS; word++) {
      const id = all[at + word] ?? 0;
      if (id === 0) return 0;
      hash = Math.imul(hash ^ id, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const number = table[slot] ?? 0;
      if (number === 0) return (table[slot] = firstAt.push(at) - 1);
      if (isSame(firstAt[number] ?? 0, at)) return number;
    }
  };
  let at = 0;
  return lists.map((list) => {
    const shingles = new Int32Array(list.ids.length);
    for (let place = 0; place < shingles.length; place++) shingles[place] = numberAt(at++);
    at++;
    let places: Map<number, number[]> | undefined;
    return {
      ...list,
      shingles,
      placesOf: (shingle) => (places ??= placesByRun(shingles)).get(shingle) ?? [],
    };
  });
}

function placesByRun(shingles: Int32Array): Map<number, number[]> {
  const placesOf = new Map<number, number[]>();
  for (const [place, shingle] of shingles.entries()) {
    if (shingle === 0) continue;
    const places = placesOf.get(shingle);
    if (!places) placesOf.set(shingle, [place]);
    else if (places.length < MAX_PLACES) places.push(place);
  }
  return placesOf;
}

/** For each article the articles with which it has runs in common, by the number of their distinct shingles. */
function countShared(lists: readonly WordList[]): Map<number, number>[] {
  const counts = lists.map(() => new Map<number, number>());
  const postings = new Map<number, number[]>();
  for (const [index, { shingles }] of lists.entries()) {
    for (const shingle of new Set(shingles)) {
      if (shingle === 0) continue;
      const earlier = postings.get(shingle);
      if (!earlier) {
        postings.set(shingle, [index]);
        continue;
      }
      for (const other of earlier) {
        for (const [one, its] of [
          [index, other],
          [other, index],
        ] as const) {
          const of = counts[one];
          of?.set(its, (of.get(its) ?? 0) + 1);
        }
      }
      if (earlier.length < MAX_ARTICLES_OF_RUN) earlier.push(index);
    }
  }
  return counts;
}

/** The runs of two articles, if they are enough. */
function overlapOf(first: WordList, second: WordList): Overlap | null {
  const runs = longestFirst(commonRuns(first, second));
  const covered = [new Uint8Array(first.ids.length), new Uint8Array(second.ids.length)] as const;
  const counts: [number, number] = [0, 0];
  const cover = (side: 0 | 1, from: number, to: number): boolean => {
    const before = counts[side];
    for (let place = from; place < to; place++) {
      if (covered[side][place] === 0) counts[side]++;
      covered[side][place] = 1;
    }
    return counts[side] > before;
  };
  const kept = runs.filter(({ at, words }) => {
    const isNew = [cover(0, at[0], at[0] + words), cover(1, at[1], at[1] + words)];
    return isNew.includes(true);
  });
  const words = Math.min(...counts);
  if (words < PAIR_WORDS || words < PAIR_SHARE * Math.min(first.length, second.length)) return null;
  return {
    articles: [first.article, second.article],
    words,
    runs: kept
      .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
      .map(({ at, words: length }) => ({
        words: length,
        at: [placeIn(first, at[0]), placeIn(second, at[1])],
      })),
  };
}

const placeIn = ({ sentences, places }: WordList, at: number): [sentence: number, word: number] => [
  sentences[at] ?? 1,
  places[at] ?? 0,
];

interface Run {
  words: number;
  at: [first: number, second: number];
}

/** Every longest run of common words, by its first word in each article. */
function commonRuns(first: WordList, second: WordList): Run[] {
  const runs: Run[] = [];
  for (const [place, shingle] of first.shingles.entries()) {
    if (shingle === 0) continue;
    for (const other of second.placesOf(shingle)) {
      const isContinued = place > 0 && other > 0 && first.shingles[place - 1] === second.shingles[other - 1];
      if (isContinued && first.shingles[place - 1] !== 0) continue;
      let words = RUN_WORDS;
      while (first.ids[place + words] && first.ids[place + words] === second.ids[other + words]) words++;
      runs.push({ words, at: [place, other] });
    }
  }
  return runs;
}

const longestFirst = (runs: readonly Run[]): Run[] =>
  runs.toSorted(
    (one, other) => other.words - one.words || one.at[0] - other.at[0] || one.at[1] - other.at[1],
  );
