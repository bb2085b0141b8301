import { normalizeWord } from '../analyze/normalize.ts';

/** A day, a month or a year as a reader types it; `null` for what is not said. */
export interface TypedDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** A date with its offsets in a query; two where the day and the month may be either (`03/01/2020`). */
export interface DateInText {
  start: number;
  end: number;
  dates: TypedDate[];
}

type Parts = Partial<Record<'year' | 'month' | 'name' | 'day' | 'one' | 'other', string>>;

/** Not those of `contracts/`: a module shared with other parts of the engine would be a request of its own. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
/** A month alone, beside no number; not `may` and `march`. */
const MONTH = MONTHS.filter((month) => !/^Ma/.test(month))
  .map((month) => `[${month.charAt(0)}${month.charAt(0).toLowerCase()}]${month.slice(1)}`)
  .join('|');
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const NAME = String.raw`(?<name>\p{L}[\p{L}\p{M}]{2,})\.?`;
const YEAR = String.raw`(?<year>[12]\d{3})`;
/** `2 April 2024`, `April 2, 2024`, `April 2024`, `2024-04-02`, `22/04/2024` or `04/22/2024`, `02.04.2024`, `2024-04`, `4月2日`, `2024`, `April`. */
const FORMS = [
  String.raw`${DAY}\s+(?:of\s+|de\s+)?${NAME}(?:,?\s+(?:de\s+|del\s+)?${YEAR}(?:\s?г\.?)?)?`,
  String.raw`${NAME}\s+${DAY}(?:,?\s+${YEAR})?`,
  String.raw`${NAME}\s+(?:de\s+)?${YEAR}`,
  String.raw`${YEAR}(?<between>[-/])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})`,
  String.raw`(?<one>\d{1,2})(?<between>[-/])(?<other>\d{1,2})\k<between>${YEAR}`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.${YEAR}`,
  String.raw`${YEAR}-(?<month>\d{2})`,
  String.raw`(?:${YEAR}年)?(?<month>\d{1,2})月(?<day>\d{1,2})日`,
  String.raw`(?<year>(?:19|20)\d{2})`,
  String.raw`(?<!\p{N}\P{L}{0,3})(?<name>${MONTH})(?!\P{L}{0,3}\p{N})`,
].map((form) => new RegExp(`${form}(?![\\p{L}\\p{N}]|[-.,:/]\\p{N})`, 'uy'));
const BEGINNING = /(?<![\p{L}\p{N}]|\p{N}[-.,:/])[\p{L}\p{N}]/gu;

/** Languages whose names of months are known beside the English ones, by their script. */
const LANGUAGES = [
  [/^\p{Script=Latin}+$/u, ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr']],
  [/^\p{Script=Cyrillic}+$/u, ['ru', 'uk']],
  [/^\p{Script=Greek}+$/u, ['el']],
  [/^\p{Script=Arabic}+$/u, ['ar']],
  [/^\p{Script=Hebrew}+$/u, ['he']],
] as const;
/** Letters of an English month written short. */
export const SHORT_NAME = 3;
const SHORT_ENGLISH = MONTHS.map((month) => month.slice(0, SHORT_NAME).toLowerCase());
const LONGEST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const namesOf = new Map<string, ReadonlyMap<string, number>>();

/** Finds the dates in the words of a query, in their order. */
export function datesIn(text: string): DateInText[] {
  const found: DateInText[] = [];
  for (const { index: start } of text.matchAll(BEGINNING)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    for (const form of FORMS) {
      form.lastIndex = start;
      const match = form.exec(text);
      const dates = match === null ? [] : readDates(match.groups ?? {});
      if (match === null || dates.length === 0) continue;
      found.push({ start, end: start + match[0].length, dates });
      break;
    }
  }
  return found;
}

function readDates({ one, other, ...parts }: Parts): TypedDate[] {
  if (one === undefined || other === undefined) return dateOf(parts) ?? [];
  const [dayFirst, monthFirst] = [
    dateOf({ ...parts, day: one, month: other }),
    dateOf({ ...parts, day: other, month: one }),
  ];
  return one === other ? (dayFirst ?? []) : [...(dayFirst ?? []), ...(monthFirst ?? [])];
}

function dateOf({ year, month, name, day }: Omit<Parts, 'one' | 'other'>): [TypedDate] | null {
  if (month === undefined && name === undefined) return [{ year: Number(year), month: null, day: null }];
  const number = name === undefined ? Number(month) : monthNamed(name);
  const longest = LONGEST_DAY[number - 1];
  if (longest === undefined) return null;
  const dayOfMonth = day === undefined ? null : Number(day);
  if (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > longest)) return null;
  return [{ year: year === undefined ? null : Number(year), month: number, day: dayOfMonth }];
}

/** The number of a month by its name, in a short form only where it is English; 0 for any other word. */
function monthNamed(name: string): number {
  const folded = normalizeWord(name);
  const short = folded === 'sept' ? 9 : SHORT_ENGLISH.indexOf(folded) + 1;
  if (short > 0) return short;
  const others = LANGUAGES.find(([script]) => script.test(folded))?.[1] ?? [];
  for (const language of ['en', ...others]) {
    const month = monthsIn(language).get(folded);
    if (month !== undefined) return month;
  }
  return 0;
}

/** The names of months in a language, alone and beside a day (`апрель`, `2 апреля`). */
function monthsIn(language: string): ReadonlyMap<string, number> {
  const known = namesOf.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
      months.set(normalizeWord(parts.find(({ type }) => type === 'month')?.value ?? ''), month);
    }
  }
  namesOf.set(language, months);
  return months;
}
