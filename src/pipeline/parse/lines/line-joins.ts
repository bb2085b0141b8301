import { isByline } from '../furniture/bylines.ts';
import type { Line } from './lines.ts';
import { isTitleCase } from '../headings/title-case.ts';
import { beginsLowerCase, endsMidPhrase, endsSentence, isListItem, wordCount } from '../wording.ts';
import { isFull, type Wrapping } from './wrapping.ts';

/** In UTF-16 units: shorter lines are labels or entries rather than unfinished lines of a paragraph. */
const LONG_LINE = 40;
/** In columns: indented this much more than the line before, a line opens a paragraph, even within a sentence. */
const INDENT = 2;
/** In columns: indented this much less than the line before, a line is outside its quotation. */
const OUTDENT = 3;

/** A line with its context; `block` is what it may continue, `before` the last line of it. */
export interface Neighbours {
  block: readonly Line[];
  before: Line;
  line: Line;
  after: Line | undefined;
}

/**
 * Whether a line continues the block of the previous line.
 *
 * @param isFurniture whether a line is not the article's
 */
export function continues(
  { block, before, line, after }: Neighbours,
  wrapping: Wrapping | null,
  isFurniture: (words: string) => boolean,
): boolean {
  if (before.ofPage || line.ofPage) return false;
  const unfinished = !endsSentence(before.text);
  const full = wrapping !== null && isFull(before, line, wrapping);
  const midSentence = unfinished && beginsLowerCase(line.text);
  const goesOn = midSentence && (full || before.width >= LONG_LINE);
  if (!goesOn && (isFurniture(before.text) || isFurniture(line.text))) return false;
  if (isListItem(line.text) && !(full && unfinished && isNoEntry(block, before, line))) return false;
  if (!wrapping) return goesOn && !isByline(line.text);
  if (/^\p{Lu}/u.test(line.text) && isByline(line.text) && endsEarly(line, after, wrapping)) return false;
  const inset = line.indent - before.indent;
  const hasHangingIndent =
    full && unfinished && block.length === 1 && line.indent === after?.indent && !/:$/u.test(before.text);
  if (inset >= (unfinished ? INDENT : 1) && !isListItem(before.text) && !hasHangingIndent) return false;
  if (inset <= -OUTDENT && block.length > 1) return false;
  if (full) return !isTitleOver(block, line) && (unfinished || !isLineByItself(line, after, wrapping));
  return (
    goesOn ||
    (block.length > 1 && unfinished && (midSentence || before.width >= wrapping.width * NEARLY_FULL))
  );
}

/**
 * Whether a dash or number at the start of a wrapped line belongs to the sentence: `the figure rose to / 144. Putin …`.
 */
function isNoEntry(block: readonly Line[], before: Line, line: Line): boolean {
  const inList = block.some(({ text }, i) => i === 0 && isListItem(text));
  return !inList && !/:$/u.test(before.text) && /^(?:[–—-]\s\p{Ll}|(?!1\D)\d{1,3}\.)/u.test(line.text);
}

/** Whether a full line is a title: in Title Case, unlike the next line. */
const isTitleOver = (block: readonly Line[], line: Line): boolean =>
  block.length === 1 &&
  block.every(({ text }) => wordCount(text) >= 4 && !/[,.!?;]$/u.test(text) && isTitleCase(text)) &&
  /^["'“‘«„]?\p{Lu}/u.test(line.text) &&
  !isTitleCase(line.text);

/** Whether a line ends early but not with a sentence, so that it cannot be the last line of a paragraph. */
const isLineByItself = (line: Line, after: Line | undefined, wrapping: Wrapping): boolean =>
  line.text.length < LONGEST_LABEL &&
  (!endsSentence(line.text) || (wordCount(line.text) >= 3 && isTitleCase(line.text))) &&
  endsEarly(line, after, wrapping);

/** Whether a line ends before the wrapping would have broken it. */
const endsEarly = (line: Line, after: Line | undefined, wrapping: Wrapping): boolean =>
  after === undefined
    ? line.width < wrapping.width * SHORT_LAST_LINE
    : !isFull(line, after, wrapping) && !beginsLowerCase(after.text);

const LONGEST_LABEL = 100;
const SHORT_LAST_LINE = 0.75;
/** A line of at least this part of the width that ends within a sentence belongs to its paragraph. */
const NEARLY_FULL = 0.75;

/** Whether a sentence continues over the end of a page. */
export function continuesOverPage(before: Line, line: Line, wrapping: Wrapping | null): boolean {
  if (
    before.ofPage ||
    line.ofPage ||
    before.width < LONG_LINE ||
    endsSentence(before.text) ||
    isListItem(line.text)
  )
    return false;
  return (
    beginsLowerCase(line.text) ||
    endsMidPhrase(before.text) ||
    (wrapping !== null && isFull(before, line, wrapping) && /^[^\p{L}\p{N}]?\p{L}/u.test(line.text))
  );
}
