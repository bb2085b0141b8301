import type { SiteRecord } from './records.ts';
import type { Base } from './urls.ts';

/** What `robots.txt` asks of search engines, with the reason and where it can be changed. */
export function robotsText(indexing: SiteRecord['indexing'], base: Base): string {
  if (indexing === 'on') return 'User-agent: *\nDisallow:\n';
  return [
    '# Indexing is off: the texts belong to their publishers, and search engines are asked to stay away.',
    '# "indexing: on" in content/site.yml lets them in.',
    'User-agent: *',
    `Disallow: ${base}`,
    '',
  ].join('\n');
}
