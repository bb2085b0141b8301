import { gzipSync } from 'node:zlib';
import { parseRssFeed } from 'feedsmith';
import { contentType } from '#view/site/content-types.ts';
import { securityHeaders } from '#view/site/security.ts';
import {
  addressesIn,
  addressesInData,
  addressesInPage,
  type Tag,
  tagsIn,
  type WrittenAddress,
} from './addresses.ts';

/** A response of a host. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

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

/** What a response has: its faults, and the ids and addresses in it. */
export function readAnswer(
  address: string,
  { headers, bytes }: Answer,
  withHeaders: boolean,
): { faults: string[]; ids: Set<string>; addresses: WrittenAddress[] } {
  const type = headers.get('content-type') ?? '';
  const media = mediaType(type);
  const faults = withHeaders ? headerFaults(headers) : [];
  const most = MAX_BYTES[media] ?? Infinity;
  const size = compressedSize(bytes, most);
  if (size > most) faults.push(`has ${size} bytes, more than ${most}`);
  const html = media === 'text/html' ? bytes.toString('utf8') : '';
  const fault = typeFault(address, type, html);
  if (fault !== null) faults.unshift(fault);
  const tags = tagsIn(html);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []));
  if (media === 'text/html') return { faults, ids, addresses: addressesInTags(tags) };
  try {
    return { faults, ids, addresses: addressesOf(address, media, bytes) };
  } catch (error) {
    faults.push(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return { faults, ids, addresses: [] };
  }
}

/** The compressed size of a response; no less than that if it is at most `most`, which is found faster. */
function compressedSize(bytes: Buffer, most: number): number {
  if (bytes.length <= most) return bytes.length;
  const fast = gzipSync(bytes, { level: 1 }).length;
  return fast <= most ? fast : gzipSync(bytes).length;
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

const followed = (addresses: readonly string[]): WrittenAddress[] =>
  addresses.map((written) => ({ written, isFollowed: true }));

/** The addresses in a page, each once. */
function addressesInTags(tags: readonly Tag[]): WrittenAddress[] {
  const announced = tags
    .filter(({ attributes }) => /^og:(?:url|image)$/.test(attributes.get('property') ?? ''))
    .flatMap(({ attributes }) => attributes.get('content') ?? []);
  const all = [...addressesInPage(tags), ...followed(announced)];
  return new Map(all.map((one) => [`${one.isFollowed} ${one.written}`, one])).values().toArray();
}

/**
 * The addresses in a style sheet, data of this site, or a feed.
 *
 * @throws Error if the data or the feed cannot be read
 */
function addressesOf(address: string, media: string, bytes: Buffer): WrittenAddress[] {
  if (media === 'text/css') return addressesIn('style.css', bytes.toString('utf8'));
  if (/\/feed(-\d+)?\.xml$/.test(address)) {
    const feed = parseRssFeed(bytes.toString('utf8'));
    const next = feed.atom?.links?.filter(({ rel }) => rel === 'next').map(({ href }) => href) ?? [];
    const links = [feed.link, ...next, ...(feed.items ?? []).map(({ link }) => link)];
    return followed(links.flatMap((link) => link ?? []));
  }
  if (!address.endsWith('.json')) return [];
  const data: unknown = JSON.parse(bytes.toString('utf8'));
  return followed([...new Set([...addressesInData(data), ...nextPageOf(data)])]);
}

/** The next page of a paginated JSON feed. */
const nextPageOf = (data: unknown): string[] =>
  typeof data === 'object' && data !== null && 'next_url' in data ? [String(data.next_url)] : [];

function headerFaults(headers: Headers): string[] {
  const [strict, withWorker] = [securityHeaders('off'), securityHeaders('on')];
  return Object.entries(strict)
    .filter(([name, value]) => ![value, withWorker[name]].includes(headers.get(name) ?? ''))
    .map(([name]) => `the header ${name} is ${headers.get(name) ?? 'missing'}`);
}
