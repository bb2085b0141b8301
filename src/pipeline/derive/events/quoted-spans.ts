import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/positions.ts';

const MARK = /["“”«»„‘’']/gu;
const OPENERS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };

/**
 * Finds the quoted spans of a passage, whose relative dates depend on the speaker's day. Marks left open extend to the
 * end of the passage, as in speech of several paragraphs.
 */
export function findQuoted(text: string): Span[] {
  const found: Span[] = [];
  let open: { start: number; close: string } | null = null;
  for (const { 0: mark, index } of matchesOf(text, MARK)) {
    if (open) {
      if (mark !== open.close || !closes(text, index, mark)) continue;
      found.push({ start: open.start, end: index + 1 });
      open = null;
    } else if (mark === '"' || OPENERS[mark] !== undefined) {
      open = { start: index, close: OPENERS[mark] ?? '"' };
    } else if ((mark === '‘' || mark === "'") && opensSingle(text, index, mark)) {
      open = { start: index, close: mark === '‘' ? '’' : "'" };
    }
  }
  if (open && !/['‘]/.test(text[open.start] ?? '')) found.push({ start: open.start, end: text.length });
  return found;
}

/** A single mark within or after a word may be an apostrophe: it closes after a mark, or before a mark or a space. */
const closes = (text: string, index: number, mark: string): boolean =>
  (mark !== "'" && mark !== '’') || !/[\p{L}\p{N}]/u.test(text[index + 1] ?? '');

const opensSingle = (text: string, index: number, mark: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ') &&
  /[\p{L}\p{N}]/u.test(text[index + 1] ?? '') &&
  !(mark === "'" && /^\d\ds?\b/.test(text.slice(index + 1)));
