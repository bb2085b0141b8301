import { describe, expect, it, test } from 'vitest';
import { firstDay, formatEdtf } from '#contracts/edtf.ts';
import type { StoryEvent } from '#contracts/story.ts';
import { referenceWords } from '#view/words/references.ts';
import { storyPage } from '#view/story/story-page.ts';
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

/** The timeline: each day by its date, its events by the words that name their time, and its articles by their ids. */
const timelineOf = (events: StoryEvent[]): string[] =>
  pageOf(events).months.flatMap((month) => [
    ...('id' in month ? [month.name] : []),
    ...month.days.map(
      ({ date, events: told, shown }) =>
        `${date.words}: ${[...told.map(({ sentence }) => sentence[1]), ...shown.map(({ id }) => id)].join(', ')}`,
    ),
  ]);

/** An event whose words are in the first sentence of a sample. */
const onFriday = (sample: Sample, edtf: string, more: Partial<StoryEvent> = {}): StoryEvent => {
  const { start, ...citation } = told(sample, edtf, 'Friday evening').citation;
  return told(sample, edtf, 'Friday evening', {
    citation: { ...citation, start: start + 18, end: start + 32, exact: 'Friday evening' },
    ...more,
  });
};

test('a sentence of an event is not repeated as the standfirst of an article of its month', () => {
  const samples = SAMPLES.map((sample) => ({
    ...sample,
    sentences: ['They met.', 'The river rose on Friday evening.'],
  }));
  const [one = {} as Sample] = samples;
  const record = sampleRecord('flood', one);
  const citation = citeSentence(record, 2);
  const shownIn = (month: string): (string | null)[] => {
    const coverage = sampleCoverage(samples, {
      events: [told(one, `${month}-22`, 'The river', { citation })],
    });
    const articles = coverage.articles.map((each) => ({
      ...each,
      article: { ...each.article, standfirst: citation },
    }));
    return storyPage({ ...coverage, articles }, '/').dated.map(({ standfirst }) => standfirst);
  };
  const words = 'The river rose on Friday evening.';
  expect(shownIn('2024-03')).toEqual([null, null]);
  expect(shownIn('2024-02')).toEqual([words, words]);
});

describe('what articles tell of a day', () => {
  it('stands at its place in time, before the articles of its day, apart from months that have none', () => {
    expect(
      timelineOf([
        onFriday(first, '2024-03-31'),
        onFriday(second, '2024-03-25/2024-03-31'),
        onFriday(first, '2024-03-22'),
        onFriday(first, '2024-02'),
        onFriday(second, '2024-03-17~', { certain: false }),
        onFriday(second, '2023-07', { certain: false }),
      ]),
    ).toEqual([
      'probably July 2023: Friday evening',
      'February 2024: Friday evening',
      'March 2024',
      'about 17 March: Friday evening',
      '22 March: Friday evening',
      '23 March: 1',
      '25 to 31 March: Friday evening',
      '31 March: Friday evening, 2',
    ]);
  });

  it('is left out if it is the headline of an article of that day, and of no other', () => {
    expect(timelineOf([onFriday(second, '2024-03-31')])).toContain('31 March: 2');
    const both = [onFriday(second, '2024-03-31'), onFriday(undated, '2024-03-31')];
    expect(timelineOf(both)).toContain('31 March: Friday evening, 2');
  });

  it('is quoted once, with every article that tells of it', () => {
    const [day] = pageOf([
      onFriday(first, '2024-03-22'),
      onFriday(first, '2024-03-22'),
      onFriday(undated, '2024-03-22'),
    ]).events;
    expect(day?.sentence).toEqual(['The river rose on ', 'Friday evening', '.']);
    expect(day?.told.map(({ reference, address }) => `${referenceWords(reference)} ${address}`)).toEqual([
      '“The river rose on Friday evening”, 23 March /stories/flood/1/#s1',
      '“The river rose on Friday evening”, undated /stories/flood/3/#s1',
    ]);
  });

  it('is a part of its sentence, with “…” if that goes on', () => {
    const event = onFriday(first, '2024-03-22');
    const { start } = event.citation;
    const shown = (end: number, exact: string) => {
      const part = { ...event.citation, start: start - 5, end: start + end, exact };
      return pageOf([{ ...event, part }]).events[0]?.sentence;
    };
    expect(shown(14, 'e on Friday evening')).toEqual(['e on ', 'Friday evening', '…']);
    expect(shown(15, 'e on Friday evening.')).toEqual(['e on ', 'Friday evening', '.']);
  });

  it('is folded beyond twelve of a month, those first that most articles tell of', () => {
    const days = Array.from({ length: 20 }, (_, index) =>
      onFriday(first, `2024-03-${String(index + 1).padStart(2, '0')}`),
    );
    const [month] = pageOf([...days, onFriday(second, '2024-03-20')]).months;
    expect(month?.moreEvents).toHaveLength(8);
    expect(month?.days.some(({ date, events }) => date.words === '20 March' && events.length === 1)).toBe(
      true,
    );
  });

  it('is nothing where no article tells of a day', () => {
    expect(pageOf([]).events).toEqual([]);
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

  it('has its year and “probably” where it is not certain', () => {
    expect(formatEdtf('2023-07-04', { withYear: false, certain: false })).toBe('probably 4 July 2023');
  });

  it.each(['', 'soon', '2024-3', '22 March'])('is not “%s”', (words) => {
    expect(firstDay(words)).toBeNull();
  });
});
