import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Plot, figurePlot } from '#view/figures/plot.ts';
import { dayAxis } from '#view/figures/plot-axes.ts';
import { labelLines, placeLabels } from '#view/figures/plot-labels.ts';
import { reportedFigures } from '#view/figures/reported-figures.ts';
import { boundedBy, sampleCoverage, sampleRecord, suppliedDay } from '../sample-coverage.ts';
import { sampleFigure } from '../sample-figures.ts';

/** A report by its day, if any, and its value; a value of null is a figure without a number. */
type Report = readonly [day: string | null, value: number | null];

function plotOf(...reports: readonly Report[]): Plot | null {
  const samples = reports.map(([day], index) => ({
    file: `${String(index).padStart(3, '0')}.txt`,
    ...(day ? { stated: day } : {}),
  }));
  const figures = reports.map(([, value], index) =>
    sampleFigure(String(index).padStart(3, '0'), 'killed', {
      words: value === null ? 'dozens' : `${value}`,
      value,
    }),
  );
  const [killed] = reportedFigures(sampleCoverage(samples, { figures }), '/');
  return killed ? figurePlot(killed) : null;
}

const marksOf = (plot: Plot | null) => [...(plot?.dated?.marks ?? []), ...(plot?.undated?.marks ?? [])];

describe('a plot', () => {
  test('has dated reports on its axis, later ones to the right, and more is higher', () => {
    const plot = plotOf(['2024-03-23', 60], ['2024-03-31', 144]);
    const [first, second] = plot?.dated?.marks ?? [];
    expect(plot?.undated).toBeNull();
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(first?.y).toBeGreaterThan(second?.y ?? 100);
    expect(plot?.counts.map(({ label }) => label)).toEqual(['50', '100', '150']);
    expect(plot?.dated?.days.map(({ label }) => label)).toEqual(['24 March', '26', '28', '30']);
  });

  test('has undated reports in a lane of their own, in the order of their files, evenly spread', () => {
    const plot = plotOf(['2024-03-23', 60], [null, 144], [null, 137]);
    expect(plot?.dated?.marks).toHaveLength(1);
    expect(plot?.undated?.marks.map(({ x, status, source }) => [x, status, source])).toEqual([
      [25, 'unknown', '“The river rose on Friday evening”'],
      [75, 'unknown', '“The river rose on Friday evening”'],
    ]);
  });

  test('of undated reports alone has no days', () => {
    expect(plotOf([null, 3])?.dated).toBeNull();
  });

  test('has no mark for a figure without a number, and is none where there is no number', () => {
    const plot = plotOf(['2024-03-23', 60], ['2024-03-24', null]);
    expect(marksOf(plot)).toHaveLength(1);
    expect(plot?.vague).toBe(1);
    expect(plotOf(['2024-03-23', null])).toBeNull();
  });

  test('shows the day of the event that bounds undated reports', () => {
    const dated = sampleRecord('flood', { file: 'a.txt', stated: '2024-03-23' });
    const describing = sampleRecord('flood', { file: 'b.txt' });
    const coverage = (day: string) =>
      sampleCoverage(
        [
          { file: 'a.txt', stated: '2024-03-23' },
          { file: 'b.txt', date: boundedBy(describing, dated, day) },
          { file: 'c.txt', date: suppliedDay('2024-03-25') },
        ],
        { figures: ['a', 'b', 'c'].map((id) => sampleFigure(id, 'killed', { words: '12', value: 12 })) },
      );
    const plot = (day: string) => reportedFigures(coverage(day), '/').map(figurePlot)[0];
    expect(plot('2024-03-22')?.dated?.event?.day).toBe('22 March');
    expect(plot('2024-03-22')?.dated?.marks.map(({ status }) => status)).toEqual(['stated', 'supplied']);
    expect(plot('2019-03-22')?.dated?.event).toBeNull();
  });

  test.each([1, 2, 12])('every one of %i marks is a link with its words', (count) => {
    const plot = plotOf(
      ...Array.from({ length: count }, (_, day): Report => [`2024-03-${10 + day}`, 10 * day]),
    );
    expect(plot?.isCrowded).toBe(false);
    expect(marksOf(plot).every(({ label, address }) => label !== null && address.endsWith('#s1'))).toBe(true);
  });

  test.each([13, 40, 400])('of %i marks the first, last, highest and lowest at most have words', (count) => {
    const plot = plotOf(
      ...Array.from({ length: count }, (_, at): Report => [
        at % 5 === 0 ? null : `2024-0${1 + (at % 9)}-11`,
        at % 37,
      ]),
    );
    expect(plot?.isCrowded).toBe(true);
    expect(marksOf(plot).length + (plot?.later?.count ?? 0)).toBe(count);
    expect(marksOf(plot).filter(({ label }) => label !== null).length).toBeLessThanOrEqual(8);
  });

  test('marks of one day and one count stand side by side', () => {
    const dodges = marksOf(plotOf(['2024-03-23', 12], ['2024-03-23', 12], ['2024-03-24', 12])).map(
      ({ dodge }) => dodge,
    );
    expect(dodges).toEqual([-5.5, 5.5, 0]);
  });

  test.each<[string, Report[]]>([
    ['eight of one day', Array.from({ length: 8 }, (): Report => ['2024-03-23', 12])],
    ['thirteen within three days', Array.from({ length: 13 }, (_, at): Report => [`2024-03-2${at % 3}`, 12])],
    [
      'twelve on the last day, after one of the year before',
      [['2023-03-01', 12], ...Array.from({ length: 12 }, (): Report => ['2024-03-23', 13])],
    ],
    [
      'one in the year 2900',
      [
        ['2024-03-23', 3],
        ['2024-03-24', 4],
        ['2900-01-01', 5],
        [null, 5],
      ],
    ],
  ])('keeps %s within its frame, each nearest to its own day', (_, reports) => {
    const { dated, undated } = plotOf(...reports) ?? {};
    const width = undated ? 152 : 288;
    const marks = dated?.marks ?? [];
    expect(marks.length).toBeGreaterThan(0);
    for (const { x, dodge } of marks) {
      const at = (x / 100) * width + dodge;
      expect(at >= 5.9 && at <= width - 5.9).toBe(true);
    }
    expect(dated?.days.length).toBeGreaterThan(0);
  });

  test('leaves later reports of the last number to its words', () => {
    const plot = plotOf(
      ['2024-03-23', 12],
      ['2024-03-25', 14],
      ['2024-03-26', 14],
      ['2024-07-08', 14],
      ['2025-03-11', 14],
    );
    expect([plot?.dated?.marks.length, plot?.later]).toEqual([
      3,
      { count: 2, first: '8 July', last: '11 March 2025' },
    ]);
    expect(plotOf(['2024-03-23', 12], ['2024-07-08', 14])?.later).toBeNull();
  });

  test('of any reports has every mark within its pane', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const report = fc.tuple(fc.option(day), fc.option(fc.oneof(fc.nat(300), fc.nat())));
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 45 }), (reports) => {
        const plot = plotOf(...reports);
        for (const { x, y, dodge } of marksOf(plot)) {
          for (const place of [x, y]) expect(place >= 0 && place <= 100).toBe(true);
          const widths = plot?.dated && plot.undated ? [120, 152, 366] : [288, 520];
          for (const width of widths) {
            const at = (x / 100) * width + dodge;
            expect(at >= 0 && at <= width).toBe(true);
          }
        }
        for (const { at, label } of [...(plot?.counts ?? []), ...(plot?.dated?.days ?? [])]) {
          expect(at >= 0 && at <= 100).toBe(true);
          expect(label).not.toMatch(/NaN|Invalid|undefined/);
        }
        expect(marksOf(plot).length + (plot?.later?.count ?? 0)).toBe(
          reports.filter(([, value]) => value !== null).length,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the axis of days', () => {
  test.each([
    [['2024-03-23'], ['23 March']],
    [
      ['2024-03-23', '2024-03-24'],
      ['23 March', '24'],
    ],
    [
      ['2024-03-29', '2024-04-03'],
      ['29 March', '30', '31', '1 April', '2', '3'],
    ],
    [
      ['2023-11-02', '2024-05-20'],
      ['November 2023', 'December', 'January 2024', 'February', 'March', 'April', 'May', 'June'],
    ],
    [
      ['2010-11-02', '2024-05-20'],
      ['2010', '2012', '2014', '2016', '2018', '2020', '2022', '2024'],
    ],
  ])('%s: %s', (days, labels) => {
    expect(dayAxis(days, 2_000, 150).ticks.map(({ label }) => label)).toEqual(labels);
  });
});

describe('the labels of marks', () => {
  const mark = (x: number, y: number, words: string) => ({
    x,
    y,
    dodge: 0,
    lines: labelLines(words),
    source: '23 March',
  });

  test.each([
    ['144', ['144']],
    ['more than 180', ['more than 180']],
    ['seven alleged accomplices', ['seven alleged', 'accomplices']],
    ['Donaudampfschifffahrt', ['Donaudampfschifffahrt']],
  ])('%s takes the lines %j', (words, lines) => {
    expect(labelLines(words)).toEqual(lines);
  });

  test('one that two places have room for stands under its mark; at the right it ends there', () => {
    const size = { wide: 500, narrow: 200, height: 300 };
    expect(placeLabels([mark(20, 50, '60')], [], [], size)).toEqual([
      { over: false, anchor: 'start', shown: 'always' },
    ]);
    expect(placeLabels([mark(95, 50, '60')], [], [], size)).toEqual([
      { over: false, anchor: 'end', shown: 'always' },
    ]);
    expect(placeLabels([mark(20, 97, '60')], [], [], size)).toEqual([
      { over: true, anchor: 'start', shown: 'always' },
    ]);
  });

  test('one whose place has a count of the axis goes elsewhere', () => {
    const size = { wide: 500, narrow: 200, height: 300 };
    const low = { y: 61, words: '100' };
    expect(placeLabels([mark(3, 50, '60')], [], [low], size)[0]?.over).toBe(true);
    expect(placeLabels([mark(60, 50, '60')], [], [low], size)[0]?.over).toBe(false);
  });

  test('one for which a small screen has no room is shown on wide ones alone, one for which none has, nowhere', () => {
    const long = mark(50, 50, 'a-count-as-long-as-no-count-is');
    expect(placeLabels([long], [], [], { wide: 900, narrow: 100, height: 300 })[0]?.shown).toBe('wide');
    expect(placeLabels([long], [], [], { wide: 100, narrow: 100, height: 300 })[0]?.shown).toBe('never');
  });
});
