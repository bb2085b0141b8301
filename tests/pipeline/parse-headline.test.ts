import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { readTable } from '../fixtures/table.ts';

const headlineOf = (text: string): string | null => {
  const { headline } = parseArticle(text, 'en');
  return headline ? text.slice(headline.start, headline.end) : null;
};

const BODY =
  'The hall in the north of Moscow burned for hours on Friday night. Nobody knows why the war came to it.';
const MORE = 'The president spoke of the attack on Saturday evening. He did not say who was behind it.';

describe('the first line of a file is its headline', () => {
  it.each(readTable('first-lines', 'is the headline'))('%j', (line) => {
    expect(headlineOf(`${line}\n\n${BODY}\n\n${MORE} ${line}.`)).toBe(line);
    expect(headlineOf(`\r\n  ${line}\r\n${BODY}\r\n${MORE} ${line}.`)).toBe(line);
  });

  it.each([
    ['over a byline', `Moscow mourns its dead\nBy Jane Doe\n\n${BODY}`],
    ['over a standfirst with a full stop', `Moscow mourns its dead\nFour are in custody.\n\n${BODY}`],
    [
      'over a standfirst without one',
      `Moscow mourns its dead\n\nFour men are in custody and the whole city is on edge\n\n${BODY}`,
    ],
    ['over byline and day', `Moscow mourns its dead\nBy Jane Doe\n23 March 2024\n\n${BODY}`],
    ['under a kicker', `ANALYSIS\nMoscow mourns its dead\n\n${BODY}`],
    ['under a kicker of two words', `World News\n\nMoscow mourns its dead\n\n${BODY}`],
    ['under a kicker of three words', `Middle East Crisis\nMoscow mourns its dead\n\n${BODY}`],
    [
      'under a kicker and over a standfirst',
      `War in Moscow\nMoscow mourns its dead\nFour men are in custody and the whole city is on edge\n\n${BODY}`,
    ],
    ['under a kicker in capitals', `RUSSIA TERROR ATTACK\nMoscow mourns its dead\n\n${BODY}`],
    ['under the name of a section', `Comment is free\nMoscow mourns its dead\nJane Doe\n${BODY}`],
    ['under a byline', `By Jane Doe\n\nMoscow mourns its dead\n\n${BODY}`],
    ['under a date line', `date 2024-04-02\nMoscow mourns its dead\n\n${BODY}`],
    ['glued to a date line', ` date 2024-04-02 Moscow mourns its dead\n\n${BODY}`],
    ['over a date line', `Moscow mourns its dead\ndate 2024-04-02\n${BODY}`],
    ['under a day', `23 March 2024\nMoscow mourns its dead\n\n${BODY}`],
    ['under furniture', `Exit mobile version\nMoscow mourns its dead\n\n${BODY}`],
    ['over a place line', `Moscow mourns its dead\nMOSCOW (Reuters) – ${BODY}`],
    ['over the name of its writer', `Moscow mourns its dead\nJane Doe\n${BODY}`],
    ['over an agency', `Moscow mourns its dead\n\nPA Media\n\n${BODY}`],
    ['under a link to a film', `Watch: Survivors tell of the fire\n\nMoscow mourns its dead\n\n${BODY}`],
    [
      'among links of the page',
      `Moscow mourns its dead\nA city is on edge\nThe hall desk\nComments\nSave\n${BODY}`,
    ],
    [
      'over the summary of a live report',
      `LIVE\nMoscow mourns its dead\nLast updated: 23 Mar 2024 18:20\nSummary\n- Four men are in custody\n- The toll may rise\n18:02\n${BODY}`,
    ],
    ['over the names of its writers', `Moscow mourns its dead\nJane Doe and John Smith\n\n${BODY}`],
    ['over a paragraph that a heading follows', `Moscow mourns its dead\n\n${BODY}\n\nBackground\n\n${MORE}`],
  ])('%s', (_, text) => {
    expect(headlineOf(text)).toBe('Moscow mourns its dead');
  });

  it('is not its standfirst, though that is longer', () => {
    const text = `Moscow mourns dead\n\nFour men are in custody and the whole city is on edge\n\n${BODY}`;
    expect(headlineOf(text)).toBe('Moscow mourns dead');
  });

  it('is not its standfirst, though that is not in Title Case', () => {
    const text = `Moscow Mourns Dead\n\nFour men are in custody and the whole city is on edge\n\n${BODY}`;
    expect(headlineOf(text)).toBe('Moscow Mourns Dead');
  });

  it('may end in a small word over a byline or a paragraph', () => {
    for (const below of ['By Jane Doe', BODY]) {
      expect(headlineOf(`What the war is about\n${below}\n\n${MORE}`)).toBe('What the war is about');
    }
  });

  it('may begin as a link of the page does', () => {
    for (const line of ['Watch your step in Moscow', 'Readers follow the trial in Moscow'])
      expect(headlineOf(`${line}\n\n${BODY}`)).toBe(line);
  });

  it('is not joined to a byline in lower case', () => {
    expect(headlineOf(`Treno contro camion a Mosca, due morti\ndi Paolo Serra\n${BODY}\n${MORE}`)).toBe(
      'Treno contro camion a Mosca, due morti',
    );
  });

  it('may be wrapped like the lines under it', () => {
    const headline = 'Gunmen storm concert hall near Moscow and kill at least sixty, the\nauthorities say';
    const body =
      'The hall in the north of the city burned for hours, people said, and\nnobody in the city knows why it did so or who the gunmen were.';
    expect(headlineOf(`${headline}\n\n${body}\n`)).toBe(headline);
  });
});

describe('a label of the page over the headline is not the headline', () => {
  it.each(readTable('first-lines', 'stands over the headline'))('%j', (line) => {
    for (const [end, below] of [
      ['\n\n', '\n\n'],
      ['\n', '\n'],
      ['\n\n', '\nBy Jane Doe\n\n'],
      ['\nWORLD\n\n', '\n\nFour men are in custody and the whole city is on edge\n\n'],
    ] as const)
      expect(headlineOf(`${line}${end}Moscow mourns its dead${below}${BODY}\n\n${MORE}`)).toBe(
        'Moscow mourns its dead',
      );
    expect(headlineOf(`${line}\n\n${BODY}\n\n${MORE}`)).toBeNull();
  });

  it.each([
    [
      'a slogan under the name of a paper',
      `HILL & SHORE\nFor people who like to walk\n\nA burned hall in Moscow\n\n${BODY}\n\n${MORE}`,
      'A burned hall in Moscow',
    ],
    [
      'a headline under the name of a paper, over its standfirst',
      `Norwick Courier\nMoscow mourns its dead\n\nFour men are in custody after the attack on the hall\n\n${BODY}`,
      'Moscow mourns its dead',
    ],
    [
      'two sentences over a byline',
      `Opinion\n\nI saw Moscow three times. I was a fool twice\n\nJane Doe\n\n${BODY}`,
      'I saw Moscow three times. I was a fool twice',
    ],
    [
      'a line over a standfirst about the text',
      `The night that emptied in ninety minutes\n\nHow one man with a bell got 312 people out of a hall in Moscow\n\n${BODY}`,
      'The night that emptied in ninety minutes',
    ],
    [
      'a line alone under the byline',
      `By Jane Doe\n\nI was in cabin 14\n\n${BODY}\n\n${MORE}`,
      'I was in cabin 14',
    ],
    [
      'a caption under the first line',
      `Why the attack on Moscow went unseen\n\nA woman lays flowers at the hall on Sunday\n\n${BODY}\n\n${MORE}`,
      'Why the attack on Moscow went unseen',
    ],
  ])('%s', (_, text, headline) => {
    expect(headlineOf(text)).toBe(headline);
  });

  it.each([
    ['two sentences without a byline', `I saw them three times. I was a fool twice\n\n${BODY}`],
    [
      'a line about something else over a caption',
      `What readers say this week\n\nA woman lays flowers at the hall on Sunday\n\n${BODY}`,
    ],
    ['two lines under the byline', `By Jane Doe\n\nI was in cabin 14\n\nOur picture of a week\n\n${BODY}`],
    ['an office under the byline', `By Jane Doe\n\nPolitics desk\n\n${BODY}`],
  ])('not %s', (_, text) => {
    expect(headlineOf(text)).toBeNull();
  });
});

describe('the first line of a file is not its headline', () => {
  it.each(readTable('first-lines', 'is not the headline'))('%j: %s', (line) => {
    expect(headlineOf(`${line}\n\n${BODY}\n\n${MORE}`)).toBeNull();
  });

  it.each([
    ['where nothing follows', 'Moscow mourns its dead'],
    ['where nothing but furniture follows', 'Moscow mourns its dead\n\nShare\nExit mobile version'],
    ['where no paragraph follows', 'Moscow mourns its dead\n\nFour are charged\n\nThe hall is closed'],
    [
      'in verse',
      'Because I could not stop for Death\nHe kindly stopped for me\nThe carriage held but just ourselves\nAnd immortality\n\n' +
        BODY,
    ],
    [
      'in a list',
      'Crocus City Hall\nLuzhniki Olympic Stadium\nBolshoi Theatre Moscow\nTretyakov State Gallery\n\n' +
        BODY,
    ],
    ['after the first paragraph', `${BODY}\n\nMoscow mourns its dead\n\n${MORE}`],
    [
      'where every paragraph lacks its full stop',
      'Gunmen stormed the hall in the north of the city on Friday night and shot at everyone\n\nThe president spoke on Saturday evening and did not say at all who was behind it',
    ],
  ])('%s', (_, text) => {
    expect(headlineOf(text)).toBeNull();
  });
});
