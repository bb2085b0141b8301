import type { Span } from '../../text/positions.ts';
import { continues, continuesOverPage } from './line-joins.ts';
import type { Line } from './lines.ts';
import { findWrapping, type Wrapping } from './wrapping.ts';

/** Consecutive lines that form one paragraph, heading or piece of furniture. */
export interface Block extends Span {
  lines: Line[];
  /** Its lines joined by single spaces, normalized. */
  text: string;
  /** Whether more than a line end separates it from the previous block. */
  apart: boolean;
}

/**
 * Divides lines into blocks.
 *
 * A blank line always divides. Other line ends divide (one paragraph per line) unless the next line continues the
 * sentence. In a hard-wrapped file, a line end divides only if the next word would have fitted on the line. The end of
 * a page divides unless it is within a sentence, whatever blank lines are around it.
 *
 * @param isFurniture whether a line is not the article's, so that no paragraph is joined to it
 */
export function parseBlocks(lines: readonly Line[], isFurniture: (words: string) => boolean): Block[] {
  const runs = runsOfLines(lines);
  const ofFile = findWrapping(runs.map((run) => run.lines));
  const blocks: Block[] = [];
  let block: Line[] = [];
  let apart = true;
  for (const run of runs) {
    const wrapping = wrappingOf(run.lines, ofFile);
    for (const [i, line] of run.lines.entries()) {
      const before = block.at(-1);
      const goesOn =
        before &&
        (i > 0
          ? continues({ block, before, line, after: run.lines[i + 1] }, wrapping, isFurniture)
          : run.divider === 'page-end' && continuesOverPage(before, line, wrapping));
      if (before && !goesOn) {
        blocks.push(toBlock(block, apart));
        block = [];
        apart = i === 0;
      }
      block.push(line);
    }
  }
  if (block.length > 0) blocks.push(toBlock(block, apart));
  return blocks;
}

/** Lines separated only by line ends, and what precedes them. */
interface Run {
  lines: Line[];
  divider: 'blank' | Line['divider'];
}

function runsOfLines(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let divider: Run['divider'] = 'blank';
  for (const line of lines) {
    if (line.divider !== 'line-end') {
      run = null;
      divider = divider === 'control-character' ? divider : line.divider;
    }
    if (line.text === '') {
      run = null;
      continue;
    }
    if (run) run.lines.push(line);
    else {
      run = { lines: [line], divider };
      runs.push(run);
    }
    divider = 'blank';
  }
  return runs;
}

/**
 * Thresholds for lines wrapped more narrowly than the rest of their file, such as a block quotation: at least this
 * many, at most this part of the width.
 */
const MIN_LINES = 3;
const NARROWER = 0.9;

function wrappingOf(lines: readonly Line[], ofFile: Wrapping | null): Wrapping | null {
  if (lines.length < MIN_LINES) return ofFile;
  if (ofFile && lines.some(({ width }) => width > ofFile.width * NARROWER)) return ofFile;
  return findWrapping([lines]) ?? ofFile;
}

function toBlock(lines: Line[], apart: boolean): Block {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('Cannot make a block (no lines): no line was added to it.');
  return { start: first.start, end: last.end, lines, text: lines.map((line) => line.text).join(' '), apart };
}
