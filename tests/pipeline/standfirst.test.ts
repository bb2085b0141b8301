import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';
import { addsTo, deriveStandfirst } from '#pipeline/derive/headline/standfirst.ts';

const standfirstOf = (sentences: readonly string[], headline: number | null) =>
  deriveStandfirst(
    sentences.map((text) => ({ text })),
    headline,
    'en',
  );

const LEAD = 'A fire destroyed a mill in the town of Halden early on Monday, killing two people.';
const GOOD = 'The mill, built in 1911, had stood empty since the company moved to Graz last year.';
const LATER = 'The council will decide in June whether the walls that still stand are to be pulled down.';

describe('the standfirst is the first other sentence that reads well alone', () => {
  test.each<[string, string[], number | null, number]>([
    ['the sentence after the lead', [LEAD, GOOD, LATER], 0, 1],
    ['the lead, when the headline is cut from the second', [LEAD, GOOD, LATER], 1, 0],
    ['the lead, when the file has a headline of its own', [LEAD, GOOD], null, 0],
    [
      'a sentence that ends with a closing quotation mark',
      [LEAD, 'The mayor called it the worst night in “the whole history of Halden.”'],
      0,
      1,
    ],
    [
      'a sentence in a script without blanks',
      [LEAD, '市政府将在六月决定是否拆除仍然矗立的围墙和那座建于一九一一年的旧烟囱。'],
      0,
      1,
    ],
  ])('%s', (_, sentences, headline, index) => {
    expect(standfirstOf(sentences, headline)).toBe(index);
  });
});

describe('other sentences are skipped', () => {
  test.each<[string, string, number]>([
    ['a short one', 'No one was hurt.', 2],
    ['one of more than 45 words', `The mill ${'and the yard '.repeat(20)}burned.`, 2],
    [
      'one that points back',
      'He had been seen near the mill on three of the four nights before it burned.',
      2,
    ],
    [
      'one that begins with This',
      'This was the third time that a mill in the valley had burned within a year.',
      2,
    ],
    [
      'one that begins with But',
      'But the mill had been empty for a year when the fire broke out on Monday.',
      2,
    ],
    ['a question', 'Who would set fire to a mill that had stood empty for more than a year?', 2],
    [
      'a bare quotation',
      '“We saw the flames from the other side of the valley and we ran,” said Ada Moss.',
      2,
    ],
    [
      'one without its end',
      'Read more about the mill, its owners and the town on the pages of the local paper',
      2,
    ],
    ['one of marks alone', '* * *', 2],
    [
      'one in two lines without an end',
      'Photographs of the mill by\nour readers in the town and in the valley',
      2,
    ],
  ])('%s', (_, sentence, index) => {
    expect(standfirstOf([LEAD, sentence, GOOD], 0)).toBe(index);
  });

  test('the middle of a quotation that runs over several sentences', () => {
    const quoted = [
      '“We were asleep upstairs when it began.',
      'The whole yard was full of smoke and we could not see the gate.',
      'Then the roof of the mill came down,” said Ada Moss.',
    ];
    expect(standfirstOf([LEAD, ...quoted, GOOD], 0)).toBe(4);
  });
});

describe('if none reads well, the best is used', () => {
  test.each<[string, string[], number | null, number | null]>([
    [
      'one that points back before a question',
      [
        LEAD,
        'Who set fire to the mill in the middle of the night?',
        'He had been seen near the mill on the night before it burned.',
      ],
      0,
      2,
    ],
    [
      'a question before a fragment',
      [LEAD, 'Yes.', 'Who set fire to the mill in the middle of the night?'],
      0,
      2,
    ],
    ['a fragment before nothing', [LEAD, 'No one was hurt.'], 0, 1],
    ['nothing of one sentence', [LEAD], 0, null],
    ['nothing of nothing', [], null, null],
    ['nothing of marks', [LEAD, '***', '…'], 0, null],
  ])('%s', (_, sentences, headline, index) => {
    expect(standfirstOf(sentences, headline)).toBe(index);
  });
});

describe('lines of the page are never used', () => {
  test.each([
    'Last updated on Nov 27, 2025 at 2:31 p.m.',
    'First published on Nov 27, 2025 at 10:00 a.m.',
    'In brief',
    'The Norwick Courier',
    'A: At ten to three on the Sunday, when the smoke lay down.',
    'First day back: pupils hang coats on hooks. (Photo: Halden Schools)',
    'By Ada Moss and Bo Lind in Halden',
    'Home › Country › Halden',
  ])('%s', (line) => {
    expect(standfirstOf([LEAD, line], 0)).toBeNull();
    expect(standfirstOf([LEAD, line, GOOD], 0)).toBe(2);
  });

  test.each([
    'Published in 1911, the only map of the mill shows a yard and two gates.',
    'A brief report on the fire was sent to the council of Halden on Tuesday.',
    'The Norwick Courier first reported the fire at the old mill on Monday.',
    'By Monday evening the fire at the mill had spread to the houses behind it.',
    'A photo of the burning mill was seen by half of the town before midnight.',
    'Last updated plans of the yard were found in the office of the mill.',
    'In brief remarks the mayor thanked all who had come to the mill in the night.',
    'Question after question was put to the owner of the mill at the meeting.',
  ])('but %s', (sentence) => {
    expect(standfirstOf([LEAD, sentence, LATER], 0)).toBe(1);
  });
});

test('for any text, it is another sentence', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }),
      fc.nat(20),
      (sentences, headline) => {
        const index = standfirstOf(sentences, headline);
        return index === null || (index !== headline && sentences[index] !== undefined);
      },
    ),
  );
});

describe('a standfirst adds to its headline', () => {
  const lead = { start: 20, end: 53, exact: 'The river rose on Friday evening.' };
  const next = { start: 54, end: 85, exact: 'Nobody was hurt, the town said.' };
  const place = { article: '1', ...lead, prefix: '', suffix: '' };
  test.each([
    ['The river rose', lead, false],
    ['The river rose', next, true],
    ['Town: nobody was hurt', next, false],
    ['Flood', lead, false],
  ])('over %j, %j: %s', (text, sentence, expected) => {
    expect(addsTo({ text, by: 'deletion', citation: place }, sentence)).toBe(expected);
  });
  test('that a file has of its own, unless it says the same', () => {
    const own = {
      text: 'Flood',
      by: 'file',
      citation: { ...place, start: 0, end: 5, exact: 'Flood' },
    } as const;
    expect(addsTo(own, lead)).toBe(true);
    expect(addsTo({ ...own, text: 'River rose on Friday' }, lead)).toBe(false);
  });
});

test('an article whose first sentence says what its title does has no standfirst', async () => {
  const folder = makeContent({
    'a.txt': `Council to rebuild the mill by spring\n\nThe council will rebuild the mill by spring, it decided.\n\n${LATER}\n`,
    'b.txt': `Council to rebuild the mill by spring\n\n${GOOD}\n\n${LATER}\n`,
  });
  expect((await runIngest(folder)).code).toBe(0);
  expect(articlesOf(folder).map(({ article }) => [article.headline.by, article.standfirst?.exact])).toEqual([
    ['file', undefined],
    ['file', GOOD],
  ]);
});

test('a sentence of 800 000 letters is handled', () => {
  expect(standfirstOf(['x'.repeat(800_000), 'y '.repeat(400_000), GOOD], null)).toBe(2);
});
