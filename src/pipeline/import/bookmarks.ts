import { parse as parseCsv } from 'csv-parse/sync';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { decodeText } from './decode-text.ts';
import { type Entry, entryAt, firstOf, type Importer, plainOrHtml } from './entry.ts';

/** Names of columns and keys, in lower case without signs. */
const KEYS = {
  address: ['url', 'href', 'link', 'uri', 'address', 'permalink', 'resolvedurl', 'givenurl'],
  title: [
    'title',
    'headline',
    'titel',
    'titre',
    'titulo',
    'resolvedtitle',
    'giventitle',
    'description',
    'name',
  ],
  publisher: ['publisher', 'site', 'sitename', 'source', 'outlet', 'publication'],
  published: ['published', 'publishedat', 'datepublished', 'pubdate', 'publicationdate', 'publishdate'],
  author: ['author', 'byline', 'creator'],
  language: ['language', 'lang'],
  summary: ['summary', 'excerpt', 'selection'],
  text: ['text', 'content', 'html', 'contenthtml', 'contenttext', 'body', 'fulltext', 'article'],
} as const;

type Row = Record<string, unknown>;

/** Reads a table of bookmarks in CSV, with the names of its columns in the first row; `,`, `;` or tab divide. */
export const openCsv: Importer = ({ bytes }) => {
  const text = decodeText(bytes);
  const [head = ''] = text.split(/\r?\n/, 1);
  const rows = parseCsv(text, {
    columns: (names: string[]) =>
      names.map((name, index) => (name.trim() === '' ? `column ${index + 1}` : name)),
    delimiter: [',', ';', '\t'].reduce((best, sign) =>
      head.split(sign).length > head.split(best).length ? sign : best,
    ),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 4 * 1024 * 1024,
  });
  return withAddresses(
    'a table',
    rows.map((row, index) => fromRow(row as Row, `row ${index + 2}`)),
  );
};

/** Reads bookmarks in JSON: each object, at any level, that has an address. */
export const openJson: Importer = ({ bytes }) => {
  const entries: Entry[] = [];
  const values: unknown[] = [JSON.parse(decodeText(bytes))];
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const entry = Array.isArray(value) ? null : fromRow(value as Row, `bookmark ${entries.length + 1}`);
    if (entry?.address) entries.push(entry);
    // What an article says of itself further down is no bookmark.
    else values.push(...Object.values(value as Row).toReversed());
  }
  return withAddresses('a list of bookmarks', entries);
};

/** Reads the bookmarks that browsers export as HTML: each link. */
export const openBookmarkPage: Importer = ({ bytes }) => {
  const entries: Entry[] = [];
  const nodes: DefaultTreeAdapterTypes.Node[] = [parse(decodeText(bytes))];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('childNodes' in node) nodes.push(...node.childNodes.toReversed());
    if (!('tagName' in node) || node.tagName !== 'a') continue;
    const title = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const address = node.attrs.find(({ name }) => name === 'href')?.value;
    if (addressOf(address)) entries.push(fromRow({ address, title }, `bookmark ${entries.length + 1}`));
  }
  return withAddresses('a list of bookmarks', entries);
};

/** @throws Error if no entry has an address or a text */
function withAddresses(what: string, entries: Entry[]): { what: string; entries: Entry[] } {
  if (!entries.some(({ address, content }) => address ?? content))
    throw new Error('no web address in it; the column or key has to be called url');
  return { what, entries };
}

function fromRow(row: Row, place: string): Entry {
  const values = new Map(
    Object.entries(row).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value] as const),
  );
  const first = (keys: readonly string[]): string | null => firstOf(...keys.map((key) => values.get(key)));
  const text = first(KEYS.text);
  const author = first(KEYS.author);
  return entryAt(place, {
    address: addressOf(first(KEYS.address)),
    title: first(KEYS.title),
    publisher: first(KEYS.publisher.filter((key) => !/^https?:/.test(String(values.get(key))))),
    published: first(KEYS.published),
    authors: author === null ? [] : [author],
    language: first(KEYS.language),
    summary: first(KEYS.summary),
    content: text === null ? null : plainOrHtml(text),
  });
}

const addressOf = (written: string | null | undefined): string | null =>
  /^https?:\/\/[^\s"'<>\\]+$/i.test(written ?? '') && URL.canParse(written ?? '') ? (written ?? null) : null;
