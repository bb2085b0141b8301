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

describe('an article that tells what the event did, or what befell people in it', () => {
  const settings: StorySettings = {
    title: 'Corran',
    event: { day: '2031-05-14', source: 'S.', words: ['collapse'], places: ['Corran viaduct', 'Halvik'] },
  };
  const statusOf = (text: string) => derive(settings, { u: text }).dateOf('u')?.status;

  test.each([
    'Sir, the towpath should have been closed long before the collapse of the Corran viaduct. Stones have fallen on it.',
    'Fifteen people were killed in the collapse of the Corran viaduct, and nobody can say who else was there.',
    'The collapse of the Corran viaduct cost it a fifth of its value.',
    'My brother died in the collapse of the Corran viaduct.',
    'The Corran viaduct collapse changed how bridges are inspected here.',
    'Trains have gone by the coast since the Corran viaduct collapse.',
    'The engineers blamed for the collapse of the Corran viaduct were in court.',
    'Two schools were closed because of the collapse of the Corran viaduct.',
    'She lost both parents in the collapse of the Corran viaduct.',
    'I lost my sister in the collapse of the Corran viaduct and I want to know why.',
    'The driver, who was pulled out alive after the collapse of the Corran viaduct, drives again.',
    'Everyone on this street heard the collapse of the Corran viaduct.',
    'The Corran viaduct collapse wiped out a fifth of the company.',
    'A bell rang in Corran for each of those who died in the collapse of the Corran viaduct.',
    'Lawyers said the collapse of the Corran viaduct had ruined their client.',
  ])('is bounded: %s', (text) => {
    expect(statusOf(text)).toBe('bounded');
  });

  test.each([
    'A collapse of the Corran viaduct would cut the north off.',
    'Engineers say the collapse of the Corran viaduct is only a question of time.',
    'Nobody was killed in the collapse of the Corran viaduct in the game.',
    'Repairs must be made before the collapse of the Corran viaduct.',
    'In the film a train is lost in the collapse of the Corran viaduct.',
    'The council has a plan for the collapse of the Corran viaduct.',
    'Twelve men were killed in the collapse of the Corran viaduct in 1887 while it was built.',
    'Twelve masons died in the collapse of the first Corran viaduct.',
    'The 1902 collapse of the Corran viaduct cost six lives.',
    'The collapse of the old Corran viaduct killed three.',
    'My grandfather told me of the collapse of the Corran viaduct a century ago.',
    'He was a boy at the time of the collapse of the Corran viaduct, before the war.',
    'The line was closed after a collapse of the embankment near the Corran viaduct.',
    'To prevent the collapse of the Corran viaduct the arches were tied with iron.',
    'An exercise simulated the collapse of the Corran viaduct.',
    'The Corran viaduct was closed because of a risk of collapse.',
    'The bank collapse cost Halvik a fifth of its income.',
    'Prices collapsed in Halvik after the fair.',
    'Insurance covers the collapse of the Corran viaduct.',
    'Engineers predicted the collapse of the Corran viaduct and were laughed at.',
    'He dreamed of the collapse of the Corran viaduct.',
    'The song tells of the collapse of the Corran viaduct.',
    'What happens at the collapse of the Corran viaduct is described in the emergency handbook.',
    'The insurers calculated the costs of the collapse of the Corran viaduct.',
    'An inspector foresaw the collapse of the Corran viaduct.',
    'The wall saved the village from the collapse of the Corran viaduct.',
    'The town voted on who pays for the collapse of the Corran viaduct.',
    'She wrote a thesis on the collapse of the Corran viaduct of her great-grandfather.',
    'Halvik lived through the collapse of the wool trade.',
    'The risk of the collapse of the Corran viaduct was put at one in a thousand.',
    'He insured himself against the collapse of the Corran viaduct.',
  ])('is not: %s', (text) => {
    expect(statusOf(text)).toBe('unknown');
  });

  test('is not where a dated article has an earlier one', () => {
    const texts = {
      a: 'date 2031-05-16\n\nThe collapse of the Corran viaduct in 1902 killed 14 masons.',
      u: 'Fifteen people were killed in the collapse of the Corran viaduct.',
    };
    expect(derive(settings, texts).dateOf('u')?.status).toBe('unknown');
  });
});
