import { MONTH_STEMS, WEEKDAY_STEMS } from '../english/lexicon.ts';
import { FINITE } from '../english/speech-verbs.ts';
import type { Span } from '../text/positions.ts';
import { abbreviationKind, OPENER } from './abbreviations.ts';
import { matchesOf } from '../text/matches.ts';

/**
 * Divides a passage into sentences, in order, without the white space between them.
 *
 * A sentence may end after any sentence terminator of any script and the quotation marks and brackets that close after
 * it. It does not end after an abbreviation, an initial or an ordinal, before a lower-case word or before a reporting
 * clause; if undecided, it continues. Every character of the passage except white space is in one sentence. Offsets are
 * UTF-16 units of `passage`.
 */
export function parseSentences(passage: string, language: string): Span[] {
  const spans: Span[] = [];
  const inLowerCase = !/\p{Lu}/u.test(passage);
  let start = skipBlanks(passage, 0);
  for (const { 0: found, index } of matchesOf(passage, STOP)) {
    if (index < start) continue;
    const { end, next } = endOfStop(
      passage,
      start,
      index,
      index + lengthOfStop(passage, start, index, found),
    );
    const after = passage.slice(next, next + LONGEST_AFTER);
    if (!/[\p{L}\p{N}]/u.test(after)) continue;
    const words = wordsBefore(passage, start, index);
    const place = { stop: passage.slice(index, end), ...words, after, isApart: next > end, inLowerCase };
    if (!isBoundary(place, language)) continue;
    spans.push({ start, end });
    start = next;
  }
  const end = passage.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

/**
 * Sentence terminators (Unicode's Sentence_Terminal, ellipses, the Greek question mark), and marks that may close after
 * them. German closes with the mark that opens elsewhere; after a wide stop that mark opens.
 */
const STOP =
  /[。！？｡]{1,40}["'\p{Pe}\p{Pf}]{0,12}|(?:[\p{Sentence_Terminal}…‽]|(?<=\p{Script=Greek}["»”]?)[;\u037e]){1,40}(?:["'\p{Pe}\p{Pf}“‘]|\[\d{1,3}\]){0,12}/gu;

/** Terminators that need no space after them. */
const WIDE_STOP = /[。！？｡]["'\p{Pe}\p{Pf}“‘]*$/u;

/** French spaces before a closing mark, and the mark. */
const SPACED_CLOSING = /[\u0020\u00a0\u202f]»/uy;

const BLANK = /\s/u;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text[at] ?? '')) at++;
  return at;
}

/** The length of a stop without a mark that opens the next sentence after a lost space: `wept.“It`. */
function lengthOfStop(text: string, start: number, at: number, stop: string): number {
  const opening = /[“‘]+$/u.exec(stop)?.[0].length ?? 0;
  if (opening === 0 || !/^\p{L}/u.test(text.slice(at + stop.length, at + stop.length + 2)))
    return stop.length;
  const open = text.slice(Math.max(start, at - LONGEST_QUOTE), at);
  return open.lastIndexOf('„') > open.lastIndexOf('“') ? stop.length : stop.length - opening;
}

/** Where the sentence ends, including a mark that closes after a space, and where the next begins. */
function endOfStop(text: string, start: number, from: number, to: number): { end: number; next: number } {
  SPACED_CLOSING.lastIndex = to;
  const closes =
    SPACED_CLOSING.test(text) && hasOpenMark(text.slice(Math.max(start, from - LONGEST_QUOTE), from));
  const end = closes ? SPACED_CLOSING.lastIndex : to;
  return { end, next: skipBlanks(text, end) };
}

const LONGEST_QUOTE = 2000;

const hasOpenMark = (text: string): boolean => text.lastIndexOf('«') > text.lastIndexOf('»');

/** The context of a stop, from which its role is decided. */
interface Place {
  /** The stop and the marks that close after it. */
  stop: string;
  /** The word before the stop, without opening marks, and the word before that. */
  word: string;
  wordBefore: string;
  /** Whether the sentence so far is only that word. */
  opens: boolean;
  /** The sentence so far, or the end of a long one. */
  soFar: string;
  after: string;
  isApart: boolean;
  /** Whether the passage has no capitals, so that lower case means nothing. */
  inLowerCase: boolean;
}

const LONGEST_WORD = 40;
const LONGEST_AFTER = 90;

function wordsBefore(
  text: string,
  start: number,
  stopAt: number,
): Pick<Place, 'word' | 'wordBefore' | 'opens' | 'soFar'> {
  const from = Math.max(start, stopAt - LONGEST_WORD * 2);
  const soFar = text.slice(from, stopAt);
  const words = soFar.split(/\s+/u);
  return {
    soFar,
    word: (words.at(-1) ?? '').replace(/^["'“‘«„([{¿¡—–-]+/u, ''),
    wordBefore: words.at(-2) ?? '',
    opens: words.length === 1 && from === start,
  };
}

/** Whether a sentence ends at this place. */
function isBoundary(place: Place, language: string): boolean {
  const { stop, word, after, isApart, inLowerCase } = place;
  if (!isApart) return WIDE_STOP.test(stop) ? !isReportedWithoutBlank(stop, after) : isMissingBlank(place);
  if (/^[,;:，；：、&]|^\.(?!\d)/u.test(after)) return false;
  if (/^["'“‘«„»([—–-]*\s?\p{Ll}/u.test(after) && !(inLowerCase && /^\.["'”’)]*$/u.test(stop))) return false;
  if (/[?!？！…]["'”’»“]+\s?»?$/u.test(stop) && SAYS.test(after)) return false;
  if (/^[…]|^\.{2,}/u.test(stop) && /^I\b/u.test(after)) return false;
  if (stop === '!' && isNameWithExclamationMark(place)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return true;
  if (/^\.["”»]/u.test(stop) && !/^\p{L}$/u.test(word)) return true;
  return endsAtFullStop(place, language);
}

/** Names with an exclamation mark: `Yahoo! Inc.`, `in Westward Ho! Devon police`. */
const isNameWithExclamationMark = ({ word, soFar, after }: Place): boolean =>
  /^\p{Lu}/u.test(word) &&
  (/^(?:Inc|Ltd|Corp|Group|Holdings|Brands|plc|PLC)\b/u.test(after) ||
    (!OPENER.test(after) && /\b(?:in|at|of|from|near)\s+(?:\p{Lu}\p{L}+\s+)?\p{Lu}\p{L}*$/u.test(soFar)));

/**
 * `the attack.The president`: a space was lost, and the next word opens sentences or a sentence that continues in lower
 * case.
 */
const isMissingBlank = ({ stop, word, after }: Place): boolean =>
  /^[.?!]["”’»]?$/u.test(stop) &&
  (/\p{Ll}{3}$/u.test(word) || (stop.length > 1 && /\p{Ll}$/u.test(word))) &&
  (OPENER.test(after) || /^["“«„]?\p{Lu}\p{Ll}{3,}\s\p{Ll}/u.test(after)) &&
  /^["“«„]?\p{L}+\s/u.test(after);

/** Chinese and Japanese put the attribution directly after the closing mark. */
const isReportedWithoutBlank = (stop: string, after: string): boolean =>
  /["”’」』]$/u.test(stop) &&
  /^(?:[とはがのをもって、，]|[\p{Script=Han}·]{1,8}(?:说|說|表示|称|稱|道|问|問|回答|指出|强调|強調)(?:道)?[，。：,])/u.test(
    after,
  );

const SAYS = new RegExp(String.raw`^(?:\p{Lu}[\p{L}’'-]*\.?\s+){1,5}(?:${FINITE})\b`, 'u');

/** A time that opens its sentence: `At 5 a.m. Mr. Smith`. */
const OPENS_WITH_TIME =
  /^["“]?(?:At|By|Around|About|Before|After|Until|From|Since|(?:Just|Shortly|Soon) (?:after|before))\s(?:[\p{L}\d:.]+\s){0,4}[\d:.]+\s?[ap]\.m$/u;

function endsAtFullStop(
  { word, wordBefore, opens, soFar, after, inLowerCase }: Place,
  language: string,
): boolean {
  // "Hauptstr. 5"
  if (/\p{L}str$/u.test(word) && /^\p{N}/u.test(after)) return false;
  const openerNext = !inLowerCase && OPENER.test(after);
  if (opens && /^(?:\p{N}{1,3}|\p{L})$/u.test(word)) return false;
  if (/^\p{N}{1,2}$/u.test(word) && isBeforeEntry(wordBefore, inLowerCase)) return false;
  if (/^[ap]\.m$/iu.test(word)) return !CLOCK_GOES_ON.test(after) && !OPENS_WITH_TIME.test(soFar);
  if (
    /^(?:Figs?|Tbls?|Tabs?|Eqs?|Apps?|Vols?|Secs?|Chs?|Pt)$/iu.test(word) &&
    /^\p{Lu}(?!\p{L})/u.test(after)
  )
    return false;
  // "on Mill Dr. The driver fled"
  if (word === 'Dr' && openerNext && /^\p{Lu}\p{Ll}/u.test(wordBefore)) return true;
  if (/^Nos?$/u.test(word)) return !/^\p{N}/u.test(after);
  if (word === 'St') return openerNext && /\p{Lu}\p{Ll}/u.test(wordBefore);
  const kind = abbreviationKind(word, inLowerCase);
  if (kind) return kind === 'seldom' && openerNext;
  if (/^\p{Lu}$/u.test(word) || /(?:^|[./-])\p{Lu}$/u.test(word))
    return openerNext && /\p{Ll}$|^(?:Fig|Tbl|Tab|Eq|App|Vol|Sec|Ch|Pt)\.$/u.test(wordBefore);
  if (/^\p{L}$/u.test(word)) return openerNext;
  return !isOrdinal(wordBefore, word, after, language);
}

/** A number after a colon or a full stop numbers an entry: `by: 1. Security. 2. Migration.` */
const isBeforeEntry = (word: string, inLowerCase: boolean): boolean =>
  /[:;]$/u.test(word) || (word.endsWith('.') && abbreviationKind(word.slice(0, -1), inLowerCase) === null);

const CLOCK_GOES_ON = new RegExp(
  String.raw`^(?:\(|${WEEKDAY_STEMS}|${MONTH_STEMS}|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|BST|CES?T|EES?T|MSK|\p{Lu}\p{L}+ [Tt]ime|on|at|local|\p{Ll})`,
  'u',
);

/** Languages that write ordinals with a full stop: "am 3. April". */
const DOTTED_ORDINALS = /^(?:de|da|nb|nn|no|fi|is|cs|sk|sl|hr|sr|bs|hu|tr|et|lv|pl)\b/u;

/** Month names that differ from English, and any month before its year. */
const MONTH_AFTER =
  /^(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|januari|maj)\b|^\p{Lu}\p{Ll}+ (?:19|20)\d\d\b/u;

/** German words before an ordinal, in any site language. */
const BEFORE_ORDINAL = /^(?:am|vom|zum|zur|bis|der|dem|den|des|ab|seit|beim|jeden)$/u;

const isOrdinal = (wordBefore: string, word: string, after: string, language: string): boolean =>
  /^\p{N}{1,2}$/u.test(word) &&
  !OPENER.test(after) &&
  (MONTH_AFTER.test(after) || BEFORE_ORDINAL.test(wordBefore) || DOTTED_ORDINALS.test(language));
