import { Readability } from '@mozilla/readability';
import JsDomParser from '@mozilla/readability/JSDOMParser.js';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { TEXTLESS } from './decoded-html.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Deeper elements are read as part of the one above them: Readability takes a second for each thousand levels. */
const MOST_LEVELS = 120;

/** What Readability looks at: names, addresses, and what hides an element. */
const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'id',
  'href',
  'src',
  'alt',
  'style',
  'hidden',
  'aria-hidden',
  'aria-modal',
  'role',
  'rel',
  'itemprop',
  'type',
  'property',
  'name',
  'width',
  'height',
  'summary',
  'rowspan',
  'colspan',
]);
const LONGEST_ATTRIBUTE = 300;

type Text = DefaultTreeAdapterTypes.TextNode;

/**
 * Has Readability choose the texts of a page that are its article. Gives null where it finds none. Nothing of the
 * page is run or fetched.
 *
 * Readability puts elements in place of others and may begin anew from a copy, so each text goes into an element of its
 * own, with its number: it is chosen where that element is in the result.
 *
 * No second extractor is asked: an editor cannot act on a doubt about a whole page, but sees beside the article what was
 * left out, and puts single lines right in the note.
 */
export function findReadable(body: Element, title: string): ReadonlySet<Text> | null {
  const texts: Text[] = [];
  const parts: string[] = [];
  type Step = { node: Node; level: number } | string;
  const steps: Step[] = [{ node: body, level: 0 }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') {
      parts.push(step);
      continue;
    }
    const { node, level } = step;
    if (node.nodeName === '#text' && 'value' in node) {
      const words = escaped(node.value);
      parts.push(words.trim() === '' ? words : `<span data-n="${texts.push(node)}">${words}</span>`);
    }
    if (!('tagName' in node) || TEXTLESS.has(node.tagName)) continue;
    if (level <= MOST_LEVELS) {
      const name = /^[a-z][a-z0-9]*$/.test(node.tagName) ? node.tagName : 'span';
      parts.push(`<${name}${attributesOf(node)}${VOID.has(name) ? '/>' : '>'}`);
      if (VOID.has(name)) continue;
      steps.push(`</${name}>`);
    }
    for (const child of node.childNodes.toReversed()) steps.push({ node: child, level: level + 1 });
  }
  const chosen = choose(parts.join(''), title);
  return chosen && new Set(texts.filter((_, index) => chosen.has(index + 1)));
}

const VOID: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'wbr',
  'embed',
  'area',
  'base',
  'col',
  'source',
  'track',
  'param',
]);

function choose(body: string, title: string): ReadonlySet<number> | null {
  const parser = new JsDomParser();
  const page = parser.parse(`<html><head><title>${escaped(title)}</title></head>${body}</html>`);
  const found = new Readability<ReadNode>(page, {
    disableJSONLD: true,
    serializer: (node) => node as unknown as ReadNode,
  }).parse();
  if (!found?.content) return null;
  const chosen = new Set<number>();
  for (const element of found.content.getElementsByTagName('*')) {
    const number = Number(element.getAttribute('data-n'));
    if (number > 0) chosen.add(number);
  }
  return chosen;
}

interface ReadNode {
  getElementsByTagName: (name: string) => ReadNode[];
  getAttribute: (name: string) => string | null;
}

const attributesOf = ({ attrs }: Element): string =>
  attrs
    .filter(({ name }) => READ_ATTRIBUTES.has(name))
    .map(({ name, value }) => ` ${name}="${escaped(value.slice(0, LONGEST_ATTRIBUTE))}"`)
    .join('');

const escaped = (text: string): string =>
  text
    .replace(/[\0]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
