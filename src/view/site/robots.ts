import type { Base } from '#contracts/urls.ts';

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
