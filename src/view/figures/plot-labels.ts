/** A mark that needs a label, with its position in per cent of a pane. */
export interface Labelled {
  x: number;
  y: number;
  /** Horizontal shift from that position, in pixels. */
  dodge: number;
  /** The lines of its label: words of the article, then the report. */
  lines: string[];
  source: string;
}

/** The place of a label: below or above its mark, aligned to its left, right or centre. */
export interface LabelPlace {
  over: boolean;
  anchor: 'start' | 'middle' | 'end';
  /** `wide`: on a small screen only on hover; `never`: only on hover. */
  shown: 'always' | 'wide' | 'never';
}

/** Sizes of a pane in pixels, on a wide and on the smallest screen. */
export interface PaneSize {
  wide: number;
  narrow: number;
  height: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** In pixels: line height, distance from mark to label, widths of letters, radius of a mark. */
const [LINE, GAP, LETTER, SMALL_LETTER, RADIUS] = [18, 9, 9.6, 6.9, 8];

const PLACES: readonly Omit<LabelPlace, 'shown'>[] = [
  { over: false, anchor: 'start' },
  { over: false, anchor: 'end' },
  { over: true, anchor: 'start' },
  { over: true, anchor: 'end' },
  { over: false, anchor: 'middle' },
  { over: true, anchor: 'middle' },
];

/** In characters: longer words take two lines. */
const LONGEST_LINE = 14;

/** Divides long words of a label at the space nearest to their middle. */
export function labelLines(words: string): string[] {
  if (words.length <= LONGEST_LINE) return [words];
  const blanks = Array.from(words.matchAll(/\s+/gu), ({ index }) => index);
  const middle = blanks.toSorted(
    (one, other) => Math.abs(one - words.length / 2) - Math.abs(other - words.length / 2),
  )[0];
  return middle === undefined ? [words] : [words.slice(0, middle), words.slice(middle).trimStart()];
}

/** A count at the left edge of a pane, above its line: `y` in per cent. */
interface CountLabel {
  y: number;
  words: string;
}

/**
 * Finds a place for the label of each mark, in order: within the pane and clear of other marks, labels and counts of
 * the axis, on wide panes and, if given, on narrow ones.
 */
export function placeLabels(
  marks: readonly Labelled[],
  others: readonly Labelled[],
  counts: readonly CountLabel[],
  size: PaneSize,
): LabelPlace[] {
  const all = [...marks, ...others];
  const countBoxes = counts.map((count) => countBox(count, size.height));
  const taken = { wide: [...countBoxes], narrow: [...countBoxes] };
  return marks.map((mark) => {
    const fits = (place: Omit<LabelPlace, 'shown'>, width: 'wide' | 'narrow'): boolean => {
      const box = labelBox(mark, place, size[width], size.height);
      const dots = all
        .filter((other) => other !== mark)
        .map((other) => markBox(other, size[width], size.height));
      return (
        isWithin(box, size[width], size.height) &&
        ![...dots, ...taken[width]].some((other) => overlap(box, other))
      );
    };
    const both = PLACES.find((place) => fits(place, 'wide') && fits(place, 'narrow'));
    const place = both ?? PLACES.find((one) => fits(one, 'wide'));
    if (!place) return { ...nearestPlace(mark), shown: 'never' };
    taken.wide.push(labelBox(mark, place, size.wide, size.height));
    if (both) taken.narrow.push(labelBox(mark, place, size.narrow, size.height));
    return { ...place, shown: both ? 'always' : 'wide' };
  });
}

/** Towards the middle of the pane, where there is most space. */
const nearestPlace = ({ x, y }: Labelled): Omit<LabelPlace, 'shown'> => ({
  over: y > 60,
  anchor: x > 50 ? 'end' : 'start',
});

function labelBox(
  mark: Labelled,
  { over, anchor }: Omit<LabelPlace, 'shown'>,
  width: number,
  height: number,
): Box {
  const [x, y] = [(mark.x / 100) * width + mark.dodge, (mark.y / 100) * height];
  const longest = Math.max(...mark.lines.map((line) => line.length * LETTER));
  const length = Math.max(longest, mark.source.length * SMALL_LETTER);
  const labelHeight = LINE * (mark.lines.length + 1);
  const left = anchor === 'start' ? x - RADIUS : anchor === 'end' ? x + RADIUS - length : x - length / 2;
  const top = over ? y - GAP - labelHeight : y + GAP;
  return { left, right: left + length, top, bottom: top + labelHeight };
}

function markBox(mark: Labelled, width: number, height: number): Box {
  const [x, y] = [(mark.x / 100) * width + mark.dodge, (mark.y / 100) * height];
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

/** A count is 5 pixels above its line. */
function countBox({ y, words }: CountLabel, height: number): Box {
  const bottom = (y / 100) * height - 5;
  return { left: 0, right: words.length * SMALL_LETTER, top: bottom - 10, bottom };
}

/** A few pixels beside the plot are free; the day of the event is above it. */
const isWithin = ({ left, right, top, bottom }: Box, width: number, height: number): boolean =>
  left >= -8 && right <= width + 8 && top >= -4 && bottom <= height;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
