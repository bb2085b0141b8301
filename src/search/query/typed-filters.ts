import type { Filters, ResultDate } from '../engine.ts';

/** A query parted into what is to be looked for, what must not be there, and how articles are to be filtered. */
export interface TypedQuery {
  text: string;
  without: string[];
  filters: Filters;
}

const QUOTED = String.raw`["\u201C\u201D\u201E\u00AB][^"\u201C\u201D\u201E\u00AB\u00BB]+["\u201C\u201D\u00BB]`;
/** Filters that are no words of a text, so that no article can be barred by them. */
const OTHER_KINDS = 'in|story|publisher|status|after|before|undated';
const FILTER = new RegExp(
  String.raw`(?<!\S)(?:(name|${OTHER_KINDS}):(${QUOTED}|[^\s"]+)|[-\u2212](?:name:)?(${QUOTED}|(?=[\p{L}\p{N}])\S+))(?!\S)`,
  'giu',
);
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const STATUS = /^(?:stated|supplied|bounded|unknown)$/;

const OTHER_FILTER = new RegExp(`^(?:${OTHER_KINDS}):`, 'iu');

type Typed = { -readonly [Kind in keyof Filters]: Filters[Kind] };

/**
 * Reads what is typed as a command: `-word`, `-"words"`, `-name:Peskov` (which is `-Peskov`), `name:Peskov`, `in:story` (or `story:`), `publisher:"A Paper"`
 * (`publisher:unknown` where none is known), `status:stated`, `after:2024-03-25`, `before:2024-04`, `undated:yes`. What
 * looks like one and cannot be read stays among the words.
 */
export function parseTypedFilters(query: string): TypedQuery {
  const without: string[] = [];
  const filters: Typed = {};
  const text = query.replace(FILTER, (whole: string, kind?: string, value?: string, barred?: string) => {
    if (barred !== undefined) {
      if (OTHER_FILTER.test(barred)) return whole;
      without.push(withoutQuotes(barred));
      return ' ';
    }
    return addFilter(filters, (kind ?? '').toLowerCase(), withoutQuotes(value ?? '')) ? ' ' : whole;
  });
  return { text, without, filters };
}

function addFilter(filters: Typed, kind: string, value: string): boolean {
  const lower = value.toLowerCase();
  switch (kind) {
    case 'name':
      filters.name = [...(filters.name ?? []), value];
      return true;
    case 'in':
    case 'story':
      filters.story = [...(filters.story ?? []), value];
      return true;
    case 'publisher':
      filters.publisher = [...(filters.publisher ?? []), lower === 'unknown' ? null : value];
      return true;
    case 'status':
      if (!STATUS.test(lower)) return false;
      filters.status = [...(filters.status ?? []), lower as ResultDate['status']];
      return true;
    case 'undated':
      if (!/^(?:yes|no)$/.test(lower)) return false;
      filters.undated = lower === 'yes';
      return true;
    default:
      return addDay(filters, kind === 'after' ? 'after' : 'before', value);
  }
}

/** A month or a year means its first day after `after:`, and its last after `before:`. */
function addDay(filters: Typed, kind: 'after' | 'before', value: string): boolean {
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined) return false;
  const from = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(from.getTime()) || (day !== undefined && from.getUTCDate() !== Number(day))) return false;
  if (kind === 'before' && month === undefined) from.setUTCMonth(11, 31);
  else if (kind === 'before' && day === undefined) from.setUTCMonth(from.getUTCMonth() + 1, 0);
  filters[kind] = from.toISOString().slice(0, 10);
  return true;
}

const withoutQuotes = (value: string): string =>
  value.replace(/["\u201C\u201D\u201E\u00AB\u00BB]/gu, '').trim();
