import type { BlockKind } from './formats/document.ts';
import { type Block, parseBlocks } from './parse/lines/blocks.ts';
import { type Dateline, type Finding, findDateline } from './parse/dates/dateline.ts';
import { findUnderListLabels, furnitureRule } from './parse/furniture/furniture.ts';
import { findHeadings } from './parse/headings/headings.ts';
import { findFileHeadline, findGivenHeadline } from './parse/headline.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { EditedLines, type LineEdits, NO_EDITS } from './parse/furniture/edited-lines.ts';
import { type Line, parseLines } from './parse/lines/lines.ts';
import { NONE_RECURRING, type RecurringLines } from './parse/furniture/recurring-lines.ts';
import {
  findControlCharacters,
  removeBlocks,
  type RemovedSpan,
  reportControls,
  toSpan,
  withRule,
} from './parse/furniture/removals.ts';
import { memoize } from './parse/memoize.ts';
import { findTopLines } from './parse/top-lines.ts';
import { parseSentences } from './parse/sentences.ts';
import type { Span } from './text/positions.ts';

export type ParsedBlock =
  | ({ kind: 'heading' } & Span)
  | ({ kind: 'passage'; sentences: Span[]; as?: Exclude<BlockKind, 'paragraph' | 'heading'> } & Span);

/**
 * The parts of a text as spans (UTF-16 units). Every character except white space is in the headline, a heading, a
 * sentence or a removed span; a control character among words is in two of them. A heading is directly followed by a
 * passage.
 */
export interface ParsedArticle {
  dateline: Dateline | null;
  /** Words at the top that look like a date line but were not accepted; null if there is a date line. */
  unreadDate: Span | null;
  /** The file's own headline. */
  headline: Span | null;
  blocks: ParsedBlock[];
  removed: RemovedSpan[];
  /** Lines that the note has as a heading or as text. */
  edited: (Span & { as: 'heading' | 'text' })[];
  findings: Finding[];
}

/**
 * Parses the text of one received file. The order of steps matters: a date line may be glued to the first paragraph and
 * hide its start; furniture may separate a heading from its paragraph; the headline shows only without both; and
 * section headings are sought among the remaining lines.
 *
 * @param givenHeadline the headline that the editor gives: the file's own stays in the text as a heading, if it is another
 * @param recurring lines of the text that recur in articles of the story
 * @param edits lines that the note has as headings, keeps as text or removes
 */
export function parseArticle(
  text: string,
  language: string,
  { givenHeadline = null, recurring = NONE_RECURRING, edits = NO_EDITS }: Partial<ParseContext> = {},
): ParsedArticle {
  const ruleOf = memoize(furnitureRule);
  const edited = new EditedLines(edits);
  const isFurniture = (words: string): boolean => edited.of(words) !== null || ruleOf(words) !== null;
  const allLines = parseLines(text);
  const { dateline, unread, removed, lines, findings } = findDateline(text, allLines, isFurniture);
  const blocks = parseBlocks(lines, isFurniture);
  const { furniture, kept, removals } = removeBlocks(blocks, ruleOf, edited, recurring);
  const unedited = kept.filter((block) => edited.of(block.text) === null);
  const given = findGivenHeadline(unedited, givenHeadline);
  const headline = given ?? findFileHeadline(unedited, text);
  const own = givenHeadline === null ? headline : given;
  const apart = findTopLines(
    unedited.filter((block) => block !== headline),
    headline,
    dateline !== null,
  );
  const shown = kept.filter((block) => block !== own);
  const headings = findHeadings(shown, findUnderListLabels(blocks, furniture));
  const body = shown.filter((block) => !apart.has(block));
  if (headline && !own) headings.add(headline);
  const lastText = body.findLastIndex((block) => edited.of(block.text) !== 'heading');
  for (const [i, block] of body.entries()) {
    const as = edited.of(block.text);
    if (as === 'text') headings.delete(block);
    if (as === 'heading' && i < lastText) headings.add(block);
  }
  const controls = findControlCharacters(text);
  return {
    dateline,
    unreadDate: unread,
    headline: own ? toSpan(own) : null,
    blocks: body.flatMap((block, i): ParsedBlock[] => {
      if (!headings.has(block) || isOverHeading(text, block, body[i + 1], headings) === 'apart')
        return [{ kind: 'passage', ...toSpan(block), sentences: sentencesOf(text, block, language) }];
      if (isOverHeading(text, body[i - 1], block, headings) === 'close') return [];
      let last = i;
      while (isOverHeading(text, body[last], body[last + 1], headings) === 'close') last++;
      return [{ kind: 'heading', start: block.start, end: (body[last] ?? block).end }];
    }),
    removed: [
      ...removed.map((span) => withRule(span, 'dateline')),
      ...removals,
      ...Array.from(apart, ([block, rule]) => withRule(block, rule)),
      ...findInvisibleLines(text, lines, blocks),
      ...controls,
    ].sort((first, second) => first.start - second.start || second.end - first.end),
    edited: body.flatMap((block) => {
      const as = edited.of(block.text);
      return as === 'text' || (as === 'heading' && headings.has(block)) ? [{ ...toSpan(block), as }] : [];
    }),
    findings: [...findings, ...reportControls(text, controls)],
  };
}

/** What of a file's story and note its parse rests on. */
export interface ParseContext {
  /** The headline that the editor gives; null if none. */
  givenHeadline: string | null;
  /** Lines of the text that recur in articles of the story. */
  recurring: RecurringLines;
  edits: LineEdits;
}

/** Whether a heading is directly above another, or separated from it by removed lines only. */
function isOverHeading(
  text: string,
  block: Block | undefined,
  below: Block | undefined,
  headings: ReadonlySet<Block>,
): 'close' | 'apart' | null {
  if (!block || !below || !headings.has(block) || !headings.has(below)) return null;
  return text.slice(block.end, below.start).trim() === '' ? 'close' : 'apart';
}

/** Lines of zero-width characters only, which look blank. */
function findInvisibleLines(text: string, lines: readonly Line[], blocks: readonly Block[]): RemovedSpan[] {
  let next = 0;
  return lines
    .filter((line) => line.text === '' && line.end > line.start)
    .filter(({ start, end }) => text.slice(start, end).replace(UNPRINTABLE, '').trim() !== '')
    .filter(({ start }) => {
      // A paragraph that continues over the end of a page contains the lines between.
      while ((blocks[next]?.end ?? Infinity) <= start) next++;
      return (blocks[next]?.start ?? Infinity) > start;
    })
    .map((line) => withRule(line, 'invisible-line'));
}

export function sentencesOf(text: string, block: Span, language: string): Span[] {
  return parseSentences(text.slice(block.start, block.end), language).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
}
