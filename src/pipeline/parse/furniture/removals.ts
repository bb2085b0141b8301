import type { RemovalRule } from '#contracts/removal-reasons.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/positions.ts';
import type { Block } from '../lines/blocks.ts';
import type { Finding } from '../dates/dateline.ts';
import type { EditedLines } from './edited-lines.ts';
import { findFurniture, findLinksAtEnd } from './furniture.ts';
import { findRecurringFurniture, type RecurringLines } from './recurring-lines.ts';

export interface RemovedSpan extends Span {
  rule: RemovalRule;
  /** Number of articles with this line, if it was removed for recurring. */
  articles?: number;
}

/** Divides blocks into those of the article and those removed by a rule, for recurring, or by the note, which prevails. */
export function removeBlocks(
  blocks: readonly Block[],
  ruleOf: Parameters<typeof findFurniture>[1],
  edited: EditedLines,
  recurring: RecurringLines,
): { furniture: ReturnType<typeof findFurniture>; kept: Block[]; removals: RemovedSpan[] } {
  const furniture = findFurniture(blocks, ruleOf);
  for (const block of blocks) if (block.lines[0]?.ofPage) furniture.set(block, 'page-control');
  for (const block of blocks) {
    const as = edited.of(block.text);
    if (as === 'removed') furniture.set(block, 'editor');
    else if (as !== null) furniture.delete(block);
  }
  const repeated =
    recurring.size === 0
      ? []
      : findRecurringFurniture(blocks, furniture, recurring).filter(
          (block) => edited.of(block.text) === null,
        );
  const isRepeated = new Set(repeated);
  const isRemoved = (block: Block): boolean => furniture.has(block) || isRepeated.has(block);
  for (const block of findLinksAtEnd(blocks, isRemoved, ({ text }) => recurring.has(text)))
    if (edited.of(block.text) === null) furniture.set(block, 'related-link');
  return {
    furniture,
    kept: blocks.filter((block) => !isRemoved(block)),
    removals: [
      ...Array.from(furniture, ([block, rule]) => withRule(block, rule)),
      ...repeated.map((block) => ({
        ...withRule(block, 'recurring-line'),
        articles: recurring.get(block.text) ?? 0,
      })),
    ],
  };
}

export const toSpan = ({ start, end }: Span): Span => ({ start, end });

export const withRule = (span: Span, rule: RemovalRule): RemovedSpan => ({ ...toSpan(span), rule });

export function findControlCharacters(text: string): RemovedSpan[] {
  return Array.from(matchesOf(text, UNPRINTABLE), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    rule: 'control-character',
  }));
}

export function reportControls(text: string, controls: readonly RemovedSpan[]): Finding[] {
  const [first] = controls;
  if (!first) return [];
  const count = controls.reduce((sum, { start, end }) => sum + [...text.slice(start, end)].length, 0);
  const found = String.fromCodePoint(text.codePointAt(first.start) ?? 0);
  return [
    { kind: 'control-character', text: `${count} in the file, the first ${found}`, offset: first.start },
  ];
}
