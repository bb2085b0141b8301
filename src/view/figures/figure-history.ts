import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import { figurePlot, type Plot } from './plot.ts';
import { isDated } from '#contracts/dates.ts';
import type { FigureKind } from '#contracts/story.ts';

/** The figures of one kind over time, as a plot and as a list. */
export interface FigureHistory {
  kind: FigureKind;
  /** Null where its rows go on on a further page. */
  plot: Plot | null;
  rows: ReportedFigure[];
  /** The number of all rows of its kind, and of those on earlier pages. */
  count: number;
  from: number;
}

/** Dated articles with a number that a plot needs, and plots per page. */
const [MIN_DATED, MAX_PLOTS] = [3, 4];

/** Kinds that enough dated articles give a number for; the others are only in the table of differences. */
export function figureHistories(kinds: readonly FiguresOfKind[]): FigureHistory[] {
  return kinds
    .flatMap(({ kind, figures }) => {
      const dated = new Set(
        figures
          .filter(({ figure, article }) => figure.value !== null && isDated(article.date))
          .map(({ article }) => article.id),
      );
      const plot = dated.size < MIN_DATED ? null : figurePlot({ kind, figures });
      return plot ? [{ kind, plot, rows: [...figures], count: figures.length, from: 0 }] : [];
    })
    .slice(0, MAX_PLOTS);
}
