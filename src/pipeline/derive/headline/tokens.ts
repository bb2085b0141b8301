import { LONGEST_SENTENCE, type PartOfSpeech } from '../word-tags.ts';
import { headlineTags } from './tagging.ts';

/** A word, or one mark of punctuation, of a sentence in one line. */
export interface Token {
  text: string;
  /** In small letters, but for "US" and "WHO", which are no pronouns. */
  norm: string;
  pos: PartOfSpeech;
  /** Whether white space stands before it. */
  space: boolean;
  /** Inside quotation marks or brackets, the marks themselves included: kept or dropped only as a whole. */
  enclosed: boolean;
}

const OPENING = new Set(['"', '“', '„', '«', '‘', "'", '(', '[', '{', '¿', '¡', '‹']);
const CLOSING = new Set([',', ';', ':', '!', '?', ')', ']', '}', '"', '”', '»', '›', '’', "'", '…']);
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”',
  '«': '»',
  '‹': '›',
  '‘': '’',
  "'": "'",
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
};

/** Abbreviations that keep their full stop; those with a stop inside ("U.S.", "p.m.") need no list. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev fr hon gen lt col maj capt cpl sgt cmdr adm brig gov sen rep pres supt insp det ' +
    'st ste mt ft no nos inc corp ltd co cos bros jr sr esq vs etc al ca cf pp vol fig approx dept univ assn ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd ' +
    'calif fla mass conn ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis ' +
    'wyo ariz ala ark colo del ga hr hrs min sec oz lb lbs kg km sq'
  ).split(' '),
);

/** Whether the full stop at the end of a word belongs to the word: "U.S.", "Inc.", the initial "J.". */
export function keepsItsStop(word: string): boolean {
  const bare = word.replace(/\.$/u, '');
  return /\p{L}\.\p{L}/u.test(bare) || /^\p{Lu}$/u.test(bare) || ABBREVIATIONS.has(bare.toLowerCase());
}

/** The sentence in one line: every run of spaces, line breaks and characters that HTML cannot hold is one space; no-break spaces stay. */
export function oneLine(sentence: string): string {
  return sentence
    .replace(/[[\s\p{Cc}\p{Noncharacter_Code_Point}]--[\u00a0\u2007\u202f\ufeff]]+/gv, ' ')
    .trim();
}

const ACRONYM = /^\p{Lu}{2,}$/u;

interface Piece {
  text: string;
  space: boolean;
}

/** Splits the marks at both ends of a run of characters without white space from the word between them. */
function splitRun(run: string, last: boolean): string[] {
  const before: string[] = [];
  const after: string[] = [];
  let word = run;
  while (word.length > 0 && OPENING.has(word.charAt(0)) && !/^['’]\d/u.test(word)) {
    before.push(word.charAt(0));
    word = word.slice(1);
  }
  for (;;) {
    const end = word.at(-1);
    if (end === undefined) break;
    const stop = end === '.' && (/\.\.$/u.test(word) || !keepsItsStop(word)) && (last || endsSentence(word));
    if (!stop && !CLOSING.has(end)) break;
    after.unshift(end);
    word = word.slice(0, -1);
  }
  return [...before, ...(word === '' ? [] : [word]), ...after];
}

/** A stop inside the line ends a sentence only after a whole word in small letters, or after a mark. */
function endsSentence(word: string): boolean {
  return /(?:^|\p{Ll}{4})\.$|[)\]"”’»%\d]\.$/u.test(word);
}

function pieces(line: string): Piece[] {
  const runs = line.split(' ');
  return runs.flatMap((run, index) => {
    const last = index === runs.length - 1;
    const parts = run.split(/(—|--+|–(?=\P{Nd}|$))/u).filter((part) => part !== '');
    return parts
      .flatMap((part, place) => splitRun(part, last && place === parts.length - 1))
      .map((text, place) => ({ text, space: place === 0 && index > 0 }));
  });
}

/** Puts the apostrophe of "the miners' union", where no quotation is open, back to its word. */
function joinPossessives(parts: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open = false;
  for (const part of parts) {
    const previous = joined.at(-1);
    const apostrophe = part.text === "'" || part.text === '’';
    if (apostrophe && !part.space && !open && previous !== undefined && /\p{L}$/u.test(previous.text)) {
      joined[joined.length - 1] = { ...previous, text: previous.text + part.text };
      continue;
    }
    if (apostrophe || part.text === '‘') open = !open;
    joined.push(part);
  }
  return joined;
}

/** Marks what stands between quotation marks or brackets; null where one of them has no partner. */
function enclosure(parts: readonly Piece[]): boolean[] | null {
  const enclosed: boolean[] = [];
  const open: string[] = [];
  for (const { text } of parts) {
    const closing = PAIRS[text];
    if (open.length > 0 && text === open.at(-1)) open.pop();
    else if (closing !== undefined) open.push(closing);
    else if (/^[)\]}”’»›]$/u.test(text)) return null;
    else {
      enclosed.push(open.length > 0);
      continue;
    }
    enclosed.push(true);
  }
  return open.length > 0 ? null : enclosed;
}

/**
 * Gives a sentence's words with their parts of speech and its marks of punctuation; nothing where the sentence
 * is too long to be tagged in bounded time or a quotation mark or bracket has no partner.
 */
export function parseTokens(line: string): Token[] | null {
  if (line.length > LONGEST_SENTENCE) return null;
  const parts = joinPossessives(pieces(line));
  const enclosed = enclosure(parts);
  if (enclosed === null) return null;
  const tags = headlineTags(parts.map((part) => part.text));
  if (tags === null) return null;
  const shouted = !/\p{Ll}/u.test(line);
  return parts.map(({ text, space }, index) => ({
    text,
    norm: ACRONYM.test(text) && !shouted ? text : text.toLowerCase().replaceAll('’', "'"),
    pos: tags[index] ?? 'X',
    space,
    enclosed: enclosed[index] ?? false,
  }));
}
