import { keyOf } from './analyzer.ts';

/** Words that reports use for one kind of figure. */
const FIGURE_WORDS = [
  'kill die dead death fatality fatal casualty',
  'injure injury wound hurt casualty',
  'arrest detain detention custody',
  'miss unaccounted',
  'displace evacuate homeless',
  'rescue save',
  'survive survivor',
  'charge indict indictment',
  'suspect suspected',
];

const bySynonym = new Map<string, Set<string>>();
for (const line of FIGURE_WORDS) {
  const keys = line.split(' ').map((word) => keyOf(word, 'en'));
  for (const key of keys) bySynonym.set(key, new Set([...(bySynonym.get(key) ?? []), ...keys]));
}

/** `toll` is one of the dead where it is asked for; in a text it may be one of a bridge. */
bySynonym.set('toll', bySynonym.get('death') ?? new Set());

/** Keys of other English words for the same kind of figure (`dead` for `killed`); none for any other word. */
export function figureSynonyms(keys: readonly string[]): string[] {
  return keys.flatMap((key) => [...(bySynonym.get(key) ?? [])]).filter((key) => !keys.includes(key));
}
