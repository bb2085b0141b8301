import { describe, expect, it, test } from 'vitest';
import { storyPage } from '#view/story/story-page.ts';
import { referenceWords } from '#view/words/references.ts';
import { withClaims } from '../sample-claims.ts';
import { sampleCoverage, supplied } from '../sample-coverage.ts';
import { sampleFigure } from '../sample-figures.ts';

/** An article by its day (or none), with its counts of people killed. */
interface Report {
  day?: string;
  counts: readonly [words: string, value: number | null, bound?: 'at-least' | 'more-than'][];
}

function pageOf(...reports: readonly Report[]) {
  const names = reports.map((_, index) => String(index + 1).padStart(2, '0'));
  return storyPage(
    sampleCoverage(
      reports.map(({ day }, index) => ({
        file: `${names[index]}.txt`,
        publisher: supplied(`Paper ${index + 1}`),
        ...(day ? { stated: day } : {}),
      })),
      {
        figures: reports.flatMap(({ counts }, index) =>
          counts.map(([words, value, bound]) =>
            sampleFigure(names[index] ?? '', 'killed', { words, value, ...(bound ? { bound } : {}) }),
          ),
        ),
      },
    ),
    '/',
  );
}

/** The row of the panel as `latest | others`. */
const reported = (...reports: readonly Report[]): string | undefined =>
  pageOf(...reports).reported.map(
    ({ latest, reference, others }) =>
      `${latest.join(' + ')}, ${referenceWords(reference)} | ${others.map(({ when, words }) => `${when} ${words.join(', ')}`).join('; ')}`,
  )[0];

const accounts = (...reports: readonly Report[]) =>
  pageOf(...reports).differences.map(({ accounts: all }) =>
    all.map(({ when, words, places }) => `${when}: ${words.join('/')} ${places.length}`),
  )[0];

const [MARCH_23, MARCH_31] = ['2024-03-23', '2024-03-31'];

test('a count that is added to others is neither reported nor a difference', () => {
  const figures = [
    sampleFigure('01', 'killed', { words: '12', value: 12 }),
    { ...sampleFigure('02', 'killed', { words: 'two more bodies', value: 2 }), added: true as const },
  ];
  const articles = [MARCH_23, MARCH_31].map((stated, index) => ({ file: `0${index + 1}.txt`, stated }));
  const page = storyPage(sampleCoverage(articles, { figures }), '/');
  expect(page.reported.map(({ latest, others }) => [latest, others])).toEqual([[['12'], []]]);
  expect(page.differences).toEqual([]);
});

describe('what is reported of a kind', () => {
  test.each<[string, Report[], string]>([
    ['one article', [{ day: MARCH_23, counts: [['12', 12]] }], '12, Paper 1, 23 March | '],
    [
      'the latest dated article, then the others back in time and the undated last',
      [
        { day: MARCH_23, counts: [['at least 60', 60, 'at-least']] },
        { day: '2024-03-25', counts: [['99', 99]] },
        { day: MARCH_31, counts: [['144', 144]] },
        { counts: [['over 137', 137, 'more-than']] },
      ],
      '144, Paper 3, 31 March | Earlier 99, at least 60; Undated over 137',
    ],
    [
      'the undated where none is dated',
      [{ counts: [['12', 12]] }, { counts: [['15', 15]] }],
      '12, Paper 1, undated | Undated 15',
    ],
    [
      'two of the latest day',
      [
        { day: MARCH_31, counts: [['12', 12]] },
        { day: MARCH_31, counts: [['15', 15]] },
      ],
      '15, Paper 2, 31 March | Same day 12',
    ],
    [
      'equal numbers once, whatever their words',
      [
        { day: MARCH_23, counts: [['nine', 9]] },
        { day: MARCH_31, counts: [['at least 9', 9, 'at-least']] },
        { counts: [['dozens', null]] },
        { counts: [['Dozens', null]] },
      ],
      'at least 9, Paper 2, 31 March | Undated dozens',
    ],
    [
      'several counts of one article',
      [
        {
          day: MARCH_23,
          counts: [
            ['two women', 2],
            ['three children', 3],
          ],
        },
      ],
      'two women + three children, Paper 1, 23 March | ',
    ],
  ])('is that of %s', (_, reports, expected) => {
    expect(reported(...reports)).toBe(expected);
  });

  it('adds nothing up: every number in it is one that an article gives', () => {
    const shown = reported(
      {
        day: MARCH_23,
        counts: [
          ['3', 3],
          ['5', 5],
        ],
      },
      { day: MARCH_31, counts: [['11', 11]] },
      { counts: [['17', 17]] },
    );
    expect(shown?.replace(/Paper \d|\d+ March/g, '').match(/\d+/g)).toEqual(['11', '5', '3', '17']);
  });
});

describe('where accounts differ', () => {
  test.each<[string, Report[], string[] | undefined]>([
    ['one number is no difference', [{ counts: [['12', 12]] }, { counts: [['twelve', 12]] }], undefined],
    [
      'one number with two bounds is none',
      [{ counts: [['60', 60]] }, { counts: [['at least 60', 60, 'at-least']] }],
      undefined,
    ],
    [
      'words without a number contradict nothing',
      [{ counts: [['60', 60]] }, { counts: [['dozens', null]] }],
      undefined,
    ],
    [
      'a number shared by two accounts is none',
      [
        { counts: [['12', 12]] },
        {
          counts: [
            ['12', 12],
            ['three', 3],
          ],
        },
      ],
      undefined,
    ],
    [
      'the parts of a whole are none',
      [
        {
          counts: [
            ['two women', 2],
            ['three children', 3],
          ],
        },
        { counts: [['5', 5]] },
      ],
      undefined,
    ],
    [
      'equal numbers are one account, in order of time',
      [
        { day: MARCH_23, counts: [['nine', 9]] },
        { day: MARCH_23, counts: [['at least nine', 9, 'at-least']] },
        { day: MARCH_31, counts: [['eleven', 11]] },
        { counts: [['13', 13]] },
        { counts: [['Nine', 9]] },
      ],
      ['23 March: nine/at least nine 3', '31 March: eleven 1', 'undated: 13 1'],
    ],
  ])('%s', (_, reports, expected) => {
    expect(accounts(...reports)).toEqual(expected);
  });

  it('has the claims of the editor that are not of those figures', () => {
    const coverage = sampleCoverage(
      [
        { file: '01.txt', stated: '2031-05-01', sentences: ['Ten died of smoke.'] },
        { file: '02.txt', stated: '2031-05-02', sentences: ['Twelve died of heat.'] },
        { file: '03.txt', sentences: ['A dozen died of heat, some say.'] },
      ],
      {
        figures: [
          sampleFigure('01', 'killed', { words: 'Ten', value: 10 }),
          sampleFigure('02', 'killed', { words: 'Twelve', value: 12 }),
        ],
      },
    );
    const { differences } = storyPage(
      withClaims(coverage, [
        {
          id: 'cause',
          accounts: [
            [['01', 'smoke']],
            [
              ['02', 'heat'],
              ['03', 'heat'],
            ],
          ],
        },
        {
          id: 'same',
          accounts: [
            [
              ['02', 'heat'],
              ['03', 'heat'],
            ],
          ],
        },
      ]),
      '/',
    );
    expect(
      differences.map(({ fragment, accounts: all }) => [fragment, all.map(({ words }) => words)]),
    ).toEqual([
      ['figures-killed', [['Ten'], ['Twelve']]],
      ['claim-cause', [['smoke'], ['heat']]],
    ]);
  });
});

it('figures over time are those of which three dated articles give a number', () => {
  const days = [MARCH_23, '2024-03-25', MARCH_31].map((day): Report => ({ day, counts: [['12', 12]] }));
  expect(pageOf(...days).histories.map(({ kind, rows }) => [kind, rows.length])).toEqual([['killed', 3]]);
  expect(pageOf(...days.slice(1), { counts: [['12', 12]] }).histories).toEqual([]);
});
