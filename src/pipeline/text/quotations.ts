import { matchesOf } from './matches.ts';

const MARK = /["“”„«»]/gu;

/** After this many sentences without its closing mark a quotation is taken for a slip of the pen. */
const LONGEST_QUOTATION = 8;

/** Marks beyond this place in one sentence are not read. */
const READ_LENGTH = 20_000;

/** Whether a straight mark opens a quotation or closes one, by what stands around it; null where it may do either. */
function opens(before: string, after: string): boolean | null {
  const gapBefore = before === '' || /[\s([—–-]/u.test(before);
  const gapAfter = after === '' || /[\s.,;:!?)\]—–-]/u.test(after);
  return gapBefore === gapAfter ? null : gapBefore;
}

/** Whether a quotation is open at the end of a sentence, when one was, or was not, at its start. */
function openAtEnd(sentence: string, openAtStart: boolean): boolean {
  let open = openAtStart;
  let low = false;
  const text = sentence.slice(0, READ_LENGTH);
  for (const { 0: mark, index } of matchesOf(text, MARK)) {
    const shape = opens(text.charAt(index - 1), text.charAt(index + 1));
    if (mark === '"') open = shape ?? !open;
    else if (mark === '“') open = !low;
    else if (mark === '«' || mark === '»') open = shape ?? mark === '«';
    else open = mark === '„';
    low = mark === '„';
  }
  return open;
}

/**
 * Tells of each sentence whether it lies within a quotation that an earlier one opened and only a later one, or
 * this one, closes: somebody's words, though no mark may stand beside them.
 */
export function withinQuotations(sentences: readonly { text: string }[]): boolean[] {
  let open = false;
  let since = 0;
  return sentences.map(({ text }) => {
    const within = open && !/^["“«]/u.test(text.trimStart());
    const startsAnew = open && !within;
    open = openAtEnd(text, open && !startsAnew);
    since = open ? since + 1 : 0;
    if (since > LONGEST_QUOTATION) open = false;
    return within;
  });
}
