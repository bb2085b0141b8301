import type { Filters, Order } from '../../search/engine.ts';

/** The state of the search page, as encoded in its address. */
export interface SearchState {
  query: string;
  filters: Filters;
  order: Order;
}

const STATUSES = ['stated', 'supplied', 'bounded', 'unknown'] as const;
const OWN = ['q', 'story', 'name', 'publisher', 'status', 'after', 'before', 'undated', 'order'];

/** Whether a text is a calendar day, `2024-04-02`, of the year 1000 or later. */
export function isDay(written: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(written)) return false;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

/** Parses the state from an address; invalid filters are ignored. */
export function stateOf(address: string): SearchState {
  const asked = new URL(address).searchParams;
  const listed = (key: string) => [...new Set(asked.getAll(key).map((value) => value.trim()))];
  const filled = (key: string) => listed(key).filter((value) => value !== '');
  const day = (key: string) => filled(key).find(isDay);
  const [after, before, undated] = [day('after'), day('before'), asked.get('undated')];
  return {
    query: asked.get('q') ?? '',
    filters: withoutEmpty({
      story: filled('story'),
      name: filled('name'),
      publisher: listed('publisher').map((name) => (name === '' ? null : name)),
      status: STATUSES.filter((status) => listed('status').includes(status)),
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
      ...(undated === 'yes' || undated === 'no' ? { undated: undated === 'yes' } : {}),
    }),
    order: asked.get('order') === 'earliest' ? 'earliest' : 'best',
  };
}

/** The address of a state. An empty publisher means an unknown one. */
export function withState(address: string, { query, filters, order }: SearchState): string {
  const changed = new URL(address);
  const asked = changed.searchParams;
  for (const key of OWN) asked.delete(key);
  if (query.trim() !== '') asked.set('q', query);
  for (const story of filters.story ?? []) asked.append('story', story);
  for (const name of filters.name ?? []) asked.append('name', name);
  for (const publisher of filters.publisher ?? []) asked.append('publisher', publisher ?? '');
  for (const status of filters.status ?? []) asked.append('status', status);
  if (filters.after !== undefined) asked.set('after', filters.after);
  if (filters.before !== undefined) asked.set('before', filters.before);
  if (filters.undated !== undefined) asked.set('undated', filters.undated ? 'yes' : 'no');
  if (order === 'earliest') asked.set('order', order);
  return changed.href;
}

/** Filters without empty kinds. */
export function withoutEmpty(filters: Filters): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** Whether nothing is asked for, so that the page is in its initial state. */
export function isBlank({ query, filters }: SearchState): boolean {
  return query.trim() === '' && Object.keys(filters).length === 0;
}
