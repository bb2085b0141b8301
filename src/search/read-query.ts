import { loadPart } from './load-part.ts';
import { mayHaveCommand, mayHaveDate, parseQuery, type Query } from './query.ts';

/** Reads a query; what reads commands and dates is loaded for the first one that may have some. */
export async function readQuery(query: string): Promise<Query> {
  const [commands, dates] = await Promise.all([
    mayHaveCommand(query) ? loadPart('typed-filters', () => import('./typed-filters.ts')) : null,
    mayHaveDate(query) ? loadPart('date-terms', () => import('./date-terms.ts')) : null,
  ]);
  return parseQuery(query, { readCommands: commands?.parseTypedFilters, datesIn: dates?.dateTermsIn });
}
