import { anyOf, NO_ARTICLES, type Strengths, strengthsOf } from './article-set.ts';
import { type Company, isAlone, SIDE_BY_SIDE } from './company.ts';
import type { AskedWord } from './engine.ts';
import type { ReadTerm } from './format/term-block.ts';
import { isDerived, isInflected } from './forms.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord, type KeyedWord } from './keys.ts';
import { loadPart } from './load-part.ts';
import { nearAtHand, type NearWord } from './near-at-hand.ts';
import { allowedSlips } from './spelling.ts';
import { isAcronym, type Word } from './words.ts';

/** How well a word of the texts answers a word asked for, from 1 (it is that word) downward. */
const AS_ASKED = 1;
const OTHER_FORM = 0.9;
const DERIVED = 0.8;
const LONGER_WORD = 0.7;
const NEAR = 0.8;
const FORM_OF_NEAR = 0.7;
/** What an article counts that has another spelling which may be meant. */
const UNSURE = 0.9;

const ENGLISH_WORD = /^[a-z]{5,}$/;
/** A shorter key begins too many other words. */
const SHORTEST_BEGINNING = 6;
/** Longer words that one beginning stands for, the commonest of them. */
const MOST_LONGER = 24;

/** One word of a query as the index answers it. */
export interface ResolvedWord {
  word: Word;
  how: AskedWord['how'];
  /** The word of another spelling that is taken for it. */
  taken: string | null;
  /** The keys that are taken for it, the best first. */
  keys: string[];
  articles: Strengths;
  /** Whether it is taken for a word so common that the index is not asked for it. */
  passive: boolean;
  /** Whether it may be a slip: as it was typed it stands nowhere, and what answers is no plain form of it. */
  doubtful: boolean;
  /** How well a word of a text answers it: from 1, it is that word, to 0, it does not. */
  qualityOf(word: KeyedWord): number;
  /** Whether a word that answers it may be among those that have all these keys. */
  mayStandAmong(keys: ReadonlySet<string>): boolean;
}

/** How a word is looked up. */
export interface Lookup {
  /** No other form than the one asked for. */
  exactly: boolean;
  /** Whether more of it may still be typed. */
  mayGoOn: boolean;
  /** What stands around it; without, no other spelling is looked for. */
  company: Company | null;
}

/** The terms of the blocks that a word is in if it is anywhere. */
type Around = ReadonlyMap<string, ReadTerm>;

/** Keys with how well the words that have them answer, and beginnings of words that answer as longer words. */
interface Answers {
  how: AskedWord['how'];
  spellings: ReadonlyMap<string, number>;
  keys: ReadonlyMap<string, number>;
  beginnings: readonly string[];
  doubtful?: boolean;
  /** How much an article counts that has it; as much as the best spelling does unless it says otherwise. */
  strength?: number;
  passive?: boolean;
}

/**
 * Finds what the index has for a word: the word itself with its forms and near relations; if none is there, words that
 * begin with it; and if there are none either, the one that is nearest to it in spelling. So `concert` never lights
 * `concern`; and a word too short to be misspelt, or with a figure in it, is taken as it is. `exactly` stops at the word
 * itself, and only with `company` is another spelling looked for.
 */
export async function resolveWord(
  index: IndexReader,
  word: Word,
  { exactly, mayGoOn, company }: Lookup,
): Promise<ResolvedWord> {
  const [asked] = word.keys;
  const acronym = word.keys.find(isAcronym);
  const keys = index.keysOf(asked);
  const [ofAcronym, around] = await Promise.all([
    acronym === undefined ? undefined : index.term(acronym),
    index.termsAround(mayGoOn && !exactly ? [...keys, asked] : keys),
  ]);
  if (acronym !== undefined && ofAcronym !== undefined) {
    return resolved(index, word, {
      how: 'as-asked',
      spellings: new Map([[acronym, AS_ASKED]]),
      keys: new Map([[acronym, AS_ASKED]]),
      beginnings: [],
    });
  }
  const own = keys.filter((key) => around.has(key));
  if (exactly) return resolved(index, word, exactAnswers(asked, own));
  const answers = formAnswers(around, asked, own) ?? longerAnswers(index, around, asked, keys, mayGoOn);
  const isSettled = answers !== null && (!answers.doubtful || !hasNeighbour(company));
  if (company === null || isSettled || allowedSlips(asked) === 0)
    return resolved(index, word, answers ?? NOWHERE);
  return resolved(index, word, await nearAnswers(index, asked, answers, company));
}

const hasNeighbour = (company: Company | null): boolean =>
  company !== null && company.before.length + company.after.length > 0;

function formAnswers(around: Around, asked: string, own: readonly string[]): Answers | null {
  const derived = derivedKeys(around, asked);
  if (own.length + derived.length === 0) return null;
  const standing = own.flatMap((key) => around.get(key)?.words ?? []);
  return {
    how: own.length > 0 ? 'as-asked' : 'other-forms',
    spellings: new Map([[asked, AS_ASKED]]),
    keys: new Map([
      ...derived.map((key): [string, number] => [key, DERIVED]),
      ...own.map((key): [string, number] => [key, OTHER_FORM]),
    ]),
    beginnings: [],
    doubtful:
      derived.length === 0 &&
      ENGLISH_WORD.test(asked) &&
      standing.length > 0 &&
      !standing.some((form) => isInflected(asked, form)),
  };
}

const NOWHERE: Answers = { how: 'nowhere', spellings: new Map(), keys: new Map(), beginnings: [] };

function exactAnswers(asked: string, own: readonly string[]): Answers {
  return own.length === 0
    ? NOWHERE
    : {
        how: 'as-asked',
        spellings: new Map([[asked, AS_ASKED]]),
        keys: new Map(own.map((key) => [key, 0])),
        beginnings: [],
      };
}

/** Keys of near relations of a word; they begin with it, so they stand with it. */
function derivedKeys(around: Around, asked: string): string[] {
  if (isStopWord(asked)) return [];
  return [...around.keys()].filter((key) => key !== asked && isDerived(asked, key));
}

function longerAnswers(
  index: IndexReader,
  around: Around,
  asked: string,
  keys: readonly string[],
  mayGoOn: boolean,
): Answers | null {
  if (allowedSlips(asked) === 0) return null;
  const ofLonger = (longer: readonly string[], quality: number, beginning: string): Answers => ({
    how: 'other-forms',
    spellings: new Map(),
    keys: new Map(longer.map((key) => [key, quality])),
    beginnings: [beginning],
    doubtful: !mayGoOn,
  });
  const beginnings = [asked, ...keys.filter((key) => key.length >= SHORTEST_BEGINNING && key !== asked)];
  for (const beginning of beginnings) {
    const longer = [...around]
      .filter(([key]) => key.startsWith(beginning))
      .sort(([, first], [, second]) => second.postings.length - first.postings.length)
      .slice(0, MOST_LONGER)
      .map(([key]) => key);
    if (longer.length > 0) return ofLonger(longer, LONGER_WORD, beginning);
  }
  // The key of a word may be shorter than what is typed of it: `interrogat` begins `interrogation`, of the key `interrog`.
  const longer = [...around.values()].flatMap(({ words }) => words).filter((word) => word.startsWith(asked));
  return longer.length === 0
    ? null
    : ofLonger(
        longer.flatMap((word) => index.keysOf(word)),
        0,
        asked,
      );
}

/** Answers with the nearest word; where others answer already, only with one that is known to stand beside its company. */
async function nearAnswers(
  index: IndexReader,
  asked: string,
  others: Answers | null,
  company: Company,
): Promise<Answers> {
  const nearest = (await nearAtHand(index, asked, company)) ?? (await nearAnywhere(index, asked, company));
  if (nearest === undefined) return others ?? NOWHERE;
  const keys = index.keysOf(nearest.word);
  const isBeside = nearest.worth >= SIDE_BY_SIDE;
  const isBetter = nearest.slips === 1 && isBeside && !keys.some((key) => others?.keys.has(key));
  if (others !== null && !isBetter) return others;
  return {
    how: 'near',
    spellings: new Map([[nearest.word, NEAR]]),
    keys: new Map(keys.map((key) => [key, FORM_OF_NEAR])),
    beginnings: [],
    strength: isBeside ? AS_ASKED : UNSURE,
    passive: !isAlone(company) && keys.every(isStopWord),
  };
}

/** The nearest of the whole vocabulary; its files and the code that compares them are asked for together. */
async function nearAnywhere(
  index: IndexReader,
  asked: string,
  company: Company,
): Promise<NearWord | undefined> {
  const [{ nearWords }, alike] = await Promise.all([
    loadPart('near words', () => import('./near-words.ts')),
    index.wordsLike(asked),
  ]);
  const [nearest] = await nearWords(index, asked, alike, company);
  return nearest;
}

async function resolved(index: IndexReader, word: Word, answers: Answers): Promise<ResolvedWord> {
  const { how, spellings, keys, beginnings, doubtful = false, passive = false } = answers;
  const best =
    answers.strength ?? Math.max(0, ...spellings.values(), beginnings.length > 0 ? LONGER_WORD : 0);
  const sets = await Promise.all(
    [...(passive ? [] : keys)].map(async ([key, quality]) =>
      strengthsOf((await index.term(key))?.postings ?? [], quality === DERIVED ? DERIVED : best),
    ),
  );
  const keyList = [...spellings.keys(), ...keys.keys()];
  return {
    word,
    how,
    doubtful,
    passive,
    taken: how === 'near' ? ([...spellings.keys()][0] ?? null) : null,
    keys: [...keys].sort(([, first], [, second]) => second - first).map(([key]) => key),
    articles: how === 'nowhere' ? NO_ARTICLES : anyOf(sets),
    qualityOf: (other) => qualityIn(answers, other),
    mayStandAmong: (among) =>
      keyList.some((key) => among.has(key)) ||
      (beginnings.length > 0 &&
        [...among].some((key) => beginnings.some((beginning) => key.startsWith(beginning)))),
  };
}

function qualityIn({ spellings, keys, beginnings }: Answers, word: KeyedWord): number {
  const [folded] = word.keys;
  let quality = 0;
  for (const beginning of beginnings) if (folded.startsWith(beginning)) quality = LONGER_WORD;
  for (const key of word.keys) quality = Math.max(quality, spellings.get(key) ?? 0);
  for (const key of word.indexKeys) quality = Math.max(quality, keys.get(key) ?? 0);
  return quality;
}
