import { describe, expect, it } from 'vitest';
import { storyPage } from '#view/story/story-page.ts';
import { sampleCoverage, suppliedDay } from '../sample-coverage.ts';

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

describe('the months of a long story', () => {
  it('are those of its dated articles, with their counts', () => {
    const { months } = onDays(...times(3, '2023-12-31'), ...times(18, '2024-01-01'), null);
    expect(months.map(({ id, name, count }) => [id, name, count])).toEqual([
      ['2023-12', 'December 2023', 3],
      ['2024-01', 'January 2024', 18],
    ]);
  });

  it.each([
    [1, 1, 0],
    [6, 6, 0],
    [7, 3, 4],
    [12, 3, 9],
  ])('show, of %i articles of a day, %i at once', (count, shown, more) => {
    const { months } = onDays(...times(count, '2024-03-23'), ...times(20, '2024-04-02'));
    const day = months[0]?.days[0];
    expect([day?.shown.length, day?.more.length]).toEqual([shown, more]);
  });

  it('print the date of a day once, as the files state it', () => {
    const samples = Array.from({ length: 21 }, (_, index) => {
      const file = `${String(index).padStart(4, '0')}_a.txt`;
      return index % 2 ? { file, stated: '2024-03-23' } : { file, date: suppliedDay('2024-03-23') };
    });
    const { months } = storyPage(sampleCoverage(samples), '/');
    expect(months[0]?.days.map(({ date }) => `${date.status} ${date.words}`)).toEqual(['stated 23 March']);
  });

  it('print it as supplied where only the editor gives it', () => {
    const samples = Array.from({ length: 21 }, (_, index) => ({
      file: `${String(index).padStart(4, '0')}_a.txt`,
      date: suppliedDay('2024-03-23'),
    }));
    const { months } = storyPage(sampleCoverage(samples), '/');
    expect(months[0]?.days.map(({ date }) => `${date.status} ${date.words}`)).toEqual(['supplied 23 March']);
  });

  it.each([
    ['twenty articles', onDays(...times(20, '2024-03-23'))],
    ['undated articles alone', onDays(...times(30, null))],
  ])('are none for %s', (_, page) => {
    expect(page.months).toEqual([]);
  });
});

describe('the pages that a story is divided between', () => {
  it.each([
    ['a story of five', onDays(...times(3, '2024-03-23'), null, null)],
    ['a story of sixty', onDays(...times(40, '2024-03-23'), ...times(20, '2024-04-02'))],
    ['nothing', onDays()],
  ])('are none for %s', (_, page) => {
    expect(page.parts).toEqual([]);
  });

  it('are its months, each with the undated, where it is too long for one', () => {
    const { parts } = onDays(...times(200, '2024-03-23'), ...times(200, '2024-04-02'), null);
    expect(parts.map(({ address, name }) => [address, name])).toEqual([
      ['/coverage/stories/flood/2024-03/', 'March 2024'],
      ['/coverage/stories/flood/2024-04/', 'April 2024'],
    ]);
    expect(parts.every(({ undated }) => undated.length === 1)).toBe(true);
  });

  it('hold every article once, however many a month has', () => {
    const { parts, dated } = onDays(...times(1200, '2024-03-23'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ id }) => id).slice(0, 2)).toEqual(['2024-03', '2024-03-2']);
    const held = parts.flatMap(({ months }) =>
      months.flatMap(({ days }) => days.flatMap(({ shown, more }) => [...shown, ...more])),
    );
    expect(held.map(({ id }) => id)).toEqual(dated.map(({ id }) => id));
  });

  it('part the undated from the months where they are many', () => {
    const { parts } = onDays(...times(40, '2024-03-23'), ...times(600, null));
    expect(parts[0]?.undated).toEqual([]);
    expect(parts.slice(1).every(({ id, months }) => id.startsWith('undated') && months.length === 0)).toBe(
      true,
    );
    expect(parts.slice(1).reduce((sum, { count }) => sum + count, 0)).toBe(600);
  });

  it('leave an article the address that it has', () => {
    const samples = Array.from({ length: 400 }, (_, index) => ({
      file: index === 7 ? '2024-03.txt' : `${String(index).padStart(4, '0')}_a.txt`,
      stated: '2024-03-23',
    }));
    const { parts, dated } = storyPage(sampleCoverage(samples), '/');
    const ids = [...parts, ...dated].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
