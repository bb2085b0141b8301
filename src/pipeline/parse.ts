import type { RemovalRule } from '#contracts/removal-reasons.ts';
import { type Block, parseBlocks } from './parse/blocks.ts';
import { type Dateline, type Finding, findDateline } from './parse/dateline.ts';
import { findFurniture, findUnderListLabels, furnitureRule } from './parse/furniture.ts';
import { findHeadings } from './parse/headings.ts';
import { findFileHeadline } from './parse/headline.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { type Line, parseLines } from './parse/lines.ts';
import { isRecurringFurniture, type RecurringLines } from './parse/recurring-lines.ts';
import { memoize } from './parse/memoize.ts';
import { parseSentences } from './parse/sentences.ts';
import type { Span } from './text/positions.ts';
import { matchesOf } from './text/matches.ts';

export interface RemovedSpan extends Span {
  rule: RemovalRule;
  /** In how many articles the same line stands, where that is why it was removed. */
  articles?: number;
}

export type ParsedBlock = ({ kind: 'heading' } & Span) | ({ kind: 'passage'; sentences: Span[] } & Span);

/**
 * What a text is made of, as spans into it (UTF-16 units). Every character that is not white space lies in the
 * headline, a heading, a sentence or a removed span; a control character among words lies in both. A heading
 * has a passage right after it.
 */
export interface ParsedArticle {
  dateline: Dateline | null;
  /** Words at the top that look like a date line and are not taken for one; null where there is one. */
  unreadDate: Span | null;
  /** The headline that the file itself has. */
  headline: Span | null;
  blocks: ParsedBlock[];
  removed: RemovedSpan[];
  findings: Finding[];
}

/**
 * Parses the text of one raw file. The steps build on one another, so their order is fixed: a date line may be
 * glued to the first paragraph, and would hide where it begins; furniture may stand between a heading and its
 * paragraph; what is left when both are gone shows the headline; and only lines that are none of these can be
 * headings.
 *
 * @param headlineInText whether the file's own headline is to stay in the text, as a heading, since the editor's stands
 *   in its place
 * @param recurring lines of the text that stand in many articles of the story
 */
export function parseArticle(
  text: string,
  language: string,
  { headlineInText = false, recurring = NONE }: { headlineInText?: boolean; recurring?: RecurringLines } = {},
): ParsedArticle {
  const ruleOf = memoize(furnitureRule);
  const isFurniture = (words: string): boolean => ruleOf(words) !== null;
  const allLines = parseLines(text);
  const { dateline, unread, removed, lines, findings } = findDateline(text, allLines, isFurniture);
  const blocks = parseBlocks(lines, isFurniture);
  const furniture = findFurniture(blocks, ruleOf);
  const repeated = recurring.size === 0 ? [] : findRepeated(blocks, furniture, recurring);
  const isRepeated = new Set(repeated.map(({ block }) => block));
  const kept = blocks.filter((block) => !furniture.has(block) && !isRepeated.has(block));
  const headline = findFileHeadline(kept, text);
  const own = headlineInText ? null : headline;
  const body = kept.filter((block) => block !== own);
  const headings = findHeadings(body, findUnderListLabels(blocks, furniture));
  if (headline && !own) headings.add(headline);
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
      ...Array.from(furniture, ([block, rule]) => withRule(block, rule)),
      ...repeated.map(({ block, articles }) => ({ ...withRule(block, 'recurring-line'), articles })),
      ...findInvisibleLines(text, lines, blocks),
      ...controls,
    ].sort((first, second) => first.start - second.start || second.end - first.end),
    findings: [...findings, ...reportControls(text, controls)],
  };
}

const NONE: RecurringLines = new Map();

/** The blocks that are lines of many articles and not theirs. */
function findRepeated(
  blocks: readonly Block[],
  furniture: ReadonlyMap<Block, unknown>,
  recurring: RecurringLines,
): { block: Block; articles: number }[] {
  const others = blocks.filter((block) => !furniture.has(block));
  return others.flatMap((block, i) => {
    const articles = block.lines.length === 1 ? recurring.get(block.text) : undefined;
    return articles !== undefined && isRecurringFurniture(others, i, recurring) ? [{ block, articles }] : [];
  });
}

/** Whether a heading stands over another, with nothing between, so that both are one of two lines, or with removed lines. */
function isOverHeading(
  text: string,
  block: Block | undefined,
  below: Block | undefined,
  headings: ReadonlySet<Block>,
): 'close' | 'apart' | null {
  if (!block || !below || !headings.has(block) || !headings.has(below)) return null;
  return text.slice(block.end, below.start).trim() === '' ? 'close' : 'apart';
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

const withRule = (span: Span, rule: RemovalRule): RemovedSpan => ({ ...toSpan(span), rule });

/** Zero-width characters alone on a line: words for a program, a blank line for a reader. */
function findInvisibleLines(text: string, lines: readonly Line[], blocks: readonly Block[]): RemovedSpan[] {
  let next = 0;
  return lines
    .filter((line) => line.text === '' && line.end > line.start)
    .filter(({ start, end }) => text.slice(start, end).replace(UNPRINTABLE, '').trim() !== '')
    .filter(({ start }) => {
      // A paragraph that goes on over the end of a page has the lines between in it.
      while ((blocks[next]?.end ?? Infinity) <= start) next++;
      return (blocks[next]?.start ?? Infinity) > start;
    })
    .map((line) => withRule(line, 'invisible-line'));
}

function findControlCharacters(text: string): RemovedSpan[] {
  return Array.from(matchesOf(text, UNPRINTABLE), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    rule: 'control-character',
  }));
}

function reportControls(text: string, controls: readonly RemovedSpan[]): Finding[] {
  const [first] = controls;
  if (!first) return [];
  const count = controls.reduce((sum, { start, end }) => sum + [...text.slice(start, end)].length, 0);
  const found = String.fromCodePoint(text.codePointAt(first.start) ?? 0);
  return [
    { kind: 'control-character', text: `${count} in the file, the first ${found}`, offset: first.start },
  ];
}

function sentencesOf(text: string, block: Span, language: string): Span[] {
  return parseSentences(text.slice(block.start, block.end), language).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
}
