import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import { figurePlot, type Plot } from './plot.ts';
import { isDated } from '#contracts/dates.ts';
import type { FigureKind } from '#contracts/story.ts';

/** The figures of one kind over time: a plot, and the same as a list. */
export interface FigureHistory {
  kind: FigureKind;
  plot: Plot;
  rows: ReportedFigure[];
}

/** So many dated articles have to give a number of a kind for it to have a plot, and so many plots stand on a page. */
const [LEAST_DATED, MOST_PLOTS] = [3, 4];

/** The kinds whose numbers several dated articles give; the others are in the table of differences. */
export function figureHistories(kinds: readonly FiguresOfKind[]): FigureHistory[] {
  return kinds
    .flatMap(({ kind, figures }) => {
      const dated = new Set(
        figures
          .filter(({ figure, article }) => figure.value !== null && isDated(article.date))
          .map(({ article }) => article.id),
      );
      const plot = dated.size < LEAST_DATED ? null : figurePlot({ kind, figures });
      return plot ? [{ kind, plot, rows: [...figures] }] : [];
    })
    .slice(0, MOST_PLOTS);
}
