import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { parseHtml } from '../../scripts/check/page-tree.ts';
import type { BuiltSite } from '../../scripts/tooling/test/built-sites.ts';

export { attribute, elementsOf, idsOf, named, parseHtml, textOf } from '../../scripts/check/page-tree.ts';

/** One page, parsed like in a browser. */
export interface BuiltPage {
  /** Its address below the base: ``, `method/`, `404.html`. */
  address: string;
  html: string;
  tree: Root;
}

/** Every file of a build, as addresses below the base, sorted. */
export function builtFiles({ name, directory }: BuiltSite): string[] {
  if (!existsSync(directory)) {
    throw new Error(
      `Cannot read the build "${name}" (${directory}): there is none. Run npm test, which builds it.`,
    );
  }
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

const known = new WeakMap<BuiltSite, BuiltPage[]>();

/** Every page of a build, parsed once. */
export function builtPages(site: BuiltSite): BuiltPage[] {
  const pages = known.get(site) ?? readPages(site);
  known.set(site, pages);
  return pages;
}

function readPages(site: BuiltSite): BuiltPage[] {
  return builtFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(site.directory, file), 'utf8');
      return { address: file.replace(/(^|\/)index\.html$/, '$1'), html, tree: parseHtml(html) };
    });
}
