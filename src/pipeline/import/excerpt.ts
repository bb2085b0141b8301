import { decodedHtml } from '../formats/decoded-html.ts';

/** What programs put behind the beginning of a text, in place of the rest. */
const CUT =
  /(?:\[(?:…|\.{3}|&hellip;)\]|(?:read|continue|see)\s+(?:more|reading|the\s+(?:full|whole|rest)\b[^.!?]{0,60})|(?:weiterlesen|lire la suite|leer más|читать (?:далее|полностью)))\s*(?:[…»→>]|\.{1,3})*$/iu;
const ELLIPSIS = /(?:…|\.{3})$/u;
/** WordPress puts this line under an excerpt and a whole text alike. */
const SIGNATURE = /\s*The post\b.{1,400}?appeared first on\b.{1,200}$/su;

/** A shorter description is a summary. Not measured: about two paragraphs. */
const LEAST_TEXT = 1_000;

const wordsOf = (text: string): string =>
  decodedHtml(text.replace(/<\/?(?:p|div|li|h[1-6]|br)\b[^>]*>/gi, '\n$&'))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(SIGNATURE, '');

/** Whether a text is cut off, by the words at its end. */
export const isCut = (text: string): boolean => CUT.test(wordsOf(text).slice(-200));

/** Whether a description is long enough to be the text itself, and is not cut off. */
export function isWhole(description: string): boolean {
  const words = wordsOf(description);
  return words.length >= LEAST_TEXT && !CUT.test(words.slice(-200)) && !ELLIPSIS.test(words);
}
