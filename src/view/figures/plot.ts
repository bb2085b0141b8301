import { boundDay, dayNumber, formatDay, isDated } from '#contracts/dates.ts';
import { countAxis, dayAxis, round, type Tick } from './plot-axes.ts';
import { type Labelled, type LabelPlace, labelLines, type PaneSize, placeLabels } from './plot-labels.ts';
import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import type { FigureKind } from '#contracts/story.ts';

/** A figure of one report as a mark. */
export interface PlotMark {
  /** In per cent of its pane. */
  x: number;
  y: number;
  /** Horizontal shift in pixels between marks of the same day and count. */
  dodge: number;
  status: 'stated' | 'supplied' | 'bounded' | 'unknown';
  words: string;
  /** The lines of the label. */
  lines: string[];
  /** The report: `23 March`, `file 003`. */
  source: string;
  address: string;
  /** Null if the mark has no label. */
  label: LabelPlace | null;
}

/** The figures of one kind as dots: dated reports by day, undated ones beside them. */
export interface Plot {
  kind: FigureKind;
  /** Whether there are too many marks for sizes, labels and links. */
  isCrowded: boolean;
  /** Figures without a number, which are only in the table. */
  vague: number;
  counts: Tick[];
  /** Later reports of the last number, which have no marks; null if there are none. */
  later: { count: number; first: string; last: string } | null;
  /** Null if no report has a day. */
  dated: { marks: PlotMark[]; days: Tick[]; event: { at: number; day: string } | null } | null;
  undated: { marks: PlotMark[] } | null;
}

/** Up to this many marks each is a link with a label; of more, only the first, last, highest and lowest have labels. */
const MAX_LINKED = 12;

/** Smallest sizes of panes in pixels, on a tablet and on a phone: beside the lane of undated reports and without it. */
const HEIGHT = 304;
const SIZES: Record<'beside' | 'alone' | 'lane', PaneSize> = {
  beside: { wide: 366, narrow: 152, height: HEIGHT },
  alone: { wide: 520, narrow: 288, height: HEIGHT },
  lane: { wide: 136, narrow: 120, height: HEIGHT },
};

/** In pixels: distance of overlapping marks, its minimum, the maximum shift to one side, and the radius of a mark. */
const [STEP, MIN_STEP, FARTHEST, RADIUS] = [11, 3, 44, 6];

/** Reports that repeat the last number this many days after the last change have no marks. */
const LATER_DAYS = 14;

/** Lays out the figures of one kind; null if none has a number. */
export function figurePlot({ kind, figures }: FiguresOfKind): Plot | null {
  const valued = figures.filter(({ figure }) => figure.value !== null);
  if (valued.length === 0) return null;
  const isCrowded = valued.length > MAX_LINKED;
  const counts = countAxis(valued.map(valueOf));
  const allDated = valued.filter(({ article }) => isDated(article.date));
  const dated = withoutLater(allDated);
  const undated = valued.filter(({ article }) => !isDated(article.date));
  const eventDay = dated.length > 0 ? eventDayOf(undated, dated) : null;
  const pane = undated.length > 0 ? SIZES.beside : SIZES.alone;
  const days = [...dated.map(dayOfReport), ...(eventDay ? [eventDay] : [])];
  const axis = days.length > 0 ? dayAxis(days, pane.wide, pane.narrow) : null;
  const reports = new Map(
    Array.from(new Set(undated.map(({ article }) => article.id)), (id, index) => [id, index]),
  );
  const lane = (one: ReportedFigure): number =>
    round((((reports.get(one.article.id) ?? 0) + 0.5) / reports.size) * 100);
  const toMarks = (
    of: readonly ReportedFigure[],
    x: (one: ReportedFigure) => number,
    ticks: readonly Tick[],
    size: PaneSize,
  ): PlotMark[] =>
    withLabels(
      dodged(
        of.map((one) => toMark(one, x(one), counts.at(valueOf(one)))),
        size,
      ),
      ticks,
      size,
      isCrowded,
    );
  return {
    kind,
    isCrowded,
    vague: figures.length - valued.length,
    counts: counts.ticks,
    later: laterReports(allDated.slice(dated.length), allDated[0]),
    dated: axis && {
      marks: toMarks(dated, (one) => axis.at(dayOfReport(one)), counts.ticks, pane),
      days: axis.ticks,
      event: eventDay ? { at: axis.at(eventDay), day: formatDay(eventDay, { withYear: false }) } : null,
    },
    undated:
      undated.length > 0
        ? {
            marks:
              dated.length > 0
                ? toMarks(undated, lane, [], SIZES.lane)
                : toMarks(undated, lane, counts.ticks, SIZES.alone),
          }
        : null,
  };
}

/** Dated reports without those at the end that repeat the last number much later. */
function withoutLater(dated: readonly ReportedFigure[]): readonly ReportedFigure[] {
  const last = dated.at(-1);
  const change = dated.findLastIndex((one) => last && valueOf(one) !== valueOf(last)) + 1;
  const from = dated.findIndex((one, index) => {
    const before = dated[index - 1];
    return (
      index > Math.max(change, 1) &&
      before !== undefined &&
      dayNumber(dayOfReport(one)) - dayNumber(dayOfReport(before)) > LATER_DAYS
    );
  });
  return from === -1 ? dated : dated.slice(0, from);
}

function laterReports(later: readonly ReportedFigure[], earliest: ReportedFigure | undefined): Plot['later'] {
  const [first, last] = [later[0], later.at(-1)];
  if (!first || !last || !earliest) return null;
  const year = dayOfReport(earliest).slice(0, 4);
  const words = (one: ReportedFigure): string => {
    const day = dayOfReport(one);
    return formatDay(day, { withYear: day.slice(0, 4) !== year });
  };
  return { count: later.length, first: words(first), last: words(last) };
}

const valueOf = ({ figure }: ReportedFigure): number => figure.value ?? 0;

const dayOfReport = ({ article: { date } }: ReportedFigure): string => (isDated(date) ? date.edtf : '');

function toMark(one: ReportedFigure, x: number, y: number): PlotMark {
  const { figure, article, reference, address } = one;
  const source = isDated(article.date)
    ? reference.date.words
    : (reference.publisher ?? `“${reference.title ?? ''}”`);
  return {
    x,
    y,
    dodge: 0,
    status: article.date.status,
    words: figure.count.exact,
    lines: labelLines(figure.count.exact),
    source,
    address,
    label: null,
  };
}

/** The event that bounds undated reports is shown if it is no farther away than the reports are from one another. */
function eventDayOf(undated: readonly ReportedFigure[], dated: readonly ReportedFigure[]): string | null {
  const bounds = new Set(
    undated.flatMap(({ article: { date } }) => (date.status === 'bounded' ? [boundDay(date.edtf)] : [])),
  );
  const [day, ...others] = bounds;
  const times = dated.map((one) => Date.parse(dayOfReport(one)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!day || others.length > 0) return null;
  const before = first - Date.parse(day);
  return before <= Math.max(last - first, 7 * 86_400_000) && Date.parse(day) <= last ? day : null;
}

/**
 * Shifts marks of the same day and count sideways: within the narrowest pane and, if possible, nearer to their day than
 * to another.
 */
function dodged(marks: readonly PlotMark[], { narrow }: PaneSize): PlotMark[] {
  const places = [...new Set(marks.map(({ x }) => x))].sort((one, other) => one - other);
  const groups = Map.groupBy(marks, ({ x, y }) => `${x} ${Math.round((y / 100) * (HEIGHT / STEP))}`);
  const dodges = new Map<PlotMark, number>();
  for (const group of groups.values()) {
    const gaps = group.length - 1;
    const x = group[0]?.x ?? 0;
    const apart = Math.min(
      ...places.filter((place) => place !== x).map((place) => (Math.abs(place - x) / 100) * narrow),
    );
    const length = Math.min(
      Math.max(Math.min(gaps * STEP, apart * 0.8), gaps * MIN_STEP),
      2 * FARTHEST,
      narrow - 2 * RADIUS,
    );
    const at = (x / 100) * narrow;
    const middle = Math.min(Math.max(at, RADIUS + length / 2), narrow - RADIUS - length / 2);
    for (const [index, mark] of group.entries()) {
      const beside = gaps === 0 ? 0 : (index / gaps - 0.5) * length;
      dodges.set(mark, round(middle - at + beside));
    }
  }
  return marks.map((mark) => ({ ...mark, dodge: dodges.get(mark) ?? 0 }));
}

function withLabels(
  marks: readonly PlotMark[],
  ticks: readonly Tick[],
  size: PaneSize,
  isCrowded: boolean,
): PlotMark[] {
  const first = [marks[0], marks.at(-1), extreme(marks, -1), extreme(marks, 1)];
  const ranked = [...new Set([...first.flatMap((mark) => mark ?? []), ...(isCrowded ? [] : marks)])];
  const others = marks.filter((mark) => !ranked.includes(mark));
  const counts = ticks.map(({ at, label }) => ({ y: at, words: label }));
  const places = placeLabels(ranked, others satisfies Labelled[], counts, size);
  const labels = new Map(ranked.map((mark, index) => [mark, places[index] ?? null]));
  return marks.map((mark) => {
    const label = labels.get(mark) ?? null;
    return { ...mark, label: isCrowded && label?.shown === 'never' ? null : label };
  });
}

/** The highest (-1) or lowest (1) mark. */
function extreme(marks: readonly PlotMark[], side: 1 | -1): PlotMark | undefined {
  return marks.reduce<PlotMark | undefined>(
    (found, mark) => (found === undefined || (mark.y - found.y) * side > 0 ? mark : found),
    undefined,
  );
}
