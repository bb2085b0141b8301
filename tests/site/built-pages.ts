import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { BuiltSite } from '../../scripts/tooling/built-sites.ts';

/** One page as a browser reads it. */
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

/** Every page of a build. */
export function builtPages(site: BuiltSite): BuiltPage[] {
  return builtFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(site.directory, file), 'utf8');
      return { address: file.replace(/(^|\/)index\.html$/, '$1'), html, tree: parseHtml(html) };
    });
}

export const parseHtml = (html: string): Root => unified().use(rehypeParse).parse(html);

/** The elements for which the test holds, in document order. */
export function elementsOf(
  tree: Root | Element,
  test: (element: Element) => boolean = () => true,
): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

export const named =
  (...names: string[]) =>
  ({ tagName }: Element): boolean =>
    names.includes(tagName);

/** The text of an element, as the page holds it. */
export function textOf(tree: Root | Element): string {
  let text = '';
  visit(tree, 'text', ({ value }) => void (text += value));
  return text;
}

/** The value of an attribute as written, or null; a list of tokens is put together again. */
export function attribute(element: Element, property: string): string | null {
  const value = element.properties[property];
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export const idsOf = (tree: Root): string[] =>
  elementsOf(tree)
    .flatMap(({ properties }) => properties['id'] ?? [])
    .map(String);
