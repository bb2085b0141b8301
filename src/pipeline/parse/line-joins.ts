import { isByline } from './bylines.ts';
import type { Line } from './lines.ts';
import { isTitleCase } from './title-case.ts';
import { beginsLowerCase, endsMidPhrase, endsSentence, isListItem, wordCount } from './wording.ts';
import { isFull, type Wrapping } from './wrapping.ts';

/** The shortest line that is taken for the unfinished line of a paragraph rather than for a label or an entry. */
const LONG_LINE = 40;
/** Indented this much more than the line before, a line opens a paragraph even in the middle of a sentence. */
const INDENT = 2;
/** Indented this much less than the line before, a line is no longer part of the same quotation. */
const OUTDENT = 3;

/** A line between those around it; `block` is what it may go on with, `before` that one's last line. */
export interface Neighbours {
  block: readonly Line[];
  before: Line;
  line: Line;
  after: Line | undefined;
}

/**
 * Whether a line belongs to the block of the line before it.
 *
 * @param isFurniture whether words on a line of their own are not the article's
 */
export function continues(
  { block, before, line, after }: Neighbours,
  wrapping: Wrapping | null,
  isFurniture: (words: string) => boolean,
): boolean {
  const unfinished = !endsSentence(before.text);
  const full = wrapping !== null && isFull(before, line, wrapping);
  const midSentence = unfinished && beginsLowerCase(line.text);
  const goesOn = midSentence && (full || before.width >= LONG_LINE);
  if (!goesOn && (isFurniture(before.text) || isFurniture(line.text))) return false;
  if (isListItem(line.text) && !(full && unfinished && isNoEntry(block, before, line))) return false;
  if (!wrapping) return goesOn;
  if (/^\p{Lu}/u.test(line.text) && isByline(line.text) && endsEarly(line, after, wrapping)) return false;
  const inset = line.indent - before.indent;
  const hangs =
    full && unfinished && block.length === 1 && line.indent === after?.indent && !/:$/u.test(before.text);
  if (inset >= (unfinished ? INDENT : 1) && !isListItem(before.text) && !hangs) return false;
  if (inset <= -OUTDENT && block.length > 1) return false;
  if (full) return !isTitleOver(block, line) && (unfinished || !isLineByItself(line, after, wrapping));
  return (
    goesOn ||
    (block.length > 1 && unfinished && (midSentence || before.width >= wrapping.width * NEARLY_FULL))
  );
}

/** Whether a dash or number at the start of a wrapped line is the sentence's own: `the figure rose to / 144. Putin …`. */
function isNoEntry(block: readonly Line[], before: Line, line: Line): boolean {
  const inList = block.some(({ text }, i) => i === 0 && isListItem(text));
  return !inList && !/:$/u.test(before.text) && /^(?:[–—-]\s\p{Ll}|(?!1\D)\d{1,3}\.)/u.test(line.text);
}

/** A title that happens to fill its line: all in Title Case, and what follows is not. */
const isTitleOver = (block: readonly Line[], line: Line): boolean =>
  block.length === 1 &&
  block.every(({ text }) => wordCount(text) >= 4 && !/[,.!?;]$/u.test(text) && isTitleCase(text)) &&
  /^["'“‘«„]?\p{Lu}/u.test(line.text) &&
  !isTitleCase(line.text);

/** A line that ends early and ends no sentence is no last line of a paragraph, whose end the line before may have been. */
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
/** A line of this much of the width that ends in the middle of a sentence belongs to the paragraph it is in. */
const NEARLY_FULL = 0.75;

/** Whether a sentence stands on both sides of the end of a page. */
export function continuesOverPage(before: Line, line: Line, wrapping: Wrapping | null): boolean {
  if (before.width < LONG_LINE || endsSentence(before.text) || isListItem(line.text)) return false;
  return (
    beginsLowerCase(line.text) ||
    endsMidPhrase(before.text) ||
    (wrapping !== null && isFull(before, line, wrapping) && /^[^\p{L}\p{N}]?\p{L}/u.test(line.text))
  );
}
