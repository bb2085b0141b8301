import { expect, test } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { namesIn } from '#pipeline/parse/furniture/bylines.ts';

const TEXT =
  'Regulators seized the Corvane bank on Friday after savers had withdrawn 610 million euros in four days.\n\nAll branches closed at noon, and 200 people stood in a queue before the Corvane office.';

/** The headline of a text with these lines above it, and the lines that are taken out of them. */
function top(lines: string): [headline: string | null, removed: string[]] {
  const text = `${lines}\n\n${TEXT}`;
  const { headline, removed } = parseArticle(text, 'en');
  return [
    headline && text.slice(headline.start, headline.end),
    removed.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
  ];
}

const HEADLINE = 'Regulators seize Corvane bank after run on deposits';

test.each<[lines: string, headline: string | null, removed: string[]]>([
  [
    `Business\nBanking\n\n${HEADLINE}\n\nBy Priya Lindqvist and Omar Teale`,
    HEADLINE,
    ['section-label: Business', 'section-label: Banking', 'byline: By Priya Lindqvist and Omar Teale'],
  ],
  [
    `${HEADLINE}\n\n9 October 2025\nGraham Oakes\nBusiness reporter, NBS News\nPA\nPolice outside the head office on Thursday`,
    HEADLINE,
    [
      'dateline: 9 October 2025',
      'byline: Graham Oakes',
      'byline: Business reporter, NBS News',
      'picture-line: PA',
      'picture-line: Police outside the head office on Thursday',
    ],
  ],
  [`${HEADLINE}\n\nReuters`, HEADLINE, ['byline: Reuters']],
  [
    `${HEADLINE}\n\nAuthor of the article: Dana Whitlock`,
    HEADLINE,
    ['byline: Author of the article: Dana Whitlock'],
  ],
  // A standfirst stays, and so do names where nothing says that they are the writers'.
  [`${HEADLINE}\n\nSavers queue in vain at all 31 branches`, HEADLINE, []],
  [`${HEADLINE}\n\nSabine Holt`, HEADLINE, []],
  [`${HEADLINE}\n\n9 October 2025\nMarket Street`, HEADLINE, ['dateline: 9 October 2025']],
])('%s', (lines, headline, removed) => {
  expect(top(lines)).toEqual([headline, removed]);
});

test.each([
  ['By Jane Doe', ['Jane Doe']],
  ['By Hannah Voss and Idris Calloway', ['Hannah Voss', 'Idris Calloway']],
  ['By Ana Ruiz, Bo Lind and Cy Dov', ['Ana Ruiz', 'Bo Lind', 'Cy Dov']],
  ['By Jim Heintz, Associated Press', ['Jim Heintz']],
  ['By Jane Doe in Moscow', ['Jane Doe']],
  ['Von Mareike Todt, Lindhaven', ['Mareike Todt']],
  ['Words by Gideon Marsh', ['Gideon Marsh']],
  ['Автор: Ирина Вольская', ['Ирина Вольская']],
  ['Author of the article: Dana Whitlock', ['Dana Whitlock']],
  ['By Continental Newswire Staff', []],
  ['By our own reporter', []],
  ['Business reporter, NBS News', []],
  ['@jesshalloran', []],
  ['Reuters', []],
])('%s names %j', (line, names) => {
  expect(namesIn(line).map(({ start, end }) => line.slice(start, end))).toEqual(names);
});
