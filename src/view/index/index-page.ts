import type { ArticleOutline } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { nameId } from '#contracts/name-id.ts';
import type { Name } from '#contracts/story.ts';
import { addressOf, atFragment, type Base, indexPartPath, paths } from '#contracts/urls.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { shared } from '../data/shared.ts';
import { type Reference, sentenceAt, storyReferences } from '../words/references.ts';

/** The sentences of one article that mention a name, by number, with the positions of the name. */
export interface Mention {
  story: Coverage['story'];
  entry: ArticleEntry;
  reference: Reference;
  sentences: ReadonlyMap<number, Citation[]>;
}

/** A page of a name: all its mentions, or a part of many. */
export interface NamePart {
  id: string;
  address: string;
  mentions: Mention[];
}

/** A name of the index: listed by an editor, or quoted in an article. */
export interface IndexEntry {
  id: string;
  name: string;
  kind: Name['kind'];
  /** Other spellings that the editor lists. */
  aliases: string[];
  mentions: Mention[];
  /** Number of sentences that mention it. */
  count: number;
  parts: NamePart[];
}

export interface IndexLetter {
  /** `M`, or `#` for names that begin with no letter. */
  letter: string;
  /** The letter in an address: `m`, `u0414` for `Д`, `other`. */
  id: string;
  /** A place on the index page, or its own page if there are very many names. */
  address: string;
  entries: IndexEntry[];
}

export interface IndexPage {
  letters: IndexLetter[];
  entries: IndexEntry[];
  /** Whether each letter has a page of its own. */
  isDivided: boolean;
  /** Number of mentions, counted by name. */
  references: number;
  /** For an index without entries: the stories with their articles, or without if there are too many. */
  stories: IndexedStory[];
}

export interface IndexedStory {
  title: string;
  address: string;
  count: number;
  articles: { headline: string; reference: Reference }[];
}

/** Articles listed by an index without entries. */
const MAX_ARTICLES = 150;
/** With more names, each letter has its own page. */
const MAX_NAMES = 2000;
/** Sentences on a page of a name with several articles. */
const MAX_SENTENCES = 100;

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The index of names, A to Z. Names without a sentence are omitted. */
export const indexPage = shared((coverages: readonly Coverage[], base: Base): IndexPage => {
  const within = coverages.length > 1 ? null : undefined;
  const named = mergeEntries(coverages.flatMap((coverage) => storyEntries(coverage, base, within))).sort(
    (first, second) => alphabet.compare(first.name, second.name) || (first.id < second.id ? -1 : 1),
  );
  const isDivided = named.length > MAX_NAMES;
  const byLetter = Map.groupBy(named, firstLetter);
  const taken = new Set([
    ...named.map(({ id }) => id),
    ...(isDivided ? [...byLetter.keys()].map(letterId) : []),
  ]);
  const entries = named.map((entry): IndexEntry => ({ ...entry, parts: partsOf(entry, taken, base) }));
  const letters = Array.from(Map.groupBy(entries, firstLetter), ([letter, ofLetter]): IndexLetter => {
    const id = letterId(letter);
    return {
      letter,
      id,
      address: isDivided
        ? addressOf(base, indexPartPath(id))
        : atFragment(addressOf(base, paths.index), `letter-${id}`),
      entries: ofLetter,
    };
  });
  const articles = coverages.reduce((sum, coverage) => sum + coverage.articles.length, 0);
  return {
    letters,
    entries,
    isDivided,
    references: entries.reduce((sum, { count }) => sum + count, 0),
    stories: coverages.map((coverage) => ({
      title: coverage.story.title,
      address: addressOf(base, coverage.story.url),
      count: coverage.articles.length,
      articles: articles > MAX_ARTICLES ? [] : articleList(coverage, base, within),
    })),
  };
});

type Named = Omit<IndexEntry, 'parts'>;

/** Listed names, and quoted speakers that no story lists. */
function storyEntries(coverage: Coverage, base: Base, within: null | undefined): Named[] {
  const { story, articles } = coverage;
  const references = storyReferences(coverage, base, within);
  const places = new Map(articles.map(({ article }, place) => [article.id, place]));
  const listed = story.names.map(({ id, name, kind, aliases = [], citations }) => ({
    id,
    name,
    kind,
    aliases,
    citations,
  }));
  const others = Map.groupBy(
    story.quotes.filter(({ speaker }) => speaker.id === null),
    ({ speaker }) => speaker.name,
  );
  const quoted = Array.from(others, ([name, quotes]) => ({
    id: nameId(name),
    name,
    kind: 'person' as const,
    aliases: [],
    citations: quotes.map(({ speaker }) => speaker.citation),
  }));
  return [...listed, ...quoted].flatMap(({ citations, ...own }): Named[] => {
    const byArticle = Map.groupBy(citations, ({ article }) => article);
    const inOrder = [...byArticle.keys()].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
    const mentions = inOrder.flatMap((place): Mention[] => {
      const entry = articles[place];
      const reference = entry && references.get(entry.article.id);
      if (!entry || !reference) return [];
      const sentences = bySentence(byArticle.get(entry.article.id) ?? [], entry.article);
      return sentences.size > 0 ? [{ story, entry, reference, sentences }] : [];
    });
    return mentions.length > 0 ? [{ ...own, mentions, count: countSentences(mentions) }] : [];
  });
}

/** Citations by sentence number, in reading order; those outside sentences are omitted. */
function bySentence(citations: readonly Citation[], article: ArticleOutline): Map<number, Citation[]> {
  const inOrder = citations.toSorted((one, other) => one.start - other.start);
  const found = Map.groupBy(inOrder, ({ start }) => sentenceAt(article, start));
  return new Map([...found].flatMap(([number, own]) => (number === null ? [] : [[number, own]])));
}

const countSentences = (mentions: readonly Mention[]): number =>
  mentions.reduce((sum, { sentences }) => sum + sentences.size, 0);

/** Merges entries of one name from several stories; different names never share an id. */
function mergeEntries(entries: readonly Named[]): Named[] {
  const merged = new Map<string, Named>();
  const ids = new Set<string>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.name}`;
    const known = merged.get(key);
    if (known) {
      known.mentions.push(...entry.mentions);
      known.count += entry.count;
      known.aliases = [...new Set([...known.aliases, ...entry.aliases])];
      continue;
    }
    merged.set(key, { ...entry, id: freeId(entry.id, ids), mentions: [...entry.mentions] });
  }
  return [...merged.values()];
}

/** The pages of a name, divided between articles. */
function partsOf({ id, mentions }: Named, taken: Set<string>, base: Base): NamePart[] {
  const pieces: Mention[][] = [];
  let room = 0;
  for (const mention of mentions) {
    const last = pieces.at(-1);
    if (last && mention.sentences.size <= room) last.push(mention);
    else {
      pieces.push([mention]);
      room = MAX_SENTENCES;
    }
    room -= mention.sentences.size;
  }
  return pieces.map((piece, index) => {
    const own = index === 0 ? id : freeId(`${id}-${index + 1}`, taken);
    return { id: own, address: addressOf(base, indexPartPath(own)), mentions: piece };
  });
}

/** Reserves and returns the id, or its first numbered form that is free. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

/** The first letter of an entry without accents, or `#`. */
function firstLetter({ name }: Pick<Named, 'name'>): string {
  const letter = /\p{L}/u.exec(name.normalize('NFD').charAt(0))?.[0];
  return letter === undefined ? '#' : letter.toLocaleUpperCase('en');
}

/** A letter as an ASCII id. */
function letterId(letter: string): string {
  if (letter === '#') return 'other';
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  return `u${[...letter].map((part) => part.codePointAt(0)?.toString(16).padStart(4, '0')).join('')}`;
}

function articleList(coverage: Coverage, base: Base, within: null | undefined): IndexedStory['articles'] {
  const references = storyReferences(coverage, base, within);
  return coverage.articles.flatMap(({ article }) => {
    const reference = references.get(article.id);
    return reference ? [{ headline: article.headline.text, reference }] : [];
  });
}
