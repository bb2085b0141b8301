import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Document, ReceivedWords, Stated, StatedFacts } from './document.ts';
import { markedDate } from './marked-dates.ts';
import { decodedAttribute, decodedString, decodedTitle } from './decoded-html.ts';
import { type DateSource, reconcileDates } from './reconcile-dates.ts';
import { choosePublisher } from '../parse/publisher-signs.ts';
import { fold, sameWords } from '../parse/wording.ts';
import { NO_NAME, readPageNames, trimmed } from './page-names.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** What a saved page says of itself outside its text. */
export interface PageFacts {
  /** The words of its `<title>`. */
  title: string | null;
  /** What its metadata call its headline, the best source first. */
  headlines: Stated[];
  stated: StatedFacts;
  findings: Document['findings'];
}

/** Names of `<meta>`, in lower case, by what they state. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'citation_publication_date',
  'citation_online_date',
  'originalpublicationdate',
  'article.created',
  'ptime',
]);
const HEADLINES = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'];
const PUBLISHERS = ['og:site_name', 'application-name', 'dc.publisher', 'citation_publisher'];
const AUTHORS: ReadonlySet<string> = new Set([
  'author',
  'article:author',
  'dc.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
]);

/** Types of schema.org that are an article or hold one. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|WebPage|CreativeWork)$/;

/** Reads what a page states of itself: JSON-LD, `<meta>`, `<time>`, `<title>`, canonical address, language. */
export function readPageFacts(page: DefaultTreeAdapterTypes.Document, received: string): PageFacts {
  const metas = new Map<string, ReceivedWords[]>();
  const scripts: ReceivedWords[] = [];
  const marked: DateSource[] = [];
  const times: DateSource[] = [];
  const classed: DateSource[] = [];
  let title: ReceivedWords | null = null;
  let canonical: ReceivedWords | null = null;
  let language: ReceivedWords | null = null;
  const steps: (DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document)[] = [page];
  for (let node = steps.pop(); node; node = steps.pop()) {
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) steps.push(child);
    if (!('tagName' in node)) continue;
    const value = (name: string): string => node.attrs.find((attr) => attr.name === name)?.value.trim() ?? '';
    if (node.tagName !== 'meta') {
      const words = markedDate(node, (at, name) => attributeWords(at, name, received), received);
      if (words) classed.push({ name: `the element of class ${value('class') || value('itemprop')}`, words });
    }
    switch (node.tagName) {
      case 'html':
        language ??= attributeWords(node, 'lang', received);
        break;
      case 'title':
        title ??= insideWords(node, received);
        break;
      case 'link':
        if (value('rel').toLowerCase() === 'canonical') canonical ??= attributeWords(node, 'href', received);
        break;
      case 'meta': {
        const name = (value('property') || value('name') || value('itemprop')).toLowerCase();
        const words = name === '' ? null : attributeWords(node, 'content', received);
        if (words) metas.set(name, [...(metas.get(name) ?? []), words]);
        break;
      }
      case 'script':
        if (/^application\/ld\+json/i.test(value('type'))) {
          const words = insideWords(node, received);
          if (words) scripts.push(words);
        }
        break;
      case 'time': {
        const words = attributeWords(node, 'datetime', received);
        const about = `${value('class')} ${value('itemprop')}`;
        if (!words || /modif|updat/i.test(about)) break;
        if (value('itemprop') === 'datePublished' || node.attrs.some(({ name }) => name === 'pubdate'))
          marked.push({ name: '<time>', words });
        else times.push({ name: '<time>', words });
      }
    }
  }
  const linked = scripts.map((words) => readLinkedData(words));
  const first = (names: readonly string[]): ReceivedWords[] =>
    names.flatMap((name) => (metas.get(name) ?? []).filter(({ exact }) => exact !== ''));
  const linkedOf = (key: keyof LinkedFacts): ReceivedWords[] => linked.flatMap((each) => each[key]);
  const named = [...PUBLISHED].flatMap((name) => (metas.get(name) ?? []).map((words) => ({ name, words })));
  const sources = [...linkedOf('dates').map((words) => ({ name: 'JSON-LD', words })), ...named, ...marked];
  const days = new Set(times.map(({ words }) => words.exact.slice(0, 10)));
  const { date, findings } = reconcileDates(
    sources.length > 0 ? sources : times.length > 0 && days.size === 1 ? times : classed,
  );
  const saved = savedFrom(received);
  const names = readPageNames(page, received, title);
  const publisher =
    [...linkedOf('publishers'), ...first(PUBLISHERS)][0] ?? choosePublisher(names.signs)?.place;
  const headlines = [
    ...linkedOf('headlines'),
    ...first(HEADLINES),
    ...(title ? [withoutSite(title, publisher)] : []),
  ]
    .filter(({ exact }) => publisher === undefined || !sameWords(exact, publisher.exact))
    .map(toStated);
  const address = [
    ...(canonical ? [canonical] : []),
    ...first(['og:url']),
    ...linkedOf('addresses'),
    ...(saved ? [saved] : []),
  ].find(({ exact }) => isAddress(exact));
  const inMetadata = [
    ...linkedOf('authors'),
    ...Array.from(AUTHORS, (name) => metas.get(name) ?? []).flat(),
  ].filter(({ exact }) => !isAddress(exact) && exact.length <= LONGEST_NAME && !NO_NAME.test(exact));
  const authors = inMetadata.length > 0 ? inMetadata : names.authors;
  return {
    title: title?.exact ?? null,
    headlines,
    stated: {
      date,
      headline: headlines[0] ?? null,
      publisher: publisher ? toStated(publisher) : null,
      publisherSigns: names.signs,
      address: address ? toStated(address) : null,
      authors: distinct(authors).map(toStated),
      language: language && isLanguage(language.exact) ? toStated(language) : null,
    },
    findings,
  };
}

const LONGEST_NAME = 200;

const toStated = (words: ReceivedWords): Stated => ({ value: words.exact.replace(/\s+/gu, ' '), words });

export const isAddress = (written: string): boolean =>
  /^https?:\/\/[^\s"'<>\\]+$/i.test(written) && URL.canParse(written);

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const distinct = (all: readonly ReceivedWords[]): ReceivedWords[] => [
  ...new Map(all.map((words) => [fold(words.exact), words])).values(),
];

/** The value of an attribute with its place; null where there is none, or none that can be placed. */
function attributeWords(element: Element, name: string, received: string): ReceivedWords | null {
  const place = element.sourceCodeLocation?.attrs?.[name];
  const value = element.attrs.find((attr) => attr.name === name)?.value;
  if (!place || !value) return null;
  const written = received.slice(place.startOffset, place.endOffset);
  const [before = ''] = /^[^\s=]+\s*=\s*["']?/u.exec(written) ?? [];
  const quote = /["']$/.exec(before)?.[0] ?? '';
  const words = {
    start: place.startOffset + before.length,
    end: place.endOffset - quote.length,
    exact: value,
  };
  return trimmed(words, decodedAttribute, received);
}

function insideWords(element: Element, received: string): ReceivedWords | null {
  const place = element.sourceCodeLocation;
  const [text] = element.childNodes;
  if (!place?.startTag || !text || !('value' in text)) return null;
  const end = place.endTag?.startOffset ?? place.endOffset;
  const words = { start: place.startTag.endOffset, end, exact: text.value };
  return element.tagName === 'script'
    ? { ...words, exact: received.slice(words.start, words.end) }
    : trimmed(words, decodedTitle, received);
}

/** `The fire at the quay | Example Gazette`: a title less the name of the site that follows or leads it. */
function withoutSite(title: ReceivedWords, publisher: ReceivedWords | undefined): ReceivedWords {
  const site = publisher?.exact;
  if (!site) return title;
  const [, sign = ''] =
    new RegExp(`^.+?(\\s+[|–—·:-]+\\s+${RegExp.escape(site)})$`, 'iu').exec(title.exact) ?? [];
  return sign === '' || title.end - title.start !== title.exact.length
    ? title
    : { start: title.start, end: title.end - sign.length, exact: title.exact.slice(0, -sign.length) };
}

/** The address in the first comment of a page that SingleFile saved. */
function savedFrom(received: string): ReceivedWords | null {
  const [comment = ''] =
    /^[^]{0,400}?<!--\s*Page saved with SingleFile[^]*?-->/.exec(received.slice(0, 4000)) ?? [];
  const found = /\burl:\s*(https?:\S+)/.exec(comment);
  const url = found?.[1];
  if (!found || !url) return null;
  const start = found.index + found[0].length - url.length;
  return { start, end: start + url.length, exact: url };
}

interface LinkedFacts {
  dates: ReceivedWords[];
  headlines: ReceivedWords[];
  publishers: ReceivedWords[];
  authors: ReceivedWords[];
  addresses: ReceivedWords[];
}

/** Reads one script of JSON-LD; what is no JSON states nothing. */
function readLinkedData(script: ReceivedWords): LinkedFacts {
  const facts: LinkedFacts = { dates: [], headlines: [], publishers: [], authors: [], addresses: [] };
  let data: unknown;
  try {
    data = JSON.parse(script.exact.replace(/[\0-\x1f]/g, ' '));
  } catch (error) {
    if (error instanceof SyntaxError) return facts;
    throw error;
  }
  const place = (value: unknown): ReceivedWords[] => {
    const words = typeof value === 'string' && value.trim() !== '' ? placeOfString(script, value) : null;
    return words ? [words] : [];
  };
  const named = entriesById(data);
  const names = (value: unknown): ReceivedWords[] =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
      place(isObject(one) ? (one['name'] ?? named.get(one['@id'])?.['name']) : one),
    );
  const found = articlesIn(data);
  // Of several the first that is no mere page is the one.
  const article = found.find((one) => !/WebPage$/.test(typeOf(one))) ?? found[0];
  if (!article) return facts;
  facts.dates.push(...place(article['datePublished']));
  facts.headlines.push(...place(article['headline']));
  facts.publishers.push(...names(article['publisher']));
  facts.authors.push(...names(article['author']));
  facts.addresses.push(...place(article['url']));
  return facts;
}

type Entry = Record<string, unknown>;

const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (entry: Entry): string =>
  [entry['@type']]
    .flat()
    .map(String)
    .find((type) => ARTICLE_TYPE.test(type)) ?? '';

/** The entries of a graph, or of a list, by the id under which others refer to them. */
function entriesById(data: unknown): Map<unknown, Entry> {
  const graph: unknown = isObject(data) ? data['@graph'] : data;
  const entries = Array.isArray(graph) ? graph.filter(isObject) : [];
  return new Map(entries.flatMap((entry) => ('@id' in entry ? [[entry['@id'], entry] as const] : [])));
}

/** The articles at the top of the data, in its lists and its graph. */
function articlesIn(data: unknown, level = 0): Entry[] {
  if (Array.isArray(data)) return level > 3 ? [] : data.flatMap((one: unknown) => articlesIn(one, level + 1));
  if (!isObject(data)) return [];
  const own = typeOf(data) === '' ? [] : [data];
  return [
    ...own,
    ...('@graph' in data ? articlesIn(data['@graph'], level + 1) : []),
    ...('mainEntity' in data ? articlesIn(data['mainEntity'], level + 1) : []),
  ];
}

/** The range of a string of the data in its script, between its quotation marks. */
function placeOfString({ start, exact }: ReceivedWords, value: string): ReceivedWords | null {
  for (const { 0: written, index } of exact.matchAll(/"(?:[^"\\]|\\[^])*"/g)) {
    if (decodedString(written.slice(1, -1)) !== value) continue;
    // The name of a member is no value.
    if (/^\s*:/.test(exact.slice(index + written.length, index + written.length + 20))) continue;
    return { start: start + index + 1, end: start + index + written.length - 1, exact: value };
  }
  return null;
}
