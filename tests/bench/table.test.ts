import { expect, test } from 'vitest';
import { formatGrowth, formatTable } from '../../scripts/bench/measured-table.ts';

const peer = { milliseconds: 100, cpuSeconds: 0.061, peakMiB: 48.2 };
const own = { milliseconds: 12345.6, cpuSeconds: 14.5, peakMiB: 512 };

test('the table has all steps, with ratios where two are compared', () => {
  const table = formatTable(
    [
      { step: 'peer', ...peer },
      { step: 'build', ...own, against: peer },
    ],
    1000,
  );
  expect(table.split('\n')).toEqual([
    'step   CPU s  CPU ms an article  seconds  peak MiB  CPU ratio',
    'peer    0.06               0.06      0.1        48',
    'build  14.50              14.50     12.3       512     237.70',
  ]);
});

test('growth is the exponent of the number of articles', () => {
  const at = (articles: number, cpuSeconds: number) => ({
    articles,
    rows: [{ step: 'build', ...own, cpuSeconds }],
  });
  expect(formatGrowth([at(1000, 2), at(2000, 4), at(4000, 16)]).split('\n')).toEqual([
    'growth exponent  1000 to 2000  2000 to 4000',
    'build                    1.00          2.00',
  ]);
});
