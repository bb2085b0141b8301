import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import type { StorySettings } from '#pipeline/read/settings.ts';
import { storyFile } from '../fixtures/story-files.ts';

const settings: StorySettings = {
  title: 'Ferries',
  names: {
    people: [{ name: 'Ana Ruiz', aliases: ['Ruiz', 'the minister'] }],
    organisations: [
      { name: 'Port Authority', aliases: [] },
      { name: 'Ruiz Lines', aliases: [] },
      { name: 'AT&T', aliases: ['A.T.T.'] },
      { name: 'Médecins d’Orn', aliases: [] },
      { name: 'ETA', aliases: [] },
    ],
    places: [
      { name: 'Orn', aliases: [] },
      { name: 'Eta', aliases: [] },
      { name: 'Saint-Cloud', aliases: [] },
      { name: 'Guinea', aliases: [] },
      { name: 'Springfield', aliases: ['the city'] },
      { name: 'Shelbyville', aliases: ['the city'] },
    ],
  },
  subjects: [{ name: 'Ferry safety', aliases: ['safety of ferries'] }],
};

const found = (text: string): string[] =>
  deriveStory('test', settings, 'en', [storyFile('a', text)]).names.flatMap(({ id, citations }) =>
    citations.map(({ exact }) => `${id}: ${exact}`),
  );

describe('a name is found in the spellings that the editor lists', () => {
  test.each([
    ['Ana Ruiz left.', ['ana-ruiz: Ana Ruiz']],
    ['Mrs Ruiz’s reply was short.', ['ana-ruiz: Ruiz']],
    ["Ruiz's reply was short.", ['ana-ruiz: Ruiz']],
    ['Ruiz Lines sold a ship.', ['ruiz-lines: Ruiz Lines']],
    ['Ruiz sued Ruiz Lines again.', ['ana-ruiz: Ruiz', 'ruiz-lines: Ruiz Lines']],
    ['Ana Ruiz said Ruiz would stay.', ['ana-ruiz: Ana Ruiz']],
    ['In Orn, the minister spoke.', ['ana-ruiz: the minister', 'orn: Orn']],
    ['The minister spoke.', ['ana-ruiz: The minister']],
    ['AT&T and A.T.T. merged.', ['at-and-t: AT&T']],
    [
      'The bill for the whole of the long quay went at last to the Port\nAuthority, which paid it as it must, and the town, which had been\nwaiting for it for years, went on waiting.',
      ['port-authority: Port\nAuthority'],
    ],
    ["Nurses of Médecins d'Orn went.", ["medecins-d-orn: Médecins d'Orn"]],
    ['FERRY SAFETY matters; so does the safety of ferries.', ['ferry-safety: FERRY SAFETY']],
    ['Me\u0301decins d’Orn came.', ['medecins-d-orn: Me\u0301decins d’Orn']],
    ['The anti-Ruiz march, the Ruiz-led party.', ['ana-ruiz: Ruiz']],
    ['The Orn-based firm.', ['orn: Orn']],
    ['The Orn-Guinea railway.', ['orn: Orn', 'guinea: Guinea']],
    ['ETA met in Eta.', ['eta: ETA', 'eta-place: Eta']],
    ['In Saint\u2011Cloud it rained.', ['saint-cloud: Saint\u2011Cloud']],
    [
      'The bill for the whole of the long quay went at last to the town of Saint-\nCloud, which paid it as it must, and the county, which had been\nwaiting for it for years, went on waiting.',
      ['saint-cloud: Saint-\nCloud'],
    ],
    ['“Orn”, (Orn) and Orn/Guinea.', ['orn: Orn', 'guinea: Guinea']],
    ['Mayor Ruiz and former Mayor Ruiz met Dr Ruiz.', ['ana-ruiz: Ruiz']],
    ['On Friday Ruiz left; yesterday Ruiz came.', ['ana-ruiz: Ruiz']],
    ['Valdia’s Ruiz spoke.', ['ana-ruiz: Ruiz']],
    ['It rained in Ruiz’s street.', ['ana-ruiz: Ruiz']],
    ['Ruiz crossed the Bridge of Sighs.', ['ana-ruiz: Ruiz']],
    ['The mayor of Orn spoke.', ['orn: Orn']],
    ['Orn Mayor Bo Lind spoke.', ['orn: Orn']],
    ['An attack in Orn Friday killed nobody.', ['orn: Orn']],
    ['Ruiz Monday refused.', ['ana-ruiz: Ruiz']],
    ['Ana Ruiz Jr. left.', ['ana-ruiz: Ana Ruiz']],
    ['Ruiz President Lopez never met.', ['ana-ruiz: Ruiz']],
    ['In Orn Reed told reporters so.', ['orn: Orn']],
    ['Visiting Orn on Monday, he wept.', ['orn: Orn']],
    ['Outside Orn there is a lake.', ['orn: Orn']],
    ['Central Orn is shut.', ['orn: Orn']],
    ['Prosecutor Ruiz refused.', ['ana-ruiz: Ruiz']],
    ['Sunny Orn awaits.', ['orn: Orn']],
    ['Rival ETA refused.', ['eta: ETA']],
    ['The Valdian Orn is no more.', ['orn: Orn']],
    ['A fire in Orn Wednesday hurt nobody.', ['orn: Orn']],
    ['Orn Police Chief Bo Lind left.', ['orn: Orn']],
    ['Former Orn mayor Bo Lind left.', ['orn: Orn']],
    ['Orn Burns After Attack On Market', ['orn: Orn']],
    ['Minister Reed and Orn agree.', ['orn: Orn']],
    ['Port Authority Director Lind left.', ['port-authority: Port Authority']],
    ['Präsident Ruiz ist nach Rom gereist.', ['ana-ruiz: Ruiz']],
    ['Ruiz: “I stay.”', ['ana-ruiz: Ruiz']],
    ['RUIZ is shouted, but Ruiz?', ['ana-ruiz: Ruiz']],
    ['Ana Ruiz left. Ruiz came back.', ['ana-ruiz: Ana Ruiz', 'ana-ruiz: Ruiz']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('a name is not found within other words', () => {
  test.each([
    'Ruizismo grew.',
    'ruiz is no name.',
    'The port authority of another town paid.',
    'Ornate doors.',
    'Anna Ruiz left.',
    'The shop is in Ruiz Street.',
    'It crossed the Ana Ruiz Bridge.',
    'They asked Tomás Ruiz about it.',
    'They asked Ana Ruiz Lopez about it.',
    'The plan of Ruiz de Lopez failed.',
    'Orn City won again.',
    'Greater Orn has grown.',
    'They met Kurt Orn there.',
    'Kurt Orn said so.',
    'Mrs Orn left the house.',
    'The Orn Council met.',
    'The Port Authority Bank paid.',
    'Kurt Eta spoke to them.',
    'New Orn is a town.',
    'The Duke of Orn left.',
    'It stood in The Orn Times.',
    'They met at Orn University.',
    'A train to Orn-on-Sea was late.',
    'Guinea-under-Hill is a village.',
    'Acorn Orné.',
    'ATT and A.T. merged.',
    'Safety of the ferry crews.',
    'The Minister’s office.',
    'Ruíz left.',
    'AnaRuiz2 posted.',
    'Ruiz_2 posted, or _Ruiz.',
    'The Ruiz-Lopez family.',
    'Maria Lopez-Ruiz spoke.',
    'Guinea-Bissau and Papua-Guinea.',
    'Orn\u0301 is another town.',
    'The city waits.',
    'Across the city, nothing.',
    'Saint Cloud is a saint.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('two listed names that would share an id get ids of their own', () => {
  const story: StorySettings = {
    title: 'T',
    names: { people: [{ name: 'Jordan', aliases: [] }], places: [{ name: 'Jordan', aliases: ['Amman'] }] },
  };
  const { names } = deriveStory('test', story, 'en', [storyFile('a', 'Amman waits.')]);
  expect(names.map(({ id, kind }) => [id, kind])).toEqual([['jordan-place', 'place']]);
});

test('three listed names that would share an id get ids of their own', () => {
  const places = ['St. Ann', 'St Ann', 'St-Ann'].map((name) => ({ name, aliases: [] }));
  const { names } = deriveStory('test', { title: 'T', names: { places } }, 'en', [
    storyFile('a', 'St. Ann, St Ann and St-Ann are three towns.'),
  ]);
  expect(names.map(({ id }) => id)).toEqual(['st-ann', 'st-ann-place', 'st-ann-place-2']);
});

test('a spelling shared by two names is reported', () => {
  const { issues } = deriveStory('test', settings, 'en', [storyFile('a', 'The city waits.')]);
  expect(issues).toEqual([
    {
      kind: 'shared-spelling',
      path: 'stories/test/story.yml',
      line: 1,
      text: '“the city” stands for Springfield and for Shelbyville',
    },
  ]);
});
