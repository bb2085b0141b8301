import { anyOf, NO_ARTICLES, type Strengths, strengthsOf } from './article-set.ts';
import type { AskedWord } from './engine.ts';
import { isDerived } from './forms.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord, type KeyedWord } from './keys.ts';
import { type Company, nearWords } from './near-words.ts';
import { allowedSlips } from './spelling.ts';
import { isAcronym, type Word } from './words.ts';

/** How well a word of the texts answers a word asked for, from 1 (it is that word) downward. */
const AS_ASKED = 1;
const OTHER_FORM = 0.9;
const DERIVED = 0.8;
const LONGER_WORD = 0.7;
const NEAR = 0.6;
const FORM_OF_NEAR = 0.5;

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
  /** How well a word of a text answers it: from 1, it is that word, to 0, it does not. */
  qualityOf(word: KeyedWord): number;
}

/** Keys with how well the words that have them answer, and beginnings of words that answer as longer words. */
interface Answers {
  how: AskedWord['how'];
  spellings: ReadonlyMap<string, number>;
  keys: ReadonlyMap<string, number>;
  beginnings: readonly string[];
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
  { exactly, company }: { exactly: boolean; company: Company | null },
): Promise<ResolvedWord> {
  const [asked] = word.keys;
  const acronym = word.keys.find(isAcronym);
  if (acronym !== undefined && (await index.termsAround(acronym)).has(acronym)) {
    return resolved(index, word, {
      how: 'as-asked',
      spellings: new Map([[acronym, AS_ASKED]]),
      keys: new Map([[acronym, AS_ASKED]]),
      beginnings: [],
    });
  }
  const keys = index.keysOf(asked);
  const own = (
    await Promise.all(keys.map(async (key) => ((await index.termsAround(key)).has(key) ? [key] : [])))
  ).flat();
  if (exactly) return resolved(index, word, exactAnswers(asked, own));
  const derived = await derivedKeys(index, asked);
  if (own.length + derived.length > 0) {
    return resolved(index, word, {
      how: own.length > 0 ? 'as-asked' : 'other-forms',
      spellings: new Map([[asked, AS_ASKED]]),
      keys: new Map([
        ...derived.map((key): [string, number] => [key, DERIVED]),
        ...own.map((key): [string, number] => [key, OTHER_FORM]),
      ]),
      beginnings: [],
    });
  }
  if (allowedSlips(asked) === 0) return resolved(index, word, NOWHERE);
  return resolved(
    index,
    word,
    (await longerAnswers(index, asked, keys)) ??
      (company === null ? NOWHERE : await nearAnswers(index, word, company)),
  );
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
async function derivedKeys(index: IndexReader, asked: string): Promise<string[]> {
  if (isStopWord(asked)) return [];
  const terms = await index.termsAround(asked);
  return [...terms.keys()].filter((key) => key !== asked && isDerived(asked, key));
}

async function longerAnswers(
  index: IndexReader,
  asked: string,
  keys: readonly string[],
): Promise<Answers | null> {
  const beginnings = [asked, ...keys.filter((key) => key.length >= SHORTEST_BEGINNING && key !== asked)];
  for (const beginning of beginnings) {
    const terms = await index.termsAround(beginning);
    const longer = [...terms]
      .filter(([key]) => key.startsWith(beginning))
      .sort(([, first], [, second]) => second.length - first.length)
      .slice(0, MOST_LONGER)
      .map(([key]): [string, number] => [key, LONGER_WORD]);
    if (longer.length > 0)
      return { how: 'other-forms', spellings: new Map(), keys: new Map(longer), beginnings: [beginning] };
  }
  // The key of a word may be shorter than what is typed of it: `interrogat` begins `interrogation`, of the key `interrog`.
  const words = await index.words('words', asked.slice(0, 1), asked.length + 1, asked.length + 4);
  const longer = words.filter(({ word }) => word.startsWith(asked));
  if (longer.length === 0) return null;
  const ofLonger = longer.flatMap(({ word }) => index.keysOf(word));
  return {
    how: 'other-forms',
    spellings: new Map(),
    keys: new Map(ofLonger.map((key) => [key, 0])),
    beginnings: [asked],
  };
}

async function nearAnswers(index: IndexReader, word: Word, company: Company): Promise<Answers> {
  const [taken] = await nearWords(index, word.keys[0], company);
  if (taken === undefined) return NOWHERE;
  return {
    how: 'near',
    spellings: new Map([[taken, NEAR]]),
    keys: new Map(index.keysOf(taken).map((key) => [key, FORM_OF_NEAR])),
    beginnings: [],
  };
}

async function resolved(index: IndexReader, word: Word, answers: Answers): Promise<ResolvedWord> {
  const { how, spellings, keys, beginnings } = answers;
  const best = Math.max(0, ...spellings.values(), beginnings.length > 0 ? LONGER_WORD : 0);
  const sets = await Promise.all(
    [...keys].map(async ([key, quality]) =>
      strengthsOf((await index.termsAround(key)).get(key) ?? [], quality === DERIVED ? DERIVED : best),
    ),
  );
  return {
    word,
    how,
    taken: how === 'near' ? ([...spellings.keys()][0] ?? null) : null,
    keys: [...keys].sort(([, first], [, second]) => second - first).map(([key]) => key),
    articles: how === 'nowhere' ? NO_ARTICLES : anyOf(sets),
    qualityOf: (other) => qualityIn(answers, other),
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
