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
export const MAX_ARTICLES_OF_RUN = 50;
/** Articles tried for an article, from those with most runs of eight words in common. */
const MAX_TRIED = 10;
/** Places of the same eight words in one article that are looked at. */
const MAX_PLACES = 20;

/** The words of an article, in order; 0 stands where words of a quotation are left out. */
interface WordList {
  article: string;
  /** Number of each word; equal words have equal numbers. */
  ids: number[];
  /** The sentence (from 1) and the word in it (from 0). */
  places: [sentence: number, word: number][];
  /** Number of all its words, quoted ones included. */
  length: number;
  /** Numbers of the {@link RUN_WORDS} words from each place on; 0 where a quotation or the end is among them. */
  shingles: number[];
}

/**
 * Finds the pairs of articles that share runs of words outside quotations.
 *
 * An inverted index holds every run of eight words, by exact numbers and not by hashes: no run of eight or more common
 * words is missed, but for the limit {@link MAX_ARTICLES_OF_RUN}. Cost grows with the number of words.
 */
export function findOverlaps(articles: readonly Pick<Article, 'id' | 'passages'>[]): Overlap[] {
  const numbers = new Numbering();
  const lists = articles.map((article) => wordList(article, numbers));
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

/** Numbers from 1 for words, and for pairs of numbers: equal ones have equal numbers. */
class Numbering {
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();

  word(word: string): number {
    return numberIn(this.#words, word);
  }

  /** Zero if one of the two is. Numbers stay below 2^26: a story has fewer words. */
  pair(one: number | undefined, other: number | undefined): number {
    return one && other ? numberIn(this.#pairs, one * 2 ** 26 + other) : 0;
  }
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size + 1);
  return numbers.size;
}

function wordList({ id, passages }: Pick<Article, 'id' | 'passages'>, numbers: Numbering): WordList {
  const ids: number[] = [];
  const places: WordList['places'] = [];
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
        if (!isQuoted) ids.push(numbers.word(word.word));
        else if (ids.at(-1) !== 0) ids.push(0);
        else {
          length++;
          continue;
        }
        places.push([sentence, place]);
        length++;
      }
      start += text.length + 1;
    }
  }
  // Numbers of two, four and eight words.
  let shingles = ids;
  for (const step of [1, 2, 4]) {
    const shorter = shingles;
    shingles = shorter.map((number, index) => numbers.pair(number, shorter[index + step]));
  }
  return { article: id, ids, places, length, shingles };
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
  const covered = [new Set<number>(), new Set<number>()] as const;
  const kept = runs.filter(({ at, words }) => {
    const isNew = covered.some((places, side) => {
      for (let place = at[side] ?? 0; place < (at[side] ?? 0) + words; place++)
        if (!places.has(place)) return true;
      return false;
    });
    if (isNew)
      for (const [side, places] of covered.entries())
        for (let place = at[side] ?? 0; place < (at[side] ?? 0) + words; place++) places.add(place);
    return isNew;
  });
  const words = Math.min(covered[0].size, covered[1].size);
  if (words < PAIR_WORDS || words < PAIR_SHARE * Math.min(first.length, second.length)) return null;
  return {
    articles: [first.article, second.article],
    words,
    runs: kept
      .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
      .map(({ at, words: length }) => ({
        words: length,
        at: [first.places[at[0]] ?? [1, 0], second.places[at[1]] ?? [1, 0]],
      })),
  };
}

interface Run {
  words: number;
  at: [first: number, second: number];
}

/** Every longest run of common words, by its first word in each article. */
function commonRuns(first: WordList, second: WordList): Run[] {
  const placesOf = new Map<number, number[]>();
  for (const [place, shingle] of second.shingles.entries()) {
    if (shingle === 0) continue;
    const places = placesOf.get(shingle);
    if (!places) placesOf.set(shingle, [place]);
    else if (places.length < MAX_PLACES) places.push(place);
  }
  const runs: Run[] = [];
  for (const [place, shingle] of first.shingles.entries()) {
    if (shingle === 0) continue;
    for (const other of placesOf.get(shingle) ?? []) {
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
