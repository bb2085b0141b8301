import { expect, test } from 'vitest';
import { formatTable } from '../../scripts/bench/table.ts';

test('the measured steps stand in one table, with ratios where a floor was measured', () => {
  const floor = { milliseconds: 100, cpuSeconds: 0.061, peakMiB: 48.2 };
  const table = formatTable(
    [
      { step: 'floor: read', ...floor },
      { step: 'ingest', milliseconds: 12345.6, cpuSeconds: 14.5, peakMiB: 512, floor },
    ],
    1000,
  );
  expect(table.split('\n')).toEqual([
    'step            ms  ms an article  CPU s  peak MiB  times its floor',
    'floor: read    100           0.10   0.06        48',
    'ingest       12346          12.35  14.50       512            123.5',
  ]);
});
