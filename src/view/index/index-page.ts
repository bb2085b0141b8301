import type { ArticleOutline } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { nameId } from '#contracts/name-id.ts';
import type { Name } from '#contracts/story.ts';
import { addressOf, atFragment, type Base, indexPartPath, paths, sentenceFragment } from '#contracts/urls.ts';
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
  /** Its pages; none for a name of a divided index in few sentences. */
  parts: NamePart[];
  /** Its first page, or the first sentence that mentions it. */
  address: string;
  /** The other sentences of a name without a page. */
  others: string[];
}

export interface IndexLetter {
  /** `M`, or `#` for names that begin with no letter; `M, page 2 of 3`. */
  name: string;
  /** The letter, or the number of a further page of one. */
  label: string;
  /** The letter in an address: `m`, `u0414` for `Д`, `other`; `m-2`. */
  id: string;
  /** A place on the index page, or its own page if the index is divided. */
  address: string;
  entries: IndexEntry[];
}

export interface IndexPage {
  letters: IndexLetter[];
  entries: IndexEntry[];
  /** Whether each letter has pages of its own. */
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
/**
 * With more names, each letter has its own pages, and a name in at most {@link MAX_LISTED} sentences has none: its entry
 * leads to them. 1,150 names took 23.6 KB compressed.
 */
const MAX_NAMES = 500;
const MAX_LISTED = 4;
/** Names on a page of one letter. */
const MAX_NAMES_OF_PAGE = 400;
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
  const letterIds = [...new Set(named.map(firstLetter))].map(letterId);
  const taken = new Set([...named.map(({ id }) => id), ...(isDivided ? letterIds : [])]);
  const entries = named.map((entry): IndexEntry => {
    const parts = isDivided && entry.count <= MAX_LISTED ? [] : partsOf(entry, taken, base);
    const [first] = parts;
    if (first) return { ...entry, parts, address: first.address, others: [] };
    const [address = '', ...others] = entry.mentions.flatMap(sentenceAddresses);
    return { ...entry, parts, address, others };
  });
  const letters = Array.from(Map.groupBy(entries, firstLetter)).flatMap(([letter, ofLetter]) =>
    isDivided ? letterPages(letter, ofLetter, taken, base) : [letterOnPage(letter, ofLetter, base)],
  );
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

type Named = Omit<IndexEntry, 'parts' | 'address' | 'others'>;

const sentenceAddresses = ({ reference, sentences }: Mention): string[] =>
  Array.from(sentences.keys(), (number) => atFragment(reference.address, sentenceFragment(number)));

function letterOnPage(letter: string, entries: IndexEntry[], base: Base): IndexLetter {
  const id = letterId(letter);
  const address = atFragment(addressOf(base, paths.index), `letter-${id}`);
  return { name: letter, label: letter, id, address, entries };
}

/** The pages of a letter, as few as possible and of equal length. */
function letterPages(letter: string, entries: IndexEntry[], taken: Set<string>, base: Base): IndexLetter[] {
  const count = Math.ceil(entries.length / MAX_NAMES_OF_PAGE);
  const length = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, index) => {
    const id = index === 0 ? letterId(letter) : freeId(`${letterId(letter)}-${index + 1}`, taken);
    return {
      name: count === 1 ? letter : `${letter}, page ${index + 1} of ${count}`,
      label: index === 0 ? letter : String(index + 1),
      id,
      address: addressOf(base, indexPartPath(id)),
      entries: entries.slice(index * length, (index + 1) * length),
    };
  });
}

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
