import { describe, expect, test } from 'vitest';
import { ledgerRow } from '#view/figures/ledger.ts';
import { reportedFigures } from '#view/figures/reported-figures.ts';
import { piecesText } from '../pieces-text.ts';
import { sampleCoverage, supplied } from '../sample-coverage.ts';
import { sampleFigure } from '../sample-figures.ts';

/** An article by its day (or none) and publisher, with the counts that it gives of those killed. */
interface Report {
  day?: string;
  publisher?: string;
  counts: readonly [words: string, value: number | null, bound?: 'at-least' | 'more-than'][];
}

/** The row of the ledger as `large | note`; the articles are files a, b, c… in the order given. */
function row(...reports: readonly Report[]): string {
  const names = reports.map((_, index) => (index < 26 ? String.fromCharCode(97 + index) : `z${index}`));
  const coverage = sampleCoverage(
    reports.map(({ day, publisher }, index) => ({
      file: `${names[index]}.txt`,
      ...(day ? { stated: day } : {}),
      ...(publisher ? { publisher: supplied(publisher) } : {}),
    })),
    {
      figures: reports.flatMap(({ counts }, index) =>
        counts.map(([words, value, bound]) =>
          sampleFigure(names[index] ?? '', 'killed', { words, value, ...(bound ? { bound } : {}) }),
        ),
      ),
    },
  );
  const [killed] = reportedFigures(coverage, '/');
  if (!killed) throw new Error('no figures');
  const { large, note } = ledgerRow(killed, reports.length);
  return `${large.join(' + ')} | ${piecesText(note).replace(/<(.*?) \/\S+>/g, '<$1>')}`;
}

const MARCH_23 = '2024-03-23';
const MARCH_31 = '2024-03-31';

describe('a row of the ledger', () => {
  test.each<[string, Report[], string]>([
    [
      'one article',
      [{ day: MARCH_23, counts: [['12', 12]] }],
      '12 | <“The river rose on Friday evening”, 23 March>.',
    ],
    [
      'one article of two',
      [{ day: MARCH_23, counts: [['12', 12]] }, { counts: [] }],
      '12 | <“The river rose on Friday evening”, 23 March>. Found in no other article.',
    ],
    [
      'the latest dated report in large, the others quoted',
      [
        { day: MARCH_23, counts: [['at least 60', 60, 'at-least']] },
        { day: MARCH_31, counts: [['144', 144]] },
        { counts: [['over 137', 137, 'more-than']] },
      ],
      '144 | <“The river rose on Friday evening”, 31 March>. Accounts differ. “at least 60”, <“The river rose on Friday evening”, 23 March>; “over 137”, <“The river rose on Friday evening”, undated>.',
    ],
    [
      'equal figures, with how many publishers they come from',
      [
        { day: MARCH_23, publisher: 'Gazette', counts: [['144', 144]] },
        { day: MARCH_31, publisher: 'Gazette', counts: [['144', 144]] },
        { counts: [['144', 144]] },
      ],
      '144 | <Gazette, 23 March>, <Gazette, 31 March> and <“The river rose on Friday evening”, undated> (3 articles: 2 from Gazette, 1 of unknown publisher).',
    ],
    [
      'undated reports alone',
      [{ counts: [['12', 12]] }, { counts: [['15', 15]] }],
      '12 + 15 | “12”, <“The river rose on Friday evening”, undated (1)>; “15”, <“The river rose on Friday evening”, undated (2)>. Accounts differ.',
    ],
    [
      'two reports of the latest day',
      [
        { day: MARCH_31, counts: [['12', 12]] },
        { day: MARCH_31, counts: [['15', 15]] },
      ],
      '12 + 15 | “12”, <“The river rose on Friday evening”, 31 March (1)>; “15”, <“The river rose on Friday evening”, 31 March (2)>. Accounts differ.',
    ],
    [
      'words without a number contradict nothing',
      [
        { day: MARCH_23, counts: [['45', 45]] },
        { day: MARCH_31, counts: [['dozens', null]] },
      ],
      'dozens | <“The river rose on Friday evening”, 31 March>. “45”, <“The river rose on Friday evening”, 23 March>.',
    ],
    [
      'the same words without a number are the same',
      [
        { day: MARCH_23, counts: [['Dozens', null]] },
        { day: MARCH_31, counts: [['dozens', null]] },
      ],
      'dozens | <“The river rose on Friday evening”, 23 March> and <“The river rose on Friday evening”, 31 March> (2 articles, both of unknown publisher).',
    ],
    [
      'a number shared by two accounts is no difference',
      [
        { day: MARCH_23, counts: [['12', 12]] },
        {
          day: MARCH_31,
          counts: [
            ['12', 12],
            ['three', 3],
          ],
        },
      ],
      '12 + three | “12”, <“The river rose on Friday evening”, 23 March> and <“The river rose on Friday evening”, 31 March> (2 articles, both of unknown publisher); “three”, <“The river rose on Friday evening”, 31 March>.',
    ],
    [
      'the parts of a whole are no difference',
      [
        {
          day: MARCH_23,
          counts: [
            ['two women', 2],
            ['three children', 3],
          ],
        },
        { day: MARCH_31, counts: [['5', 5]] },
      ],
      '5 | <“The river rose on Friday evening”, 31 March>. “two women”, <“The river rose on Friday evening”, 23 March>; “three children”, <“The river rose on Friday evening”, 23 March>.',
    ],
    [
      'parts of another whole are one',
      [
        {
          day: MARCH_23,
          counts: [
            ['four suspects', 4],
            ['seven accomplices', 7],
          ],
        },
        { day: MARCH_31, counts: [['a dozen', 12]] },
      ],
      'a dozen | <“The river rose on Friday evening”, 31 March>. Accounts differ. “four suspects”, <“The river rose on Friday evening”, 23 March>; “seven accomplices”, <“The river rose on Friday evening”, 23 March>.',
    ],
    [
      'one number with two bounds is no difference',
      [
        { day: MARCH_23, counts: [['60', 60]] },
        { day: MARCH_31, counts: [['at least 60', 60, 'at-least']] },
      ],
      'at least 60 | <“The river rose on Friday evening”, 31 March>. “60”, <“The river rose on Friday evening”, 23 March>.',
    ],
    [
      'what one article says twice',
      [
        {
          day: MARCH_23,
          counts: [
            ['12', 12],
            ['twelve', 12],
          ],
        },
      ],
      '12 | <“The river rose on Friday evening”, 23 March>.',
    ],
  ])('%s', (_what, reports, expected) => {
    expect(row(...reports)).toBe(expected);
  });

  test('stays a few lines, however many articles there are', () => {
    const reports = Array.from({ length: 40 }, (_, index) => ({
      day: MARCH_23,
      counts: [[`${index % 20}`, index % 20]] as [string, number][],
    }));
    expect(row(...reports).length).toBeLessThan(2_000);
    expect(row(...reports)).toContain('and 9 more in the table.');
    const same = row(...Array.from({ length: 40 }, () => ({ counts: [['7', 7]] as [string, number][] })));
    expect(same).toMatch(/and 36 more \(40 articles, all of unknown publisher\)\.$/);
  });

  test('adds nothing up: every number in it is one that an article gives', () => {
    const shown = row(
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
    const digits = shown.replace(/<[^>]*>/g, '').match(/\d+/g) ?? [];
    expect(digits.filter((each) => !['3', '5', '11', '17'].includes(each))).toEqual([]);
  });
});
