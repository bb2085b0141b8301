import { describe, expect, it } from 'vitest';
import { firstDay, formatEdtf } from '#contracts/edtf.ts';
import type { StoryEvent } from '#contracts/story.ts';
import { storyPage, timelineItems } from '#view/story/story-page.ts';
import { piecesText } from '../pieces-text.ts';
import { citeSentence, type Sample, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

const SAMPLES: Sample[] = [
  { file: '1.txt', stated: '2024-03-23' },
  { file: '2.txt', stated: '2024-03-31' },
  { file: '3.txt' },
];

const told = (sample: Sample, edtf: string, words: string, more: Partial<StoryEvent> = {}): StoryEvent => ({
  edtf,
  words,
  certain: true,
  citation: citeSentence(sampleRecord('flood', sample), 1),
  anchors: [],
  ...more,
});

const [first, second, undated] = SAMPLES as [Sample, Sample, Sample];

const pageOf = (events: StoryEvent[], samples = SAMPLES) =>
  storyPage(sampleCoverage(samples, { events }), '/');

/** The timeline: articles by their day, days told of by their words and label. */
const timelineOf = (events: StoryEvent[]): string[] =>
  timelineItems(pageOf(events)).map((item) =>
    'place' in item ? [item.words, item.label].filter(Boolean).join(' ') : item.date.words,
  );

describe('what articles tell of a day', () => {
  it('stands among the articles at its place in time, before the articles of its day', () => {
    expect(
      timelineOf([
        told(second, '2024-03', 'late March'),
        told(second, '2024-03-31', 'earlier today'),
        told(second, '2024-03-25/2024-03-31', 'last week'),
        told(first, '2024-03-22', 'Friday evening'),
        told(first, '2024-03', 'early March'),
        told(first, '2024-02', 'February'),
        told(second, '2024-03', 'mid-March'),
        told(second, '2024-03-17~', 'two weeks ago', { certain: false }),
        told(second, '2023-07', 'July', { certain: false }),
      ]),
    ).toEqual([
      'July July 2023?',
      'February',
      'early March',
      'mid-March',
      'two weeks ago about 17 March',
      'late March',
      'Friday evening 22 March',
      '23 March',
      'last week 25 to 31 March',
      'earlier today 31 March',
      '31 March',
    ]);
  });

  it('is labelled with the day only where the words do not name it', () => {
    const label = (words: string, edtf = '2024-03-22'): string | null | undefined =>
      pageOf([told(first, edtf, words)]).toldDays[0]?.label;
    expect(label('Friday')).toBe('22 March');
    expect(label('22 March')).toBeNull();
    expect(label('Friday, March 22, 2024')).toBeNull();
    expect(label('the night of 22nd of March')).toBeNull();
    expect(label('last month', '2024-02')).toBe('February 2024');
    expect(label('2024-03-22')).toBe('22 March');
  });

  it('is together what articles tell of one day, each with its own words and source', () => {
    const [day] = pageOf([
      told(first, '2024-03-22', 'Friday evening'),
      told(undated, '2024-03-22', '22 March 2024', {
        anchors: [citeSentence(sampleRecord('flood', first), 1)],
      }),
    ]).toldDays;
    expect(day?.words).toBe('Friday evening');
    expect(day?.told.map(({ from }) => piecesText(from))).toEqual([
      'From <“The river rose on Friday evening”, 23 March /stories/flood/1/#s1>, a Saturday',
      'From <“The river rose on Friday evening”, undated /stories/flood/3/#s1>, counted from <“The river rose on Friday evening.” /stories/flood/1/#s1>',
    ]);
    expect(day?.told[0]?.sentence).toBe('The river rose on Friday evening.');
  });

  it('is quoted once where one sentence has several dates of it', () => {
    const [day] = pageOf([told(first, '2024-03-22', 'Friday'), told(first, '2024-03-22', 'Friday')]).toldDays;
    expect(day?.told).toHaveLength(1);
  });

  it('is not shown where there are too many articles, or too much of it; the number is', () => {
    const many = Array.from({ length: 21 }, (_, index) => ({ file: `${index}.txt`, stated: '2024-03-23' }));
    const page = pageOf([told({ file: '1.txt', stated: '2024-03-23' }, '2024-03-22', 'Friday')], many);
    expect([page.toldDays, page.events]).toEqual([[], 1]);
    const days = Array.from({ length: 4000 }, (_, index) =>
      told(
        first,
        `${1600 + (index % 400)}-0${1 + (index % 9)}-1${index % 10}`,
        `day ${Math.imul(index, 2654435761)}`,
      ),
    );
    expect(pageOf(days)).toMatchObject({ toldDays: [], events: 4000 });
  });

  it('is nothing where no article tells of a day', () => {
    expect(pageOf([])).toMatchObject({ toldDays: [], events: 0 });
  });
});

describe('a date in EDTF', () => {
  it.each([
    ['2024-03-22', '22 March', '2024-03-22'],
    ['2024-03-22~', 'about 22 March', '2024-03-22'],
    ['2024-03', 'March 2024', '2024-03-01'],
    ['2024', '2024', '2024-01-01'],
    ['199X', '199X', '1990-01-01'],
    ['2023-22', '2023-22', '2023-06-01'],
    ['2024-03-25/2024-03-31', '25 to 31 March', '2024-03-25'],
    ['2024-02-28/2024-03-03', '28 February to 3 March', '2024-02-28'],
    ['2023-12-30/2024-01-02', '30 December 2023 to 2 January 2024', '2023-12-30'],
    ['2024-01/2024-03', 'January 2024 to March 2024', '2024-01-01'],
  ])('%s reads “%s” and begins on %s', (edtf, words, day) => {
    expect(formatEdtf(edtf, { withYear: false, certain: true })).toBe(words);
    expect(firstDay(edtf)).toBe(day);
  });

  it('has its year and a question mark where it is not certain', () => {
    expect(formatEdtf('2023-07-04', { withYear: false, certain: false })).toBe('4 July 2023?');
  });

  it.each(['', 'soon', '2024-3', '22 March'])('is not “%s”', (words) => {
    expect(firstDay(words)).toBeNull();
  });
});
