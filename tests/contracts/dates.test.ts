import { describe, expect, it } from 'vitest';
import type { ArticleDate } from '#contracts/article.ts';
import { boundDay, dayNumber, formatDate, formatDay, formatWeekday, storyYear } from '#contracts/dates.ts';
import { suppliedDay } from '../view/sample-coverage.ts';

const stated = (edtf: string): ArticleDate => ({ status: 'stated', edtf, citations: [] });
const bounded = (edtf: string): ArticleDate => ({ status: 'bounded', edtf, citations: [] });
const unknown: ArticleDate = { status: 'unknown', edtf: null, citations: [] };

describe('a day in words', () => {
  it.each([
    ['2024-03-31', '31 March', '31 March 2024', 'Sunday'],
    ['2024-04-02', '2 April', '2 April 2024', 'Tuesday'],
    ['2024-02-29', '29 February', '29 February 2024', 'Thursday'],
    ['1999-12-31', '31 December', '31 December 1999', 'Friday'],
    ['2000-01-01', '1 January', '1 January 2000', 'Saturday'],
    // Samoa skipped this day, and many time zones had no such midnight; the calendar has both.
    ['2011-12-30', '30 December', '30 December 2011', 'Friday'],
    ['2024-03-10', '10 March', '10 March 2024', 'Sunday'],
  ])('%s is %s', (day, words, withYear, weekday) => {
    expect(formatDay(day, { withYear: false })).toBe(words);
    expect(formatDay(day, { withYear: true })).toBe(withYear);
    expect(formatWeekday(day)).toBe(weekday);
  });

  it('is the same under every time zone', () => {
    const before = process.env['TZ'];
    const found = ['Pacific/Apia', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Africa/Cairo', 'UTC'].map(
      (zone) => {
        process.env['TZ'] = zone;
        return `${formatWeekday('2011-12-30')} ${formatDay('2011-12-30', { withYear: true })} ${dayNumber('2011-12-30')}`;
      },
    );
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(found)).toEqual(new Set(['Friday 30 December 2011 15338']));
  });

  it.each(['', '2024', '2024-03', '31 March 2024', 'undefined'])('“%s” is no day and is refused', (day) => {
    expect(() => formatDay(day, { withYear: false })).toThrow(
      `Cannot read the day ${day}: it is not written YYYY-MM-DD.`,
    );
  });
});

describe('a bound', () => {
  it('starts from the day of the event', () => {
    expect(boundDay('2024-03-22/..')).toBe('2024-03-22');
  });

  it.each(['2024-03-22', '../2024-03-22', '2024-03-22/2024-03-25', '/..', ''])('“%s” is none', (edtf) => {
    expect(() => boundDay(edtf)).toThrow(`Cannot read the bound ${edtf}`);
  });
});

describe('a date in words', () => {
  it.each([
    [stated('2024-03-31'), { words: '31 March', day: '2024-03-31', weekday: 'Sunday' }],
    [suppliedDay('2031-05-17'), { words: '17 May 2031', day: '2031-05-17', weekday: 'Saturday' }],
    [bounded('2024-03-22/..'), { words: 'after 22 March', day: null, weekday: null }],
    [unknown, { words: 'Undated', day: null, weekday: null }],
  ])('$status', (date, expected) => {
    expect(formatDate(date, { within: '2024' })).toEqual({ status: date.status, ...expected });
  });

  it.each([
    [stated('2024-03-31'), '31 March 2024'],
    [suppliedDay('2031-05-17'), '17 May 2031'],
    [bounded('2024-03-22/..'), 'after 22 March 2024'],
    [unknown, 'Undated'],
  ])('$status with its year is %s', (date, expected) => {
    expect(formatDate(date, { within: null }).words).toBe(expected);
  });
});

describe('the year of a story', () => {
  it.each([
    ['is that of its first dated article', [stated('2023-12-31'), stated('2024-01-01')], '2023'],
    ['is not that of a bound', [bounded('2023-12-30/..'), stated('2024-01-01')], '2024'],
    ['is not that of a month', [stated('2023-12'), stated('2024-01-01')], '2024'],
    ['may be one that we supply', [suppliedDay('2031-05-17'), unknown], '2031'],
    ['is none where no article has a day', [bounded('2024-03-22/..'), unknown], null],
  ])('%s', (_, dates, expected) => {
    expect(storyYear(dates)).toBe(expected);
  });
});
