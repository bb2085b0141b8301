import { MULTIPLIERS } from '../../../english/lexicon.ts';
import { mayBeginNumber, type NumberPhrase, parseNumberWords, parseVagueCount } from './number-words.ts';
import { isCapital, isGlued, type TokenLine, wordAt } from '../../../english/tokens.ts';

/** Larger counts are not of people. */
const MAX_PEOPLE = 9_000_000_000;

/** Parses the number at a token, in digits or words; null if there is none, and for zero. */
export function parseNumber(line: TokenLine, at: number): NumberPhrase | null {
  const kind = line.tokens[at]?.kind;
  if (kind === undefined || kind === 'mark') return null;
  const found = kind === 'digits' ? parseDigits(line, at) : parseWord(line, at);
  return !found || found.value === 0 || (found.value ?? 1) > MAX_PEOPLE ? null : found;
}

function parseWord(line: TokenLine, at: number): NumberPhrase | null {
  const word = wordAt(line, at);
  if (/^\d/.test(word)) return parseShortNumber(line, at);
  return mayBeginNumber(word) ? (parseVagueCount(line, at) ?? parseNumberWords(line, at)) : null;
}

/** Whether a number word is capitalised within a sentence, as in a name: "the Chicago Seven". */
export const isCapitalInside = (line: TokenLine, at: number): boolean =>
  !line.titled && isCapital(line.tokens[at]) && (line.tokens[at - 1]?.kind ?? 'mark') !== 'mark';

function parseDigits(line: TokenLine, start: number): NumberPhrase | null {
  const digits = line.tokens[start]?.text.replaceAll(/[,'’\u00a0\u202f\u2009]/g, '') ?? '';
  let end = start + 1;
  let value = Number(digits);
  // "1 200": a space between thousands.
  if (/^[1-9]\d{0,2}$/.test(digits) && /^\d{3}$/.test(wordAt(line, end)) && isAfterOneBlank(line, end)) {
    value = value * 1000 + Number(wordAt(line, end));
    end++;
  }
  const fraction = isGlued(line, end) ? FRACTIONS.get(wordAt(line, end)) : undefined;
  if (fraction !== undefined) {
    // "1½ million"; "1½ people" is no count.
    const found = scale(line, end + 1, value + fraction);
    return found && { start, ...found };
  }
  const scaled = scale(line, end, value) ?? scaleOfRange(line, end, value);
  if (scaled) return { start, ...scaled };
  return Number.isSafeInteger(value) && !digits.includes('.') && !/^0\d/.test(digits)
    ? { start, end, value }
    : null;
}

const FRACTIONS = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

const isAfterOneBlank = (line: TokenLine, at: number): boolean =>
  line.tokens[at]?.start === (line.tokens[at - 1]?.end ?? 0) + 1;

/** "1.2 million", "3 thousand". */
function scale(line: TokenLine, at: number, value: number): { end: number; value: number } | null {
  const factor = MULTIPLIERS.get(wordAt(line, at));
  if (factor === undefined) return null;
  const scaled = Math.round(value * factor * 1000) / 1000;
  return Number.isSafeInteger(scaled) ? { end: at + 1, value: scaled } : null;
}

/** "1.1 and 1.5 million", "2-3 thousand": the multiplier applies to both ends. */
function scaleOfRange(line: TokenLine, at: number, value: number): { end: number; value: number } | null {
  const high = line.tokens[at + 1];
  if (!/^(?:and|to|or|-|–)$/.test(wordAt(line, at)) || high?.kind !== 'digits') return null;
  const top = Number(high.text);
  const scaled = top > value && top < 1000 ? scale(line, at + 2, value) : null;
  return scaled && { end: at, value: scaled.value };
}

const SHORT_SCALES: Record<string, number> = { k: 1000, m: 1_000_000, mn: 1_000_000, bn: 1_000_000_000 };

/** "1.2m", "40k": a count only before a noun, as the grammar requires. */
export const isShortScale = (line: TokenLine, at: number): boolean =>
  /^\d.*(?:k|m|mn|bn)$/.test(wordAt(line, at));

/** "1.2m", "40k", and numbers with a qualifier: "60-plus", "60-odd". */
function parseShortNumber(line: TokenLine, start: number): NumberPhrase | null {
  const word = wordAt(line, start);
  const open = /^(\d{1,6})-(?:plus|odd)$/.exec(word)?.[1];
  if (open) return { start, end: start + 1, value: Number(open) };
  const [, digits, unit = ''] = /^(\d{1,4}(?:\.\d{1,3})?)(m|mn|k|bn)$/.exec(word) ?? [];
  const factor = SHORT_SCALES[unit];
  return factor ? { start, end: start + 1, value: Math.round(Number(digits) * factor) } : null;
}
