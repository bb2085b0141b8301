import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import type { Note, StorySettings } from '#pipeline/read/settings.ts';
import { storyFile } from '../fixtures/story-files.ts';

const settings: StorySettings = {
  title: 'The Harbour Street fire',
  event: { words: ['fire', 'blaze'], places: ['Harbour Street', 'Alder House'] },
};

/** Dated Wednesday 12 June 2030; the fire is Monday 10 June. */
const DATED =
  'date 2030-06-12 The fire at Alder House, which broke out late on Monday evening, was out by dawn.';

const derive = (texts: Record<string, string>, notes: Record<string, Note> = {}, language = 'en') =>
  deriveStory(
    'test',
    settings,
    language,
    Object.entries(texts).map(([name, text]) => storyFile(name, text, notes[name] ?? null, language)),
  );

/** The events as `article: EDTF, words, certain?, [anchors]`. */
const eventsOf = (texts: Record<string, string>, notes: Record<string, Note> = {}): string[] =>
  derive(texts, notes).events.map(
    ({ edtf, words, certain, citation, anchors }) =>
      `${citation.article}: ${edtf}${certain ? '' : ' ?'}, ${words} [${anchors.map(({ exact }) => exact).join(' | ')}]`,
  );

describe('the events of a story', () => {
  test('cite the date line of their article', () => {
    expect(eventsOf({ a: DATED })).toEqual(['a: 2030-06-10, late on Monday evening [date 2030-06-12]']);
  });

  test('cite nothing if the note supplies the day, or the words are a full date', () => {
    const date = { day: '2030-06-12', source: 'The page says so.', checked: '2031-01-01' };
    const text = 'The mill burned on Monday. It had been sold on 3 May 2030.';
    expect(eventsOf({ a: text }, { a: { date } })).toEqual([
      'a: 2030-05-03, 3 May 2030 []',
      'a: 2030-06-10, Monday []',
    ]);
  });

  test('are in order of dates, then of the timeline, one for each article', () => {
    expect(
      eventsOf({
        b: 'date 2030-06-13 The roof fell in on Tuesday. Two guards were arrested on Monday.',
        a: DATED,
        c: 'date 2030-06-20 The mayor resigned in early June.',
      }),
    ).toEqual([
      'c: 2030-06, early June [date 2030-06-20]',
      'a: 2030-06-10, late on Monday evening [date 2030-06-12]',
      'b: 2030-06-10, Monday [date 2030-06-13]',
      'b: 2030-06-11, Tuesday [date 2030-06-13]',
    ]);
  });

  test('are merged if a sentence repeats its day', () => {
    const { events, datesLeftOut } = derive({
      a: 'date 2030-06-12 On Monday, 10 June, the hall burned, and on Monday the roof fell.',
    });
    expect(events.map(({ words }) => words)).toEqual(['Monday, 10 June']);
    expect(datesLeftOut.map(({ reason, edtf }) => [reason, edtf])).toEqual([['repeated', '2030-06-10']]);
  });

  test('relative to the story’s event cite the words that date it', () => {
    const later =
      'date 2030-06-20 Following the Harbour Street fire, tenants sued. Three days after the fire, a guard was arrested.';
    expect(eventsOf({ a: DATED, b: later })).toEqual([
      'a: 2030-06-10, late on Monday evening [date 2030-06-12]',
      'b: 2030-06-13, Three days after the fire [fire at Alder House, which broke out late on Monday evening | date 2030-06-12]',
    ]);
  });

  test.each([
    [
      'of another event',
      'date 2030-06-20 Following the Harbour Street fire, tenants sued. Three days after the earlier fire, a guard was arrested.',
    ],
    [
      'of an event with another name',
      'date 2030-06-20 Following the Harbour Street fire, tenants sued. Three days after the Elder Lane fire, a guard was arrested.',
    ],
    [
      'in an article that does not name it with its place',
      'date 2030-06-20 Tenants sued. Three days after the fire, a guard was arrested.',
    ],
    [
      'that the article dates otherwise',
      'date 2030-06-20 Following the Harbour Street fire, tenants sued. The fire on Tuesday was small. Three days after the fire, a guard was arrested.',
    ],
  ])('are not relative to it in words %s', (_, text) => {
    expect(eventsOf({ a: DATED, b: text }).filter((event) => event.includes('days after'))).toEqual([]);
  });

  test('are not read in other languages, whose words may look alike', () => {
    const { events, datesLeftOut } = derive(
      { a: 'date 2030-06-12 Der Brand brach am 10 April aus.' },
      {},
      'de',
    );
    expect([events, datesLeftOut]).toEqual([[], []]);
  });
});

describe('an undated article about the story’s event', () => {
  const after = 'Following the fire at Alder House, the council met. ';
  const anchors = 'fire at Alder House, which broke out late on Monday evening | date 2030-06-12';

  test.each([
    [
      'In early June, the owner received a warning about the wiring. He dismissed the warning just days before the fire.',
      'early June',
      '2030-06',
      'just days before the fire',
    ],
    [
      'In April, two weeks before the blaze, inspectors closed the stairs.',
      'April',
      '2030-04',
      'two weeks before the blaze',
    ],
    [
      'On 2 June, the union sent an urgent appeal to the owner. The appeal, made a week before the fire, went unanswered.',
      '2 June',
      '2030-06-02',
      'a week before the fire',
    ],
  ])('dates what was before it: %s', (text, words, edtf, tie) => {
    const events = eventsOf({ a: DATED, b: after + text }).filter((event) => event.startsWith('b'));
    expect(events).toContain(`b: ${edtf}, ${words} [${tie} | ${anchors}]`);
  });

  test.each([
    ['nothing ties it to the event', 'In early June, the owner received a warning about the wiring.'],
    [
      'the tie speaks of something else',
      'In early June, the owner received a warning. He sold the shop just days before the fire.',
    ],
    [
      'the tie stands in another paragraph',
      'In early June, the owner received a warning about the wiring.\n\nHe dismissed the warning just days before the fire.',
    ],
    [
      'it was after the event',
      'In early July, the owner received a warning. He dismissed the warning days after the fire.',
    ],
    [
      'it is before another event',
      'In early June, the owner received a warning. He dismissed the warning just days before the flood.',
    ],
    [
      'it is a plan',
      'In July, the owner will move, as he announced in a letter. He signed the letter just days before the fire.',
    ],
    [
      'it is counted from the article’s own day',
      'Last June, the owner received a warning. He dismissed the warning just days before the fire.',
    ],
    [
      'it is a weekday',
      'On Friday, the owner received a warning. He dismissed the warning just days before the fire.',
    ],
  ])('dates nothing if %s', (_, text) => {
    expect(eventsOf({ a: DATED, b: after + text }).filter((event) => event.startsWith('b'))).toEqual([]);
  });

  test('dates nothing if nothing bounds the article itself', () => {
    const text =
      'In early June, the owner received a warning about the wiring. He dismissed the warning just days before the fire.';
    expect(eventsOf({ a: DATED, b: text }).filter((event) => event.startsWith('b'))).toEqual([]);
  });

  test('is not bounded by a day that it names itself', () => {
    const { articles } = derive({ a: DATED, b: `${after}On 25 June 2030, the council resigned.` });
    const date = articles.find(({ article }) => article.id === 'b')?.article.date;
    expect(date?.edtf).toBe('2030-06-10/..');
  });
});
