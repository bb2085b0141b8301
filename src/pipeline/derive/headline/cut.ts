import { NUMBER_WORDS, wordSet } from '../../english/lexicon.ts';
import { STATING } from '../../english/speech-verbs.ts';
import { endsMidPhrase } from '../../parse/wording.ts';
import { columnsOf } from '../../parse/lines/lines.ts';
import { type LanguageWords, wordsOfLanguage } from './headline-languages.ts';
import { mainVerbEnd, mayBeFinite } from './main-verb.ts';
import { withoutStop } from './title-line.ts';
import { matchesOf } from '../../text/matches.ts';

/** The beginning of a line, the cost of ending there (0: none), and whether it ends within a clause. */
export interface Cut {
  text: string;
  penalty: number;
  /** Whether "…" is appended. */
  open: boolean;
}

/** In columns (two per Han character): uncut length, target length, maximum. */
const WHOLE = 160;
/** In columns: for lines up to this length, a cut within a clause saves too little. */
const NEARLY_WHOLE = 175;
const AIM = 140;
const LONG = 200;
const LONGER = 240;
const LONGEST = 300;
const SHORTEST = 45;
/** In columns: cuts that save less are not made. */
const MIN_SAVED = 25;

/** Costs of cuts, comparable with the choice of a later sentence, which costs 1 or more. */
const PENALTIES = {
  whole: 0,
  clause: 0.1,
  introduction: 0.2,
  long: 0.4,
  word: 0.5,
  unknown: 0.6,
  anyWord: 0.9,
};

/** Characters of a line that are read after a cut. */
const READ = 1000;

/**
 * Shortens a line that is too long for a headline, only at its end: before a dispensable clause, else after a word,
 * with "…". Denials, limits and attributions are kept, which may exceed the target length, up to a limit.
 */
export function cutLine(line: string, language: string): Cut {
  const whole = withoutStop(line);
  const length = columnsOf(whole);
  const ended = (text: string, penalty: number, open: boolean): Cut =>
    length - columnsOf(text) < MIN_SAVED ? { text: whole, penalty, open: false } : { text, penalty, open };
  if (length <= WHOLE) return ended(whole, PENALTIES.whole, false);
  const sentence = sentenceOf(line, language);
  const later = sentence.words?.english ? afterIntroduction(line) : null;
  if (later !== null) {
    const bare = withoutStop(later);
    const text = columnsOf(bare) <= WHOLE ? bare : endBeforeClause(sentenceOf(later, language), NEARLY_WHOLE);
    if (text !== null) return ended(text, PENALTIES.introduction, false);
  }
  const clause = endBeforeClause(sentence, NEARLY_WHOLE);
  if (clause !== null) return ended(clause, PENALTIES.clause, false);
  if (length <= NEARLY_WHOLE) return ended(whole, PENALTIES.clause, false);
  const short = endAfterWord(sentence, AIM, isWordEnd);
  if (short !== null) return ended(short, PENALTIES.word, true);
  for (const limit of [LONG, LONGER, LONGEST]) {
    const penalty = limit === LONGEST ? PENALTIES.unknown : PENALTIES.long;
    const text = length <= limit ? whole : endAfterWord(sentence, limit, isWordEnd);
    if (text !== null) return ended(text, penalty, true);
  }
  const any = endAtMark(line, LONGEST) ?? endAfterWord(sentence, LONGEST, (start) => !NEEDS_MORE.test(start));
  const text = any ?? line.slice(0, lastWordEnd(line, LONGEST)).replace(TRAILING, '');
  return ended(text, PENALTIES.anyWord, true);
}

/** The longest beginning of a line, within a number of columns, that ends before a dispensable clause; null without one. */
export const endBeforeLastClause = (line: string, language: string, limit: number): string | null =>
  endBeforeClause(sentenceOf(line, language), limit);

interface Sentence {
  line: string;
  words: LanguageWords | null;
  /** The end of its main verb; 0 in a language for which verbs are unknown, null if no main verb is recognised. */
  verbEnd: number | null;
}

function sentenceOf(line: string, language: string): Sentence {
  const words = wordsOfLanguage(line, language);
  return { line, words, verbEnd: words?.english ? mainVerbEnd(line) : 0 };
}

/** The longest beginning within a number of columns that ends before a dispensable clause. */
function endBeforeClause({ line, words, verbEnd }: Sentence, limit: number): string | null {
  if (words === null || verbEnd === null) return null;
  let found: string | null = null;
  for (const { index } of matchesOf(line.slice(0, offsetOf(line, limit) + 1), BOUNDARY)) {
    const start = line.slice(0, index).trimEnd();
    if (columnsOf(start) < SHORTEST || index < verbEnd) continue;
    const rest = line.slice(index, index + READ);
    if (isWhole(start, rest) && isClauseEnd(start, rest, words)) found = start;
  }
  return found;
}

/** The longest beginning within a number of columns that ends after a word and the main verb, and passes the test. */
function endAfterWord(
  { line, words, verbEnd }: Sentence,
  limit: number,
  isEnd: (start: string, rest: string, words: LanguageWords | null) => boolean,
): string | null {
  if (verbEnd === null) return null;
  const furthest = offsetOf(line, limit);
  for (let end = lastWordEnd(line, limit); end > furthest / 2; end = line.lastIndexOf(' ', end - 1)) {
    const start = line.slice(0, end).replace(TRAILING, '');
    if (columnsOf(start) < SHORTEST || (verbEnd > 0 && start.length < verbEnd + AFTER_VERB)) return null;
    const rest = line.slice(start.length, start.length + READ);
    if (!endsMidPhrase(start) && isWhole(start, rest) && isEnd(start, rest, words)) return start;
  }
  return null;
}

/** The longest beginning within a number of columns that ends at a comma or dash, in the last third. */
function endAtMark(line: string, limit: number): string | null {
  const furthest = offsetOf(line, limit);
  const ends = [...matchesOf(line.slice(0, furthest + 1), BOUNDARY)].map(({ index }) => index);
  const end = ends.findLast(
    (index) => index > (furthest * 2) / 3 && isWhole(line.slice(0, index).trimEnd(), line.slice(index)),
  );
  return end === undefined ? null : line.slice(0, end).replace(TRAILING, '');
}

/** Characters needed after the main verb. */
const AFTER_VERB = 12;

const BOUNDARY = /[,;،؛，；、]\s*|\s+[—–-]+\s+|—/gu;
const TRAILING = /[\s,;:،؛，；、—–(-]+$/u;

function offsetOf(line: string, limit: number): number {
  const plain = line.slice(0, limit);
  if (columnsOf(plain) === plain.length) return limit;
  let columns = 0;
  let offset = 0;
  for (const character of plain) {
    columns += columnsOf(character);
    if (columns > limit) break;
    offset += character.length;
  }
  return offset;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function lastWordEnd(line: string, limit: number): number {
  const furthest = offsetOf(line, limit);
  const blank = line.lastIndexOf(' ', furthest);
  if (blank > furthest / 2) return blank;
  let end = 0;
  for (const { index } of segmenter.segment(line.slice(0, furthest + 80))) if (index <= furthest) end = index;
  if (end > 0) return end;
  return /[\ud800-\udbff]$/u.test(line.slice(0, furthest)) ? furthest - 1 : furthest;
}

/** Whether a beginning leaves no quotation, bracket, name, number or address open. */
function isWhole(start: string, rest: string): boolean {
  const count = (mark: string): number => start.split(mark).length - 1;
  const low = count('„');
  const paired =
    count('"') % 2 === 0 &&
    count('«') === count('»') &&
    count('(') === count(')') &&
    count('[') === count(']') &&
    (low > 0 ? low === count('“') + count('”') : count('“') === count('”')) &&
    !/(?:^|\s)['‘][^'’]*$/u.test(start);
  if (!paired || (/\p{N}[.,]?$/u.test(start) && !/^[,;]\s\p{L}|^\s[—–-]/u.test(rest))) return false;
  const last = /\S+$/u.exec(start)?.[0] ?? '';
  const next = /^\s+(?:(?:of|the|de|la|van|von|and|for|al|bin)\s+){0,2}(\S+)/u.exec(rest)?.[1] ?? '';
  return !(/^["“(]?[\p{Lu}\p{N}]/u.test(last) && /^[\p{Lu}\p{N}]/u.test(next)) && !/:\/\/|@/u.test(last);
}

/** Clauses that the previous one can do without. */
const DISPENSABLE =
  /^[,;\s—–-]+(?:and\s+\p{L}{3,}ing|which|who|whose|where|when|while|as|after|before|because|since|with|amid|following|including|the (?:first|second|third|latest|largest|biggest|worst)|an? (?:move|step|decision|measure|sign|blow|day|week|month|year|deal|plan|setback)|in (?:a|an|what|one|the (?:latest|first|worst|biggest))|(?!being)\p{L}{3,}ing)(?![\p{L}-])/u;

/** "The poll showed Ruiz, the incumbent, with a lead": "with" belongs to the verb, not to what is between the commas. */
const APPOSITIVE = /\p{Lu}\p{L}+, (?:the|an?|his|her|its|their)\s[^,]*$/u;
const WITH = /^,\swith\b/u;

function isClauseEnd(start: string, rest: string, words: LanguageWords): boolean {
  if (words.english)
    return (
      DISPENSABLE.test(rest) &&
      !(APPOSITIVE.test(start) && WITH.test(rest)) &&
      !isInterruption(rest) &&
      !bearsInEnglish(rest)
    );
  const [first = '', ...others] = start.split(/[,،，]/u);
  const stated = words.lead?.test(start) === true ? others.join(',') : first;
  if (stated === '' || words.verb?.test(stated) === false || words.bearing.test(rest)) return false;
  const after = rest.replace(/^[\s,;:،؛，；、—–-]+/u, '');
  return words.needed?.test(after) !== true && (words.needed === null || !isListed(after));
}

/** A short part between two commas, or before the last "and", may be a list entry. */
function isListed(rest: string): boolean {
  const entry = /^[^,;:،؛]*/u.exec(rest)?.[0] ?? '';
  return entry.trim().split(/\s+/u).length <= 3 && entry.length < rest.length;
}

function isWordEnd(start: string, rest: string, words: LanguageWords | null): boolean {
  if (words === null || words.verbLast) return false;
  if (!words.english) {
    const lastWords = /(?:\S+\s+){0,3}\S+$/u.exec(start)?.[0] ?? '';
    if (words.verb?.test(/\S+$/u.exec(start)?.[0] ?? '') === true) return false;
    // In the first clause; a verb after a comma may belong to a parenthesis.
    const [first = ''] = start.split(/[,;،؛，；]/u);
    return words.verb?.test(first) !== false && !words.bearing.test(rest) && !words.bearing.test(lastWords);
  }
  return (
    !isInterruption(rest) &&
    !bearsInEnglish(rest) &&
    !NEEDS_MORE.test(start) &&
    !endsInVerb(start) &&
    !beginsClause(start)
  );
}

/** Whether a beginning ends in a verb without its object: "have asked", "what the mayor called". */
function endsInVerb(start: string): boolean {
  const last = /\S+$/u.exec(start)?.[0] ?? '';
  return (
    mayBeFinite(last.toLowerCase()) &&
    (!ATTRIBUTES.has(last.toLowerCase()) || /\bwh(?:at|om|ich|o)\b[^,]*$/u.test(start))
  );
}

const LAST_OPENING =
  /.*(?:[,;:]|(?<![\p{L}-])(?:and|or|but|that|which|who|whose|when|while|as|after|before|because|where|whether|how|why|what|whom))\s/su;
const LAST_CLAUSE = /.*[,;:]\s(?:although|though|while|because|but|and|as|when|since|so)\s(?=\S+\s\S)/su;

/** Whether a beginning ends within a new clause, before its verb: "was lost and the crew", ", who". */
function beginsClause(start: string): boolean {
  const clause = start.slice(LAST_CLAUSE.exec(start)?.[0].length ?? start.length);
  if (/\s(?:who|which|that|whose|where)\s/u.test(clause) && mainVerbEnd(clause) === null) return true;
  const opening = LAST_OPENING.exec(start)?.[0];
  if (opening === undefined) return false;
  const begun = start.slice(opening.length).split(/\s+/u);
  return begun.length <= BEGUN_WORDS && !begun.some((word) => mayBeFinite(word.toLowerCase()));
}

/** In words: a new clause has reached its verb by then. */
const BEGUN_WORDS = 4;

/** Endings that would change the meaning: soon after a denial or a limit, between the halves of a pair, at a number. */
const NEEDS_MORE = new RegExp(
  String.raw`\b(?:not|never|no|nor|without|cannot|refused?|denied|deny|denies|fail(?:ed)?|\p{L}+n['’]t)(?:\s+\S+){0,3}$|\b(?:but|unless|except|until|although|though|despite|if|however|while|or|according(?: to)?)\b(?:\s+\S+){0,4}$|\b(?:between|either|neither|both|not only)\b(?!.*\s(?:and|or|nor|but)\s)|\b(?:at least|more than|up to|fewer than|less than|than|some|about|since|following|during|amid|near|more|most|very|such|likely|among|through|against|into|within|upon|must|may|might|can|could|should|his|her|its|their|our|what|which|who|whom|whose|where|why|how|${NUMBER_WORDS}|hundred|thousand|million|billion)$|['’]s$`,
  'iu',
);

const SEGMENT = /[,;:]\s|\s[—–-]+\s|—/u;

/**
 * Whether the sentence continues after what follows: ", who led the inquiry, resigned", ", who was 34, and his son", ",
 * which it had paid for, facing ruin".
 */
function isInterruption(rest: string): boolean {
  const [opening, ...segments] = rest.replace(/^[,;:\s—–-]+/u, '').split(SEGMENT);
  const isRelative = RELATIVE.test(opening ?? '');
  return segments.some((segment) => {
    if (isRelative && PARTICIPLE.test(segment)) return true;
    const [, joined] = /^(?:and|or|as well as)\s(?:also\s)?(\S+)/u.exec(segment) ?? [];
    if (joined !== undefined) return !/..ing$/u.test(joined) && !PAST_TENSE.test(joined);
    const word =
      /^(?:never|also|later|now|then|still|not|both|all)?\s*([\p{L}'’]+)/u.exec(segment.trim())?.[1] ?? '';
    return /^\p{Ll}/u.test(word) && mayBeFinite(word) && !ATTRIBUTES.has(word.toLowerCase());
  });
}

/** After "and": another action of the subject, which is dispensable. */
const PAST_TENSE = /^\p{Ll}{3,}ed$/u;
const NEXT_VERB = /^\s*and\s(?:also\s)?\p{Ll}{3,}ed\b/u;

const RELATIVE = /^\s*(?:and\s+)?(?:which|who|whose|where|in (?:what|which))\b/iu;
const LIMITS =
  /\b(?:but|unless|until|except|if|although|though|despite|however|otherwise|barring|provided|albeit|without|even as|instead|rather than|pending|subject to|according to)\b/iu;
/** Words that limit or attribute, even in a participle clause. */
const PARTICIPLE = /^[\s,]*(?:and\s+)?\p{L}{3,}ing\b/iu;
const LIMITS_THROUGH = /\b(?:unless|except|if|according to|pending)\b/iu;
const LIMITS_FIRST = /^\s*(?:not|nor|never|or|only|yet|no|rather|whether)\b/iu;
const DENIES = /\b(?:den(?:y|ies|ied|ying)|false|falsely|untrue|hoax|wrongly|baseless|retract\p{L}+)\b/iu;
/** Words by which a sentence attributes what it says. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...STATING,
  ...wordSet(`
    report reports claim claims allege alleges alleged believe believed estimate estimates estimated show shows showed found reveal reveals revealed
    heard conceded fear fears feared hope hopes expect expects`),
]);
const NO_SPEAKER = /^\s*(?:and|with|after|before|because|since|when|while|by|\p{L}+ing)\b/iu;

/**
 * Whether the rest of an English sentence limits, denies or attributes what precedes it. A limit after "and ordered" is
 * part of the order; "as officials warned that" and "that lawyers said" attribute something else.
 */
function bearsInEnglish(rest: string): boolean {
  let ofNextVerb = false;
  return rest.split(SEGMENT).some((segment) => {
    if (DENIES.test(segment)) return true;
    if (RELATIVE.test(segment)) return false;
    if (PARTICIPLE.test(segment)) return LIMITS_THROUGH.test(segment);
    if (NEXT_VERB.test(segment)) ofNextVerb = true;
    if (!ofNextVerb && (LIMITS.test(segment) || LIMITS_FIRST.test(segment))) return true;
    if (NO_SPEAKER.test(segment)) return false;
    const words = segment
      .trim()
      .replace(/[.!?]+["”’]*$/u, '')
      .split(/\s+/u)
      .slice(0, 13);
    const said = words.findIndex((word, index) => index < 12 && ATTRIBUTES.has(word.toLowerCase()));
    return said >= 0 && words[said + 1] !== 'that' && !words.slice(0, said).includes('that');
  });
}

const INTRODUCTION =
  /^(?:Following|Amid|Amidst|In the (?:wake|aftermath) of|In an? (?:\p{L}+[ -]){0,3}(?:incident|move|development|decision|step|address|statement|speech|tragedy|attack))\b[^,;:—–()"“”\d]{0,80}, (?=(?:[Tt]he |[Aa]n? )?[^,]*\p{Lu})/u;
const REFERS_BACK =
  /\b(?:it|its|he|him|his|she|her|they|them|their|there|this|these|those|such|also|both)\b/iu;
const UNSAFE =
  /\b(?:not|no|never|denied|alleged\p{L}*|reported\p{L}*|claims?|said|if|failed|without|false)\b/iu;

/** The sentence without an introduction that only gives the background of the news. */
function afterIntroduction(line: string): string | null {
  const introduction = INTRODUCTION.exec(line)?.[0];
  if (introduction === undefined || UNSAFE.test(introduction)) return null;
  const rest = line.slice(introduction.length);
  const clause = rest.split(/,/u)[0] ?? '';
  const named = /\s\p{Lu}|^(?:the |a |an )?\p{Lu}/u.test(clause);
  return named && !REFERS_BACK.test(clause) && mainVerbEnd(rest) !== null ? rest : null;
}
