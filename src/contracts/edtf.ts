import { formatISO } from 'date-fns/formatISO';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { formatDay, formatMonth } from './dates.ts';

/** The first day that an EDTF date can mean (`2024-03-01` for `2024-03`), or null if it cannot be read. */
export function firstDay(edtf: string): string | null {
  const [from = ''] = edtf.split('/');
  const date = from.replace(/~$/, '').replace(/X/g, '0');
  if (/^\d{4}$/.test(date)) return `${date}-01-01`;
  const season = /^(\d{4})-(2[1-4])$/.exec(date);
  if (season) return `${season[1]}-${['03', '06', '09', '12'][Number(season[2]) - 21]}-01`;
  if (/^\d{4}-\d\d$/.test(date)) return `${date}-01`;
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
}

/** The last day that an EDTF date can mean (`2024-02-29` for `2024-02`), or null if it is not a day, month or year. */
export function lastDay(edtf: string): string | null {
  const date = (edtf.split('/').at(-1) ?? '').replace(/~$/, '');
  if (isDay(date)) return date;
  const [, year = '', month = '12'] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(date) ?? [];
  return year === ''
    ? null
    : formatISO(lastDayOfMonth(new Date(Number(year), Number(month) - 1)), { representation: 'date' });
}

/** Returns `22 March`, `25 to 31 March`, `about 19 March`, `March 2024`; `probably July 2023` if uncertain. */
export function formatEdtf(
  edtf: string,
  { withYear, certain }: { withYear: boolean; certain: boolean },
): string {
  const [from = '', to] = edtf.replace(/~/g, '').split('/');
  const about = edtf.includes('~');
  const doubt = about ? 'about ' : certain ? '' : 'probably ';
  const words =
    to === undefined ? formatOne(from, withYear || !(certain || about)) : formatSpan(from, to, withYear);
  return `${doubt}${words}`;
}

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

function formatOne(date: string, withYear: boolean): string {
  if (isDay(date)) return formatDay(date, { withYear });
  return /^\d{4}-(?:0\d|1[0-2])$/.test(date) ? formatMonth(date) : date;
}

function formatSpan(from: string, to: string, withYear: boolean): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const last = formatOne(to, withYear || !sameYear);
  if (isDay(from) && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${last}`;
  return `${formatOne(from, !sameYear)} to ${last}`;
}
