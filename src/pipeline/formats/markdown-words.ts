import { decodeHTML } from 'entities';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import type { Run } from './align.ts';

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/**
 * Finds how a text was written in a stretch of Markdown: as it is, after a backslash, or as a character reference; line
 * ends may have the marks of a quotation after them. Gives null where the two do not match.
 */
export function alignMarkdown(received: string, from: number, to: number, words: string): Run[] | null {
  const runs: Run[] = [];
  let [at, done] = [from, 0];
  while (done < words.length) {
    if (at >= to) return null;
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(received)?.[0];
    const decoded = reference === undefined ? null : decodeHTML(reference);
    const [unit, next] = [received.charAt(at), words.charAt(done)];
    let run: Run;
    if (
      reference !== undefined &&
      decoded !== null &&
      decoded !== reference &&
      words.startsWith(decoded, done)
    )
      run = { words: decoded, from: at, to: at + reference.length };
    else if (unit === next) run = { words: next, from: at, to: at + 1 };
    else if (unit === '\\' || /[\s>]/.test(unit)) {
      at += 1;
      if (next === '\n' && unit === '\r') continue;
      continue;
    } else return null;
    runs.push(run);
    at = run.to;
    done += run.words.length;
  }
  return runs;
}

/** Markup between words of Markdown that shows nothing, in the order in which it is tried. */
const SYNTAX = [
  /!\[[^\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]]*\])/y,
  /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/y,
  /\]\[[^\]\n]*\]/y,
  /\[\^[^\]\s]+\]/y,
  /[*_~`\\[\]]/y,
  /<\/?[a-z][^<>\n]*>|<!--.*?-->/iy,
  /[<>]/y,
];

/** Signs of blocks: headings, quotations, lists, rules, tables, fences. */
const BLOCK_SYNTAX =
  /^(?:\s|<\/?[a-z][^<>\n]*>|<!--(?:(?!-->)[^])*-->|[#>*+_=|:~`[\]\\<-]|!\[[^\]]*\](?:\([^()\n]*\)|\[[^\]]*\])|\]?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]|(?<=^|\n[\s>]*)\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:?)*$/iu;

/** Whether a stretch of Markdown between two blocks shows nothing. */
export const isMarkdownSyntax = (gap: string): boolean =>
  gap.length <= LONGEST_GAP && BLOCK_SYNTAX.test(gap.replace(UNPRINTABLE, ''));

/** A longer stretch between two blocks is listed as left out, whatever it is. */
const LONGEST_GAP = 2000;

/**
 * Whether a range of Markdown shows these words: each of their characters in order, and otherwise only markup that
 * shows nothing.
 */
export function readsAs(received: string, words: string): boolean {
  const written = received.replace(UNPRINTABLE, '');
  const seen = new Set<number>();
  const states: [at: number, done: number][] = [[0, 0]];
  for (let state = states.pop(); state; state = states.pop()) {
    const [at, done] = state;
    if (at === written.length && done === words.length) return true;
    const key = at * (words.length + 1) + done;
    if (seen.has(key)) continue;
    seen.add(key);
    // What is put on last is tried first: the character itself.
    for (const form of SYNTAX) {
      form.lastIndex = at;
      const length = form.exec(written)?.[0].length ?? 0;
      if (length > 0) states.push([at + length, done]);
    }
    const next = words.charAt(done);
    BLANKS.lastIndex = at;
    const blanks = BLANKS.exec(written)?.[0].length ?? 0;
    if (blanks > 0 && /^[ \n]$/.test(next)) states.push([at + blanks, done + 1]);
    else if (blanks > 0 && (done === 0 || done === words.length || /[ \n]/.test(words.charAt(done - 1))))
      states.push([at + blanks, done]);
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(written)?.[0];
    const decoded = reference === undefined ? '' : decodeHTML(reference);
    if (reference !== undefined && decoded !== reference && words.startsWith(decoded, done))
      states.push([at + reference.length, done + decoded.length]);
    if (next !== '' && written.charAt(at) === next) states.push([at + 1, done + 1]);
  }
  return false;
}

/** White space, with the marks of a quotation at the start of a line. */
const BLANKS = /(?:[ \t\f]|(?:\r\n?|\n)(?:[ \t]*>)*)+/y;

/** Gives what of signs of Markdown between two sentences is left without those that hold words of their own. */
export const withoutMarks = (between: string): string =>
  between.replace(
    /<!--(?:(?!-->)[^])*-->|<\/?[a-z][^<>\n]*>|!\[[^\]]*\]|\]?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]|\[\^[^\]\s]+\]/giu,
    '',
  );
