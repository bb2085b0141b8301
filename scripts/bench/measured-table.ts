import type { Usage } from './measure.ts';

/** One step as measured. */
export interface Row extends Usage {
  step: string;
  /** What it is compared with, measured in the same run. */
  against?: Usage;
}

/** The steps of one number of articles. */
export interface Measured {
  articles: number;
  rows: readonly Row[];
}

const HEADER = ['step', 'CPU s', 'CPU ms an article', 'seconds', 'peak MiB', 'CPU ratio'];

/** Formats the measured steps as one table; a step that is compared with nothing has no ratio. */
export function formatTable(rows: readonly Row[], articles: number): string {
  return alignColumns([HEADER, ...rows.map((row) => toCells(row, articles))]);
}

/** From one number of articles to the next, the power of it with which the CPU time of each step grows: 1 is in proportion. */
export function formatGrowth(measured: readonly Measured[]): string {
  const [first] = measured;
  const steps = first?.rows.map(({ step }) => step) ?? [];
  const pairs = measured.slice(1).map((next, index) => [measured[index] ?? next, next] as const);
  return alignColumns([
    ['growth exponent', ...pairs.map(([from, to]) => `${from.articles} to ${to.articles}`)],
    ...steps.map((step, row) => [
      step,
      ...pairs.map(([from, to]) => {
        const more = (to.rows[row]?.cpuSeconds ?? NaN) / (from.rows[row]?.cpuSeconds ?? NaN);
        return (Math.log(more) / Math.log(to.articles / from.articles)).toFixed(2);
      }),
    ]),
  ]);
}

/** Sets lines of cells in columns, the first to the left, the others, which are numbers, to the right. */
export function alignColumns(cells: readonly (readonly string[])[]): string {
  const columns = Math.max(...cells.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCells({ step, milliseconds, cpuSeconds, peakMiB, against }: Row, articles: number): string[] {
  return [
    step,
    cpuSeconds.toFixed(2),
    ((cpuSeconds * 1000) / articles).toFixed(2),
    (milliseconds / 1000).toFixed(1),
    peakMiB.toFixed(0),
    against ? (cpuSeconds / against.cpuSeconds).toFixed(2) : '',
  ];
}
