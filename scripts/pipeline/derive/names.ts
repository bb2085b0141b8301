import slugify from '@sindresorhus/slugify';
import type { Citation } from '#lib/citation.ts';
import type { Name } from '#lib/story.ts';
import type { StorySettings } from '../settings.ts';
import type { DraftArticle } from './draft.ts';

interface ListedName {
  name: Omit<Name, 'citations'>;
  spellings: string[];
}

/**
 * Gives every name and subject that `story.yml` lists with the sentences that use it, one citation a sentence.
 *
 * A name is found only in the spellings listed, as whole words (`Putin` in `Putin’s`, not in `Putinism`), the
 * longest spelling first; names as they are written, subjects in any case. Names never found are left out.
 */
export function deriveNames(settings: StorySettings, drafts: readonly DraftArticle[]): Name[] {
  const listed = listNames(settings);
  if (listed.length === 0) return [];
  const citations = new Map<string, Citation[]>(listed.map(({ name }) => [name.id, []]));
  const exactly = finder(
    listed.filter(({ name }) => name.kind !== 'subject'),
    'gu',
  );
  const inAnyCase = finder(
    listed.filter(({ name }) => name.kind === 'subject'),
    'giu',
  );
  for (const draft of drafts) {
    for (const sentence of draft.sentences) {
      const text = draft.text.slice(sentence.start, sentence.end);
      const seen = new Set<string>();
      for (const { id, start, end } of [...exactly(text), ...inAnyCase(text)]) {
        if (seen.has(id)) continue;
        seen.add(id);
        const span = { start: sentence.start + start, end: sentence.start + end };
        citations.get(id)?.push(draft.quoter.cite(span));
      }
    }
  }
  return listed
    .map(({ name }) => ({ ...name, citations: citations.get(name.id) ?? [] }))
    .filter((name) => name.citations.length > 0);
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
    list.map(({ name, aliases }, index) => {
      const slug = slugify(name) || `${kind}-${index + 1}`;
      const id = taken.has(slug) ? `${slug}-${kind}` : slug;
      taken.add(id);
      return { name: { id, name, kind }, spellings: [name, ...aliases] };
    }),
  );
}

type Find = (text: string) => { id: string; start: number; end: number }[];

function finder(listed: readonly ListedName[], flags: string): Find {
  const idOf = new Map<string, string>();
  for (const { name, spellings } of listed) {
    for (const spelling of spellings) idOf.set(spellingKey(spelling), name.id);
  }
  if (idOf.size === 0) return () => [];
  const spellings = listed
    .flatMap((entry) => entry.spellings)
    .sort((first, second) => second.length - first.length)
    .map(spellingPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.join('|')})(?![\\p{L}\\p{N}])`, flags);
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      id: idOf.get(spellingKey(found)) ?? '',
      start: index,
      end: index + found.length,
    })).filter(({ id }) => id !== '');
}

const spellingKey = (spelling: string): string =>
  spelling.replace(/\s+/gu, ' ').replace(/[‘’]/gu, "'").toLowerCase();

/** A pattern for words as people list them: any white space between them, straight and curly apostrophes alike. */
export const spellingPattern = (spelling: string): string =>
  RegExp.escape(spelling.trim().replace(/\s+/gu, ' '))
    .replace(/\\x20| /g, '\\s+')
    .replace(/\\x27|['‘’]/g, "['‘’]");
