import type { Base } from '#contracts/urls.ts';

/**
 * What `robots.txt` asks of search engines, with the reason and where it can be changed. Where some pages may be
 * listed all may be visited: a page that may not says so itself, and has to be read to be heard.
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
