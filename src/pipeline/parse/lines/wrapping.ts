import { columnsOf, type Line } from './lines.ts';
import { canGoOn, endsMidPhrase, endsSentence, isListItem, isUnspaced } from '../wording.ts';

/** The line width of a hard-wrapped text. */
export interface Wrapping {
  /** Maximum width of a line, in columns. */
  width: number;
  /** Columns by which a line may end early although the next word would have fitted. */
  slack: number;
}

/** Two consecutive lines separated only by a line end. */
interface Pair {
  before: Line;
  after: Line;
}

const NARROWEST = 40;
const WIDEST = 132;
/** In columns: a line this much wider than the rest was not wrapped with them. */
const TOO_WIDE = 20;
/** Justification and page layout end lines early by up to this part of the width. */
const RAGGED = 0.12;

/**
 * Finds the wrapping of hard-wrapped lines, or null.
 *
 * In wrapped text, most lines end where the next word would not have fitted, and within a sentence: after a linking
 * word, or before a lower-case line. Text with one paragraph per line has line ends after full stops instead, and lines
 * of any length; in a list, all lines begin with a capital.
 */
export function findWrapping(runs: readonly (readonly Line[])[]): Wrapping | null {
  const pairs = runs.flatMap((run) =>
    run.flatMap((before, i) => {
      const after = run[i + 1];
      return after ? [{ before, after }] : [];
    }),
  );
  const width = likelyWidth(pairs);
  if (width === null) return null;
  const ragged = { width, slack: Math.round(width * RAGGED) };
  const tooWide = pairs.filter(({ before, after }) =>
    [before, after].some((line) => line.width > width + TOO_WIDE && line.text.includes(' ')),
  );
  const full = pairs.filter(({ before, after }) => isFull(before, after, ragged));
  const broken = full.filter(({ before, after }) => !endsSentence(before.text) && !isListItem(after.text));
  const goingOn = broken.filter(({ before, after }) => canGoOn(after.text) || endsMidPhrase(before.text));
  const wrapped =
    goingOn.length > 0 &&
    goingOn.length * 5 >= pairs.length &&
    goingOn.length * 3 >= broken.length &&
    full.length * 3 >= pairs.length &&
    tooWide.length * 10 <= pairs.length;
  if (!wrapped) return null;
  const filled = goingOn.filter(({ before, after }) => isFull(before, after, { width, slack: 0 }));
  return filled.length * 10 >= goingOn.length * 9 ? { width, slack: 0 } : ragged;
}

/** Whether the next word would not have fitted on a line. */
export const isFull = (before: Line, after: Line, { width, slack }: Wrapping): boolean =>
  before.width + blankBefore(after) + firstWordColumns(after) > width - slack;

/** The width that explains the most line ends: the line fits, and with the next word it would not. */
function likelyWidth(pairs: readonly Pair[]): number | null {
  const change = new Int32Array(WIDEST + 2);
  for (const { before, after } of pairs) {
    const from = Math.max(before.width, NARROWEST);
    const to = Math.min(before.width + blankBefore(after) + firstWordColumns(after) - 1, WIDEST);
    if (from > to) continue;
    change[from] = (change[from] ?? 0) + 1;
    change[to + 1] = (change[to + 1] ?? 0) - 1;
  }
  let explained = 0;
  let best = { width: 0, explained: 0 };
  for (let width = NARROWEST; width <= WIDEST; width++) {
    explained += change[width] ?? 0;
    if (explained > best.explained) best = { width, explained };
  }
  return best.explained > 0 ? best.width : null;
}

const blankBefore = (line: Line): number => (isUnspaced(line.text.slice(0, 1)) ? 0 : 1);

/** In scripts without spaces, a line can break after any letter unless a closing mark follows. */
function firstWordColumns(line: Line): number {
  const [word = ''] = /^\S{1,60}/u.exec(line.text) ?? [];
  if (!isUnspaced(word.slice(0, 1))) return columnsOf(word);
  return columnsOf(/^.[\p{Pe}\p{Pf}\p{Po}]*/u.exec(word)?.[0] ?? '');
}
