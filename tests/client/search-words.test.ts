import { expect, test } from 'vitest';
import {
  formatMissing,
  formatOutcome,
  formatReading,
  formatSentenceNumber,
  formatSources,
} from '../../src/client/search/search-words.ts';
import type { AskedWord, ResultArticle, SearchAnswer } from '../../src/search/engine.ts';

const article: ResultArticle = {
  url: '/stories/test/a1/',
  language: 'en',
  headline: 'A headline',
  date: { status: 'unknown', words: 'Undated', day: null },
  publisher: null,
};

const word = (asked: string, how: AskedWord['how'], taken: string | null): AskedWord => ({
  asked,
  how,
  taken,
  forms: [],
  isDate: false,
});
const asked = (words: string): AskedWord => word(words, 'as-asked', words);
const nowhere = (words: string): AskedWord => word(words, 'nowhere', null);
const near = (words: string, taken: string): AskedWord => word(words, 'near', taken);

function answerTo(query: string, words: AskedWord[], sentences = 1, cut = false): SearchAnswer {
  const hit = { sentence: 1, url: '/a/#s1', heading: null, parts: [], before: null, after: null };
  const group = { article, headline: [], credit: [], missing: [], isDateAsked: false, hits: [hit] };
  const groups = sentences > 0 ? [group] : [];
  return {
    query,
    text: query,
    articles: groups.length,
    atMost: false,
    isPartial: false,
    sentences,
    from: 0,
    groups,
    words,
    without: [],
    filters: {},
    order: 'best',
    facets: null,
    nearest: null,
    cut,
  };
}

test.each([
  [answerTo('alpha', [asked('alpha')], 1), '1 sentence in 1 article'],
  [answerTo('alpha', [asked('alpha')], 6), '6 sentences in 1 article'],
  [{ ...answerTo('"in power"', [asked('in power')]), articles: 40, atMost: true }, 'At most 40 articles'],
  [answerTo('alpha', [asked('alpha')], 1204), '1,204 sentences in 1 article'],
  [answerTo('ambulance', [nowhere('ambulance')], 0), 'No sentence mentions “ambulance”'],
  [{ ...answerTo('alpha', [asked('alpha')], 0), without: ['beta'] }, 'No other article mentions “alpha”'],
  [{ ...answerTo('zoo', [nowhere('zoo')], 0), without: ['beta'] }, 'No sentence mentions “zoo”'],
  [answerTo('  two \n words ', [nowhere('two'), nowhere('words')], 0), 'No sentence mentions “two words”'],
  [
    {
      ...answerTo('zoo after:2024-04-02', [nowhere('zoo')], 0),
      text: 'zoo',
      filters: { after: '2024-04-02' },
    },
    'No article with these filters mentions “zoo”',
  ],
  [answerTo('<b>', [nowhere('b')], 0), 'No sentence mentions “<b>”'],
  [answerTo('x'.repeat(200), [nowhere('x')], 0), `No sentence mentions “${'x'.repeat(80)}…”`],
  [answerTo('🎭', [], 0), 'There is no word to look for in “🎭”'],
])('%# summarises an answer', (answer, words) => {
  expect(formatOutcome(answer)).toBe(words);
});

test.each<[AskedWord[], string]>([
  [[asked('embassy'), asked('warning')], ''],
  [[near('embasy', 'Embassy')], 'No article contains “embasy”. These are results for *Embassy*.'],
  [
    [near('embasy', 'Embassy'), { ...asked('warning'), forms: ['warned', 'warnings'] }],
    'No article contains “embasy”. These are results for *Embassy warning*, and for forms such as _warned_ and _warnings_.',
  ],
  [[nowhere('zebra'), asked('embassy')], 'No article contains “zebra”. These are results for *embassy*.'],
  [
    [nowhere('zebra'), nowhere('lion'), nowhere('bear'), asked('zoo')],
    'No article contains “zebra”, “lion” or “bear”. These are results for *zoo*.',
  ],
  [[{ ...asked('warning'), forms: ['warned'] }], 'With forms such as _warned_.'],
  [
    [{ ...word('killed', 'other-forms', 'killing'), forms: ['kill'] }],
    'With forms such as _killing_ and _kill_.',
  ],
  [
    [{ ...nowhere('5 May'), isDate: true }, asked('zoo')],
    'No article contains “5 May”, and none is dated so. These are results for *zoo*.',
  ],
  [[{ ...asked('a'), forms: ['b', 'c', 'd', 'e', 'f'] }], 'With forms such as _b_, _c_, _d_ and _e_.'],
])('%# explains how the query was interpreted', (words, expected) => {
  const runs = formatReading(answerTo('q', words));
  const sign = { none: '', taken: '*', form: '_' };
  expect(runs.map(({ text, word }) => `${sign[word]}${text}${sign[word]}`).join('')).toBe(expected);
});

test('it is said that no article has both of two words', () => {
  const answer = { ...answerTo('q', [asked('railway'), asked('inspections')]), isPartial: true };
  expect(formatReading(answer).map(({ text }) => text)).toEqual([
    'No article has both “railway” and “inspections”.',
  ]);
});

test.each<[AskedWord[], boolean, string]>([
  [[asked('the'), nowhere('ambulance')], false, 'No article contains “ambulance”.'],
  [[asked('the')], true, 'Only the first words were looked for.'],
  [[nowhere('a')], true, 'No article contains “a”. Only the first words were looked for.'],
])('%# explains an empty or partial result', (words, cut, expected) => {
  expect(
    formatReading(answerTo('q', words, 0, cut))
      .map(({ text }) => text)
      .join(''),
  ).toBe(expected);
});

test.each<[(string | null)[], string]>([
  [['A Paper', null, 'A Paper'], '2 from A Paper, 1 of unknown publisher.'],
  [['B Paper', 'A Paper', 'A Paper'], '2 from A Paper, 1 from B Paper.'],
  [['B Paper', 'A Paper'], '1 from A Paper, 1 from B Paper.'],
  [[null], '1 of unknown publisher.'],
])('%# counts articles by publisher', (publishers, expected) => {
  const groups = publishers.map((publisher) => ({
    article: { ...article, publisher },
    headline: [],
    credit: [],
    missing: [],
    isDateAsked: false,
    hits: [],
  }));
  expect(formatSources({ ...answerTo('q', []), articles: groups.length, groups })).toBe(expected);
});

test('a sentence is announced with its number and section', () => {
  expect(formatSentenceNumber(13, null)).toBe('Sentence 13: ');
  expect(formatSentenceNumber(2, 'Looking ahead')).toBe('Sentence 2, under “Looking ahead”: ');
});

test.each([
  [[], ''],
  [['khashoggi'], 'Without “khashoggi”.'],
  [['bone saw', 'consul'], 'Without “bone saw” or “consul”.'],
])('words missing from an article: %j', (missing, words) => {
  expect(formatMissing(missing)).toBe(words);
});
