import { isExists } from 'date-fns/isExists';
import type { Locale } from 'date-fns';
import { de } from 'date-fns/locale/de';
import { enGB } from 'date-fns/locale/en-GB';
import { es } from 'date-fns/locale/es';
import { fr } from 'date-fns/locale/fr';
import { it } from 'date-fns/locale/it';
import { pt } from 'date-fns/locale/pt';
import { ru } from 'date-fns/locale/ru';
import { matchesOf } from '../../text/matches.ts';

/** A written date with its offsets in the line. */
export interface WrittenDate {
  start: number;
  end: number;
  /** EDTF: `2018-10-17`, `2018-10` or `2018`; null if the words are not exactly one date. */
  edtf: string | null;
  /** Why `edtf` is null. */
  problem: DateProblem | null;
}

export type DateProblem =
  | 'ambiguous'
  | 'no-year'
  | 'short-year'
  | 'impossible'
  | 'weekday'
  | 'placeholder'
  | 'relative'
  | 'season'
  | 'unclear';

const LOCALES: readonly Locale[] = [enGB, es, fr, de, pt, it, ru];
const WIDTHS = ['wide', 'abbreviated'] as const;
const CONTEXTS = ['formatting', 'standalone'] as const;

/** Words with their meaning; a word with several meanings in different languages has none. */
class Lexicon {
  readonly #meaning = new Map<string, number | null>();

  add(word: string, meaning: number, fewestLetters: number): void {
    const lower = word.toLowerCase().replace(/\.$/, '');
    for (let length = Math.min(fewestLetters, lower.length); length <= lower.length; length++) {
      const cut = lower.slice(0, length);
      const known = this.#meaning.get(cut);
      this.#meaning.set(cut, known === undefined || known === meaning ? meaning : null);
    }
  }

  /** The meaning of a word or abbreviation, with or without a full stop; null if it is unknown or ambiguous. */
  meaningOf = (word: string): number | null =>
    this.#meaning.get(word.toLowerCase().replace(/\.$/, '')) ?? null;

  has = (word: string): boolean => this.#meaning.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Month names of seven languages, abbreviated to three letters or more ("Sept", "окт", "févr."): 1 to 12. */
const MONTHS = new Lexicon();
/** Weekday names, abbreviated to two letters or more: 0 for Sunday. */
const WEEKDAYS = new Lexicon();
for (const { localize } of LOCALES) {
  for (const width of WIDTHS) {
    for (const context of CONTEXTS) {
      for (const month of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const)
        MONTHS.add(localize.month(month, { width, context }), month + 1, 3);
      for (const day of [0, 1, 2, 3, 4, 5, 6] as const)
        WEEKDAYS.add(localize.day(day, { width, context }), day, 2);
    }
  }
}

/** Whether a word is a weekday, in full or abbreviated, in one of these languages. */
export const isWeekdayWord = WEEKDAYS.has;

const NAME = String.raw`\p{L}+\.?`;
const YEAR = String.raw`\d{4}(?!\d)(?:[ \u00a0]?(?:года|год|г\.?)(?!\p{L}))?`;
/** Parts of a year that are no month. */
const SEASON = String.raw`spring|summer|autumn|fall|winter|Q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter|christmas|easter|printemps|été|automne|hiver|primavera|verano|otoño|invierno|frühjahr|frühling|sommer|herbst|verão|outono|inverno|estate|autunno|весна|лето|осень|зима|\p{L}+(?:\/| ?[–-] ?)\p{L}+`;
const TIME_BETWEEN = String.raw`(?:,? \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,5})?)?`;

/** Forms of dates, longest first. They avoid `\b`, which is ASCII only. */
const FORMS: readonly RegExp[] = [
  // 17 October 2018, 17th of October, 2018, 14. Juni 2021, 14 de junio de 2021, 14-Jun-2021, 1er juillet 2021
  `(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.|-го|-е)?(?: of | de | -|[ .-])(?<m>${NAME})(?:,? (?:de |del |of )?|-|(?<=\\.))(?<y>${YEAR})`,
  // October 17, 2018; Oct 17 18:04:11 UTC 2018
  `(?<m>${NAME}) (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?,?${TIME_BETWEEN},? (?<y>${YEAR})`,
  // Oct-17-2018; 17-OCT-18
  `(?<m>${NAME})-(?<d>\\d{1,2})-(?<y>${YEAR})`,
  `(?<d>\\d{1,2})-(?<m>${NAME})-(?<short>\\d\\d)`,
  // 2018 October 17, 2018-Oct-17
  `(?<y>\\d{4})(?:[ -]|, )(?<m>${NAME})[ -](?<d>\\d{1,2})(?:st|nd|rd|th)?`,
  // 2018-10-17T14:30:00+02:00, 2018/10/17, 2018-10
  `(?<y>\\d{4})(?<mark>[-/.])(?<mm>\\d{1,2})(?:\\k<mark>(?<d>\\d{1,2})(?:T\\d\\d:?\\d\\d(?::?\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)?`,
  // 20181017
  `(?<y>(?:19|20)\\d\\d)(?<mm>[01]\\d)(?<d>[0-3]\\d)`,
  // 17/10/2018, 17.10.18
  `(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d\\d)`,
  // Spring 2024, Q1 2024, Winter 2023/24, March/April 2024
  `(?<season>${SEASON}),? (?:of |de |do |del )?(?<y>${YEAR})(?:[-–/]\\d{2,4})?`,
  // October 2018, octubre de 2018
  `(?<m>${NAME}),? (?:de )?(?<y>${YEAR})`,
  // 17 October, 17 October '18
  `(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of | de | )(?<m>${NAME})(?: ['’](?<short>\\d\\d))?`,
  `(?<m>${NAME}) (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? ['’](?<short>\\d\\d))?`,
  `(?<relative>(?:a|an|\\d{1,3}) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|yesterday|today)`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}_@#]|\\d[.,:/-])(?:${form})(?![\\p{N}_@]|[-/.]\\d)`, 'giu'));

/** A quick test that all forms pass. */
const HAS_DATE = /\d| ago|yesterday|today/iu;

/** Finds written dates in a line with single spaces, in order and without overlaps. */
export function findWrittenDates(line: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!HAS_DATE.test(line)) return found;
  for (const form of FORMS) {
    for (const { 0: words, index, groups = {} } of matchesOf(line, form)) {
      const place = { start: index, end: index + words.length };
      if (found.some(({ start, end }) => place.start < end && start < place.end)) continue;
      if (!ENDS_WORD.test(line.slice(place.end, place.end + 2))) continue;
      const read = readGroups(groups);
      const before = line.slice(0, index);
      if (read?.problem === 'ambiguous') found.push({ ...place, ...decided(groups, line, before) });
      else if (read) found.push({ ...place, ...withWeekday(read, before) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** No letter, except a capital after a lost space: `2018-10-17Following`. */
const ENDS_WORD = /^(?:\P{L}|\p{Lu}\p{Ll}|\p{Lo}|$)/u;

type Read = Pick<WrittenDate, 'edtf' | 'problem'>;

const problem = (of: DateProblem): Read => ({ edtf: null, problem: of });

/** Reads the groups of a match; null if its word is no month. */
function readGroups({
  y,
  m,
  mm,
  d,
  a,
  b,
  mark,
  short,
  relative,
  season,
}: Partial<Record<string, string>>): Read | null {
  if (relative !== undefined) return problem('relative');
  if (season !== undefined) return isSeason(season) ? problem('season') : null;
  const month = m === undefined ? Number(mm) : MONTHS.meaningOf(m);
  if (m !== undefined && month === null) return null;
  if (short !== undefined) return problem('short-year');
  if (y === undefined) return Number(d) <= 31 && Number(d) > 0 ? problem('no-year') : null;
  if (a !== undefined) return readNumbers(Number(a), Number(b), y);
  const year = y.slice(0, 4);
  // "2021.06" may also be a version or a price.
  if (d === undefined && mark !== undefined && mark !== '-') return null;
  return toEdtf(year, month ?? 0, d === undefined ? null : Number(d));
}

/** A season or quarter, or two months: "March/April". */
const isSeason = (words: string): boolean => {
  const months = words.split(/ ?[-–/] ?/u);
  return months.length < 2 || months.every((month) => MONTHS.meaningOf(month) !== null);
};

/** "17/10/2018" has one reading, "03/04/2018" two, and "17/10/18" more. */
function readNumbers(first: number, second: number, year: string): Read {
  if (year.length === 2) return problem('short-year');
  if (first > 12) return toEdtf(year, second, first);
  if (second > 12) return toEdtf(year, first, second);
  return first === second ? toEdtf(year, first, second) : problem('ambiguous');
}

/** Words beside a date in languages that write the day before the month. */
const DAY_FIRST =
  /(?<!\p{L})(?:aktualisiert|veröffentlicht|erschienen|erstellt|stand|uhr|datum|vom|publié|publiée|mis à jour|modifié|publicado|publicada|actualizado|actualizada|fecha|atualizado|atualizada|pubblicato|pubblicata|aggiornato|aggiornata|опубликовано|обновлено|дата|data(?= ?:)|date(?= :)|date de publication|data di pubblicazione|data de publicação)(?!\p{L})/iu;

/** "Fri, 05/04/2024", "Stand: 05.04.2024": the reading on the weekday before it, or of the language of the line. */
function decided({ a, b, y = '' }: Partial<Record<string, string>>, line: string, before: string): Read {
  const dayFirst = toEdtf(y, Number(b), Number(a));
  const weekday = weekdayOf(before);
  if (weekday !== null) {
    const fits = [dayFirst, toEdtf(y, Number(a), Number(b))].filter(
      ({ edtf }) => dayOfWeek(edtf) === weekday,
    );
    return fits.length === 1 && fits[0] ? fits[0] : problem(fits.length === 0 ? 'weekday' : 'ambiguous');
  }
  return DAY_FIRST.test(line) ? dayFirst : problem('ambiguous');
}

function toEdtf(year: string, month: number, day: number | null): Read {
  const edtf = [year, month, ...(day === null ? [] : [day])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (isPlaceholder(edtf)) return problem('placeholder');
  return isExists(Number(year), month - 1, day ?? 1) ? { edtf, problem: null } : problem('impossible');
}

/** Epochs of calendars in software, used for "not known". */
const EPOCHS = new Set(['1601-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1904-01-01', '1970-01-01']);

/** Plausible years; dates outside them are placeholders. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

/**
 * Whether an EDTF date (`2018-10-17`, `2018-10`, `2018`) is a placeholder for "not known": `0001-01-01`, `9999-12-31`.
 */
export function isPlaceholder(edtf: string): boolean {
  const year = Number(edtf.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR || EPOCHS.has(edtf);
}

const LAST_WORD = /(?<word>\p{L}{2,14})\.?,? $/u;

/** The weekday directly before a date: 0 for Sunday; null if there is none. */
function weekdayOf(before: string): number | null {
  const word = LAST_WORD.exec(before.slice(-18))?.groups?.['word'];
  return word === undefined ? null : WEEKDAYS.meaningOf(word);
}

const dayOfWeek = (edtf: string | null): number => new Date(`${edtf ?? ''}T00:00:00Z`).getUTCDay();

/** Rejects a day that contradicts the weekday before it. */
function withWeekday(read: Read, before: string): Read {
  const weekday = weekdayOf(before);
  if (weekday === null || read.edtf?.length !== 10) return read;
  return dayOfWeek(read.edtf) === weekday ? read : problem('weekday');
}
