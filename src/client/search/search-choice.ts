import type { Filters } from '../../search/engine.ts';
import { isDay, type SearchState, withoutEmpty } from './search-address.ts';

/** A kind of filter: its parameter in the address and the name of its fields. */
export type FilterKind = keyof Filters;

/** One filter in force. `value` as in the address: empty for an unknown publisher, `yes` or `no`. */
export interface Choice {
  kind: FilterKind;
  value: string;
}

const LISTED = ['story', 'name', 'publisher', 'status'] as const;
const DAYS = ['after', 'before'] as const;

/** Prefixes of typed filters, without the colon, and their kinds. */
const TYPED: Readonly<Record<string, FilterKind>> = {
  in: 'story',
  story: 'story',
  name: 'name',
  publisher: 'publisher',
  status: 'status',
  after: 'after',
  before: 'before',
  undated: 'undated',
};
const TYPED_FILTER = /(?<=^|\s)(\p{L}+):(?:["“][^"”]*["”]?|\S*)\s*/gu;

/** The filters in force one by one, in display order. */
export function choicesOf(filters: Filters): Choice[] {
  const { undated } = filters;
  return [
    ...(['status', 'publisher', 'story', 'name'] as const).flatMap((kind) =>
      (filters[kind] ?? []).map((value) => ({ kind, value: value ?? '' })),
    ),
    ...DAYS.flatMap((kind) => {
      const value = filters[kind];
      return value === undefined ? [] : [{ kind, value }];
    }),
    ...(undated === undefined ? [] : [{ kind: 'undated' as const, value: undated ? 'yes' : 'no' }]),
  ];
}

/** The state with one more filter; it replaces the previous one of a kind that has a single value. */
export function withChoice(state: SearchState, { kind, value }: Choice): SearchState {
  const { filters } = state;
  switch (kind) {
    case 'after':
    case 'before':
      return isDay(value) ? { ...state, filters: { ...filters, [kind]: value } } : state;
    case 'undated':
      return { ...state, filters: { ...filters, undated: value === 'yes' } };
    case 'publisher':
      return { ...state, filters: { ...filters, publisher: added(filters.publisher, value || null) } };
    default:
      return { ...state, filters: { ...filters, [kind]: added<string>(filters[kind], value) } };
  }
}

const added = <Value>(values: readonly Value[] = [], value: Value): Value[] => [
  ...new Set([...values, value]),
];

/**
 * The state without a filter, whether it was chosen or typed. A typed filter is identified by its position among those
 * of its kind, because the index may spell its value differently.
 */
export function withoutChoice(state: SearchState, inForce: Filters, { kind, value }: Choice): SearchState {
  const chosen = choicesOf(state.filters);
  const isListed = LISTED.some((listed) => listed === kind);
  const isSame = (choice: Choice) => choice.kind === kind && (!isListed || choice.value === value);
  const typed = choicesOf(inForce).filter(
    (one) => one.kind === kind && !chosen.some((other) => other.kind === kind && other.value === one.value),
  );
  const place = typed.findIndex(isSame);
  const query = place === -1 ? state.query : withoutTyped(state.query, kind, place, typed.length);
  return { ...state, query, filters: filtersWithout(state.filters, { kind, value }) };
}

function filtersWithout(filters: Filters, { kind, value }: Choice): Filters {
  const isListed = LISTED.find((listed) => listed === kind);
  const { [kind]: values, ...others } = filters;
  if (!isListed || !Array.isArray(values)) return others;
  return withoutEmpty({ ...filters, [kind]: values.filter((one: string | null) => (one ?? '') !== value) });
}

/** The query without the typed filter at a position, or without all of its kind if positions do not match. */
function withoutTyped(query: string, kind: FilterKind, place: number, expected: number): string {
  const found = [...query.matchAll(TYPED_FILTER)].filter(
    ([, word = '']) => TYPED[word.toLowerCase()] === kind,
  );
  const leaving = found.length === expected ? found.slice(place, place + 1) : found;
  return leaving
    .reduceRight((left, { 0: { length }, index }) => left.slice(0, index) + left.slice(index + length), query)
    .trim();
}
