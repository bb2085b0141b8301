import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { UNPRINTABLE } from '#contracts/shown-text.ts';

/** Elements that hold no text of a page. */
export const TEXTLESS: ReadonlySet<string> = new Set(
  'audio canvas datalist head iframe math noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/**
 * Gives the words of a stretch of HTML as a browser shows them: text alone, one blank for any white space, a line feed
 * for a break, without what no page can show.
 */
export function decodedHtml(markup: string): string {
  let text = '';
  const steps: DefaultTreeAdapterTypes.ChildNode[] = parseFragment(markup).childNodes.toReversed();
  for (let node = steps.pop(); node; node = steps.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(UNPRINTABLE, '');
    if (!('tagName' in node) || TEXTLESS.has(node.tagName)) continue;
    if (node.tagName === 'br') text += BREAK;
    for (const child of node.childNodes.toReversed()) steps.push(child);
  }
  return text.replace(/[ \t\n\f\r\0]+/g, (blanks) => (blanks.includes(BREAK) ? '\n' : ' '));
}

/** No text that was parsed has this character. */
const BREAK = '\0';

/** Gives words less the white space of HTML around them. */
export const withoutBlanks = (words: string): string => words.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');

/** Gives the value of an attribute from how it is written. */
export const decodedAttribute = (written: string): string => decodeHTMLAttribute(written);

/** Gives the words of a `<title>` from how they are written. */
export const decodedTitle = (written: string): string => decodeHTML(written);

/** Gives a string of JSON from how it is written between its quotation marks; null where that is none. */
export function decodedString(written: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${written.replace(/[\0-\x1f]/g, ' ')}"`);
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
