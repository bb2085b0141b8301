import { CONDITIONS, CONTRASTS, DENIALS, HEDGES, NEGATIONS, SPEECH, isDangling } from './lexicon.ts';
import { languageMarks, type LanguageMarks } from './languages.ts';
import { isBalanced } from './line.ts';
import { parseSentence } from './parsed-sentence.ts';

/** The shortest start of a sentence that can say something, in columns: a Han character counts two and a half. */
const SHORTEST = 30;

/** What is read after a start to see whether it bears on it. */
const READ = 2000;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const columns = (text: string): number => text.length + 1.5 * (text.match(UNSPACED)?.length ?? 0);

const BOUNDARY = /[,;:،؛，；、]\s*|\s+[—–-]+\s+|—/gu;

/** What may follow where an English clause ends; a noun there may be the next item of a list. */
const CLAUSE_OPENER =
  /^(?:;|\s*[—–-]+\s|,\s*(?:and|which|who|whose|where|when|while|as|after|before|because|since|with|in|at|on|during|including|following|amid|despite|\p{L}{3,}(?:ing|ed))(?!\p{L}))/iu;

const BEARING: ReadonlySet<string> = new Set([
  ...HEDGES,
  ...CONDITIONS,
  ...DENIALS,
  ...CONTRASTS,
  ...NEGATIONS,
  ...SPEECH,
  'according',
]);

/** Whether what stands after a cut bears on the truth of what stands before it; where nothing is known, it may. */
export function bearsOn(rest: string, language: string, english: boolean): boolean {
  const read = rest.slice(0, READ);
  if (!english) return languageMarks(read, language)?.bearing.test(read) ?? true;
  const words =
    read
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}'-]+/gu) ?? [];
  return words.some((word) => BEARING.has(word) || word.endsWith("n't"));
}

function isEnglishClause(start: string, rest: string): boolean {
  const last = /[\p{L}'’]+$/u.exec(start)?.[0] ?? '';
  if (isDangling(last) || !CLAUSE_OPENER.test(rest) || parseSentence(start) === null) return false;
  return !bearsOn(rest, 'en', true);
}

/** A short part between two commas, or before the last "and", may be an item of a list. */
function isListed(rest: string): boolean {
  const item = /^[^,;:،؛]*/u.exec(rest)?.[0] ?? '';
  return item.trim().split(/\s+/u).length <= 3 && item.length < rest.length;
}

function isClause(start: string, rest: string, { bearing, verb, needed, lead }: LanguageMarks): boolean {
  const [first = '', ...others] = start.split(/[,،]/u);
  const stated = lead?.test(start) === true ? others.join(',') : first;
  if (stated === '' || (verb !== null && !verb.test(stated))) return false;
  const after = rest.replace(/^[\s,;:،؛，；、—–-]+/u, '');
  return !bearing.test(rest) && needed?.test(after) !== true && (needed === null || !isListed(after));
}

/**
 * Gives the shortest start of a sentence that ends where a clause does, has its verb, and loses nothing that
 * bears on its truth; null where there is none. Of a language of which nothing is known, the longest start.
 */
export function clausePrefix(
  line: string,
  language: string,
  english: boolean,
  longest: number,
): string | null {
  const known = english ? null : languageMarks(line, language);
  let last: string | null = null;
  for (const { index } of line.slice(0, longest * 2).matchAll(BOUNDARY)) {
    if (index > longest) break;
    const start = line.slice(0, index).trimEnd();
    const rest = line.slice(index, index + READ);
    if (columns(start) < SHORTEST || !isBalanced(start)) continue;
    if (/\p{N}$/u.test(start) && /^[,.:،]\p{N}/u.test(rest)) continue;
    if (english ? isEnglishClause(start, rest) : known !== null && isClause(start, rest, known)) return start;
    if (!english && known === null && !bearsOn(rest, 'en', true)) last = start;
  }
  return last;
}
