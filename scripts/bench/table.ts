import type { Usage } from './measure.ts';

/** One step as measured. */
export interface Row extends Usage {
  step: string;
  /** The least that a program could do for the same end, measured in the same run. */
  floor?: Usage;
}

const HEADER = ['step', 'ms', 'ms an article', 'CPU s', 'peak MiB', 'times its floor'];

/** Formats the measured steps as one table; a step that is a floor itself has no ratio. */
export function formatTable(rows: readonly Row[], articles: number): string {
  return alignColumns([HEADER, ...rows.map((row) => toCells(row, articles))]);
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

function toCells({ step, milliseconds, cpuSeconds, peakMiB, floor }: Row, articles: number): string[] {
  return [
    step,
    milliseconds.toFixed(0),
    (milliseconds / articles).toFixed(2),
    cpuSeconds.toFixed(2),
    peakMiB.toFixed(0),
    floor ? (milliseconds / floor.milliseconds).toFixed(1) : '',
  ];
}
