import { boundDay, formatDay, isDated } from '#contracts/dates.ts';
import { countAxis, dayAxis, round, type Tick } from './plot-axes.ts';
import { type Labelled, type LabelPlace, labelLines, type PaneSize, placeLabels } from './plot-labels.ts';
import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import type { FigureKind } from '#contracts/story.ts';

/** A report's figure as a mark. */
export interface PlotMark {
  /** In per cent of its pane. */
  x: number;
  y: number;
  /** Sideways, in pixels: marks of one day and one count stand side by side. */
  dodge: number;
  status: 'stated' | 'supplied' | 'bounded' | 'unknown';
  words: string;
  /** The words as the label has them. */
  lines: string[];
  /** The report: `23 March`, `file 003`. */
  source: string;
  address: string;
  /** Null where the mark has no label. */
  label: LabelPlace | null;
}

/** The figures of one kind as dots: dated reports by their day, the undated beside them. */
export interface Plot {
  kind: FigureKind;
  /** Marks of several sizes and words do not fit; then marks are small and lead nowhere. */
  isCrowded: boolean;
  /** Figures whose words give no number: they are in the table. */
  vague: number;
  counts: Tick[];
  /** Null where no report has a day. */
  dated: { marks: PlotMark[]; days: Tick[]; event: { at: number; day: string } | null } | null;
  undated: { marks: PlotMark[] } | null;
}

/** Up to so many marks each is a link with its words; of more, the first, last, highest and lowest have words. */
const MOST_LINKED = 12;

/** Panes in pixels where they are smallest, on a tablet and on a phone: beside the lane of the undated and without it. */
const HEIGHT = 304;
const SIZES: Record<'beside' | 'alone' | 'lane', PaneSize> = {
  beside: { wide: 366, narrow: 152, height: HEIGHT },
  alone: { wide: 520, narrow: 288, height: HEIGHT },
  lane: { wide: 136, narrow: 120, height: HEIGHT },
};

/** Pixels between marks that would cover one another, and the most that they may reach to one side. */
const [STEP, FARTHEST] = [11, 44];

/** Sets out the figures of one kind; null where none of them has a number. */
export function figurePlot({ kind, figures }: FiguresOfKind): Plot | null {
  const valued = figures.filter(({ figure }) => figure.value !== null);
  if (valued.length === 0) return null;
  const isCrowded = valued.length > MOST_LINKED;
  const counts = countAxis(valued.map(valueOf));
  const dated = valued.filter(({ article }) => isDated(article.date));
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
    withLabels(dodged(of.map((one) => toMark(one, x(one), counts.at(valueOf(one))))), ticks, size, isCrowded);
  return {
    kind,
    isCrowded,
    vague: figures.length - valued.length,
    counts: counts.ticks,
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

/** An event that bounds undated reports stands on the axis where it is no farther off than the reports are from one another. */
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

function dodged(marks: readonly PlotMark[]): PlotMark[] {
  const groups = Map.groupBy(marks, ({ x, y }) => `${x} ${Math.round((y / 100) * (HEIGHT / STEP))}`);
  const dodges = new Map<PlotMark, number>();
  for (const group of groups.values()) {
    const step = Math.min(STEP, (2 * FARTHEST) / Math.max(1, group.length - 1));
    for (const [index, mark] of group.entries()) {
      dodges.set(mark, round((index - (group.length - 1) / 2) * step));
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

/** The mark that stands highest (-1) or lowest (1). */
function extreme(marks: readonly PlotMark[], side: 1 | -1): PlotMark | undefined {
  return marks.reduce<PlotMark | undefined>(
    (found, mark) => (found === undefined || (mark.y - found.y) * side > 0 ? mark : found),
    undefined,
  );
}
