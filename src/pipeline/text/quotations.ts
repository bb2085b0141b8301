import { matchesOf } from './matches.ts';

const MARK = /["“”„«»]/gu;

/** A quotation not closed within this many sentences is taken for a typing error. */
const LONGEST_QUOTATION = 8;

/** Longer sentences are read up to this offset. */
const READ_LENGTH = 20_000;

/** Whether a straight quotation mark opens or closes, judged by the characters around it; null if undecided. */
function opens(before: string, after: string): boolean | null {
  const gapBefore = before === '' || /[\s([—–-]/u.test(before);
  const gapAfter = after === '' || /[\s.,;:!?)\]—–-]/u.test(after);
  return gapBefore === gapAfter ? null : gapBefore;
}

/** Whether a quotation is open at the end of a sentence. */
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
 * Returns for each sentence whether it lies within a quotation that an earlier sentence opened, even if it has no marks
 * itself.
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
