import { isDangling } from './lexicon.ts';
import { keepsItsStop } from './tokens.ts';

/** What the first words of a sentence may come to, in UTF-16 units. */
const AIM = 100;

/** A word longer than this may be cut; a shorter one never is. */
const CUTTABLE = 80;

/** Whether quotation marks and brackets come in pairs. */
export function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  const low = count('„');
  return (
    count('"') % 2 === 0 &&
    count('«') === count('»') &&
    count('(') === count(')') &&
    count('[') === count(']') &&
    (low > 0 ? low === count('“') + count('”') : count('“') === count('”'))
  );
}

/** The sentence without its final full stop; question and exclamation marks are part of what it says. */
export function withoutStop(line: string): string {
  const last = /([\p{L}\p{N}.]{1,40})\.["”’'»)\]]*$/u.exec(line.slice(-60))?.[1];
  if (last !== undefined && keepsItsStop(last)) return line;
  const bare = line.replace(/(?<![.。।۔])[.。।۔](["”’'»)\]\s]*)$/u, '$1').trimEnd();
  return /[\p{L}\p{N}]/u.test(bare) ? bare : line;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Whether a cut leaves whole words, or words too long for any headline. */
function partsWords(line: string, at: number): boolean {
  const before = /[\p{L}\p{N}]+$/u.exec(line.slice(Math.max(0, at - CUTTABLE - 1), at))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]+/u.exec(line.slice(at, at + CUTTABLE + 1))?.[0] ?? '';
  return before === '' || after === '' || before.length + after.length > CUTTABLE;
}

/** Gives the last place at or before a limit where a word, else a letter with its marks, else a code point ends. */
function cutPlace(line: string, limit: number): number {
  const stretch = line.slice(0, limit + CUTTABLE);
  for (const segmenter of [words, graphemes]) {
    let place = 0;
    for (const { index } of segmenter.segment(stretch)) {
      if (index > limit) break;
      if (partsWords(line, index)) place = index;
    }
    if (place > 0) return place;
  }
  return /[\ud800-\udbff]$/u.test(line.slice(0, limit)) ? limit - 1 : limit;
}

/**
 * Gives the first words of a line, up to the length aimed at: never part of a word, unless it alone is longer. What
 * is lost must show where it `bears` on what stays: then the cut is left in the middle of a phrase.
 */
export function firstWords(line: string, bears: (rest: string) => boolean): string {
  if (line.length <= AIM) return line;
  const blank = line.slice(0, AIM + 1).search(/\s\S*$/u);
  const run = /^\S*/u.exec(line.slice(blank + 1, blank + 1 + AIM + CUTTABLE))?.[0] ?? '';
  const cut = line.slice(0, blank > 0 && run.length <= CUTTABLE ? blank : cutPlace(line, AIM));
  const text = paired(cut);
  const bare = text.replace(TRAILING, '') || text;
  if (!bears(line.slice(cut.length))) return withoutDangling(bare);
  const whole = bare !== text || /^\s*[,;:—–]/u.test(line.slice(cut.length));
  return whole ? bare.replace(/\s+\S+$/u, '').replace(TRAILING, '') : bare;
}

const UNPAIRED = /["“”„«»()[\]]/gu;
const TRAILING = /[\s,;:،؛，；、—–(-]+$/u;

/** Drops quotation marks and brackets of which a cut has lost one. */
const paired = (cut: string): string =>
  isBalanced(cut) ? cut.trim() : cut.replace(UNPAIRED, ' ').replace(/ {2,}/gu, ' ').trim() || cut.trim();

/** Drops what must be followed by something: "of the". */
function withoutDangling(line: string): string {
  let text = line;
  for (;;) {
    const last = /\s([\p{L}'’]+)$/u.exec(text)?.[1] ?? '';
    if (!isDangling(last)) return text;
    text = text.slice(0, -last.length).replace(TRAILING, '');
  }
}

/** Drops marks before the first word that stand there for something else: a list's dash, a lost comma. */
const withoutStrayMarks = (text: string): string =>
  text.replace(/^(?:[,;:.!?…)\]}»”—–-]+(?:\s+|(?=\p{L}))|\s)+(?=.*[\p{L}\p{N}])/u, '');

/** Writes the first letter as a capital, where that is one letter again and the word has none of its own. */
function capitalised(text: string, language: string): string {
  const [, before = '', letter = ''] = /^([^\p{L}\p{N}]*)(\p{Ll})(?!\p{L}*\p{Lu})/u.exec(text) ?? [];
  const [locale = 'und'] = Intl.getCanonicalLocales(
    /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language) ? language : 'und',
  );
  const upper = letter.toLocaleUpperCase(locale);
  const same = upper.length === letter.length && upper.toLowerCase() === letter;
  return same ? before + upper + text.slice(before.length + letter.length) : text;
}

/** A cut line as a headline: no mark or blank left over from what went, the first letter a capital. */
export const finished = (text: string, language: string): string =>
  capitalised(withoutStrayMarks(text).replace(/ {2,}/gu, ' ').trim(), language);
