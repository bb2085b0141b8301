import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { applyEdits } from '#pipeline/derive/edited-figures.ts';
import { figuresFileSchema } from '#pipeline/read/figures-file.ts';
import { storyFile } from '../fixtures/story-files.ts';

const TEXT =
  'date 2023-02-14\n\nA fire at the Harrow Mall killed 24 people on Saturday. We pulled forty out, a fireman said. Two guards were arrested on Monday.\n';

const edit = (declared: object, text = TEXT) => {
  const settings = { title: 'T', event: { words: ['fire'], places: ['Harrow Mall'] } };
  const derived = deriveStory('test', settings, 'en', [storyFile('001', text)]);
  const file = {
    path: 'stories/test/figures.yml',
    declared: figuresFileSchema.parse(declared),
    lineOf: () => 7,
  };
  const { figures, events, figuresLeftOut, datesLeftOut, issues } = applyEdits(
    file,
    derived.articles,
    derived,
  );
  return {
    figures: figures.map(({ kind, value, scope, words, supplied }) => [
      kind,
      value,
      scope,
      words,
      supplied ?? null,
    ]),
    events: events.map(({ edtf, words, supplied }) => [edtf, words, supplied ?? null]),
    hidden: [...figuresLeftOut, ...datesLeftOut].filter(({ reason }) => reason === 'hidden').length,
    issues: issues.map(({ kind, path, line }) => `${kind} ${path}:${line}`),
  };
};

const KILLED = ['killed', 24, 'event', '24 people', null];
const GUARDS = ['detained', 2, 'event', 'Two guards were arrested', null];
const DAYS = [
  ['2023-02-11', 'Saturday', null],
  ['2023-02-13', 'Monday', null],
];

describe('the editor', () => {
  test('changes nothing with an empty file', () => {
    expect(edit({})).toEqual({ figures: [KILLED, GUARDS], events: DAYS, hidden: 0, issues: [] });
  });

  test('hides a figure', () => {
    const { figures, hidden, issues } = edit({ hide: [{ article: '001', exact: '24 people' }] });
    expect({ figures, hidden, issues }).toEqual({ figures: [GUARDS], hidden: 1, issues: [] });
  });

  test('decides on a figure of the headline', () => {
    const text = TEXT.replace('\n\nA', '\n\nHarrow Mall fire: two guards arrested\n\nA');
    const hide = [{ article: '001', exact: 'two guards arrested' }];
    const { figures, hidden, issues } = edit({ hide }, text);
    expect({ figures, hidden, issues }).toEqual({ figures: [KILLED, GUARDS], hidden: 1, issues: [] });
  });

  test('sets the scope of a figure', () => {
    const scope = [
      { article: '001', exact: 'Two guards were arrested', scope: 'other', source: 'The court.' },
    ];
    expect(edit({ scope }).figures).toEqual([
      KILLED,
      ['detained', 2, 'other', 'Two guards were arrested', 'The court.'],
    ]);
  });

  test('adds a figure with words of an article', () => {
    const add = [
      { article: '001', exact: 'pulled forty out', kind: 'rescued', value: 40, source: 'The article.' },
    ];
    expect(edit({ add }).figures).toContainEqual([
      'rescued',
      40,
      'event',
      'pulled forty out',
      'The article.',
    ]);
  });

  test('hides and adds events', () => {
    const events = {
      hide: [{ article: '001', exact: 'Monday' }],
      add: [
        { article: '001', exact: 'We pulled forty out', date: '2023-02-11', source: 'The fire service.' },
      ],
    };
    const edited = edit({ events });
    expect(edited.events).toEqual([
      ['2023-02-11', 'Saturday', null],
      ['2023-02-11', 'We pulled forty out', 'The fire service.'],
    ]);
    expect([edited.hidden, edited.issues]).toEqual([1, []]);
  });

  test.each([
    ['words that no article has', { hide: [{ article: '001', exact: '99 people' }] }, 'claim-not-found'],
    [
      'an article that is not there',
      { hide: [{ article: '009', exact: '24 people' }] },
      'claim-without-article',
    ],
    [
      'words in which nothing is read',
      { hide: [{ article: '001', exact: 'a fireman' }] },
      'edit-without-effect',
    ],
  ])('gets a report of %s', (_, declared, kind) => {
    const { figures, issues } = edit(declared);
    expect(figures).toEqual([KILLED, GUARDS]);
    expect(issues).toEqual([`${kind} stories/test/figures.yml:7`]);
  });

  test.each([
    ['a figure without its source', { add: [{ article: '001', exact: 'x', kind: 'killed', value: 1 }] }],
    ['an unknown kind', { add: [{ article: '001', exact: 'x', kind: 'lost', value: 1, source: 'S' }] }],
    [
      'a date that stands for none',
      { events: { add: [{ article: '001', exact: 'x', date: '9999-12-31', source: 'S' }] } },
    ],
  ])('cannot declare %s', (_, declared) => {
    expect(figuresFileSchema.safeParse(declared).success).toBe(false);
  });
});
