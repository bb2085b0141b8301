import { gzipSync } from 'node:zlib';
import { parseRssFeed } from 'feedsmith';
import { securityHeaders } from '#view/site/security.ts';
import { contentType } from '#view/site/content-types.ts';
import { addressesIn, addressesInData, addressesInPage, type WrittenAddress } from './addresses.ts';
import { attribute, elementsOf, idsOf, named, parseHtml } from './page-tree.ts';

/** The response at an address. */
interface Visited {
  /** Null if there was no response; that is reported elsewhere. */
  status: number | null;
  /** The ids in a page; empty for other files. */
  ids: string[];
}

export interface Crawl {
  visited: number;
  /** Problems found, each with its address, the worst first. */
  problems: string[];
}

export interface CrawlOptions {
  /** The origin in the pages' canonical addresses, if it is not the one crawled. */
  publicOrigin?: string | undefined;
  /** Whether the host can send its own headers. */
  withHeaders: boolean;
  /** Called now and then with how many addresses were visited, and how many are known. */
  onProgress?: ((visited: number, known: number) => void) | undefined;
}

/** Pages read at once, so that a distant host need not be waited for page by page. */
const AT_ONCE = 8;

/** Alternative media types that hosts send. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'application/feed+json': ['application/json'],
  'application/json': ['application/schema+json'],
  'application/rss+xml': ['application/xml', 'text/xml'],
  // Reference managers go by the ending; few hosts know it.
  'application/x-bibtex': ['application/octet-stream', 'binary/octet-stream', 'text/plain'],
  'application/xml': ['text/xml'],
  'text/javascript': ['application/javascript'],
};

/** Maximum compressed size of responses, in bytes. */
const MAX_BYTES: Record<string, number> = { 'text/html': 15 * 1024, 'text/css': 14 * 1024 };

/**
 * Crawls a served site from its first page, through the addresses in its pages, style sheets, data and feeds. Reports
 * what is missing, of the wrong type, too large, without its headers, outside the base path or on another host.
 */
export async function crawlSite(start: URL, options: CrawlOptions): Promise<Crawl> {
  const problems: string[] = [];
  const seen = new Map<string, Promise<Visited>>();
  const base = start.pathname;

  const arrive = (address: string): Promise<Visited> => {
    const known = seen.get(address);
    if (known) return known;
    const visit = ask(address);
    seen.set(address, visit);
    return visit;
  };

  /** Follows an address found on a page; returns what is wrong with it, or null. */
  const follow = async (written: string, from: string, isFollowed: boolean): Promise<string | null> => {
    const url = URL.parse(written, new URL(from, start));
    if (url === null) return 'is not a valid address';
    const isOurs = url.origin === start.origin || url.origin === options.publicOrigin;
    if (!isOurs) return isFollowed && /^https?:$/.test(url.protocol) ? null : 'requests another host';
    if (!url.pathname.startsWith(base)) return `leaves ${base}`;
    const { status, ids } = await arrive(url.pathname);
    if (status === null) return null;
    if (status >= 300 && status < 400) return `is redirected (${status}); link to where it leads`;
    if (status !== 200) return `does not exist (${status})`;
    const fragment = decoded(url.hash.slice(1)).split(':~:')[0];
    return fragment && !ids.includes(fragment) ? 'has no such fragment' : null;
  };

  async function ask(address: string): Promise<Visited> {
    const answer = await request(new URL(address, start));
    if (typeof answer === 'string') {
      problems.push(`${address}: ${answer}`);
      return { status: null, ids: [] };
    }
    const { status, headers, bytes } = answer;
    if (status !== 200) return { status, ids: [] };
    const type = headers.get('content-type') ?? '';
    const text = bytes.toString('utf8');
    const fault = typeFault(address, type, text);
    if (fault !== null) problems.push(`${address}: ${fault}`);
    problems.push(...(options.withHeaders ? headerFaults(address, headers) : []));
    const most = MAX_BYTES[mediaType(type)];
    const size = most === undefined ? 0 : gzipSync(bytes).length;
    if (most !== undefined && size > most) problems.push(`${address}: has ${size} bytes, more than ${most}`);
    const tree = mediaType(type) === 'text/html' ? parseHtml(text) : null;
    try {
      written.set(address, tree ? addressesInTree(tree) : addressesOf(address, type, text));
    } catch (error) {
      problems.push(`${address}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    visited++;
    options.onProgress?.(visited, seen.size);
    return { status, ids: tree ? idsOf(tree) : [] };
  }

  let visited = 0;
  /** The addresses in what was visited and not yet judged. */
  const written = new Map<string, WrittenAddress[]>();
  const judge = async (address: string, addresses: readonly WrittenAddress[]): Promise<void> => {
    for (const { written: one, isFollowed } of addresses) {
      const fault = await follow(one, address, isFollowed);
      if (fault !== null) problems.push(`${address}: ${one} ${fault}`);
    }
  };

  const first = await arrive(base);
  if (first.status !== 200) {
    return {
      visited: 1,
      problems: [...problems, ...(first.status ? [`${base}: answers ${first.status}`] : [])],
    };
  }
  for (const own of ['robots.txt', 'feed.xml', 'feed.json', 'sitemap-index.xml', 'story.schema.json']) {
    const { status } = await arrive(`${base}${own}`);
    if (status !== 200 && status !== null) problems.push(`${base}${own}: answers ${status}`);
  }
  while (written.size > 0) {
    const found = written.entries().toArray();
    written.clear();
    const waiting = found.values();
    const judgeAll = async (): Promise<void> => {
      for (const [address, addresses] of waiting) await judge(address, addresses);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, judgeAll));
  }
  problems.push(...(await missingPageFaults(start)));
  return { visited: seen.size, problems: worstFirst(problems) };
}

/** What keeps a reader from a page comes before what a page lacks, and that before what a host should send with it. */
const RANKS = [
  /: answers \d|does not exist| cannot be (?:read|fetched)|is not answered by/,
  /requests another host|leaves \/|is not a valid address/,
  /: is served /,
  / has no such fragment$| is redirected /,
  /: has \d+ bytes/,
];

function worstFirst(problems: readonly string[]): string[] {
  const rankOf = (problem: string): number => {
    const rank = RANKS.findIndex((words) => words.test(problem));
    return rank === -1 ? RANKS.length : rank;
  };
  return problems.toSorted((one, other) => rankOf(one) - rankOf(other));
}

interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

const LONGEST_WAIT_MS = 30_000;
/** A host may close a connection just when it is used again. */
const TRIES = 3;

/** Returns the response, or why there is none. */
async function request(url: URL, tried = 1): Promise<Answer | string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (tried < TRIES && error instanceof TypeError) return request(url, tried + 1);
    // The error of fetch only says that it failed; the reason is its cause.
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return `cannot be fetched: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

const mediaType = (type: string): string => type.split(';')[0]?.trim().toLowerCase() ?? '';
const charsetOf = (type: string): string | undefined =>
  /;\s*charset="?([^";\s]+)/i.exec(type)?.[1]?.toLowerCase();

/** Browsers look for it in the first 1024 bytes. */
const META_CHARSET = /<meta\s[^>]*charset="?utf-8"?/i;

/** Returns what is wrong with the media type of a response, or null. */
function typeFault(address: string, type: string, text: string): string | null {
  const wanted = contentType(address.endsWith('/') ? 'index.html' : address);
  const name = mediaType(wanted);
  const isNamed = [name, ...(OTHER_NAMES[name] ?? [])].includes(mediaType(type));
  if (!isNamed) return `is served as ${type || 'nothing (it has no Content-Type)'}, not as ${wanted}`;
  const charset = charsetOf(type);
  if (charset !== undefined && charset !== 'utf-8')
    return `is served as text in ${charset}, but it is in utf-8`;
  // Other types (XML, style sheets, scripts, JSON) are UTF-8 by their own rules.
  const isGuessed = ['text/csv', 'text/html', 'text/markdown', 'text/plain'].includes(name);
  const saysItself = name === 'text/html' && META_CHARSET.test(text.slice(0, 1024));
  return charset === undefined && isGuessed && !saysItself
    ? `is served without a character set: its Content-Type is “${type}”, it should be “${wanted}”`
    : null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const followed = (addresses: readonly string[]): WrittenAddress[] =>
  addresses.map((written) => ({ written, isFollowed: true }));

/** The addresses in a page, each once. */
function addressesInTree(tree: ReturnType<typeof parseHtml>): WrittenAddress[] {
  const announced = elementsOf(tree, named('meta'))
    .filter((meta) => /^og:(?:url|image)$/.test(attribute(meta, 'property') ?? ''))
    .flatMap((meta) => attribute(meta, 'content') ?? []);
  const all = [...addressesInPage(tree), ...followed(announced)];
  return new Map(all.map((one) => [`${one.isFollowed} ${one.written}`, one])).values().toArray();
}

/** The addresses in a style sheet, data of this site, or a feed. */
function addressesOf(address: string, type: string, text: string): WrittenAddress[] {
  if (mediaType(type) === 'text/css') return addressesIn('style.css', text);
  if (/\/feed(-\d+)?\.xml$/.test(address)) {
    const feed = parseRssFeed(text);
    const next = feed.atom?.links?.filter(({ rel }) => rel === 'next').map(({ href }) => href) ?? [];
    const links = [feed.link, ...next, ...(feed.items ?? []).map(({ link }) => link)];
    return followed(links.flatMap((link) => link ?? []));
  }
  if (!address.endsWith('.json')) return [];
  const data: unknown = JSON.parse(text);
  return followed([...addressesInData(data), ...nextPageOf(data)]);
}

/** The next page of a paginated JSON feed. */
const nextPageOf = (data: unknown): string[] =>
  typeof data === 'object' && data !== null && 'next_url' in data ? [String(data.next_url)] : [];

function headerFaults(address: string, headers: Headers): string[] {
  const [strict, withWorker] = [securityHeaders('off'), securityHeaders('on')];
  return Object.entries(strict)
    .filter(([name, value]) => ![value, withWorker[name]].includes(headers.get(name) ?? ''))
    .map(([name]) => `${address}: the header ${name} is ${headers.get(name) ?? 'missing'}`);
}

/** Checks that a missing address is answered with the 404 page and status. */
async function missingPageFaults(start: URL): Promise<string[]> {
  const address = `${start.pathname}no/such/page/`;
  const answer = await request(new URL(address, start));
  if (typeof answer === 'string') return [`${address}: ${answer}`];
  if (answer.status !== 404) return [`${address}: answers ${answer.status}, not 404`];
  return answer.bytes.toString('utf8').includes('There is no page at this address')
    ? []
    : [`${address}: is not answered by 404.html`];
}
