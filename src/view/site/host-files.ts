import { CONTENT_TYPES, contentType, PATH_CONTENT_TYPES, UNKNOWN_TYPE } from './content-types.ts';
import type { Redirect } from '#contracts/records.ts';
import { type Offline, securityHeaders } from './security.ts';
import {
  addressOf,
  type Base,
  citationsPath,
  tablePartsPath,
  tablePath,
  annotationsPath,
  dataPackagePath,
  paths,
  SOURCE_ENDINGS,
  sourcePath,
  decodedSourcePath,
  storyDataPath,
  storyPartDataPath,
  storyFeedDataPath,
  storyFeedPath,
} from '#contracts/urls.ts';

/** Only pages may be indexed, not the files with their data. */
const UNLISTED = 'noindex';

/** Files under `/assets/` have a content hash in their names. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The received file of an article, in each of its formats, and its text in UTF-8. */
const SOURCES = [
  ...SOURCE_ENDINGS.map((ending) => sourcePath(':story', ':article', ending)),
  decodedSourcePath(':story', ':article'),
];

const TABLES = [
  ...['articles', 'figures', 'names', 'claims'].map((table) => tablePath(':story', table)),
  tablePartsPath(':story', ':table'),
];

/** `_headers` for Netlify and Cloudflare Pages; both serve HTTPS only. */
export function headersFile(base: Base, offline: Offline): string {
  const typed = [
    ...[paths.feed, paths.feedData, storyFeedPath(':story'), storyFeedDataPath(':story')],
    ...[...SOURCES, ...TABLES, paths.manifest, '/robots.txt'],
    ...[citationsPath(':story', 'bib'), annotationsPath(':story')],
    storyPartDataPath(':story', ':part'),
  ];
  const unlisted = [
    ...[...SOURCES, storyDataPath(':story'), ...TABLES],
    ...[dataPackagePath(':story'), annotationsPath(':story')],
    storyPartDataPath(':story', ':part'),
    ...[citationsPath(':story', 'json'), citationsPath(':story', 'bib')],
    paths.searchIndex,
  ];
  const rules: [string, Record<string, string>][] = [
    [`${base}*`, { ...securityHeaders(offline), 'Strict-Transport-Security': 'max-age=31536000' }],
    [addressOf(base, '/assets/*'), { 'Cache-Control': FOREVER }],
    ...Array.from(new Set([...typed, ...unlisted]), (path): [string, Record<string, string>] => [
      addressOf(base, path),
      {
        ...(typed.includes(path) && {
          'Content-Type': contentType(path.replace(/:part$/, '.ndjson').replace(/:table$/, '.csv')),
        }),
        ...(unlisted.includes(path) && { 'X-Robots-Tag': UNLISTED }),
      },
    ]),
  ];
  return rules
    .map(([path, headers]) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** `_redirects` for Netlify and Cloudflare Pages. */
export function redirectsFile(redirects: readonly Redirect[], base: Base): string {
  return redirects.map(({ from, to }) => `${addressOf(base, from)} ${addressOf(base, to)} 301\n`).join('');
}

/** `_nginx.conf`, to be included in a `server` or `location` of nginx: media types, headers, 404 page and redirects. */
export function nginxFile(redirects: readonly Redirect[], base: Base, offline: Offline): string {
  const headers = Object.entries(securityHeaders(offline)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const rewrite = ({ from, to }: Redirect): string =>
    `rewrite "^${RegExp.escape(addressOf(base, from))}$" "${addressOf(base, to)}" permanent;`;
  const withCharset = new Set(
    [...CONTENT_TYPES.values(), ...PATH_CONTENT_TYPES.map(([, type]) => type)]
      .filter((type) => type.includes('charset') && !type.startsWith('text/html'))
      .map(mediaType),
  );
  const types = Array.from(CONTENT_TYPES, ([ending, type]) => `${mediaType(type)} ${ending};`);
  // Types are set by extension; those of feeds and received pages by path, because their extensions have other types too. Such a nested
  // location inherits only headers.
  const byPath = PATH_CONTENT_TYPES.map(([pattern, type]) => {
    const moved = redirects.filter(({ from }) => new RegExp(pattern).test(from)).map(rewrite);
    const sets = [
      'set $dateline_cache "no-cache";',
      `set $dateline_robots "${pattern.startsWith('/source') ? UNLISTED : ''}";`,
    ];
    return `location ~ "${pattern}" { types { } default_type ${mediaType(type)}; ${[...sets, ...moved].join(' ')} }`;
  });
  return [
    `types { ${types.join(' ')} }`,
    `default_type ${UNKNOWN_TYPE};`,
    'charset utf-8;',
    // HTML always gets a charset.
    `charset_types ${[...withCharset].join(' ')};`,
    'absolute_redirect off;',
    `error_page 404 ${addressOf(base, '/404.html')};`,
    `if ($uri ~ "/_(headers|redirects|nginx\\.conf)$") { return 404; }`,
    'set $dateline_cache "no-cache";',
    `if ($uri ~ "^${addressOf(base, '/assets/')}") { set $dateline_cache "${FOREVER}"; }`,
    'add_header Cache-Control $dateline_cache always;',
    'set $dateline_robots "";',
    `if ($uri ~ "(/source\\.(txt|md|html|utf-8\\.txt)|\\.json|\\.jsonld|\\.ndjson|\\.csv)$") { set $dateline_robots "${UNLISTED}"; }`,
    'add_header X-Robots-Tag $dateline_robots always;',
    ...headers,
    ...byPath,
    ...redirects.map(rewrite),
    '',
  ].join('\n');
}

const mediaType = (type: string): string => type.split(';')[0] ?? type;

/**
 * The content of `robots.txt`, with the reason. If any page may be indexed, all may be crawled: the others say so
 * themselves.
 */
export function robotsText(mayIndex: boolean, base: Base, sitemap: string | null): string {
  if (mayIndex) return `User-agent: *\nDisallow:\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`;
  return [
    '# Indexing is off: the texts belong to their publishers, and search engines are asked to stay away.',
    '# "indexing: on" in content/site.yml, or in the settings of a story or the note of an article, lets them in.',
    'User-agent: *',
    `Disallow: ${base}`,
    '',
  ].join('\n');
}
