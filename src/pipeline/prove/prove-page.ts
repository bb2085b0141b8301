import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Article, Passage } from '#contracts/article.ts';
import { proofError } from './proof-error.ts';
import { headingsOf } from './prove-story.ts';
import type { SourceText } from '../text/source-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

interface Span {
  start: number;
  end: number;
}

/** Expected content of a body: text, or an element with its place in the file. */
type Expected = string | { tag: string; children: Expected[]; place: Span };

/**
 * Proves that a published article page shows what the received file has: headings and passages in order with nothing
 * between them, without the removed spans, and the headline and standfirst of the record. The page is parsed as by a
 * browser. Within sentences, only links of figures, digits and words of claims may have elements of their own.
 *
 * @throws Error that names the file, the offsets, what was expected and what was found
 */
export function provePage(html: string, article: Article, text: SourceText): void {
  const elements = elementsOf(parse(html));
  const { path } = text;
  const whole = { start: 0, end: text.length };
  const found = (what: string, test: (element: Element) => boolean): Element => {
    const [first, ...others] = elements.filter(test);
    if (!first || others.length > 0) {
      throw proofError(`${what} of the page`, path, whole, 'one', `${first ? others.length + 1 : 0}`);
    }
    return first;
  };
  const wordsIn = fileWords(article, text);
  const headline = found('headline', ({ tagName }) => tagName === 'h1');
  proveText('headline of the page', path, whole, article.headline.text, textOf(headline));
  if (article.standfirst) {
    const standfirst = found('standfirst', (element) => hasClass(element, 'standfirst'));
    proveText(
      'standfirst of the page',
      path,
      article.standfirst,
      wordsIn(article.standfirst),
      textOf(standfirst),
    );
  }
  const body = found('text', (element) => hasClass(element, 'article-body'));
  const parts = elementsOf(body).filter((element) => hasClass(element, 'article-text'));
  const shown = parts.flatMap(({ childNodes }) => childNodes).filter((node) => !isBlank(node));
  const headings = headingsOf(article).map((heading): Expected => ({
    tag: HEADING,
    children: [wordsIn(heading)],
    place: heading,
  }));
  const passages = article.passages.map((passage) => expectPassage(passage, wordsIn));
  const expected = [...headings, ...passages].sort((one, other) => placeOf(one).start - placeOf(other).start);
  proveNodes(shown, expected, { start: text.length, end: text.length }, path);
  const ids = shown.flatMap((node) => ('tagName' in node ? [idOf(node)] : []));
  if (new Set(ids).size !== ids.length)
    throw proofError('anchors of the page', path, whole, 'each once', ids.join(' '));
}

type FileWords = (span: Span & { exact?: string }) => string;

/** The words of a file as HTML has them: without control characters, with LF as the only line end. */
function fileWords(article: Article, text: SourceText): FileWords {
  const controls = article.removed.filter(({ rule }) => rule === 'control-character');
  return ({ start, end, exact }) => {
    const words =
      exact === undefined ? text.without(controls, start, end) : text.readAs({ start, end, exact }, controls);
    return words.replace(/\r\n?|\f/g, '\n');
  };
}

/** Each sentence is an empty link to itself and a span of its words, after the text that precedes it in the file. */
function expectPassage({ id, kind, sentences }: Passage, wordsIn: FileWords): Expected {
  const children = sentences.flatMap((sentence, index): Expected[] => {
    const before = sentences[index - 1]?.end ?? sentence.start;
    const number = { class: 'sentence-number', href: `#${sentence.id}`, 'data-n': sentence.id.slice(1) };
    return [
      wordsIn({ start: before, end: sentence.start }),
      { tag: tag('a', { ...number, tabindex: '-1', 'aria-hidden': 'true' }), children: [], place: sentence },
      {
        tag: tag('span', { class: 'sentence', id: sentence.id }),
        children: [wordsIn(sentence)],
        place: sentence,
      },
    ];
  });
  const place = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  return { tag: tag('p', kind === undefined ? { id } : { id, class: kind }), children, place };
}

function proveNodes(nodes: readonly Node[], expected: readonly Expected[], place: Span, path: string): void {
  const found = nodes.flatMap(withoutMarks).reduce<(Node | string)[]>(joinText, []);
  const wanted = expected.filter((node) => node !== '');
  for (let index = 0; index < Math.max(found.length, wanted.length); index++) {
    const [have, want] = [found[index], wanted[index]];
    if (
      typeof want === 'object' &&
      typeof have === 'object' &&
      'tagName' in have &&
      tagOf(have) === want.tag
    ) {
      proveNodes(have.childNodes, want.children, want.place, path);
    } else if (typeof want !== 'string' || have !== want) {
      throw proofError(
        'words of the page',
        path,
        want === undefined ? place : placeOf(want, place),
        show(want),
        show(have),
      );
    }
  }
}

/** An element allowed within a sentence, with its class and attributes; a title is optional. */
interface AllowedMark {
  tag: string;
  class?: RegExp;
  attributes: Record<string, RegExp>;
}

const MARKS: readonly AllowedMark[] = [
  { tag: 'a', class: /^figure$/, attributes: { href: /^\/(?!\/)/, title: /^By the editor: / } },
  { tag: 'span', class: /^figure-(?:other|unclear)$/, attributes: { title: /^(?:Of|Not) / } },
  { tag: 'data', attributes: { value: /^\d+$/ } },
  { tag: 'span', class: /^claim$/, attributes: { 'data-note': /^\d+$/ } },
];

/** Replaces a mark by its content; other nodes are kept. */
function withoutMarks(node: Node): Node[] {
  if (!('tagName' in node)) return [node];
  const isMark = MARKS.some((mark) => mark.tag === node.tagName && isLike(node, mark));
  return isMark ? node.childNodes.flatMap(withoutMarks) : [node];
}

function isLike({ attrs }: Element, mark: AllowedMark): boolean {
  const allowed: Record<string, RegExp> = { ...mark.attributes, ...(mark.class && { class: mark.class }) };
  const names = new Set(attrs.map(({ name }) => name));
  return (
    attrs.every(({ name, value }) => Object.hasOwn(allowed, name) && allowed[name]?.test(value)) &&
    Object.keys(allowed).every((name) => name === 'title' || names.has(name))
  );
}

function joinText(joined: (Node | string)[], node: Node): (Node | string)[] {
  const last = joined.at(-1);
  if (!('value' in node)) joined.push(node);
  else if (typeof last === 'string') joined[joined.length - 1] = last + node.value;
  else joined.push(node.value);
  return joined;
}

function proveText(what: string, path: string, place: Span, expected: string, found: string): void {
  if (expected.trim() !== found.trim()) throw proofError(what, path, place, expected, found);
}

function elementsOf({ childNodes }: { childNodes: Node[] }): Element[] {
  return childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const isBlank = (node: Node): boolean => 'value' in node && node.value.trim() === '';

const attributeOf = ({ attrs }: Element, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

const idOf = (element: Element): string => attributeOf(element, 'id');

const hasClass = (element: Element, name: string): boolean =>
  attributeOf(element, 'class').split(/\s+/).includes(name);

/** Formats a start tag with its attributes in a fixed order. */
function tag(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `<${name}${written.join('')}>`;
}

/** A section heading with any anchor. */
const HEADING = tag('h2', { id: 'h-…' });

/** The tag of an element. A sentence number set close to another counts as a plain sentence number. */
function tagOf({ tagName, attrs }: Element): string {
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  if (attributes['class'] === 'sentence-number crowded') attributes['class'] = 'sentence-number';
  if (/^h-[\w-]+$/.test(attributes['id'] ?? '')) attributes['id'] = 'h-…';
  return tag(tagName, attributes);
}

const placeOf = (node: Expected, otherwise: Span = { start: 0, end: 0 }): Span =>
  typeof node === 'object' ? node.place : otherwise;

function show(node: Node | Expected | undefined): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return node;
  if ('tag' in node) return node.tag;
  return 'tagName' in node ? tagOf(node) : `a ${node.nodeName}`;
}
