const QUERY = 'q';

/** The query that the page's address carries; empty where it carries none. */
export function queryOf(address: string): string {
  return new URL(address).searchParams.get(QUERY) ?? '';
}

/** The address with another query, and with none where the query is blank. */
export function withQuery(address: string, query: string): string {
  const changed = new URL(address);
  changed.searchParams.delete(QUERY);
  if (query.trim() !== '') changed.searchParams.set(QUERY, query);
  return changed.href;
}
