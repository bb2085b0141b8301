import type { ArticleOutline } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import type { Coverage } from '../data/coverage.ts';
import { type IndexPart, isTooLong, letterParts } from './index-parts.ts';
import { type Reference, sentenceAt, storyReferences } from '../words/references.ts';
import { nameId } from '#contracts/name-id.ts';
import type { Name } from '#contracts/story.ts';
import { addressOf, atFragment, type Base, paths, sentenceFragment } from '#contracts/urls.ts';
import { shared } from '../data/shared.ts';

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
  /** Set where its first references stand on the page before. */
  goesOn?: boolean;
}

export interface IndexLetter {
  /** `M`, or `#` for what begins with no letter. */
  letter: string;
  /** The letter in an address: `m`, `u0414` for `Д`, `other`. */
  id: string;
  /** Where its first entry stands: a place on the page of the index, or a page of its own. */
  address: string;
  entries: IndexEntry[];
  /** Its pages, where the index is divided; else none. */
  parts: IndexPart[];
}

export interface IndexPage {
  letters: IndexLetter[];
  /** The entries of those alone who are quoted, each reference a quote, on pages of their own; null where nobody is. */
  quoted: IndexLetter | null;
  /** Whether the entries are too many for one page, so that each letter has its own. */
  isDivided: boolean;
  entries: number;
  references: number;
  /** The stories, for an index that has no entries, each with its articles, or with none where they are too many. */
  stories: IndexedStory[];
}

export interface IndexedStory {
  title: string;
  address: string;
  count: number;
  articles: { headline: string; reference: Reference }[];
}

/** An index without entries lists the articles themselves up to so many: what a page of 15 KB has room for. */
const MOST_ARTICLES = 150;

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The index of names and subjects, A to Z, each reference a sentence. A name that no sentence has is left out. */
export const indexPage = shared((coverages: readonly Coverage[], base: Base): IndexPage => {
  const within = coverages.length > 1 ? null : undefined;
  const entriesOf = (namesOf: NamesOf): IndexEntry[] =>
    mergeEntries(
      coverages.flatMap((coverage) =>
        storyEntries(coverage, namesOf, base, { within, naming: coverages.length > 1 }),
      ),
    ).sort((first, second) => alphabet.compare(first.name, second.name) || (first.id < second.id ? -1 : 1));
  const entries = entriesOf(({ names }) => names);
  const isDivided = isTooLong(entries);
  const letters = Array.from(Map.groupBy(entries, firstLetter), ([letter, ofLetter]): IndexLetter => {
    const id = letterId(letter);
    const parts = isDivided ? letterParts(letter === '#' ? 'Other' : letter, id, ofLetter, base) : [];
    return {
      letter,
      id,
      address: parts[0]?.address ?? atFragment(addressOf(base, paths.index), `letter-${id}`),
      entries: ofLetter,
      parts,
    };
  });
  const articles = coverages.reduce((sum, coverage) => sum + coverage.articles.length, 0);
  return {
    letters,
    quoted: quotedEntries(entriesOf(speakersOf), base),
    isDivided,
    entries: entries.length,
    references: entries.reduce((sum, { references }) => sum + countSentences(references), 0),
    stories: coverages.map((coverage) => ({
      title: coverage.story.title,
      address: addressOf(base, coverage.story.url),
      count: coverage.articles.length,
      articles: articles > MOST_ARTICLES ? [] : articleList(coverage, base, within),
    })),
  };
});

type NamesOf = (story: Coverage['story']) => Pick<Name, 'id' | 'name' | 'kind' | 'citations'>[];

/** Those who are quoted in a story, each with the quotes. */
function speakersOf({ quotes, names }: Coverage['story']): ReturnType<NamesOf> {
  const listed = new Map(names.map((name) => [name.id, name]));
  return Array.from(
    Map.groupBy(quotes, ({ speaker }) => speaker.name),
    ([name, ofSpeaker]) => {
      const known = listed.get(ofSpeaker[0]?.speaker.id ?? '');
      return {
        id: known?.id ?? `speaker-${nameId(name)}`,
        name,
        kind: known?.kind ?? 'person',
        citations: ofSpeaker.map(({ citation }) => citation),
      };
    },
  );
}

function quotedEntries(entries: IndexEntry[], base: Base): IndexLetter | null {
  if (entries.length === 0) return null;
  const [letter, id] = ['Who is quoted', 'quoted'];
  const parts = letterParts(letter, id, entries, base);
  return { letter, id, address: parts[0]?.address ?? '', entries, parts };
}

function storyEntries(
  coverage: Coverage,
  namesOf: NamesOf,
  base: Base,
  { within, naming }: { within: null | undefined; naming: boolean },
): IndexEntry[] {
  const references = storyReferences(coverage, base, within);
  const placeOf = new Map(coverage.articles.map(({ article }, place) => [article.id, place]));
  return namesOf(coverage.story).flatMap(({ id, name, kind, citations }) => {
    const byArticle = Map.groupBy(citations, ({ article }) => article);
    const inOrder = [...byArticle.keys()]
      .flatMap((article) => placeOf.get(article) ?? [])
      .sort((a, b) => a - b);
    const found = inOrder.flatMap((place): IndexReference[] => {
      const article = coverage.articles[place]?.article;
      const reference = article && references.get(article.id);
      if (!reference) return [];
      const [first, ...further] = citedSentences(byArticle.get(article.id) ?? [], article).map((number) => ({
        number,
        address: atFragment(addressOf(base, article.url), sentenceFragment(number)),
      }));
      return first ? [{ reference, story: null, first, further }] : [];
    });
    const [opening, ...others] = found;
    if (!opening) return [];
    const story = naming ? coverage.story.title : null;
    return [{ id, name, kind, references: [{ ...opening, story }, ...others] }];
  });
}

/** The sentences of an article that citations of it fall in, each once, in reading order. */
function citedSentences(citations: readonly Citation[], article: ArticleOutline): number[] {
  const numbers = citations.flatMap(({ start }) => sentenceAt(article, start) ?? []);
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

/** A letter in an address, in characters that every server has. */
function letterId(letter: string): string {
  if (letter === '#') return 'other';
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  return `u${[...letter].map((part) => part.codePointAt(0)?.toString(16).padStart(4, '0')).join('')}`;
}

function countSentences(references: readonly IndexReference[]): number {
  return references.reduce((sum, { further }) => sum + 1 + further.length, 0);
}

function articleList(coverage: Coverage, base: Base, within: null | undefined): IndexedStory['articles'] {
  const references = storyReferences(coverage, base, within);
  return coverage.articles.flatMap(({ article }) => {
    const reference = references.get(article.id);
    return reference ? [{ headline: article.headline.text, reference }] : [];
  });
}
