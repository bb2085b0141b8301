import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseRssFeed } from 'feedsmith';
import { securityHeaders } from '#view/site/security.ts';
import { addressesIn, addressesInData } from './addresses.ts';
import { attribute, elementsOf, idsOf, named, parseHtml } from './page-tree.ts';

/** What is served at an address, as a walk found it. */
interface Visited {
  status: number;
  type: string;
  /** The ids of a page; of anything else none. */
  ids: string[];
}

export interface Walk {
  visited: number;
  /** What is wrong, each with where it was found. */
  problems: string[];
}

export interface WalkOptions {
  /** Where the pages say that they stand, if it is not where they are walked. */
  publicOrigin?: string | undefined;
  /** Whether the host can send headers of its own. */
  withHeaders: boolean;
}

const TYPES: Record<string, RegExp> = {
  '': /^text\/html; ?charset=utf-8$/i,
  '.css': /^text\/css\b/,
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.js': /^(text|application)\/javascript\b/,
  '.json': /^application\/(?:json|feed\+json|schema\+json)\b/,
  '.png': /^image\/png\b/,
  '.svg': /^image\/svg\+xml\b/,
  '.txt': /^text\/plain; ?charset=utf-8$/i,
  '.woff2': /^font\/woff2\b/,
  '.xml': /^(text|application)\/(rss\+)?xml\b/,
};

/** The most bytes of each kind, compressed, that a page may ask for. */
const MOST_BYTES: Record<string, number> = { 'text/html': 15 * 1024, 'text/css': 12 * 1024 };

/**
 * Walks a served site from its first page along every address on its pages, in its style sheets, its data and its
 * feeds, and tells what is not there, not of its type, too large, without its headers, below another path or on
 * another host.
 */
export async function walkSite(start: URL, options: WalkOptions): Promise<Walk> {
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

  /** Follows an address as written on a page; gives what is wrong with it, or nothing. */
  const follow = async (written: string, from: string, isFollowed: boolean): Promise<string | null> => {
    const url = new URL(written, new URL(from, start));
    const isOurs = url.origin === start.origin || url.origin === options.publicOrigin;
    if (!isOurs) return isFollowed && /^https?:$/.test(url.protocol) ? null : 'asks another host';
    if (!url.pathname.startsWith(base)) return `leaves ${base}`;
    const { status, ids } = await arrive(url.pathname);
    if (status !== 200) return `leads to nothing (${status})`;
    const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0];
    return fragment && !ids.includes(fragment) ? 'has no such place' : null;
  };

  async function ask(address: string): Promise<Visited> {
    const response = await fetch(new URL(address, start), { redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) return { status: response.status, type, ids: [] };
    const wanted = TYPES[path.extname(address)];
    if (wanted && !wanted.test(type)) problems.push(`${address}: is of type ${type || 'none'}`);
    problems.push(...(options.withHeaders ? headerFaults(address, response.headers) : []));
    const most = MOST_BYTES[type.split(';')[0] ?? ''];
    const size = most === undefined ? 0 : gzipSync(bytes).length;
    if (most !== undefined && size > most) problems.push(`${address}: has ${size} bytes, more than ${most}`);
    const text = bytes.toString('utf8');
    const isPage = type.startsWith('text/html');
    written.set(address, addressesOf(address, type, text));
    return { status: 200, type, ids: isPage ? idsOf(parseHtml(text)) : [] };
  }

  const written = new Map<string, ReturnType<typeof addressesIn>>();
  const judge = async (address: string): Promise<void> => {
    for (const { written: one, isFollowed } of written.get(address) ?? []) {
      const fault = await follow(one, address, isFollowed);
      if (fault !== null) problems.push(`${address}: ${one} ${fault}`);
    }
  };

  const first = await arrive(base);
  if (first.status !== 200) return { visited: 1, problems: [`${base}: answers ${first.status}`] };
  for (const own of ['robots.txt', 'feed.xml', 'feed.json', 'sitemap-index.xml', 'story.schema.json']) {
    const { status } = await arrive(`${base}${own}`);
    if (status !== 200) problems.push(`${base}${own}: answers ${status}`);
  }
  const judged = new Set<string>();
  for (let next = unjudged(written, judged); next !== undefined; next = unjudged(written, judged)) {
    judged.add(next);
    await judge(next);
  }
  problems.push(...(await missingPageFaults(start)));
  return { visited: seen.size, problems };
}

function unjudged(written: ReadonlyMap<string, unknown>, judged: ReadonlySet<string>): string | undefined {
  return [...written.keys()].find((address) => !judged.has(address));
}

/** Every address in a page, a style sheet, data of this site, or a feed. */
function addressesOf(address: string, type: string, text: string): ReturnType<typeof addressesIn> {
  const followed = (addresses: readonly string[]) =>
    addresses.map((written) => ({ written, isFollowed: true }));
  if (type.startsWith('text/html')) {
    const announced = elementsOf(parseHtml(text), named('meta'))
      .filter((meta) => /^og:(?:url|image)$/.test(attribute(meta, 'property') ?? ''))
      .flatMap((meta) => attribute(meta, 'content') ?? []);
    return [...addressesIn('page.html', text), ...followed(announced)];
  }
  if (type.startsWith('text/css')) return addressesIn('style.css', text);
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

/** Where a page of a feed says that the feed goes on. */
const nextPageOf = (data: unknown): string[] =>
  typeof data === 'object' && data !== null && 'next_url' in data ? [String(data.next_url)] : [];

function headerFaults(address: string, headers: Headers): string[] {
  const [strict, withWorker] = [securityHeaders('off'), securityHeaders('on')];
  return Object.entries(strict)
    .filter(([name, value]) => ![value, withWorker[name]].includes(headers.get(name) ?? ''))
    .map(([name]) => `${address}: the header ${name} is ${headers.get(name) ?? 'missing'}`);
}

/** An address at which there is nothing gets the page that says so, with the status for it. */
async function missingPageFaults(start: URL): Promise<string[]> {
  const address = `${start.pathname}no/such/page/`;
  const response = await fetch(new URL(address, start), { redirect: 'manual' });
  const text = await response.text();
  if (response.status !== 404) return [`${address}: answers ${response.status}, not 404`];
  return text.includes('There is no page at this address') ? [] : [`${address}: is not answered by 404.html`];
}
