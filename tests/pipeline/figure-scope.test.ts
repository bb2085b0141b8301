import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import type { StorySettings } from '#pipeline/read/settings.ts';
import { storyFile } from '../fixtures/story-files.ts';

const EVENT: StorySettings = {
  title: 'The Harrow Mall fire',
  event: {
    day: '2023-02-11',
    source: 'The fire service.',
    words: ['fire', 'blaze'],
    places: ['Harrow Mall', 'mall in Wexmouth'],
    names: ['Mira Holt'],
  },
  names: { places: [{ name: 'Wexmouth', aliases: [] }] },
};

const LEAD = 'A fire at the Harrow Mall has shaken Wexmouth, the mayor said.';

/** The scopes of the figures of one article, in order. */
const scopesOf = (text: string, settings: StorySettings = EVENT, day = '2023-02-14'): string[] =>
  deriveStory('test', settings, 'en', [storyFile('a', `date ${day}\n\n${text}\n`)]).figures.map(
    ({ value, scope }) => `${value ?? 'some'} ${scope}`,
  );

describe('a figure belongs to the story’s event', () => {
  test.each([
    ['A fire at the Harrow Mall killed 24 people on Saturday.', ['24 event']],
    ['The Harrow Mall blaze left 24 people dead and 60 injured.', ['24 event', '60 event']],
    ['Saturday’s fire at a mall in Wexmouth killed 24 people.', ['24 event']],
    [`${LEAD} It killed 24 people. At least 60 others were injured.`, ['24 event', '60 event']],
    [`${LEAD}\n\nThe death toll has risen to 31.\n\nTwo guards were arrested.`, ['31 event', '2 event']],
    [`${LEAD} Nobody slept. All wept. Hundreds prayed. In all, 31 people died.`, ['31 event']],
    [`${LEAD} The town is old. It has two mills.\n\nThe fire also injured six guards.`, ['6 event']],
    [`${LEAD} The tragedy at the Harrow Mall left 31 people dead.`, ['31 event']],
    ['The mall blaze in Wexmouth killed 24 people.', ['24 event']],
    [`${LEAD} The toll rose to nine when a body was found at Mill Rise.`, ['9 event']],
    ['The fire at the Harrow Mall, the deadliest in Orlandian history, killed 24 people.', ['24 event']],
    ['The Harrow Mall fire killed 24 people in the worst disaster in Orland.', ['24 event']],
    ['The blaze in Wexmouth, Orland, that killed 24 people at the Harrow Mall was set.', ['24 event']],
    ['Holt, who was in Berno, said the Harrow Mall fire killed 24 people.', ['24 event']],
    [
      'The Harrow Mall fire killed 24 people, and two men were arrested in Berno over the fire.',
      ['24 event', '2 event'],
    ],
    ['A lorry hit the gas tank of the Harrow Mall on Saturday, killing 24 people.', ['24 event']],
    ['The Harrow Mall has no sprinklers. The fire has killed 24 people.', ['24 event']],
    ['Police killed 24 people at the Harrow Mall, the mayor said.', ['24 event']],
    ['Mira Holt was seen on Monday. Twelve people are in a critical condition.', ['12 event']],
    [`${LEAD} On Monday, the number of dead stood at 31.`, ['31 event']],
    [`${LEAD} It killed 24 people. Another 60 people were injured.`, ['24 event', '60 event']],
    [
      `${LEAD} It killed 24 people. Another man died on Monday, and 60 people were injured.`,
      ['24 event', '60 event'],
    ],
    [`${LEAD} The death toll of the Harrow Mall is 31, the mayor said.`, ['31 event']],
    ['All 31 people were rescued from the Harrow Mall, the mayor said.', ['31 event']],
    [
      `${LEAD} In 1961 a cinema burned, killing 33 people.\n\nFirefighters rescued 40 people.`,
      ['33 other', '40 event'],
    ],
    [`${LEAD} Mira Holt’s stall was there.\n\nIn Wexmouth, 40 people were rescued.`, ['40 event']],
  ])('%s', (text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes);
  });
});

describe('without a known day of the event', () => {
  const { title, event } = EVENT;
  const undated: StorySettings = {
    title,
    event: { ...(event ?? { places: [] }), day: undefined, words: ['fire', 'site', 'shop'] },
  };
  test.each([
    [
      'In the sinking of the Hestray Star in 2019, the owner paid the families of the four dead €310,000.',
      ['4 other'],
    ],
    ['Three men drowned off the site in a storm in 1998.', ['3 other']],
    [
      'In the years since the shop opened, nobody was hurt. It burned on 10 February and 24 people died.',
      ['24 event'],
    ],
    ['The 24 people who died in 2023 are not forgotten.', ['24 event']],
  ])('%s', (text, scopes) => {
    expect(scopesOf(`${LEAD}\n\n${text}`, undated)).toEqual(scopes);
  });
});

describe('a time that is counted from the article', () => {
  test.each([
    [
      'A year after the fire at the Harrow Mall, which killed 24 people, the site is empty.',
      '2024-02-10',
      '24 event',
    ],
    [
      'Ten years after police shot dead 34 people at the Harrow Mall, nobody is in prison.',
      '2033-02-11',
      '34 event',
    ],
    [
      'Five years after police shot dead 34 people at the Harrow Mall, nobody is in prison.',
      '2033-02-11',
      '34 other',
    ],
    ['He was jailed on Monday for killing nine people at the Harrow Mall in 2023.', '2025-02-11', '9 event'],
    ['He was jailed on Monday for killing nine people at the Harrow Mall in 2021.', '2025-02-11', '9 other'],
    [
      'At least 24 people died on Sunday after a fire swept through shops in Harrow.',
      '2023-02-12',
      '24 event',
    ],
    [
      'At least 24 people died on Sunday after a fire swept through shops in Harrow.',
      '2023-03-12',
      '24 other',
    ],
    ['Police stormed the Harrow Mall on Friday. At least 67 people were injured.', '2023-02-17', '67 event'],
    [
      'Police stormed the Harrow Mall on Friday. At least 67 people were injured.',
      '2023-03-17',
      '67 unclear',
    ],
    [
      'The mayor came on Monday, two days after a fire killed 24 people at the mall in Wexmouth.',
      '2023-02-13',
      '24 event',
    ],
    [`${LEAD} A year ago 49 people died in a mill.`, '2025-02-11', '49 other'],
  ])('%s in an article of %s', (text, day, scope) => {
    expect(scopesOf(text, EVENT, day)).toEqual([scope]);
  });
});

describe('a figure belongs to another event', () => {
  test.each([
    [
      `${LEAD} He made the oil used to kill 130 in the November 13, 1961, fires in the capital.`,
      ['130 other'],
    ],
    [`${LEAD} It recalls the market fire in 1961. In that fire 33 people died.`, ['33 other']],
    [`${LEAD} The cinema fire of 1961 killed 33 children.`, ['33 other']],
    [
      `${LEAD}\n\nIn 1961 a cinema burned, killing 33 people.\n\nTwelve were injured.`,
      ['33 other', '12 other'],
    ],
    [`${LEAD} In January, a bus plunged off the cliff road, killing 14 people.`, ['14 other']],
    [`${LEAD} On 3 February a fire at a mill killed three people.`, ['3 other']],
    [`${LEAD} Elsewhere, a quake killed 900 people.`, ['900 other']],
    [`${LEAD} An airstrike killed 12 people in the north.`, ['12 other']],
    [`${LEAD} Later that day a bus crashed, killing 12 people.`, ['12 other']],
    [`${LEAD} A bus carrying mourners overturned, killing six people.`, ['6 other']],
    [`${LEAD} The mayor fought in a war that killed 30,000 people.`, ['30000 other']],
    [`${LEAD} Mira Holt wrote of fires in a war that killed 90 people.`, ['90 other']],
    [`${LEAD} The Sept. 11 attacks killed nearly 3,000 people.`, ['3000 other']],
    [`${LEAD}\n\nAn explosion at the Harrow Mall killed two people on Monday.`, ['2 other']],
    [`${LEAD} On Monday nine people drowned when a canoe overturned.`, ['9 other']],
    [`${LEAD} More than 700 people have drowned in Wexmouth since 2009.`, ['700 other']],
    [`${LEAD} The January 6 riot left five people dead.`, ['5 other']],
    [`${LEAD} In December rockets hit a base. They killed a guard and injured four soldiers.`, ['4 other']],
    [`${LEAD} Another mill fire killed 12 people.`, ['12 other']],
    [
      `${LEAD}\n\nOn 3 May 1999 a fire razed a mill. The fire killed 36 people.\n\nThe fire has now killed 24.`,
      ['36 other', '24 event'],
    ],
    [`${LEAD} In another town 12 people were killed.`, ['12 other']],
    [`${LEAD} Ten people had died in the days before.`, ['10 other']],
    [`${LEAD}\n\nFighting killed 13 people in the south on Monday.`, ['13 other']],
    ['Floods displaced 4,000 people in the south. Another fire killed two.', ['4000 other', '2 other']],
  ])('%s', (text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes);
  });

  test('but not for a day without its year beside a name of the event', () => {
    const undated = storyFile(
      'a',
      'The search is over.\n\nThe death toll of the Harrow Mall is 31; the last body was found on 3 March.\n\nOn 3 March a bus crashed, killing 12 people.\n',
    );
    const { figures } = deriveStory('test', EVENT, 'en', [undated]);
    expect(figures.map(({ value, scope }) => `${value} ${scope}`)).toEqual(['31 event', '12 other']);
  });

  test('of an article older than the event', () => {
    const old = storyFile(
      'a',
      'date 2023-02-01\n\nA fire at the Harrow Mall killed two people on Tuesday.\n',
    );
    expect(deriveStory('test', EVENT, 'en', [old]).figures.map(({ scope }) => scope)).toEqual(['other']);
  });
});

describe('the scope of a figure is unclear', () => {
  test.each([
    [`${LEAD} Holt was responsible for the deaths of 603 men.`, ['603 unclear']],
    [`${LEAD} Smugglers have killed 80 people on that road.`, ['80 unclear']],
    [`${LEAD} Thousands marched to the court. Police detained 22 of them.`, ['22 unclear']],
    [`${LEAD} In Berno, 80 people were arrested.`, ['80 unclear']],
    ['The council met. Twelve people were injured.', ['12 unclear']],
    [`${LEAD} In neighbouring Berno 20 people died.`, ['20 unclear']],
    [`${LEAD} The toll in Berno rose to nine.`, ['9 unclear']],
    [`${LEAD} At Mill Rise the toll rose to nine.`, ['9 unclear']],
    [`${LEAD} It recalls the blaze in Berno that killed 20 people.`, ['20 unclear']],
    ['The fires at the Harrow Mall and in Berno, which left 20 dead, shook all.', ['20 unclear']],
    ['They recall the Harrow Mall fire and the collapse in Berno that left 60 injured.', ['60 unclear']],
    ['The fires in Wexmouth and Berno killed 31 people, weeks after the Harrow Mall opened.', ['31 unclear']],
    ['The list after the Harrow Mall fire has Berno, Orland, where a man killed 20 people.', ['20 unclear']],
    [`${LEAD} It was set as in the blaze at a Berno cinema that killed 12.`, ['12 unclear']],
    ['The Harrow Mall fire followed another fire that killed nine people.', ['9 unclear']],
    [
      'The Harrow Mall fire was set by the man who killed 9 people outside a Berno, Orland, bar.',
      ['9 unclear'],
    ],
    [`${LEAD} Since then, 41 people have drowned.`, ['41 unclear']],
    ['Widows of the dead of the Harrow Mall fire marched. Police detained 14 of them.', ['14 unclear']],
    [`${LEAD} Police arrested 17 people for looting shops.`, ['17 unclear']],
    [`${LEAD} Two directors were charged with fraud.`, ['2 unclear']],
    [`${LEAD} Six rescuers were hurt.`, ['6 unclear']],
    [`${LEAD} Fireworks killed two people at New Year.`, ['2 unclear']],
    [`${LEAD} In the same year 61 people died at work.`, ['61 unclear']],
    [`${LEAD} Nine people have died of cholera.`, ['9 unclear']],
    [`${LEAD} There were fires at three shops overnight. Four people were hurt.`, ['4 other']],
    ['Relatives clashed with police outside the Harrow Mall. 14 people were hurt.', ['14 unclear']],
  ])('%s', (text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes);
  });

  test.each([
    [`${LEAD} It came after a month of mill fires that killed 24 people.`, ['24 unclear']],
    ['The Harrow Mall fire is one of three mass shootings and fires that killed 60 people.', ['60 unclear']],
    ['The weekend fires killed 31 people, weeks after the Harrow Mall opened.', ['31 unclear']],
    ['The fires at the Harrow Mall killed 24 people.', ['24 event']],
    ['The Harrow Mall fire killed 24 people in a week of fires.', ['24 event']],
    ['After the Harrow Mall, Orl., fire in which 24 people died, the mayor left.', ['24 event']],
  ])('where several events are counted: %s', (text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes);
  });

  test('but not where articles call the event by a plural', () => {
    const text =
      'The fires at the Harrow Mall shook all.\n\nThe mayor spoke of the fires that killed 24 people.';
    expect(scopesOf(text)).toEqual(['24 event']);
  });

  test('in a story without a declared event', () => {
    const text = 'A fire at the Harrow Mall killed 24 people. The fire of 1961 killed 33 children.';
    expect(scopesOf(text, { title: 'The Harrow Mall fire' })).toEqual(['24 unclear', '33 other']);
  });
});

describe('a count that other articles give as the event’s', () => {
  const FIRST = 'A fire at the Harrow Mall killed 24 people and injured 3 on Saturday.';
  /** The scope of the figures of an article in a story with two others. */
  const scopesBeside = (text: string, others: readonly string[] = [FIRST, FIRST]): string[] => {
    const files = [text, ...others].map((one, at) =>
      storyFile(`${at}`, `date 2023-02-${14 + at}\n\n${one}\n`),
    );
    const { figures } = deriveStory('test', EVENT, 'en', files);
    return figures
      .filter(({ article }) => article === '0')
      .map(({ value, scope }) => `${value ?? 'some'} ${scope}`);
  };
  test.each([
    ['The council met. It will speak of the 24 people killed.', ['24 event']],
    ['They were silent for the 24 dead.\n\nThe mayor wept.', ['24 event']],
    ['The council met. Twenty-five people were killed.', ['25 unclear']],
    ['The council met. Three people were injured.', ['3 unclear']],
    ['The council met. In Berno 24 people were killed.', ['24 unclear']],
    ['The council met. In 1961 a fire killed 24 people.', ['24 other']],
    ['The council met. It recalls the blaze in Berno that killed 24 people.', ['24 unclear']],
    ['The council met. Another fire killed 24 people.', ['24 other']],
  ])('%s', (text, scopes) => {
    expect(scopesBeside(text)).toEqual(scopes);
  });

  test('is not known from one article', () => {
    expect(scopesBeside('The council met. It will speak of the 24 people killed.', [FIRST])).toEqual([
      '24 unclear',
    ]);
  });
});

describe('the counts of one article among many', () => {
  const QUIET = `${LEAD} The council met. Nobody spoke.`;
  /** The scopes in a story with this article and others that count nobody. */
  const scopesAmong = (text: string, quiet: number): string[] => {
    const files = [text, ...Array.from({ length: quiet }, () => QUIET)].map((one, at) =>
      storyFile(`${at}`, `date 2023-02-${14 + at}\n\n${one}\n`),
    );
    return deriveStory('test', EVENT, 'en', files).figures.map(({ value, scope }) => `${value} ${scope}`);
  };
  test.each([
    [`${LEAD} Outside the court two officers were hurt.`, 4, ['2 unclear']],
    [`${LEAD} Outside the court two officers were hurt.`, 3, ['2 event']],
    ['A fire at the Harrow Mall killed 24 people. Two officers were hurt.', 4, ['24 event', '2 event']],
  ])('%s, with %i others', (text, quiet, scopes) => {
    expect(scopesAmong(text, quiet)).toEqual(scopes);
  });
});
