import type { Span } from '../text/positions.ts';
import { continues, continuesOverPage } from './line-joins.ts';
import type { Line } from './lines.ts';
import { findWrapping, type Wrapping } from './wrapping.ts';

/** Lines that belong together: one paragraph, heading or piece of furniture. */
export interface Block extends Span {
  lines: Line[];
  /** The words of the block as the rules read them, its lines joined by one blank. */
  text: string;
  /** Whether more than a line end stands between it and the block before. */
  apart: boolean;
}

/**
 * Divides lines into blocks.
 *
 * Blank lines always divide. Within lines that follow one another, a line end divides (one paragraph a line)
 * unless the next line continues the sentence or the file is hard-wrapped: then a line end at which the next
 * word would still have fitted was meant, and divides; any other is the wrapping's own. The end of a page
 * divides unless it stands in the middle of a sentence, whatever blank lines are around it.
 *
 * @param isFurniture whether words on a line of their own are not the article's, so that no paragraph is joined to them
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

/** Lines with nothing but line ends between them, and what stands before them. */
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

/** Lines that were wrapped apart from the rest of their file: a block quotation, or one paragraph among others. */
const FEWEST_LINES = 3;
const NARROWER = 0.9;

function wrappingOf(lines: readonly Line[], ofFile: Wrapping | null): Wrapping | null {
  if (lines.length < FEWEST_LINES) return ofFile;
  if (ofFile && lines.some(({ width }) => width > ofFile.width * NARROWER)) return ofFile;
  return findWrapping([lines]) ?? ofFile;
}

function toBlock(lines: Line[], apart: boolean): Block {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('Cannot make a block (no lines): no line was added to it.');
  return { start: first.start, end: last.end, lines, text: lines.map((line) => line.text).join(' '), apart };
}
