import { nameId } from '#contracts/name-id.ts';
import type { Citation } from '#contracts/citation.ts';
import type { Name } from '#contracts/story.ts';
import type { Issue } from '../report/issue.ts';
import type { StorySettings } from '../read/settings.ts';
import { PatternSet } from '../text/pattern-set.ts';
import type { DraftArticle } from './draft.ts';
import { isPartOfLonger } from './longer-names.ts';

interface ListedName {
  name: Omit<Name, 'citations'>;
  spellings: string[];
}

/**
 * Returns every name and subject that `story.yml` lists with one citation for each sentence that uses it.
 *
 * Only listed spellings are found, as whole words (`Putin` in `Putin’s`, not in `Putinism`), the longest first: names
 * with their case or at the beginning of a sentence, subjects in any case. A spelling listed for two names is found for
 * neither. It is found beside a hyphen (`Moscow-based`, `anti-Putin`), but not as half of a double name
 * (`Guinea-Bissau`), unless the other half is listed too, nor within a longer unlisted name (`New York`, `Anna Ruiz`,
 * `York City`, `Wexmouth-on-Sea`). Names without citations are omitted.
 */
export function deriveNames(settings: StorySettings, drafts: readonly DraftArticle[]): Name[] {
  const listed = listNames(settings);
  if (listed.length === 0) return [];
  const citations = new Map<string, Citation[]>(listed.map(({ name }) => [name.id, []]));
  const find = findListed(settings);
  for (const draft of drafts) {
    for (const sentence of draft.sentences) {
      const text = draft.text.slice(sentence.start, sentence.end);
      const seen = new Set<string>();
      for (const { id, start, end } of find(text)) {
        if (seen.has(id)) continue;
        seen.add(id);
        const span = { start: sentence.start + start, end: sentence.start + end };
        citations.get(id)?.push(draft.citations.cite(span));
      }
    }
  }
  return listed
    .map(({ name }) => ({ ...name, citations: citations.get(name.id) ?? [] }))
    .filter((name) => name.citations.length > 0);
}

/** Returns a finder for the people, organisations and places that `story.yml` lists. */
export const findNames = (settings: StorySettings): Find =>
  finder(
    listNames(settings).filter(({ name }) => name.kind !== 'subject'),
    'gu',
  );

/** Returns a finder for everything that `story.yml` lists, subjects included. */
export function findListed(settings: StorySettings): Find {
  const names = findNames(settings);
  const subjects = subjectFinder(settings);
  return (text) => [...names(text), ...subjects(text)];
}

const subjectFinder = (settings: StorySettings): Find =>
  finder(
    listNames(settings).filter(({ name }) => name.kind === 'subject'),
    'giu',
  );

/** Returns an issue for each spelling that `story.yml` lists for two names or two subjects. */
export function findSharedSpellings(story: string, settings: StorySettings): Issue[] {
  const listed = listNames(settings);
  const isSubject = ({ name }: ListedName): boolean => name.kind === 'subject';
  return [
    ...sharedSpellings(
      listed.filter((one) => !isSubject(one)),
      spellingKey,
    ),
    ...sharedSpellings(listed.filter(isSubject), (spelling) => spellingKey(spelling).toLowerCase()),
  ].map(({ spelling, names }) => ({
    kind: 'shared-spelling',
    path: `stories/${story}/story.yml`,
    line: 1,
    text: `“${spelling}” stands for ${names.join(' and for ')}`,
  }));
}

function sharedSpellings(
  listed: readonly ListedName[],
  keyOf: (spelling: string) => string,
): { spelling: string; names: string[] }[] {
  const spelt = listed.flatMap(({ name, spellings }) =>
    Array.from(new Map(spellings.map((spelling) => [keyOf(spelling), spelling])), ([key, spelling]) => ({
      key,
      spelling,
      name: name.name,
    })),
  );
  const asListed = spelt.filter(
    ({ spelling }, at) =>
      !atStart(spelt[at - 1]?.spelling ?? '')
        .slice(1)
        .includes(spelling),
  );
  return Array.from(Map.groupBy(asListed, ({ key }) => key).values()).flatMap(([first, ...others]) =>
    first && others.length > 0
      ? [{ spelling: first.spelling, names: [first, ...others].map(({ name }) => name) }]
      : [],
  );
}

function listNames(settings: StorySettings): ListedName[] {
  const { people = [], organisations = [], places = [] } = settings.names ?? {};
  const kinds = [
    ['person', people],
    ['organisation', organisations],
    ['place', places],
    ['subject', settings.subjects ?? []],
  ] as const;
  const taken = new Set<string>();
  return kinds.flatMap(([kind, list]) =>
    list.map(({ name, aliases }) => {
      const slug = nameId(name);
      const id = freeId(slug, kind, taken);
      taken.add(id);
      const others = aliases.length > 0 ? { aliases } : {};
      return { name: { id, name, kind, ...others }, spellings: [name, ...aliases].flatMap(atStart) };
    }),
  );
}

/** A unique id: the slug, else with its kind, else with a number. */
function freeId(slug: string, kind: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  const withKind = `${slug}-${kind}`;
  let id = withKind;
  for (let number = 2; taken.has(id); number++) id = `${withKind}-${number}`;
  return id;
}

/** A lower-case spelling ("the minister") is capitalised at the beginning of a sentence. */
const atStart = (spelling: string): string[] =>
  /^\p{Ll}/u.test(spelling) ? [spelling, spelling.charAt(0).toUpperCase() + spelling.slice(1)] : [spelling];

interface FoundName {
  id: string;
  start: number;
  end: number;
}

type Find = (text: string) => FoundName[];

function finder(listed: readonly ListedName[], flags: 'gu' | 'giu'): Find {
  const keyOf = (spelling: string): string => {
    const key = spellingKey(spelling);
    return flags === 'giu' ? key.toLowerCase() : key;
  };
  const ids = new Map<string, string | null>();
  const kinds = new Map(listed.map(({ name }) => [name.id, name.kind]));
  for (const { name, spellings } of listed) {
    for (const key of new Set(spellings.map(keyOf))) ids.set(key, ids.has(key) ? null : name.id);
  }
  if (ids.size === 0) return () => [];
  const spellings = listed.flatMap((entry) => entry.spellings).map(spellingParts);
  const pattern = new PatternSet().add(
    new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${alternation(spellings)}(?![\\p{L}\\p{M}\\p{N}_])`, flags),
  );
  return (text) => {
    const found = pattern.all(text).map(({ 0: words, index }): FoundName => ({
      id: ids.get(keyOf(words)) ?? '',
      start: index,
      end: index + words.length,
    }));
    if (found.length === 0) return found;
    const starts = new Set(found.map(({ start }) => start));
    const ends = new Set(found.map(({ end }) => end));
    return found.filter(
      (name) =>
        name.id !== '' &&
        !isHalfOfAnother(text, name, starts, ends) &&
        !isPartOfLonger(text, name, kinds.get(name.id) ?? 'subject', { starts, ends }),
    );
  };
}

const HYPHEN = '[-\u2010\u2011]';
const CAPITAL_AFTER = new RegExp(`^${HYPHEN}\\p{Lu}`, 'u');
const CAPITAL_BEFORE = new RegExp(`\\p{Lu}[\\p{L}\\p{M}]*${HYPHEN}$`, 'u');

/** Whether a hyphen joins a name to a capitalised word that is not listed. */
function isHalfOfAnother(
  text: string,
  { start, end }: FoundName,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): boolean {
  const after = CAPITAL_AFTER.test(text.slice(end, end + 3));
  const before = CAPITAL_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  return (after && !starts.has(end + 1)) || (before && !ends.has(start - 1));
}

const spellingKey = (spelling: string): string =>
  spelling
    .normalize('NFC')
    .replace(/(?<=[-\u2010\u2011])\s+/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .trim();

/**
 * A pattern of a spelling that tolerates any white space, a line end after a hyphen, straight and curly apostrophes,
 * breaking and non-breaking hyphens, and composed or decomposed accents.
 */
export const spellingPattern = (spelling: string): string => spellingParts(spelling).join('');

const spellingParts = (spelling: string): string[] =>
  Array.from(spellingKey(spelling), (character) => {
    if (character === ' ') return '\\s+';
    if (character === "'") return "['‘’]";
    if (character === '-') return '[-\\u2010\\u2011](?:\\s*[\\r\\n]\\s*)?';
    const apart = character.normalize('NFD');
    return apart === character ? RegExp.escape(character) : `(?:${character}|${apart})`;
  });

/**
 * Builds a pattern of alternative spellings, longest first, from the parts of their patterns. Spellings share common
 * beginnings (a trie); otherwise each position would cost as many steps as there are names.
 */
function alternation(spellings: readonly string[][]): string {
  const sorted = spellings.toSorted(compareParts);
  const pattern = (from: number, to: number, at: number): string => {
    let [start, depth] = [from, at];
    const [first = [], last = []] = [sorted[from], sorted[to - 1]];
    while (depth < first.length && first[depth] === last[depth]) depth++;
    const shared = first.slice(at, depth).join('');
    // After sorting, a spelling that ends here precedes its continuations.
    while (start < to && sorted[start]?.length === depth) start++;
    if (start === to) return shared;
    const branches: string[] = [];
    while (start < to) {
      const part = sorted[start]?.[depth];
      let end = start + 1;
      while (end < to && sorted[end]?.[depth] === part) end++;
      branches.push(pattern(start, end, depth));
      start = end;
    }
    return `${shared}(?:${branches.join('|')})${first.length === depth ? '?' : ''}`;
  };
  return pattern(0, sorted.length, 0);
}

function compareParts(first: readonly string[], second: readonly string[]): number {
  const differs = first.findIndex((part, at) => part !== second[at]);
  if (differs < 0) return first.length - second.length;
  const [one = '', other = ''] = [first[differs], second[differs]];
  return one < other ? -1 : 1;
}
