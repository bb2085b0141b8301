import type { Article } from './article.ts';
import type { Citation } from './citation.ts';
import type { Coverage } from './coverage.ts';
import { needsYear } from './dates.ts';
import { type Reference, sentenceAt, storyReferences } from './references.ts';
import type { Name } from './story.ts';
import { addressOf, atFragment, type Base, sentenceFragment } from './urls.ts';

/** The sentences of one article that an entry refers to. */
export interface IndexReference {
  reference: Reference;
  /** The story's title, where the index is of several stories, with the first reference to it. */
  story: string | null;
  first: SentenceLink;
  further: SentenceLink[];
}

interface SentenceLink {
  number: number;
  address: string;
}

export interface IndexEntry {
  id: string;
  name: string;
  kind: Name['kind'];
  references: IndexReference[];
}

export interface IndexPage {
  letters: { letter: string; entries: IndexEntry[] }[];
  entries: number;
  references: number;
  /** Every article, for an index that has no entries. */
  articles: { story: string; articles: { headline: string; reference: Reference }[] }[];
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The index of names and subjects, A to Z, each reference a sentence. A name that no sentence has is left out. */
export function indexPage(coverages: readonly Coverage[], base: Base): IndexPage {
  const withYear = needsYear(
    coverages.flatMap(({ articles }) => articles.map(({ article }) => article.date)),
  );
  const entries = mergeEntries(
    coverages.flatMap((coverage) => storyEntries(coverage, base, { withYear, naming: coverages.length > 1 })),
  ).sort((first, second) => alphabet.compare(first.name, second.name) || (first.id < second.id ? -1 : 1));
  return {
    letters: Array.from(Map.groupBy(entries, firstLetter), ([letter, ofLetter]) => ({
      letter,
      entries: ofLetter,
    })),
    entries: entries.length,
    references: entries.reduce((sum, { references }) => sum + countSentences(references), 0),
    articles: coverages.map((coverage) => articleList(coverage, base, withYear)),
  };
}

function storyEntries(
  coverage: Coverage,
  base: Base,
  { withYear, naming }: { withYear: boolean; naming: boolean },
): IndexEntry[] {
  const references = storyReferences(coverage, base, withYear);
  return coverage.story.names.flatMap(({ id, name, kind, citations }) => {
    const found = coverage.articles.flatMap(({ article }): IndexReference[] => {
      const reference = references.get(article.id);
      const [first, ...further] = citedSentences(citations, article).map((number) => ({
        number,
        address: atFragment(addressOf(base, article.url), sentenceFragment(number)),
      }));
      return reference && first ? [{ reference, story: null, first, further }] : [];
    });
    const [opening, ...others] = found;
    if (!opening) return [];
    const story = naming ? coverage.story.title : null;
    return [{ id, name, kind, references: [{ ...opening, story }, ...others] }];
  });
}

/** The sentences of one article that citations fall in, each once, in reading order. */
function citedSentences(citations: readonly Citation[], article: Article): number[] {
  const numbers = citations
    .filter((citation) => citation.article === article.id)
    .flatMap(({ start }) => sentenceAt(article, start) ?? []);
  return [...new Set(numbers)].sort((first, second) => first - second);
}

/** One entry for a name that several stories have; entries of different names never share an id. */
function mergeEntries(entries: readonly IndexEntry[]): IndexEntry[] {
  const merged = new Map<string, IndexEntry>();
  const ids = new Set<string>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.name}`;
    const known = merged.get(key);
    if (known) {
      known.references.push(...entry.references);
      continue;
    }
    const id = freeId(entry.id, ids);
    ids.add(id);
    merged.set(key, { ...entry, id, references: [...entry.references] });
  }
  return [...merged.values()];
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}

/** The letter that an entry stands under, without its accents; `#` for what begins with none. */
function firstLetter({ name }: IndexEntry): string {
  const letter = /\p{L}/u.exec(name.normalize('NFD').charAt(0))?.[0];
  return letter === undefined ? '#' : letter.toLocaleUpperCase('en');
}

function countSentences(references: readonly IndexReference[]): number {
  return references.reduce((sum, { further }) => sum + 1 + further.length, 0);
}

function articleList(coverage: Coverage, base: Base, withYear: boolean): IndexPage['articles'][number] {
  const references = storyReferences(coverage, base, withYear);
  return {
    story: coverage.story.title,
    articles: coverage.articles.flatMap(({ article }) => {
      const reference = references.get(article.id);
      return reference ? [{ headline: article.headline.text, reference }] : [];
    }),
  };
}
