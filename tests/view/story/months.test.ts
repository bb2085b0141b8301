import { describe, expect, it } from 'vitest';
import { coverageStrip } from '#view/story/coverage-strip.ts';
import { storyPage, type StoryPage } from '#view/story/story-page.ts';
import { partMonths, partsBeside, publisherAddress } from '#view/story/story-parts.ts';
import { boundedBy, citeSentence, sampleCoverage, sampleRecord, suppliedDay } from '../sample-coverage.ts';

const onDays = (...days: (string | null)[]) =>
  storyPage(
    sampleCoverage(
      days.map((day, index) => ({
        file: `${String(index).padStart(4, '0')}_a.txt`,
        ...(day === null ? {} : { stated: day }),
      })),
    ),
    '/coverage/',
  );
const times = (count: number, day: string | null): (string | null)[] => Array<string | null>(count).fill(day);
const monthsOf = ({ months }: StoryPage) => months.flatMap((month) => ('id' in month ? [month] : []));

describe('the months of a story', () => {
  it('are those of its dated articles, with their counts and the gaps between them', () => {
    const page = onDays(...times(3, '2023-12-31'), ...times(18, '2024-01-01'), '2024-03-09', null);
    expect(monthsOf(page).map(({ id, name, count, gap }) => [id, name, count, gap])).toEqual([
      ['2023-12', 'December 2023', 3, null],
      ['2024-01', 'January 2024', 18, null],
      ['2024-03', 'March 2024', 1, 'None dated between 1 January and 9 March'],
    ]);
  });

  it.each([
    [1, 1, 0],
    [10, 10, 0],
    [11, 8, 3],
    [30, 8, 22],
  ])('show, of %i articles of a day, %i at once', (count, shown, more) => {
    const day = monthsOf(onDays(...times(count, '2024-03-23')))[0]?.days[0];
    expect([day?.shown.length, day?.more.length]).toEqual([shown, more]);
  });

  it.each([
    ['stated', 'as the articles state it', 1],
    ['supplied', 'as supplied where only we date them', 2],
  ])('print the date of a day once, %s', (status, _, every) => {
    const samples = Array.from({ length: 4 }, (__, index) => {
      const file = `${index}.txt`;
      return (index + 1) % (3 - every) === 0 && every === 1
        ? { file, stated: '2024-03-23' }
        : { file, date: suppliedDay('2024-03-23') };
    });
    const dates = monthsOf(storyPage(sampleCoverage(samples), '/')).flatMap(({ days }) =>
      days.map(({ date }) => `${date.status} ${date.words}`),
    );
    expect(dates).toEqual([`${status} 23 March`]);
  });
});

describe('articles by day', () => {
  it('are bars with their gaps, by month, broken where two weeks are empty', () => {
    const { strip } = onDays(
      ...times(5, '2024-03-01'),
      '2024-03-04',
      '2024-03-30',
      '2024-04-02',
      '2025-01-01',
    );
    expect(
      strip?.map(({ name, bars }) => [name, bars.map(({ short, count, gap }) => [short, count, gap])]),
    ).toEqual([
      [
        'March 2024',
        [
          ['1', 5, 0],
          ['4', 1, 2],
        ],
      ],
      [null, [['30', 1, 0]]],
      ['April', [['2', 1, 0]]],
      ['January 2025', [['1', 1, 0]]],
    ]);
  });

  it.each([
    ['seven articles', [...times(5, '2024-03-01'), '2024-03-02', '2024-03-03']],
    ['two days', [...times(8, '2024-03-01'), '2024-03-02']],
    ['the undated', times(30, null)],
  ])('are not shown of %s', (_, days) => {
    expect(onDays(...days).strip).toBeNull();
  });

  it('are bars of months where the days are many', () => {
    const days = Array.from({ length: 60 }, (_, index) =>
      new Date(Date.UTC(2023, 10, 15 + index)).toISOString().slice(0, 10),
    );
    expect(
      coverageStrip(onDays(...days).dated)?.map(({ name, bars }) => [name, bars.map(({ id }) => id)]),
    ).toEqual([
      ['2023', ['2023-11', '2023-12']],
      ['2024', ['2024-01']],
    ]);
  });
});

describe('the undated articles', () => {
  it('are grouped by the reason, which is said once', () => {
    const dated = sampleRecord('flood', { file: '0.txt', stated: '2024-03-23' });
    const bounded = (file: string) => ({
      file,
      date: boundedBy(sampleRecord('flood', { file }), dated, '2024-03-22'),
    });
    const { undatedGroups } = storyPage(
      sampleCoverage([
        { file: '0.txt', stated: '2024-03-23' },
        { file: '1.txt' },
        bounded('2.txt'),
        bounded('3.txt'),
      ]),
      '/',
    );
    expect(
      undatedGroups.map(({ name, reason, entries }) => [name, reason, entries.map(({ id }) => id)]),
    ).toEqual([
      [
        'After 22 March 2024',
        'These two tell of what happened on 22 March. Nothing in them says how long after it they were written.',
        ['2', '3'],
      ],
      ['No date found', 'No date was found in this one.', ['1']],
    ]);
  });
});

describe('articles of which a month or a year is known', () => {
  it('stand in their month, before its days, or below the timeline by year', () => {
    const of = (file: string, edtf: string, words: string) => {
      const record = sampleRecord('flood', { file });
      const citations = [{ ...citeSentence(record, 1), exact: words }];
      return { file, date: { status: 'stated' as const, edtf, citations } };
    };
    const page = storyPage(
      sampleCoverage([
        { file: 'a.txt', stated: '2024-02-01' },
        of('1.txt', '2024-03', 'March 2024'),
        { file: 'b.txt', stated: '2024-03-30' },
        of('0.txt', '2024-04', 'April 2024'),
        { file: 'c.txt', stated: '2024-06-10' },
        of('2.txt', '2023', '2023'),
        { file: '3.txt' },
      ]),
      '/',
    );
    const { undatedGroups, months, counts } = page;
    expect(undatedGroups.map(({ name, status }) => `${name}, ${status}`)).toEqual([
      '2023, stated',
      'No date found, unknown',
    ]);
    expect(counts.undated).toBe(2);
    expect(
      months.flatMap(({ days }) =>
        days.map(({ date, anchor, shown }) => [date.words, date.day, anchor, shown.length]),
      ),
    ).toEqual([
      ['1 February', '2024-02-01', 'd-2024-02-01', 1],
      ['March 2024', null, 'd-2024-03', 1],
      ['30 March', '2024-03-30', 'd-2024-03-30', 1],
      ['April 2024', null, 'd-2024-04', 1],
      ['10 June', '2024-06-10', 'd-2024-06-10', 1],
    ]);
    // The articles of March and April may fill the gaps.
    expect(months.flatMap((month) => ('gap' in month ? [month.gap] : []))).toEqual([null, null, null, null]);
  });
});

describe('the pages beside a story', () => {
  const idsOf = ({ parts }: StoryPage) => parts.map(({ id }) => id);

  it.each([
    ['one article', onDays('2024-03-23'), []],
    ['five', onDays(...times(3, '2024-03-23'), null, null), ['publishers']],
    ['fifty', onDays(...times(50, '2024-03-23')), ['publishers']],
    [
      'more',
      onDays(...times(30, '2024-03-23'), ...times(20, '2024-04-02'), null),
      ['2024-03', '2024-04', 'undated', 'publishers'],
    ],
  ])('of a story of %s', (_, page, ids) => {
    expect(idsOf(page)).toEqual(ids);
  });

  it('hold every article once, however many a month has, and what is told since the page before', () => {
    const page = onDays(...times(120, '2024-03-23'), ...times(60, null));
    expect(idsOf(page)).toEqual(
      '2024-03 2024-03-2 2024-03-3 undated undated-2 publishers publishers-2'.split(' '),
    );
    const held = page.parts.flatMap((part) =>
      part.kind === 'month'
        ? partMonths(page, part).flatMap(({ days }) => days.flatMap(({ shown, more }) => [...shown, ...more]))
        : part.entries,
    );
    expect(held.map(({ id }) => id)).toEqual([...page.dated, ...page.undated].map(({ id }) => id));
  });

  it('are called by their days, or numbered if a day fills several', () => {
    const namesOf = ({ parts }: StoryPage) => parts.slice(0, 2).map(({ name }) => name);
    expect(namesOf(onDays(...times(30, '2024-03-03'), ...times(40, '2024-03-21')))).toEqual([
      '3 to 21 March 2024',
      '21 March 2024',
    ]);
    expect(namesOf(onDays(...times(70, '2024-03-03')))).toEqual(['March 2024, 1 of 2', 'March 2024, 2 of 2']);
  });

  it('have the articles of each publisher, of very many on several pages', () => {
    const page = onDays(...times(320, '2024-03-23'));
    const pages = page.parts.filter(({ kind }) => kind === 'publishers');
    expect(pages.map(({ name, sources }) => [name, sources?.map(({ entries }) => entries.length)])).toEqual([
      ['By publisher, 1 of 3', [150]],
      ['By publisher, 2 of 3', [150]],
      ['By publisher, 3 of 3', [20]],
    ]);
    expect(publisherAddress(page, 'not-known')).toBe(`${pages[0]?.address}#not-known`);
    expect(pages.map((part) => partsBeside(page, part).length)).toEqual([3, 3, 3]);
  });

  it('leave an article the address that it has', () => {
    const samples = Array.from({ length: 60 }, (_, index) => ({
      file: index === 7 ? '2024-03.txt' : index === 8 ? 'publishers.txt' : `${index}_a.txt`,
      stated: '2024-03-23',
    }));
    const { parts, dated } = storyPage(sampleCoverage(samples), '/');
    const ids = [...parts, ...dated].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
