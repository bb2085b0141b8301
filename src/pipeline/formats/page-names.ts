import type { DefaultTreeAdapterTypes } from 'parse5';
import { nameIn, type PublisherSign } from '../parse/publisher-signs.ts';
import { namesIn } from '../parse/furniture/bylines.ts';
import { decodedTitle, TEXTLESS } from './decoded-html.ts';
import type { ReceivedWords } from './document.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Who wrote and who published a page, as its elements say, for where its metadata do not. */
export interface PageNames {
  authors: ReceivedWords[];
  signs: PublisherSign<ReceivedWords>[];
}

/** Words in the place of a name: of those who work for a publisher, none by name. */
export const NO_NAME =
  /^(?:the )?(?:admin(?:istrator)?|editors?|editorial(?: (?:board|team))?|newsroom|news ?desk|redaktion|agencies|web ?master)$|\bstaff(?: (?:reports?|reporters?|writers?))?$/iu;

const AUTHOR =
  /(?:^|\s)(?:[\w-]*[_-])?(?:author|byline|createdby)(?:[_-]+(?:name|link|block|info|line))?(?:\s|$)/i;
const BRAND =
  /(?:^|[\s_-])(?:site[_-]?(?:name|title|logo)|nom[_-]site|logo|brand|branding|masthead|nameplate|blog[_-]?title)(?:$|[\s_-])/i;
const HEADER =
  /(?:^|[\s_-])(?:page[_-]?header|site[_-]?header|header|banner|top|topbar|entete|kopf|cabecera)(?:$|\s)/i;

/** Elements of a page's head, or of an author's block, whose words are no names. */
const NO_NAMES_WITHIN = /^(?:nav|menu|ul|form|button|main|article)$/;

type Within = 'author' | 'authors' | 'brand' | 'header' | null;

/**
 * Reads the texts of a page for names, with what they are within.
 *
 * @param title the words of its `<title>`
 */
export function readPageNames(
  page: DefaultTreeAdapterTypes.Document,
  received: string,
  title: ReceivedWords | null,
): PageNames {
  const authors: ReceivedWords[] = [];
  const signs: PageNames['signs'] = title ? titleSigns(title, received) : [];
  let isAfterMark = false;
  const steps: { node: Node; within: Within }[] = page.childNodes.map((node) => ({ node, within: null }));
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, within } = step;
    if ('tagName' in node) {
      if (TEXTLESS.has(node.tagName)) continue;
      const own = withinOf(node, within);
      const inside = node.childNodes.filter((child) => !('value' in child) || child.value.trim() !== '');
      for (const child of node.childNodes.toReversed())
        steps.push({
          node: child,
          within: own === 'author' && inside.length > 1 && 'tagName' in child ? 'authors' : own,
        });
      continue;
    }
    const words = textWords(node, received);
    if (!words) continue;
    if (within === 'author' && isName(words.exact)) authors.push(words);
    else if (within === 'author' || within === 'authors') authors.push(...personsIn(words));
    else if (within !== null) signs.push({ kind: within, name: oneLine(words.exact), place: words });
    const rights = nameIn(words.exact, 'rights');
    if (rights)
      signs.push(
        ...partOf(words, rights).map((place) => ({ kind: 'rights' as const, name: rights.name, place })),
      );
    else if (isAfterMark) signs.push({ kind: 'rights', name: oneLine(words.exact), place: words });
    isAfterMark = /(?:©|\([Cc]\)|[Cc]opyright)[\s\d–-]*$/u.test(words.exact);
  }
  return { authors, signs };
}

function withinOf({ tagName, attrs }: Element, outside: Within): Within {
  const value = (name: string): string => attrs.find((attr) => attr.name === name)?.value.trim() ?? '';
  const names = `${value('class')} ${value('id')}`.slice(0, 300);
  if (
    value('rel').toLowerCase() === 'author' ||
    value('itemprop') === 'author' ||
    AUTHOR.test(value('class'))
  )
    return 'author';
  // Beside the names a block has offices, places and links.
  if (outside === 'author') return 'author';
  if (outside === 'authors')
    return tagName === 'a' ||
      value('itemprop') === 'name' ||
      /(?:^|[\s_-])(?:name|fn)(?:\s|$)/.test(value('class'))
      ? 'author'
      : 'authors';
  if (BRAND.test(names)) return 'brand';
  if (NO_NAMES_WITHIN.test(tagName)) return null;
  return tagName === 'header' || HEADER.test(names) ? 'header' : outside;
}

const SEPARATOR =
  /\s+(?:[|–—·•»«›:-]|::|&(?:ndash|mdash|middot|bull|raquo|laquo|#\d{2,4}|#x[\da-f]{2,4});)\s+|:\s+/i;

/** In UTF-16 units of the markup: dividing a title takes the square of its white space. */
const LONGEST_TITLE = 1_000;

/** The parts of a title, of which the last is mostly the site's name, sometimes the first. */
function titleSigns({ start, end }: ReceivedWords, received: string): PageNames['signs'] {
  if (end - start > LONGEST_TITLE) return [];
  const raw = received.slice(start, end);
  const parts: ReceivedWords[] = [];
  let at = 0;
  for (const part of raw.split(SEPARATOR)) {
    const from = raw.indexOf(part, at);
    at = from + part.length;
    parts.push({ start: start + from, end: start + at, exact: decodedTitle(part) });
  }
  return parts.map((place, index) => ({
    kind: parts.length > 1 && index === parts.length - 1 ? 'titleEnd' : 'titlePart',
    name: oneLine(place.exact),
    place,
  }));
}

/** The names of persons in words that begin with "By". */
const personsIn = (words: ReceivedWords): ReceivedWords[] =>
  /^(?:by|von|par|por|di|door)\b/iu.test(words.exact)
    ? namesIn(words.exact).flatMap((span) => partOf(words, span))
    : [];

/** Part of words, if their markup has no character references, so that it can be placed. */
function partOf({ start, end, exact }: ReceivedWords, span: { start: number; end: number }): ReceivedWords[] {
  if (end - start !== exact.length) return [];
  return [{ start: start + span.start, end: start + span.end, exact: exact.slice(span.start, span.end) }];
}

/** A name of two to four words: no office, no place, no address. */
const isName = (words: string): boolean =>
  !NO_NAME.test(words) &&
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|y) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u.test(
    words,
  );

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The words of a text without the white space around them; null if it is no text or blank. */
export function textWords(node: Node | undefined, received: string): ReceivedWords | null {
  const place = node?.sourceCodeLocation;
  if (!node || !('value' in node) || !place) return null;
  return trimmed(
    { start: place.startOffset, end: place.endOffset, exact: node.value },
    decodedTitle,
    received,
  );
}

/** Trims words by the white space around them. */
export function trimmed(
  { start, end, exact }: ReceivedWords,
  decode: (raw: string) => string,
  received: string,
): ReceivedWords | null {
  const raw = received.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = end - (raw.length - raw.trimEnd().length);
  return exact.trim() === '' || to <= from
    ? null
    : { start: from, end: to, exact: decode(received.slice(from, to)) };
}
