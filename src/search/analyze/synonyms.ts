/** Keys of words that reports use for one kind of figure, the commonest first: a test has the words. */
export const FIGURE_KEYS = [
  'kill die dead death fataliti fatal casualti',
  'injur hurt wound injuri casualti',
  'arrest detain detention custodi',
  'miss unaccount',
  'displac evacu homeless',
  'rescu save',
  'surviv survivor',
  'charg indict',
];

const KINDS = FIGURE_KEYS.map((line) => line.split(' '));
const bySynonym = new Map<string, Set<string>>();
for (const keys of KINDS)
  for (const key of keys) bySynonym.set(key, new Set([...(bySynonym.get(key) ?? []), ...keys]));

/** The kinds of figures that a word of these keys may tell of, as places in `FIGURE_KEYS`. */
export const figureKinds = (keys: readonly string[]): number[] =>
  KINDS.flatMap((kind, at) => (keys.some((key) => kind.includes(key)) ? [at] : []));

/** `toll` is one of the dead where it is asked for; in a text it may be one of a bridge. */
bySynonym.set('toll', bySynonym.get('death') ?? new Set());

/** Keys of other English words for the same kind of figure (`dead` for `killed`); none for any other word. */
export function figureSynonyms(keys: readonly string[]): string[] {
  return keys.flatMap((key) => [...(bySynonym.get(key) ?? [])]).filter((key) => !keys.includes(key));
}
