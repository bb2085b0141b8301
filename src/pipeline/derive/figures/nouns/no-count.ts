import type { NumberPhrase } from '../numbers/number-words.ts';
import { isPersonNoun } from './people.ts';
import { isCapital, isGlued, type TokenLine, wordAt } from '../../../english/tokens.ts';
import { smallNumber, wordSet } from '../../../english/lexicon.ts';
import { isMonth } from '../../../english/word-classes.ts';

/** Words before a number that is a label: "Flight 370", "Highway 61", "Unit 12". */
const LABELS = wordSet(`
  flight route highway interstate motorway road street avenue boeing airbus unit room building block ward no nos
  section article channel line area zone platform gate level grade phase type class category act chapter page bus tram
  terminal pier district precinct sector apartment flat floor suite box lot hall studio camp battalion brigade regiment
  squadron company division corps ladder engine station apollo soyuz mig sukhoi version round match week day year
  season episode part volume verse psalm exit junction mile marker dam reactor mine shaft well pit hangar cell hut
  dormitory car carriage coach school tower group resolution operation covid platoon image photo picture slide figure
  video slideshow gallery part item`);

const FRACTIONS = wordSet(`
  third thirds quarter quarters fifth fifths sixth sixths seventh eighth eighths ninth tenth tenths hundredth half
  halves percent percentage pc %`);

const CURRENCY = /^(?:\p{Sc}|rs\.?|usd|eur|gbp|inr)$/u;
const AGE = wordSet('aged age ages');

/** Whether a number is a date, an age, a price, a share, a time or a label, judged by adjacent words. */
export function isNoCount(line: TokenLine, number: NumberPhrase): boolean {
  const { start, end, value } = number;
  const before = wordAt(line, start - 1);
  const next = wordAt(line, end);
  if (CURRENCY.test(before) || /^[#+*/^=~<>&@_\\]$/.test(before)) return true;
  if (next === '-' && isGlued(line, end)) return !isRange(line, end);
  if (/^[-.:,]$/.test(before) && isGlued(line, start) && isGlued(line, start - 1)) return true;
  if (FRACTIONS.has(next) || (next === 'per' && wordAt(line, end + 1) === 'cent')) return true;
  if (isMeasure(line, end) || isAge(line, start)) return true;
  if (value !== null && value <= 31 && (isAfterMonth(line, start) || isDayOfMonth(line, end))) return true;
  if (before === '.' && wordAt(line, start - 2) === 'no') return true;
  if (before === 'of' && wordAt(line, start - 2) === 'out') return true;
  return (
    isLabelled(line, start) || isOfLabelled(line, start) || isSpanOfAge(line, end) || isShare(line, number)
  );
}

/** "20-30" is a range, "3-0" a score, "2024-3-22" a date. */
function isRange(line: TokenLine, hyphen: number): boolean {
  const [low, high] = [wordAt(line, hyphen - 1), wordAt(line, hyphen + 1)].map((digits) =>
    Number(digits.replaceAll(',', '')),
  );
  const goesOn = wordAt(line, hyphen + 2) === '-' && isGlued(line, hyphen + 2);
  return !goesOn && low !== undefined && high !== undefined && high > low;
}

const MEASURE = /^(?:°|º|″|′|a\.m\.?|p\.m\.?|am|pm|bc|ad|o'clock|gmt|degrees?|°c)$/;

/** Degrees, inches, times of the day. */
const isMeasure = (line: TokenLine, end: number): boolean =>
  MEASURE.test(wordAt(line, end)) ||
  (/^["'/:]$/.test(wordAt(line, end)) &&
    isGlued(line, end) &&
    isGlued(line, end + 1) &&
    !closesQuotation(line, end));

const closesQuotation = (line: TokenLine, at: number): boolean =>
  line.tokens.slice(0, at).filter(({ text }) => text === line.tokens[at]?.text).length % 2 === 1;

/** In a headline "March" may be a verb. */
const isDayOfMonth = (line: TokenLine, end: number): boolean =>
  isMonth(line.tokens[end]) && !(line.titled && wordAt(line, end) === 'march');

/** "aged 34 and 45", "between the ages of 12 and 16". */
function isAge(line: TokenLine, start: number): boolean {
  for (let at = start - 1; at > start - 8; at--) {
    const word = wordAt(line, at);
    if (AGE.has(word)) return true;
    const joins = /^(?:of|and|to|,|or|from|between|-|–|just|only)$/.test(word);
    if (!joins && line.tokens[at]?.kind !== 'digits' && smallNumber(word) === null) return false;
  }
  return false;
}

/** "March 3", "Sept. 3" */
const isAfterMonth = (line: TokenLine, start: number): boolean =>
  isMonth(line.tokens[start - (wordAt(line, start - 1) === '.' ? 2 : 1)]);

/** "2 month old Ivan", "three weeks old" */
const isSpanOfAge = (line: TokenLine, end: number): boolean =>
  /^(?:days?|weeks?|months?|years?)$/.test(wordAt(line, end)) && wordAt(line, end + 1) === 'old';

/** "Image 4 of [11]" */
const isOfLabelled = (line: TokenLine, start: number): boolean =>
  wordAt(line, start - 1) === 'of' &&
  line.tokens[start - 2]?.kind === 'digits' &&
  isLabelled(line, start - 2);

const isLabelled = (line: TokenLine, start: number): boolean =>
  line.tokens[start]?.kind === 'digits' &&
  isCapital(line.tokens[start - 1]) &&
  LABELS.has(wordAt(line, start - 1));

/** "one in five people", "nine out of ten"; not "killing two in three attacks", "12 out of 40 passengers". */
function isShare(line: TokenLine, { end, value }: NumberPhrase): boolean {
  const out = wordAt(line, end) === 'out' && wordAt(line, end + 1) === 'of';
  if (!out && wordAt(line, end) !== 'in') return false;
  const at = end + (out ? 2 : 1) + (wordAt(line, end + (out ? 2 : 1)) === 'every' ? 1 : 0);
  const word = wordAt(line, at);
  const whole = line.tokens[at]?.kind === 'digits' ? Number(word.replaceAll(',', '')) : smallNumber(word);
  if (whole === null || value === null || whole <= value || !isRound(whole)) return false;
  const after = line.tokens[at + 1];
  return (
    !after ||
    after.kind === 'mark' ||
    isPersonNoun(after) ||
    /^(?:of|are|were|is|was|have|has)$/.test(after.lower)
  );
}

/** Up to ten, twenty, and the powers of ten. */
const isRound = (whole: number): boolean => whole <= 10 || whole === 20 || /^10+$/.test(String(whole));
