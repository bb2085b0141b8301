import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { storySettingsSchema, type StorySettings } from '#pipeline/read/settings.ts';
import { storyFile } from '../fixtures/story-files.ts';

const ATTACKS: StorySettings = { title: 'Kest', event: { words: ['attack', 'attacks'], places: ['Kest'] } };
const MURDER: StorySettings = {
  title: 'The murder of Ana Dorn',
  event: { words: ['killed', 'murder', 'vanished'], places: ['consulate'], names: ['Ana Dorn'] },
};

const derive = (settings: StorySettings, texts: Record<string, string>) => {
  const files = Object.entries(texts).map(([name, text]) => storyFile(name, text));
  const { articles, issues } = deriveStory('test', settings, 'en', files);
  const dateOf = (id: string) => articles.find(({ article }) => article.id === id)?.article.date;
  return { dateOf, issues: issues.map(({ kind }) => kind).filter((kind) => kind !== 'date-far-from-others') };
};

const TOLD = 'The attacks in Kest on Friday evening killed 130 people, prosecutors said.';
const UNDATED = 'Leaders marched for the victims of the attacks in Kest. They linked arms.';

describe('the day of the event', () => {
  test('from the editor sets bounds with the editor’s source', () => {
    const event = { ...ATTACKS.event, day: '2015-11-13', source: 'The court’s verdict.' };
    const { dateOf, issues } = derive({ ...ATTACKS, event } as StorySettings, { u: UNDATED });
    expect(dateOf('u')).toMatchObject({
      status: 'bounded',
      edtf: '2015-11-13/..',
      evidence: 'The court’s verdict.',
    });
    expect(dateOf('u')?.citations.map(({ exact }) => exact)).toEqual(['attacks in Kest']);
    expect(issues).toEqual([]);
  });

  test('is kept if one article of many differs, which is reported', () => {
    const texts = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, `date 2015-11-15\n\n${TOLD} Article ${id}.`]),
    );
    const misread = 'date 2015-11-20\n\nThe attacks in Kest on Thursday are shown in this picture.';
    const { dateOf, issues } = derive(ATTACKS, { ...texts, m: misread, u: UNDATED });
    expect(dateOf('u')?.edtf).toBe('2015-11-13/..');
    expect(issues).toEqual(['event-day-differs']);
  });

  test('is not used if two articles differ', () => {
    const other = 'date 2015-11-20\n\nThe attacks in Kest on Thursday killed many people.';
    const { dateOf, issues } = derive(ATTACKS, { a: `date 2015-11-15\n\n${TOLD}`, b: other, u: UNDATED });
    expect(dateOf('u')?.status).toBe('unknown');
    expect(issues).toEqual(['event-days-differ']);
  });

  test.each([
    'Hundreds attended a funeral for the victims of the attacks in Kest on Tuesday.',
    'The trial of five men accused of the attacks in Kest began on Monday.',
    'Ministers met to talk about the attack in Kest on Monday.',
  ])('is not that of what followed: %s', (text) => {
    const { dateOf } = derive(ATTACKS, { a: `date 2015-11-20\n\n${text}`, u: UNDATED });
    expect(dateOf('u')?.status).toBe('unknown');
  });

  test('must not be a placeholder', () => {
    const event = { words: ['fire'], places: ['Kest'], day: '9999-12-31' };
    expect(storySettingsSchema.safeParse({ title: 'T', event }).success).toBe(false);
  });
});

describe('bounds are dropped', () => {
  test.each([
    ['An attack in Kest last week killed nine people, police said.', 'unknown'],
    ['Ministers warned of an attack in Kest this summer.', 'bounded'],
  ])('or kept by an older article: %s', (text, status) => {
    const { dateOf } = derive(ATTACKS, {
      a: `date 2015-01-09\n\n${text}`,
      b: `date 2015-11-15\n\n${TOLD}`,
      u: UNDATED,
    });
    expect(dateOf('u')?.status).toBe(status);
  });

  test('if an article dated before the event reports it as past', () => {
    const { dateOf, issues } = derive(ATTACKS, {
      a: 'date 2015-01-09\n\nMourners gathered for the victims of the attacks in Kest. Leaders came.',
      b: `date 2015-11-15\n\n${TOLD}`,
      u: UNDATED,
    });
    expect(dateOf('u')?.status).toBe('unknown');
    expect(issues).toEqual(['bound-contradicted']);
  });

  test('if articles report a similar event of an earlier year, except for articles with a name of the event', () => {
    const event = { words: ['sinking'], places: ['Lake Odo'], names: ['Sunbird'], day: '2019-08-20' };
    const { dateOf, issues } = derive(
      { title: 'T', event },
      {
        a: 'date 2019-08-21\n\nThe sinking on Lake Odo in 2008 killed 120 people and changed little.',
        named: 'Families mourned the victims of the sinking on Lake Odo. The Sunbird was old.',
        plain: 'Families mourned the victims of the sinking on Lake Odo. The boat was old.',
      },
    );
    expect(dateOf('named')?.status).toBe('bounded');
    expect(dateOf('plain')?.status).toBe('unknown');
    expect(issues).toEqual(['like-event']);
  });
});

describe('an article that describes the event by a verb', () => {
  const dated = 'date 2018-10-08\n\nAna Dorn was killed on 2 October inside the consulate, the court heard.';

  test.each([
    'Reporters recalled that she was killed on 2 October inside the consulate.',
    'Ana Dorn vanished on 2 October after visiting the consulate.',
    'Ana Dorn was killed by men who had flown in.',
    'World leaders condemned the murder of Ana Dorn.',
    'The court sentenced eight men over the murder at the consulate.',
  ])('is bounded: %s', (text) => {
    const { dateOf } = derive(MURDER, { a: dated, u: text });
    expect(dateOf('u')).toMatchObject({ status: 'bounded', edtf: '2018-10-02/..' });
  });

  test.each([
    'Ana Dorn said that she might be killed inside the consulate.',
    'Ana Dorn killed a wasp at the consulate gate.',
    'Nobody was killed inside the consulate.',
    'Friends feared the murder of Ana Dorn.',
    'Ana Dorn wrote a play in which a clerk is killed at the consulate.',
    'A guard was killed on 2 October outside the embassy.',
    'Plans for the murder of Ana Dorn were found.',
  ])('is not: %s', (text) => {
    const { dateOf } = derive(MURDER, { a: dated, u: text });
    expect(dateOf('u')?.status).toBe('unknown');
  });
});
