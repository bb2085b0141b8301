import type { Span } from '../../text/positions.ts';

/** The span within quotation marks, and the span with them. */
export interface Quotation {
  inner: Span;
  outer: Span;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '"': '"',
  '‘': '’',
  "'": "'",
};

const OPENING = new RegExp(`[${Object.keys(CLOSING).join('')}]`, 'u');

/** In characters: a longer quotation within one paragraph was not closed. */
const LONGEST = 3_000;

/** Finds the outermost complete quotations of a passage. */
export function findQuotations(text: string): Quotation[] {
  if (!OPENING.test(text)) return [];
  const found: Quotation[] = [];
  const closings = new Map(Object.values(CLOSING).map((marks) => [marks, ends(text, marks)]));
  for (let at = 0; at < text.length; at++) {
    const marks = CLOSING[text.charAt(at)];
    if (marks === undefined || !opens(text, at)) continue;
    const end = closings.get(marks)?.(at + 2);
    if (end === undefined || end >= at + LONGEST || !isClosing(text, end, marks)) continue;
    found.push({ inner: { start: at + 1, end }, outer: { start: at, end: end + 1 } });
    at = end;
  }
  return found;
}

/** Straight and single marks open only at the beginning of a word; the shape of the others decides. */
function opens(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (after === '' || /\s/u.test(after)) return text.charAt(at) === '«';
  return before === '' || /[\s([{—–:,-]/u.test(before) || text.charAt(at) === '«';
}

/**
 * Returns a function that finds, from an offset on, where one of these marks closes a quotation or a blank line ends
 * all; undefined if there is none. Offsets must not decrease, so that the text is read only once.
 */
function ends(text: string, marks: string): (from: number) => number | undefined {
  let found = -1;
  return (from) => {
    for (found = Math.max(found, from); found < text.length; found++) {
      if (isClosing(text, found, marks) || isBlankLine(text, found)) return found;
    }
    return undefined;
  };
}

function isClosing(text: string, at: number, marks: string): boolean {
  if (!marks.includes(text.charAt(at))) return false;
  return marks === '’' || marks === "'" ? closesSingle(text, at) : closes(text, at);
}

/** Apostrophes look like closing marks; a blank line ends every quotation. */
const isBlankLine = (text: string, at: number): boolean =>
  /[\r\n]/.test(text.charAt(at)) && /^\r?\n\s*\r?\n/.test(text.slice(at, at + 4));

const closes = (text: string, at: number): boolean =>
  text.charAt(at) !== '"' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));

/** "the boys’ club", "don’t": a single mark closes only next to punctuation or at the end. */
const closesSingle = (text: string, at: number): boolean =>
  /[,.!?…—–]/u.test(text.charAt(at - 1))
    ? !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
    : /^(?:[,.;:!?)\]]|$)/u.test(text.slice(at + 1, at + 2)) || isLastBefore(text, at);

/** Before a space it closes unless the same mark closes later in the sentence: 'new approach' that … */
const isLastBefore = (text: string, at: number): boolean =>
  /\s/u.test(text.charAt(at + 1)) && text.charAt(at - 1) !== 's';
