import { JSON_FEED_TYPE, RSS_TYPE } from '../feed/feed-formats.ts';
import type { Redirect } from '#contracts/records.ts';
import { type Offline, securityHeaders } from './security.ts';
import {
  addressOf,
  type Base,
  paths,
  sourcePath,
  storyDataPath,
  storyFeedDataPath,
  storyFeedPath,
} from '#contracts/urls.ts';

/** What a page shows is listed as the page or not at all. */
const UNLISTED = 'noindex';

/** Files under `/assets/` bear the hash of their content in their names. */
const FOREVER = 'public, max-age=31536000, immutable';

/** `_headers`, as Netlify and Cloudflare Pages read it. Both serve by https alone. */
export function headersFile(base: Base, offline: Offline): string {
  const typed = (path: string, type: string): [string, Record<string, string>] => [
    addressOf(base, path),
    { 'Content-Type': `${type}; charset=utf-8` },
  ];
  const rules: [string, Record<string, string>][] = [
    [`${base}*`, { ...securityHeaders(offline), 'Strict-Transport-Security': 'max-age=31536000' }],
    [addressOf(base, '/assets/*'), { 'Cache-Control': FOREVER }],
    typed(paths.feed, RSS_TYPE),
    typed(paths.feedData, JSON_FEED_TYPE),
    typed(storyFeedPath(':story'), RSS_TYPE),
    typed(storyFeedDataPath(':story'), JSON_FEED_TYPE),
  ];
  const unlisted = [sourcePath(':story', ':article'), storyDataPath(':story'), paths.searchIndex];
  for (const path of unlisted) rules.push([addressOf(base, path), { 'X-Robots-Tag': UNLISTED }]);
  return rules
    .map(([path, headers]) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function redirectsFile(redirects: readonly Redirect[], base: Base): string {
  return redirects.map(({ from, to }) => `${addressOf(base, from)} ${addressOf(base, to)} 301\n`).join('');
}

/**
 * `_nginx.conf`, to be included in the `server` or the `location` of an nginx that serves the site: header rules,
 * the page for what is not there, and redirects.
 */
export function nginxFile(redirects: readonly Redirect[], base: Base, offline: Offline): string {
  const headers = Object.entries(securityHeaders(offline)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const moved = redirects.map(
    ({ from, to }) =>
      `rewrite "^${RegExp.escape(addressOf(base, from))}$" "${addressOf(base, to)}" permanent;`,
  );
  return [
    'charset utf-8;',
    'absolute_redirect off;',
    `error_page 404 ${addressOf(base, '/404.html')};`,
    `if ($uri ~ "/_(headers|redirects|nginx\\.conf)$") { return 404; }`,
    'set $dateline_cache "no-cache";',
    `if ($uri ~ "^${addressOf(base, '/assets/')}") { set $dateline_cache "${FOREVER}"; }`,
    'add_header Cache-Control $dateline_cache always;',
    'set $dateline_robots "";',
    `if ($uri ~ "(/source\\.txt|\\.json|\\.csv)$") { set $dateline_robots "${UNLISTED}"; }`,
    'add_header X-Robots-Tag $dateline_robots always;',
    ...headers,
    ...moved,
    '',
  ].join('\n');
}
