import type { DefaultTreeAdapterTypes } from 'parse5';
import { soleDate } from '../parse/dates/date-words.ts';
import { decodedTitle } from './decoded-html.ts';
import type { ReceivedWords } from './document.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Class names of templates for the date of an article: `date-header`, `display-date`, `published`, `submitted`. */
const DATE_CLASS =
  /^(?:(?:[a-z]+[-_]{1,2})?(?:(?:display|post|entry|article|publish|published|publication|pub|story|news|created|node|byline|item)[-_]?(?:date|time)|date[-_]?(?:header|display|published|created|posted|line)|published[-_]?(?:on|at)?|pubdate|submitted|timestamp|date))$/;
const UPDATE_CLASS = /modif|updat|edited|event|expir|copyright/;
/** Elements with dates of other articles. */
const ELSEWHERE: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'li', 'form', 'time', 'table']);
const OF_OTHERS =
  /(?:^|[^a-z])(?:related|recirc|sidebar|comments?|trending|most|popular|recent|archive|widget|teasers?|more|next|prev(?:ious)?|list|cards?|footer|promo)(?:$|[^a-z])/i;

const SENTENCE_END = /(?<!\d|[ap]\.?m)\.\s*$/iu;
/** In UTF-16 units: a longer element is no date line. */
const LONGEST = 120;

/**
 * The words of a date in an element that the class or `itemprop` of its template calls the article's date: its `title`
 * (of `<abbr>`) or `content`, else the text in it that has a date. Null where it is in a part of the page for other
 * articles, says when the text was changed, or has no date that can be read, or several.
 */
export function markedDate(
  node: Element,
  attribute: (node: Element, name: string) => ReceivedWords | null,
  received: string,
): ReceivedWords | null {
  const of = (name: string): string => node.attrs.find((attr) => attr.name === name)?.value ?? '';
  const itemprop = of('itemprop').toLowerCase();
  const names = of('class').toLowerCase().split(/\s+/u);
  const isPublished = itemprop === 'datepublished' || names.includes('published');
  if (
    !isPublished &&
    (!names.some((name) => DATE_CLASS.test(name)) || UPDATE_CLASS.test(of('class').toLowerCase()))
  )
    return null;
  if (isElsewhere(node)) return null;
  for (const name of ['content', 'datetime', ...(node.tagName === 'abbr' ? ['title'] : [])]) {
    const words = attribute(node, name);
    if (words) return words;
  }
  return dateInside(node, received);
}

function isElsewhere(node: Element): boolean {
  for (let at: DefaultTreeAdapterTypes.ParentNode | null = node; at && 'tagName' in at; at = at.parentNode) {
    const names = at.attrs.filter(({ name }) => name === 'class' || name === 'id').map(({ value }) => value);
    if (ELSEWHERE.has(at.tagName) || (at.tagName !== 'body' && OF_OTHERS.test(names.join(' ')))) return true;
  }
  return false;
}

function dateInside(node: Element, received: string): ReceivedWords | null {
  const texts: DefaultTreeAdapterTypes.TextNode[] = [];
  const inside: DefaultTreeAdapterTypes.ChildNode[] = [...node.childNodes].toReversed();
  for (let child = inside.pop(); child; child = inside.pop()) {
    if ('value' in child) texts.push(child);
    else if ('childNodes' in child) inside.push(...child.childNodes.toReversed());
  }
  const whole = texts.map(({ value }) => value).join('');
  const date =
    whole.length > LONGEST || SENTENCE_END.test(whole) ? null : soleDate(whole.replace(/\s+/gu, ' '));
  if (date?.edtf?.length !== 10) return null;
  for (const { value, sourceCodeLocation: place } of texts) {
    if (!place || soleDate(value.replace(/\s+/gu, ' ').trim())?.edtf !== date.edtf) continue;
    const raw = received.slice(place.startOffset, place.endOffset);
    const start = place.startOffset + (/^\s*/u.exec(raw)?.[0].length ?? 0);
    const end = place.endOffset - (/\s*$/u.exec(raw)?.[0].length ?? 0);
    return { start, end, exact: decodedTitle(received.slice(start, end)) };
  }
  return null;
}
