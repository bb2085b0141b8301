import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Parses HTML like a browser. */
export const parseHtml = (html: string): Root => parser.parse(html);

const parser = unified().use(rehypeParse).freeze();

/** The elements that pass a test, in document order. */
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

export function textOf(tree: Root | Element): string {
  let text = '';
  visit(tree, 'text', ({ value }) => void (text += value));
  return text;
}

/** The value of an attribute as written, or null; token lists are joined again. */
export function attribute(element: Element, property: string): string | null {
  const value = element.properties[property];
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export const idsOf = (tree: Root): string[] =>
  elementsOf(tree)
    .flatMap(({ properties }) => properties['id'] ?? [])
    .map(String);
