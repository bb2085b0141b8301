import { FINITE } from '../english/speech-verbs.ts';
import { wordTags } from '../english/word-tags.ts';
import {
  capitalisesAll,
  COUNTRY_LETTERS,
  FACILITY,
  isAdjectiveOfPlace,
  isNeverName,
  isTitle,
  OFFICE_OF,
  ORGANISATION,
} from '../text/name-words.ts';

/** The kind of a suggested name, guessed from its context; the editor decides. */
export type CandidateKind = 'people' | 'organisations' | 'places' | 'unsorted';

/** A run of capitalised words that no listed name covers, with sentences that contain it. */
export interface NameCandidate {
  name: string;
  kind: CandidateKind;
  aliases: string[];
  /** Number of occurrences, and of articles that have one. */
  count: number;
  articles: number;
  sentences: string[];
}

/** A text as its sentences. */
export interface TextToRead {
  name: string;
  sentences: readonly string[];
}

type FindListed = (text: string) => readonly { start: number; end: number }[];

interface Mention {
  words: string;
  kind: CandidateKind | null;
  article: string;
  sentence: string;
  /** A single word may owe its capital to the beginning of its sentence. */
  isOpening: boolean;
}

const WORD = String.raw`(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St)\.|\p{Lu}[\p{L}\p{M}\p{N}'’&]*(?:[-‐‑][\p{L}\p{M}\p{N}'’]+)*)`;
const INNER = String.raw`(?:de|da|di|del|della|dos|du|la|le|van|von|der|den|bin|ibn|al|el|of|the)`;
/** "Omar al-Rashid" */
const ARTICLE = '(?:al|el|ad|an|ar|as|ash|at|az|ul)';
const CAPITAL = new RegExp(String.raw`^(?:${ARTICLE}[-‐‑])?\p{Lu}`, 'u');
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}'’-])${WORD}(?:[ \t\r\n]+(?:${INNER}[ \t\r\n]+){0,2}(?:${ARTICLE}[-‐‑])?${WORD})*`,
  'gu',
);

/** Sentences shown per name. */
const MAX_SENTENCES = 2;

/**
 * Returns names that the texts use and `story.yml` does not list, those in the most articles first, with spelling
 * variants of one person merged. A word that occurs only at the beginning of sentences counts if a tagger takes it for
 * a proper noun and no text has it in lower case; days, months, titles and adjectives of places (`Russian`) do not
 * count.
 */
export function nameCandidates(texts: readonly TextToRead[], findListed: FindListed): NameCandidate[] {
  const common = lowerCaseWords(texts);
  const mentions = texts.flatMap((text) =>
    text.sentences.flatMap((sentence) => mentionsIn(sentence, text.name, findListed)),
  );
  const groups = Map.groupBy(mentions, ({ words }) => words);
  const named = Array.from(groups, ([name, own]): NameCandidate | null =>
    isName(name, own, common) ? toCandidate(name, own) : null,
  ).flatMap((candidate) => candidate ?? []);
  return withSpellings(withAliases(withoutTitles(named), texts)).sort(
    (one, other) =>
      other.articles - one.articles || other.count - one.count || (one.name < other.name ? -1 : 1),
  );
}

/** Words that some text has in lower case, which makes "Police" no name. */
const lowerCaseWords = (texts: readonly TextToRead[]): Set<string> =>
  new Set(
    texts.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => sentence.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]+/gu) ?? []),
    ),
  );

function mentionsIn(sentence: string, article: string, findListed: FindListed): Mention[] {
  if (!/\p{Ll}/u.test(sentence) || capitalisesAll(sentence)) return [];
  const listed = findListed(sentence);
  return Array.from(sentence.matchAll(RUN)).flatMap(({ 0: run, index }) =>
    divide(run, index, listed).flatMap(({ start, end }): Mention[] => {
      const before = sentence.slice(0, start);
      const words = sentence.slice(start, end);
      return [
        {
          words: words.replace(/\s+/gu, ' '),
          kind: kindOf(words, before, sentence.slice(end)),
          article,
          sentence: sentence.replace(/\s+/gu, ' '),
          isOpening: /^[\s"“‘'«(]*$|[.!?:]["”’']?\s+["“‘']?$|["“‘«]$/u.test(before),
        },
      ];
    }),
  );
}

/** The parts of a run that no listed name covers, without words before a name that are not part of it. */
function divide(
  run: string,
  at: number,
  listed: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  const words = Array.from(run.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    word,
    start: at + index,
    end: at + index + word.length,
  }));
  const parts: (typeof words)[] = [[]];
  for (const [index, word] of words.entries()) {
    const part = parts.at(-1) ?? [];
    const isListed = listed.some(({ start, end }) => start < word.end && end > word.start);
    const next = words[index + 1]?.word ?? '';
    // "European Union" and "Caspian Sea" are names with an adjective, "Russian soldiers" is none.
    const isAdjective = isAdjectiveOfPlace(word.word) && !ORGANISATION.test(next) && !FACILITY.test(next);
    const isBefore = part.length === 0 && (isTitle(word.word) || isAdjective);
    const isCapital = CAPITAL.test(word.word);
    // "Bank of England" is a name, "Ruiz of Orn" is two.
    const isBetween =
      /^(?:of|the)$/.test(word.word) &&
      !part.some((one) => ORGANISATION.test(one.word) || FACILITY.test(one.word));
    if (isListed || (isCapital && isNeverName(word.word)) || isBefore || isBetween) parts.push([]);
    else part.push(word);
    // "Moscow’s Crocus City Hall" is two names.
    if (/['’]s$/u.test(word.word)) parts.push([]);
  }
  return parts.flatMap((part) => {
    const capital = part.findIndex(({ word }) => CAPITAL.test(word));
    const office =
      OFFICE_OF.test(part[capital]?.word ?? '') &&
      /\bof $/u.test(run.slice(0, (part[capital]?.start ?? at) - at));
    const own = part.slice(office ? capital + 1 : capital);
    const kept = own.slice(0, own.findLastIndex(({ word }) => CAPITAL.test(word)) + 1);
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last) return [];
    const possessive =
      /(?:['’]s?|[-‐‑](?:led|based|backed|born|style|era|controlled|run|held))$/u.exec(last.word)?.[0]
        .length ?? 0;
    return last.end - possessive > first.start + 1
      ? [{ start: first.start, end: last.end - possessive }]
      : [];
  });
}

const SAYING = new RegExp(`^\\s+(?:who|(?:has )?(?:${FINITE}))\\b`, 'u');
const OF_A_PERSON =
  /(?:\b(?:Secretary|Minister|Head|Chief|Director) of (?:\p{Lu}\p{L}+ ?){1,2}|\p{Ll}(?:man|woman|person|ist|er|or)|\b(?:Mr|Mrs|Ms|Dr|President|Minister|Mayor|Governor|Senator|Judge|Captain|General|Professor|president|minister|chief|secretary|witness|survivor|resident|captain|pilot|lawyer|father|mother|son|daughter))\.?,?\s+$/u;
/** "Ana Ruiz, the mayor of Orn" */
const APPOSITION =
  /^,\s+(?:the|a|an)\s+(?:\p{L}+\s+){0,3}?(?:President|Minister|Mayor|Governor|president|minister|mayor|governor|chief|head|leader|spokes\p{Ll}+|director|witness|survivor|resident|lawyer|doctor|nurse|teacher|father|mother|son|daughter|captain|owner|driver)(?![\p{L}])/u;
const HONORIFIC =
  /\b(?:Mr|Mrs|Ms|Dr|President|Minister|Mayor|Governor|Senator|Judge|Captain|General|Professor|Chancellor|Ambassador)\.?\s+$/u;
const OF_A_PLACE = /\b(?:in|at|near|outside|from|across|towards|toward|off)\s+(?:the\s+)?$/u;

function kindOf(words: string, before: string, after: string): CandidateKind | null {
  if (ORGANISATION.test(words)) return 'organisations';
  if (FACILITY.test(words)) return 'places';
  if (COUNTRY_LETTERS.test(words)) return 'places';
  if (/^\p{Lu}{2,6}$/u.test(words)) return 'organisations';
  if (!/\s/u.test(words))
    return HONORIFIC.test(before) ? 'people' : OF_A_PLACE.test(before) ? 'places' : null;
  if (OF_A_PERSON.test(before) && !/\b(?:under|after|over|for|or|other)\s+$/u.test(before)) return 'people';
  if (APPOSITION.test(after) && /\s/u.test(words)) return 'people';
  if (SAYING.test(after) && /\s/u.test(words)) return 'people';
  return OF_A_PLACE.test(before) ? 'places' : null;
}

function isName(name: string, own: readonly Mention[], common: ReadonlySet<string>): boolean {
  if (/\s/u.test(name))
    return (
      !own.every(({ isOpening }) => isOpening && common.has(name.split(' ')[0]?.toLowerCase() ?? '')) ||
      own.length > 1
    );
  if (common.has(name.toLowerCase())) return false;
  const opening = own.every(({ isOpening }) => isOpening);
  return !opening || own.some(({ sentence }) => isProperNoun(name, sentence));
}

function isProperNoun(name: string, sentence: string): boolean {
  const words: string[] = sentence.match(/[\p{L}\p{M}\p{N}'’-]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  const at = words.indexOf(name);
  const inSmallLetters = words.map((word, index) => (index === at ? word.toLowerCase() : word));
  return [words, inSmallLetters].every((each) => wordTags(each)?.[at] === 'PROPN');
}

function toCandidate(name: string, own: readonly Mention[]): NameCandidate {
  const kinds = Map.groupBy(
    own.flatMap(({ kind }): CandidateKind[] => (kind === null ? [] : [kind])),
    (kind) => kind,
  );
  const [most] = Array.from(kinds).sort(([, one], [, other]) => other.length - one.length);
  return {
    name,
    kind: most?.[0] ?? 'unsorted',
    aliases: [],
    count: own.length,
    articles: new Set(own.map(({ article }) => article)).size,
    sentences: [...new Set(own.map(({ sentence }) => sentence))].slice(0, MAX_SENTENCES),
  };
}

/** "Richterin Imelda Ray" is "Imelda Ray", if some text has that alone: a word before it is a title, in any language. */
function withoutTitles(named: readonly NameCandidate[]): NameCandidate[] {
  const byName = new Map(named.map((candidate) => [candidate.name, { ...candidate }]));
  for (const { name, count, articles } of named) {
    const bare = byName.get(name.slice(name.indexOf(' ') + 1));
    if (!name.includes(' ') || !bare?.name.includes(' ')) continue;
    bare.count += count;
    bare.articles += articles;
    byName.delete(name);
  }
  return [...byName.values()];
}

/**
 * A last word that also occurs alone becomes an alias of its full name, if it belongs to only one; so do letters in
 * brackets.
 */
function withAliases(named: readonly NameCandidate[], texts: readonly TextToRead[]): NameCandidate[] {
  const full = named.filter(({ name }) => /\s/u.test(name));
  const aliasOf = new Map<string, NameCandidate>();
  for (const candidate of named) {
    const owners = full.filter(
      (other) =>
        other !== candidate &&
        (other.name.endsWith(` ${candidate.name}`) || isInBrackets(other.name, candidate.name, texts)),
    );
    if (owners.length === 1 && owners[0]) aliasOf.set(candidate.name, owners[0]);
  }
  return named.flatMap((candidate) => {
    if (aliasOf.has(candidate.name)) return [];
    const own = named.filter(({ name }) => aliasOf.get(name) === candidate);
    const isPerson = own.some(({ kind }) => kind === 'people') && candidate.kind === 'unsorted';
    return [
      {
        ...candidate,
        kind: isPerson ? 'people' : candidate.kind,
        aliases: own.map(({ name }) => name).sort(),
        count: own.reduce((sum, { count }) => sum + count, candidate.count),
      },
    ];
  });
}

const isInBrackets = (name: string, letters: string, texts: readonly TextToRead[]): boolean =>
  /^\p{Lu}{2,}$/u.test(letters) &&
  texts.some(({ sentences }) => sentences.some((sentence) => sentence.includes(`${name} (${letters})`)));

/**
 * A phonetic key, the same for spelling variants (Mohammed and Muhammad, Khashoggi and Kashoggi, Viktor and Victor) and
 * different for Maria and Mario or John and Joan: vowels fall into three classes, and stay in place.
 */
const phoneticKey = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/^(?:al|el)[-‐‑]/u, '')
    .replace(/[^\p{L}]/gu, '')
    .replace(/ph/gu, 'f')
    .replace(/c(?![ehiy])|q/gu, 'k')
    .replace(/(?<=.)h/gu, '')
    .replace(/[ae]/gu, 'a')
    .replace(/[iy]/gu, 'i')
    .replace(/[ou]/gu, 'o')
    .replace(/(.)\1+/gu, '$1');

/** Merges names whose first and last words sound alike, under the most frequent spelling. */
function withSpellings(candidates: readonly NameCandidate[]): NameCandidate[] {
  const groups = Map.groupBy(candidates, ({ name, kind }) => {
    const words = name.split(' ');
    const isPerson = words.length > 1 && (kind === 'people' || kind === 'unsorted');
    return isPerson ? `${phoneticKey(words[0] ?? '')} ${phoneticKey(words.at(-1) ?? '')}` : ` ${name}`;
  });
  return Array.from(groups.values(), (group) => {
    const [first, ...others] = group.toSorted((one, other) => other.count - one.count);
    if (!first || others.length === 0) return first ?? [];
    const sum = (of: (candidate: NameCandidate) => number): number =>
      group.reduce((total, candidate) => total + of(candidate), 0);
    return {
      ...first,
      kind: group.some(({ kind }) => kind === 'people') ? 'people' : first.kind,
      aliases: [...first.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])],
      count: sum(({ count }) => count),
      articles: Math.max(...group.map(({ articles }) => articles)),
    } satisfies NameCandidate;
  }).flat();
}
