import { JSON_FEED_TYPE, RSS_TYPE } from '../feed/feed-formats.ts';

export const UNKNOWN_TYPE = 'application/octet-stream';

const withCharset = (type: string): string => `${type}; charset=utf-8`;

/**
 * Media types by file extension, for the preview server and `_nginx.conf`. Text formats that do not declare their
 * encoding get a charset, which browsers would otherwise guess.
 */
export const CONTENT_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bib: withCharset('application/x-bibtex'),
    bin: UNKNOWN_TYPE,
    css: withCharset('text/css'),
    csv: withCharset('text/csv'),
    html: withCharset('text/html'),
    js: withCharset('text/javascript'),
    json: 'application/json',
    jsonld: 'application/ld+json',
    md: withCharset('text/markdown'),
    ndjson: withCharset('application/x-ndjson'),
    png: 'image/png',
    svg: 'image/svg+xml',
    txt: withCharset('text/plain'),
    webmanifest: 'application/manifest+json',
    woff2: 'font/woff2',
    xml: withCharset('application/xml'),
  }),
);

/**
 * Files by the end of their path, as a regular expression of nginx and of JavaScript, each with its media type: feeds, and
 * received pages, which are shown as text so that no browser runs what is in them.
 */
export const PATH_CONTENT_TYPES = [
  ['/source\\.(html|md)$', withCharset('text/plain')],
  ['/feed(-[0-9]+)?\\.xml$', withCharset(RSS_TYPE)],
  ['/feed(-[0-9]+)?\\.json$', withCharset(JSON_FEED_TYPE)],
] as const;

/** Returns the media type of a file by its path. */
export function contentType(file: string): string {
  const byPath = PATH_CONTENT_TYPES.find(([pattern]) => new RegExp(pattern).test(file));
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return byPath?.[1] ?? CONTENT_TYPES.get(ending) ?? UNKNOWN_TYPE;
}
