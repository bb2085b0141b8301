import {
  type AnyFeed,
  type AtomFeed,
  type JsonFeed,
  type Opml,
  parseFeed,
  parseOpml,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { decodedHtml } from '../formats/decoded-html.ts';
import { NO_NAME } from '../formats/page-names.ts';
import { decodeText } from './decode-text.ts';
import {
  type Content,
  type Entry,
  entryAt,
  firstOf,
  type Importer,
  type NamedFeed,
  plainOrHtml,
  plainText,
} from './entry.ts';
import { isCut, isWhole } from './excerpt.ts';

/** What the entries of a feed have in common. */
interface FeedFacts {
  title: string | null;
  /** What distinguishes the feed from others whose entries are numbered alike. */
  name: string;
  language: string | null;
  /** The address that relative links start from. */
  base: string | null;
}

/** Reads a feed: RSS, Atom, RDF or JSON Feed. An entry with an excerpt alone has no content. */
export const openFeed: Importer = ({ name, bytes }) => {
  const parsed = parseFeed(decodeText(bytes));
  return { what: 'a feed', entries: entriesOf(parsed, name) };
};

/** @param from the address of the feed, or the name of its file */
function entriesOf({ format, feed }: AnyFeed, from: string): Entry[] {
  const link = format === 'json' ? feed.home_page_url : format === 'atom' ? hrefOf(feed.links) : feed.link;
  const title = format === 'atom' ? firstOf(feed.title?.value) : firstOf(feed.title);
  const facts = {
    title: title && siteOf(wordsOf(title), link ?? from),
    name: firstOf(link, title) ?? '',
    language: languageOf(feed, null),
    base: firstAddress(null, 'xml' in feed ? feed.xml.base : null, link, from),
  };
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item, index) => fromRss(item, facts, index));
    case 'rdf':
      return (feed.items ?? []).map((item, index) => fromRdf(item, facts, index));
    case 'atom':
      return (feed.entries ?? []).map((entry, index) => fromAtom(entry, facts, index));
    case 'json':
      return (feed.items ?? []).map((item, index) => fromJson(item, facts, index));
  }
}

function fromRss(item: RssFeed.Item<string>, feed: FeedFacts, index: number): Entry {
  const guid = firstOf(item.guid?.value);
  const permalink = item.guid?.isPermaLink === false ? null : guid;
  return entryAt(placeOf('item', index, guid, item.link), {
    id: globalId(guid, feed),
    address: firstAddress(feed.base, item.link, absolute(permalink), hrefOf(item.atom?.links)),
    title: titleOf(item.title),
    publisher: firstOf(item.source?.title, feed.title),
    published: firstOf(item.pubDate, item.dc?.dates?.[0]),
    authors: namesOf(feed, item.authors, item.dc?.creators),
    language: languageOf(item, feed.language),
    summary: firstOf(item.description),
    content: contentOf(item.content?.encoded, item.description),
  });
}

function fromRdf(item: RdfFeed.Item<string>, feed: FeedFacts, index: number): Entry {
  return entryAt(placeOf('item', index, item.rdf?.about, item.link), {
    id: globalId(firstOf(item.rdf?.about), feed),
    address: firstAddress(feed.base, item.link, absolute(item.rdf?.about)),
    title: titleOf(item.title),
    publisher: firstOf(item.dc?.publishers?.[0], feed.title),
    published: firstOf(item.dc?.dates?.[0]),
    authors: namesOf(feed, [], item.dc?.creators),
    language: languageOf(item, feed.language),
    summary: firstOf(item.description),
    content: contentOf(item.content?.encoded, item.description),
  });
}

function fromAtom(entry: AtomFeed.Entry<string>, feed: FeedFacts, index: number): Entry {
  return entryAt(placeOf('entry', index, entry.id, hrefOf(entry.links)), {
    id: globalId(firstOf(entry.id), feed),
    address: firstAddress(
      firstAddress(feed.base, entry.xml?.base) ?? feed.base,
      hrefOf(entry.links),
      absolute(entry.id),
    ),
    title: titleOf(entry.title?.value),
    publisher: firstOf(entry.source?.title?.value, feed.title),
    // `updated` is the day of the last change.
    published: firstOf(entry.published),
    authors: namesOf(feed, entry.authors),
    language: languageOf(entry, feed.language),
    summary: firstOf(entry.summary?.value),
    content: contentOf(entry.content?.value, entry.summary?.value, entry.content?.type),
  });
}

function fromJson(item: JsonFeed.Item<string>, feed: FeedFacts, index: number): Entry {
  return entryAt(placeOf('item', index, item.id, item.url), {
    id: globalId(firstOf(item.id), feed),
    address: firstAddress(feed.base, item.url, item.external_url, absolute(item.id)),
    title: firstOf(item.title),
    publisher: feed.title,
    published: firstOf(item.date_published),
    authors: namesOf(feed, item.authors),
    language: languageOf(item, feed.language),
    summary: firstOf(item.summary),
    content:
      firstOf(item.content_html) === null
        ? contentOf(item.content_text, item.summary, 'text')
        : contentOf(item.content_html, item.summary, 'html'),
  });
}

/**
 * The name of the site, of the title of a feed about a part of it: `Elections – Harbor Post`. It is the part whose letters
 * stand in the host's name; without such a part, the whole.
 */
function siteOf(title: string, address: string): string {
  const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const host = lettersOf(URL.parse(address)?.hostname ?? '');
  const parts = title.split(/\s+[–—|»·-]\s+|:\s+/u).filter((part) => lettersOf(part).length >= 4);
  const [own, ...others] = parts.filter((part) => host.includes(lettersOf(part)));
  return own !== undefined && others.length === 0 ? own : title;
}

/** Names of persons, each for itself; an address of e-mail alone, “Staff report” and the name of the site are none. */
const namesOf = (
  feed: FeedFacts,
  persons: readonly { name?: string }[] = [],
  names: readonly string[] = [],
): string[] => [
  ...new Set(
    [...persons.map(({ name }) => name), ...names]
      .flatMap((name) => firstOf(name) ?? [])
      .map((name) =>
        name
          .replace(/^by:?\s+/iu, '')
          .replace(new RegExp(`,\\s+${RegExp.escape(feed.title ?? '')}$`, 'iu'), ''),
      )
      .flatMap((name) => name.split(/\s+(?:and|&)\s+/u))
      .flatMap((name) =>
        name.split(/,\s*/u).every((part) => /\S\s+\S/u.test(part)) ? name.split(/,\s*/u) : name,
      )
      .filter((name) => !NO_NAME.test(name) && !(feed.title !== null && name.startsWith(feed.title))),
  ),
];

/** The place of an entry. Its number is only a makeshift: empty entries are not counted. */
function placeOf(kind: string, index: number, id: unknown, link: unknown): string {
  const [guid, address] = [firstOf(id), firstOf(link)];
  return `${kind} ${guid === null ? (address ?? index + 1) : `with the id ${guid}`}`;
}

/** The whole text of an entry, if it is there and not cut off. */
function contentOf(text: unknown, description: unknown, type = ''): Content | null {
  const whole = firstOf(text);
  if (whole !== null) return isCut(whole) ? null : asContent(whole, type);
  const described = firstOf(description);
  return described !== null && isWhole(described) ? asContent(described) : null;
}

const asContent = (text: string, type = ''): Content =>
  type.startsWith('text') && type !== 'text/html' ? plainText(text) : plainOrHtml(text);

/** Feeds escape markup in titles once or twice. */
const titleOf = (title: unknown): string | null => {
  const written = firstOf(title);
  return written === null ? null : wordsOf(written);
};

const wordsOf = (text: string): string => decodedHtml(text).replace(/\s+/gu, ' ').trim();

/** A guid that is no address is only known to be unique within its feed. */
const globalId = (id: string | null, feed: FeedFacts): string | null =>
  id === null || /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : `${feed.name}#${id}`;

const hrefOf = (links: readonly { href?: string; rel?: string }[] = []): string | null =>
  firstOf((links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? {}).href);

/** An address with its scheme: a guid of other words is no link. */
const absolute = (value: unknown): string | null =>
  typeof value === 'string' && /^\s*https?:\/\//i.test(value) ? value : null;

/** The first that is an http address when read from `base`. */
function firstAddress(base: string | null, ...values: readonly unknown[]): string | null {
  for (const value of values) {
    const written = firstOf(value);
    const address = written === null ? null : URL.parse(written, base ?? undefined);
    if (written !== null && address && /^https?:$/.test(address.protocol))
      return absolute(written) ?? address.href;
  }
  return null;
}

/** The language of an entry or a feed, else the other's. */
const languageOf = (
  stated: { language?: string; dc?: { languages?: string[] }; xml?: { lang?: string } },
  otherwise: string | null,
): string | null => firstOf(stated.language, stated.dc?.languages?.[0], stated.xml?.lang) ?? otherwise;

/** Reads an OPML list: the feeds it names, and links to single pages. */
export const openOpml: Importer = ({ bytes }) => {
  const feeds: NamedFeed[] = [];
  const entries: Entry[] = [];
  const outlines: Opml.Outline<string>[] = (parseOpml(decodeText(bytes)).body?.outlines ?? []).toReversed();
  for (let outline = outlines.pop(); outline; outline = outlines.pop()) {
    outlines.push(...(outline.outlines ?? []).toReversed());
    const title = firstOf(outline.title, outline.text);
    const feed = firstOf(outline.xmlUrl);
    const page = firstOf(outline.url, outline.htmlUrl);
    if (feed !== null) feeds.push({ title, address: feed });
    else if (page !== null) entries.push(entryAt(`outline ${entries.length + 1}`, { address: page, title }));
  }
  return { what: 'an OPML list', entries, feeds };
};
