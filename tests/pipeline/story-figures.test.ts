import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { proveStory } from '#pipeline/prove/prove-story.ts';
import type { Note } from '#pipeline/read/settings.ts';
import { storyFile } from '../fixtures/story-files.ts';

const derive = (files: readonly [name: string, text: string, note?: Note][], language = 'en') => {
  const storyFiles = files.map(([name, text, note]) => storyFile(name, text, note ?? null, language));
  const { articles, ...derived } = deriveStory('test', { title: 'T' }, language, storyFiles);
  const story = {
    language,
    articles: articles.map(({ article }) => article),
    events: [],
    claims: [],
    onlyHere: [],
  };
  const raw = new Map(articles.map(({ article, file }) => [article.id, file]));
  proveStory({ ...story, ...derived }, raw);
  return derived;
};

const supplied: Note = { date: { day: '2016-06-13', source: 'The printed page.', checked: '2030-01-01' } };
const FIRE = 'A fire at the old mill has shaken the whole town, the mayor said.';

describe('the figures of a story', () => {
  test('are cited in the files, in timeline order, then in text order', () => {
    const { figures } = derive([
      ['a', `date 2024-05-03 ${FIRE} “At least 🔥 forty” is untrue: over 12 people died and 30 were hurt.`],
      ['b', `date 2024-05-01 ${FIRE} It killed three children.`],
    ]);
    expect(
      figures.map(({ id, value, bound, words, count }) => [id, value, bound, words, count.exact]),
    ).toEqual([
      ['b-figure-1', 3, 'exact', 'three children', 'three children'],
      ['a-figure-1', 12, 'more-than', 'over 12 people died', 'over 12'],
      ['a-figure-2', 30, 'exact', '30 were hurt', '30'],
    ]);
  });

  test('are read with the day that a note supplies', () => {
    const text = `${FIRE} The blaze of 2016 killed 49 people.`;
    expect(derive([['a', text, supplied]]).figures.map(({ scope }) => scope)).toEqual(['unclear']);
    expect(derive([['a', text]]).figures.map(({ scope }) => scope)).toEqual(['other']);
  });

  test('of a headline are kept even if the editor supplies another headline', () => {
    const text = `Mill Fire Kills 12 in Wexmouth\n\n${FIRE} Nobody knows how it began, he told the council.`;
    const headline = { text: 'The mill', source: 'The printed page.', checked: '2030-01-01' };
    expect(derive([['a', text]]).figures.map(({ words }) => words)).toEqual(['Kills 12']);
    expect(derive([['a', text, { headline }]]).figures.map(({ words }) => words)).toEqual(['Kills 12']);
  });

  test('are read in English only', () => {
    const text = '12 suspects ont été arrêtés hier soir. Le maire de la ville n’a rien dit de plus.';
    expect(derive([['a', text]], 'fr').figures).toEqual([]);
    expect(derive([['a', 'Police arrested 12 suspects on Friday.']], 'en-GB').figures).toHaveLength(1);
  });
});

describe('a count that is added to others', () => {
  const added = (text: string): string[] =>
    derive([['a', `date 2024-05-03 ${FIRE} ${text}`]]).figures.flatMap(({ words, added: is }) =>
      is ? [words] : [],
    );

  test.each([
    ['Two more bodies were found in the cellar.', ['Two more bodies']],
    ['The fire killed 12 people. Three more people died on Tuesday.', ['Three more people died']],
    ['Three more people died overnight, bringing the toll to 15.', ['Three more people died']],
    ['Another 14 people died in hospital.', ['14 people died']],
    ['Divers found the bodies of two men on Sunday, bringing the death toll to nine.', ['two men']],
    ['The toll rose to 34 after three people died in hospital.', ['three people died']],
    [
      'Six children and two adults were killed.',
      ['Six children and two adults were killed', 'two adults were killed'],
    ],
    ['A further six people were arrested on Monday.', ['six people were arrested']],
    ['An additional 20 people were rescued.', ['20 people were rescued']],
  ])('is marked: %s', (text, words) => {
    expect(added(text).map((each) => each.replace(/^(?:another|a further|an additional) /iu, ''))).toEqual(
      words,
    );
  });

  test.each([
    'The fire killed 12 people and injured 30 more.',
    'The fire killed 12 people. Another 30 people were injured.',
    'Twelve people were killed and another 30 were wounded.',
    'More than 12 people died.',
    'Twelve people died and 30 were injured.',
    'Police said that nine people had died, and the mayor that 12 had died.',
    'Twelve or more people died.',
    'No more than 12 people died.',
    'The dead are 12 people.',
    'Twelve people died, more than in any fire since 1990.',
  ])('is not marked: %s', (text) => {
    expect(added(text)).toEqual([]);
  });
});

describe('a count that is left out has a reason', () => {
  test.each([
    ['The flood could kill 40 people, the mayor said.', 'not-fact', '40 people'],
    ['Police had first said that 40 people were killed.', 'superseded', '40 people were killed'],
    ['Every year 40 people are killed on this road.', 'rate', '40 people are killed'],
  ])('%s', (text, reason, words) => {
    const { figures, figuresLeftOut } = derive([['a', `date 2024-05-03 ${text}`]]);
    expect(figures).toEqual([]);
    expect(figuresLeftOut.map((one) => [one.reason, one.citation.exact])).toEqual([[reason, words]]);
  });

  test.each(['Nobody was killed.', 'He is 40 years old.', 'The mayor paid 40 dollars.'])(
    'what is no count is not left out: %s',
    (text) => {
      expect(derive([['a', text]]).figuresLeftOut).toEqual([]);
    },
  );
});
