import { gzipSync } from 'node:zlib';
import type { Coverage } from '../data/coverage.ts';
import { type FigureTable, figureTable } from './figure-table.ts';
import { type LedgerRow, ledgerRow } from './ledger.ts';
import { figurePlot, type Plot } from './plot.ts';
import { reportedFigures } from './reported-figures.ts';
import { storyReferences } from '../words/references.ts';
import { addressOf, type Base, figuresPath } from '#contracts/urls.ts';

/** What the figures of a story say, as its page shows it. */
export interface StoryFigures {
  ledger: LedgerRow[];
  /**
   * A plot for each kind that several figures give a number for; else one for the first kind that has a number. Of
   * some hundred articles only the first ones that the page has room for: the file has them all.
   */
  plots: Plot[];
  /** Null where it would make the page too long; then the file has it all. */
  table: FigureTable | null;
  csvAddress: string;
  /** The bytes that all this adds to the page, compressed, more or less. */
  weight: number;
}

/** Bytes, compressed, that the table may add to a page. */
const MOST_TABLE_BYTES = 4_000;
/** Bytes, compressed as data, that the ledger and the plots may have; a mark takes a third of them as HTML. */
const MOST_BYTES = 26_000;

/** Works out what the figures of a story say; null where its articles have none. */
export function storyFigures(coverage: Coverage, base: Base): StoryFigures | null {
  const kinds = reportedFigures(coverage, base);
  if (kinds.length === 0) return null;
  const articles = coverage.articles.map(({ article }) => article);
  const all = kinds.flatMap((ofKind) => figurePlot(ofKind) ?? []);
  const several = all.filter(({ dated, undated }) => marksOf(dated) + marksOf(undated) > 1);
  const ledger = kinds.map((ofKind) => ledgerRow(ofKind, articles.length));
  const figures = {
    ledger,
    plots: withRoom(several.length > 0 ? several : all.slice(0, 1), MOST_BYTES - weigh(ledger)),
    csvAddress: addressOf(base, figuresPath(coverage.story.id)),
  };
  const table = figureTable(kinds, articles, storyReferences(coverage, base));
  const tableBytes = weigh(table);
  const isTableShown = tableBytes <= MOST_TABLE_BYTES;
  return {
    ...figures,
    table: isTableShown ? table : null,
    weight: weigh(figures) + (isTableShown ? tableBytes : 0),
  };
}

/** The first plots, as many as there is room for. */
function withRoom(plots: readonly Plot[], room: number): Plot[] {
  let left = room;
  const tooLong = plots.findIndex((plot) => (left -= weigh(plot)) < 0);
  return tooLong === -1 ? [...plots] : plots.slice(0, tooLong);
}

const marksOf = (pane: { marks: unknown[] } | null): number => pane?.marks.length ?? 0;

const weigh = (value: unknown): number => gzipSync(JSON.stringify(value)).length;
