import type { DefaultTreeAdapterTypes } from 'parse5';
import { TEXTLESS } from './decoded-html.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Text = DefaultTreeAdapterTypes.TextNode;

/** Names that templates give to parts of a page which are not its article, as whole words of a class, an id or the like. */
const NAMES: ReadonlySet<string> = new Set([
  ...['promo', 'promos', 'promobox', 'newsletter', 'newsletters', 'signup', 'subscribe', 'paywall', 'donate'],
  ...[
    'related',
    'recirc',
    'recirculation',
    'readmore',
    'mostread',
    'trending',
    'recommended',
    'outbrain',
    'taboola',
  ],
  ...['topics', 'tags', 'taglist', 'breadcrumb', 'breadcrumbs', 'share', 'sharing', 'social', 'sharetools'],
  ...['byline', 'bylines', 'authorbio', 'disclaimer', 'copyright'],
  ...['advert', 'adslot', 'poll', 'comments', 'pager', 'pagenav', 'pagination', 'footer', 'submitted'],
  ...['kicker', 'eyebrow', 'caption', 'figcaption', 'photographer'],
]);
/** Two words that name one together. */
const PAIRS: ReadonlySet<string> = new Set([
  ...[
    'topic list',
    'links block',
    'link list',
    'author bio',
    'about author',
    'read more',
    'most read',
    'most popular',
  ],
  ...['ad slot', 'ad label', 'article info', 'article meta', 'post meta', 'entry meta', 'about box'],
  ...['also in', 'about writer', 'about writers', 'post navigation', 'skip link'],
  ...['sign up', 'tag list', 'more stories', 'see also', 'photo credit', 'image credit', 'picture credit'],
]);

const NAMED_BY: ReadonlySet<string> = new Set([
  'class',
  'id',
  'data-component',
  'data-testid',
  'data-module',
]);

/** Part of the text of an article above which an element is none of these, whatever its name. */
const MOST = 0.2;
/** Part of a list's text that is in links. */
const LINKED = 0.9;

/**
 * The texts of elements that are no part of an article, within what was chosen as the article: those that the template
 * names so, lists of nothing but links, and what stands with a picture.
 */
export function pageParts(body: Element, chosen: ReadonlySet<Text>): ReadonlySet<Text> {
  const lengths = new Map<Element, { all: number; linked: number }>();
  const inLink = new Set<Element>();
  const order: Element[] = [];
  const steps: { node: Element; linked: boolean }[] = [{ node: body, linked: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, linked } = step;
    order.push(node);
    if (linked) inLink.add(node);
    for (const child of node.childNodes)
      if ('tagName' in child && !TEXTLESS.has(child.tagName))
        steps.push({ node: child, linked: linked || child.tagName === 'a' });
  }
  for (const node of order.toReversed()) {
    const sum = { all: 0, linked: 0 };
    for (const child of node.childNodes) {
      if ('value' in child && chosen.has(child)) {
        const length = child.value.replace(/\s+/gu, '').length;
        sum.all += length;
        if (inLink.has(node)) sum.linked += length;
      } else if ('tagName' in child) {
        sum.all += lengths.get(child)?.all ?? 0;
        sum.linked += lengths.get(child)?.linked ?? 0;
      }
    }
    lengths.set(node, sum);
  }
  const whole = lengths.get(body)?.all ?? 0;
  const found = new Set<Text>();
  for (const node of order) {
    const { all = 0, linked = 0 } = lengths.get(node) ?? {};
    if (
      all === 0 ||
      all > whole * MOST ||
      !(isNamed(node) || isLinkList(node, linked / all) || isPicture(node))
    )
      continue;
    const inside: DefaultTreeAdapterTypes.ChildNode[] = [...node.childNodes];
    for (let child = inside.pop(); child; child = inside.pop()) {
      if ('value' in child) found.add(child);
      else if ('childNodes' in child) inside.push(...child.childNodes);
    }
  }
  return found;
}

function isNamed({ attrs }: Element): boolean {
  return attrs
    .filter(({ name }) => NAMED_BY.has(name))
    .flatMap(({ value }) => value.slice(0, 300).split(/\s+/u))
    .some((name) => {
      const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/u)
        .filter((word) => word !== '');
      return words.some((word, index) => NAMES.has(word) || PAIRS.has(`${word} ${words[index + 1] ?? ''}`));
    });
}

/** Elements that are the article's in a figure: a table with its caption, a quotation, a listing. */
const TEXT_IN_FIGURE: ReadonlySet<string> = new Set(['table', 'blockquote', 'pre', 'ul', 'ol', 'p']);

/** A picture with its caption and credit. */
function isPicture({ tagName, childNodes }: Element): boolean {
  if (tagName !== 'figure') return false;
  const inside: DefaultTreeAdapterTypes.ChildNode[] = [...childNodes];
  for (let child = inside.pop(); child; child = inside.pop()) {
    if (!('tagName' in child)) continue;
    if (TEXT_IN_FIGURE.has(child.tagName)) return false;
    if (child.tagName !== 'figcaption') inside.push(...child.childNodes);
  }
  return true;
}

const isLinkList = ({ tagName, childNodes }: Element, linked: number): boolean =>
  (tagName === 'ul' || tagName === 'ol') &&
  linked >= LINKED &&
  childNodes.filter((child) => child.nodeName === 'li').length > 1;
