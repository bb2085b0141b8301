import type { RemovalRule } from '#contracts/removal-reasons.ts';
import type { Span } from '../text/positions.ts';
import { asideKind, isAgency } from './asides.ts';
import { isByline, isNames } from './furniture/bylines.ts';
import type { Block } from './lines/blocks.ts';
import { isNameplate, isPageLabel, isSignedRow } from './page-labels.ts';
import { endsSentence, wordCount } from './wording.ts';

/** Lines above the first paragraph at most. */
const LONGEST_TOP = 10;
/** In words: the first paragraph has as many, the label of a section no more. */
const SHORTEST_PARAGRAPH = 5;
const LONGEST_LABEL = 3;
const LONGEST_LINE = 100;

const ROLE =
  /^(?:[\p{L}’'&-]+ ){0,4}(?:reporters?|correspondents?|editors?|columnist|journalists?|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|redactor[a]?|envoyée? spéciale?|корреспондент)(?:[ ,|/].{1,60})?$/iu;
const HANDLE = /^@\w{2,30}$/u;

/**
 * Returns the lines above the first paragraph that are none of the article's text, with their rules: below the headline
 * the names of the writers, above it the label of a section, a picture's credit with its caption. Without a headline, only
 * bylines, and the name of a paper in the first line.
 *
 * @param isDated whether a date line is among them: then names alone are the writers'
 */
export function findTopLines(
  body: readonly Block[],
  headline: Span | null,
  isDated: boolean,
): Map<Block, RemovalRule> {
  const first = body.findIndex(
    (block, index) =>
      index >= LONGEST_TOP || (endsSentence(block.text) && wordCount(block.text) >= SHORTEST_PARAGRAPH),
  );
  const top = body.slice(0, Math.max(first, 0));
  const hasRole = top.some(({ text }) => ROLE.test(text) || HANDLE.test(text));
  const found = new Map<Block, RemovalRule>();
  for (const [index, block] of top.entries()) {
    const { text, start } = block;
    const below = top[index + 1];
    if (text.length > LONGEST_LINE || endsSentence(text)) continue;
    if (isByline(text)) found.set(block, 'byline');
    else if (headline === null) {
      if (index === 0 && isNameplate(text)) found.set(block, 'section-label');
    } else if (start < headline.start) {
      const isLabel = wordCount(text) <= LONGEST_LABEL || (isPageLabel(text) && !isSignedRow(text));
      if (isLabel && asideKind(text) !== 'date') found.set(block, 'section-label');
    } else if (ROLE.test(text) || HANDLE.test(text) || (isNames(text) && (isDated || hasRole)))
      found.set(block, 'byline');
    else if (isAgency(text)) {
      const isCaption = below !== undefined && asideKind(below.text) === null && !isNames(below.text);
      found.set(block, isCaption ? 'picture-line' : 'byline');
      if (isCaption) found.set(below, 'picture-line');
    }
  }
  return found;
}
