import type { Span } from '../../text/positions.ts';

/** Words between quotation marks, and the place of the marks around them. */
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

/** Whoever quotes more than this in one paragraph has forgotten to close. */
const LONGEST = 3_000;

/** Finds the outermost quotations of a passage that begin and end in it; what is never closed is none. */
export function findQuotations(text: string): Quotation[] {
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

/** Straight and single marks open only where words begin; the others say by their shape that they do. */
function opens(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (after === '' || /\s/u.test(after)) return text.charAt(at) === '«';
  return before === '' || /[\s([{—–:,-]/u.test(before) || text.charAt(at) === '«';
}

/**
 * Gives a finder of the first place, from an offset on, at which one of these marks closes a quotation or a blank line
 * ends all that are open; undefined where there is none. Offsets must not decrease: a text is read once for all its
 * quotations, however many are never closed.
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

/** An apostrophe looks like a mark that closes; a paragraph of its own does not lie within one. */
const isBlankLine = (text: string, at: number): boolean =>
  /[\r\n]/.test(text.charAt(at)) && /^\r?\n\s*\r?\n/.test(text.slice(at, at + 4));

const closes = (text: string, at: number): boolean =>
  text.charAt(at) !== '"' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));

/** "the boys’ club", "don’t": a single mark closes after a mark of punctuation or before one, or at the very end. */
const closesSingle = (text: string, at: number): boolean =>
  /[,.!?…—–]/u.test(text.charAt(at - 1))
    ? !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
    : /^(?:[,.;:!?)\]]|$)/u.test(text.slice(at + 1, at + 2)) || isLastBefore(text, at);

/** Before a blank it closes where the same mark closes nothing later in the sentence: 'new approach' that … */
const isLastBefore = (text: string, at: number): boolean =>
  /\s/u.test(text.charAt(at + 1)) && text.charAt(at - 1) !== 's';
