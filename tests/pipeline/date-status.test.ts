import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import type { StoryFile } from '#pipeline/parse-files.ts';
import type { StorySettings } from '#pipeline/read/settings.ts';
import { storyFile } from '../fixtures/story-files.ts';

const settings: StorySettings = {
  title: 'The Harbour Street fire',
  event: { words: ['fire', 'blaze'], places: ['Harbour Street', 'Alder House', 'tower block in Wexmouth'] },
};

/** Dated Wednesday 12 June 2030; the fire is Monday 10 June. */
const DATED =
  'date 2030-06-12 A fire at a tower block in Wexmouth left eleven families without a home. The blaze, which broke out late on Monday evening, was out by dawn.';

const statusOf = (text: string, others: StoryFile[] = [storyFile('dated', DATED)], story = settings) => {
  const derived = deriveStory('test', story, 'en', [...others, storyFile('undated', text)]);
  const date = derived.articles.find(({ article }) => article.id === 'undated')?.article.date;
  return { date, issues: derived.issues };
};

describe('an undated article is bounded by an event that it reports as past', () => {
  test.each([
    ['Following the fire at Alder House, the council met in closed session.', 'fire at Alder House'],
    ['The Harbour Street fire killed two people and a dog.', 'Harbour Street fire'],
    ['Two people died in hospital in the wake of the terrible Harbour Street blaze.', 'Harbour Street blaze'],
    ['Victims of the Harbour Street fire were named by the coroner.', 'Harbour Street fire'],
    [
      'The owner was asked about the fire at Wexmouth’s Alder House that left families homeless.',
      'fire at Wexmouth’s Alder House',
    ],
    [
      'A fire broke out at a tower block in Wexmouth. Since the fire in Harbour Street, rents have risen.',
      'fire in Harbour Street',
    ],
    [
      'Residents mourned on Sunday. Police arrested a man in connection with the fatal Alder House fire.',
      'Alder House fire',
    ],
  ])('%s', (text, words) => {
    const { date } = statusOf(text);
    expect(date?.status).toBe('bounded');
    expect(date?.edtf).toBe('2030-06-10/..');
    expect(date?.citations.map(({ exact }) => exact)).toEqual([
      words,
      'The blaze, which broke out late on Monday evening',
      'date 2030-06-12',
    ]);
  });
});

describe('an undated article that may predate the event, or be about another, stays unknown', () => {
  test.each([
    'Inspectors warned of a fire at Alder House years ago.',
    'Residents fear a fire at Alder House could trap them.',
    'If a fire at Alder House killed people, the council would be liable.',
    'A drill for a fire at Alder House took place without trouble.',
    'No fire at Alder House has killed anyone.',
    'The landlord denied that the fire at Alder House killed his tenant.',
    'Following the fire at Elder House, the council met.',
    'Following the fire in another street, the council met.',
    'Following the flood at Alder House, the council met.',
    'The fire at a shop near Alder House killed two people.',
    'Following the Harbour Street fire of 1987, sprinklers were fitted.',
    'In 2012 the Harbour Street fire killed nine.',
    'Eleven families were left without a home and two people died.',
    'Harbour Street is long. Fire stations are few.',
    'The fire killed two people.',
    'A fire at Alder House is planned for the film after the summer.',
    'The fire brigade visited Alder House after the meeting.',
    'On Monday evening the council met in Wexmouth.',
    'An attempted fire at Alder House left a burnt mat.',
    'Firefighters from Harbour Street left early.',
  ])('%s', (text) => {
    expect(statusOf(text).date).toEqual({ status: 'unknown', edtf: null, citations: [] });
  });
});

const PAST = 'Following the fire at Alder House, the council met in closed session.';

describe('the day of the event comes from its description in a dated article', () => {
  test.each([
    ['date 2030-06-12 The fire at Alder House happened on Monday.', '2030-06-10/..'],
    ['date 2030-06-12 Monday’s fire at Alder House is being looked into.', '2030-06-10/..'],
    ['date 2030-06-12 The Alder House fire on 10 June shut the school.', '2030-06-10/..'],
    ['date 2030-06-12 The Alder House fire on June 10, 2030 shut the school.', '2030-06-10/..'],
    ['The Alder House fire on 10 June 2030 shut the school.', '2030-06-10/..'],
    ['date 2030-06-12 A fire at Alder House took place early Tuesday.', '2030-06-11/..'],
  ])('%s', (text, edtf) => {
    expect(statusOf(PAST, [storyFile('dated', text)]).date?.edtf).toBe(edtf);
  });

  test.each([
    'The fire at Alder House happened on Monday.',
    'date 2030-06-12 The council met on Monday. A fire at Alder House was the reason.',
    'date 2030-06-12 The fire at Alder House was last Monday.',
    'date 2030-06-12 Every Monday’s fire at Alder House was a drill.',
    'date 2030-06-12 A fire at Alder House could happen on Monday.',
    'date 2030-06-12 The fire happened on Monday.',
    'date 2030-06-12 The fire at Alder House happened on 14 June 2030.',
    'date 2030-06-12 The fire at Alder House took place. Tenants meet on Monday.',
    'date 2030-06-12 The fire at Alder House killed 10.',
  ])('%s — yields no day', (text) => {
    expect(statusOf(PAST, [storyFile('dated', text)]).date?.status).toBe('unknown');
  });

  test('if dated articles give it different days, none is used and the difference is reported', () => {
    const other = 'date 2030-06-12 The fire at Alder House happened on Tuesday.';
    const { date, issues } = statusOf(PAST, [storyFile('dated', DATED), storyFile('other', other)]);
    expect(date?.status).toBe('unknown');
    expect(issues).toEqual([
      {
        kind: 'event-days-differ',
        path: 'stories/test/articles/other.txt',
        line: 1,
        text: '“fire at Alder House happened on Tuesday” makes the event 2030-06-11; stories/test/articles/dated.txt makes it 2030-06-10',
      },
    ]);
  });
});

describe('names of a story’s event', () => {
  test('a title with an event and a place replaces a missing declaration', () => {
    const story = { title: 'The Alder House fire' };
    const dated = storyFile('dated', 'date 2030-06-12 The Alder House fire broke out on Monday.');
    expect(statusOf(PAST, [dated], story).date?.edtf).toBe('2030-06-10/..');
  });

  test.each(['Migration in the north', 'Fire', 'The Alder House inquiry'])(
    'the title “%s” names none, and nothing is bounded',
    (title) => {
      expect(statusOf(PAST, [storyFile('dated', DATED)], { title }).date?.status).toBe('unknown');
    },
  );
});

describe('the status of a date', () => {
  const supplied = { date: { day: '2030-06-15', source: 'The page says so.', checked: '2031-01-01' } };

  test('a note supplies it if the file states none', () => {
    const derived = deriveStory('test', settings, 'en', [storyFile('a', PAST, supplied)]);
    expect(derived.articles[0]?.article.date).toEqual({
      status: 'supplied',
      edtf: '2030-06-15',
      citations: [],
      evidence: 'The page says so.',
      checked: '2031-01-01',
    });
  });

  test('the file’s own date overrides the note’s, and the difference is reported', () => {
    const derived = deriveStory('test', settings, 'en', [storyFile('a', DATED, supplied)]);
    expect(derived.articles[0]?.article.date.edtf).toBe('2030-06-12');
    expect(derived.issues.map(({ kind }) => kind)).toEqual(['date-conflict']);
  });

  test('a supplied date can date the event, without a date line to cite', () => {
    const dated = storyFile('dated', 'The fire at Alder House happened on Monday.', supplied);
    expect(statusOf(PAST, [dated]).date?.citations.map(({ article }) => article)).toEqual([
      'undated',
      'dated',
    ]);
  });

  test('a date line years after all others is reported and kept', () => {
    const late = 'date 2130-06-12 The inquiry into the Harbour Street fire has closed after a century.';
    const derived = deriveStory('test', settings, 'en', [storyFile('a', DATED), storyFile('b', late)]);
    expect(derived.articles.map(({ article }) => article.date.edtf)).toEqual(['2030-06-12', '2130-06-12']);
    expect(derived.issues.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'date-far-from-others: 2130-06-12 is 36524 days after every other date, the last of them 2030-06-12',
    ]);
  });

  const datesFarFromOthers = (days: readonly string[]): number => {
    const files = days.map((day, at) => storyFile(`a${at}`, `date ${day} The council met, for time ${at}.`));
    return deriveStory('test', settings, 'en', files).issues.filter(
      ({ kind }) => kind === 'date-far-from-others',
    ).length;
  };

  test.each([
    ['2030-06-12', '2030-06-12', '2030-06-20', '2031-06-21'],
    ['2030-01-12', '2030-02-12', '2030-03-20', '2032-03-21'],
    ['2030-06-12', '2130-06-12'],
  ])('is far from the others: %s', (...days) => {
    expect(datesFarFromOthers(days)).toBe(1);
  });

  test.each([
    ['2012-06-12', '2014-05-02', '2016-06-20', '2019-06-21'],
    ['2030-06-12', '2030-06-12', '2030-06-20', '2030-12-01'],
    ['2030-06-12', '2032-06-12'],
    ['2030-06-12', '2031-06-12', '2032-07-12'],
  ])('belongs to a topic that goes on: %s', (...days) => {
    expect(datesFarFromOthers(days)).toBe(0);
  });
});
