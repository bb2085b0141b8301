import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtSites, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { builtFiles } from './built-pages.ts';

const [root, subPath] = builtSites;

/** Names of bundled files end with a hash, which changes with the addresses in them. */
const withoutHash = (file: string): string => file.replace(/(\bassets\/.+)\.[\w-]{8}\.(\w+)/g, '$1.$2');

/** Without the address in a citation, which is there only if the host is known; else a sentence says that it is not. */
const withoutCited = (html: string): string =>
  html
    .replace(/(?:, \S+<span data-cite="fragment"[^>]*><\/span>|\.)(?=\s*<\/p>\s*<div class="buttons")/, '')
    .replace(/ The address is missing: [^.]*\./, '');

/** A file of a build as it would be at the root of an unknown host; of a page, its visible content. */
function atRoot(site: BuiltSite, file: string): string {
  const text = readFileSync(path.join(site.directory, file), 'utf8');
  const seen = file.endsWith('.html') ? text.replace(/^[^]*(?=<body)/, '') : text;
  return withoutHash(
    withoutCited(seen).replaceAll(`${site.env.SITE_URL}${site.base}`, '/').replaceAll(site.base, '/'),
  );
}

/** Files by name without hash. Cards exist only if the host is known, and checksums depend on addresses. */
const filesOf = (site: BuiltSite): Map<string, string> =>
  new Map(
    builtFiles(site)
      .filter((file) => !['card.png', 'sha256sums.txt'].includes(path.basename(file)))
      .map((file) => [withoutHash(file), file]),
  );

// Feeds contain their host, data packages the checksums of files with addresses; files for hosts and the index have their
// own tests.
const IS_COMPARED = /(?<!\/datapackage)\.(html|css|csv|txt|json)$/;

test('the build below a path differs from the root build only in its addresses', () => {
  const [here, there] = [filesOf(root), filesOf(subPath)];
  expect([...there.keys()]).toEqual([...here.keys()]);
  const compared = [...here].filter(([name]) => IS_COMPARED.test(name));
  expect(compared.length).toBeGreaterThan(20);
  for (const [name, file] of compared)
    expect([name, atRoot(subPath, there.get(name) ?? '')]).toEqual([name, atRoot(root, file)]);
});
