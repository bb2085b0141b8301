import { describe, expect, test } from 'vitest';
import { splitWords } from '../../src/search/analyze/tokenizer.ts';
import { readQuestion } from '../../src/search/query/question.ts';
import { contentOfPassages, engineOf, sentencesOf } from '../fixtures/search-index.ts';

describe('what makes a question of a query tells nothing', () => {
  test.each<[query: string, asks: string | null, telling: string]>([
    ['how many people were killed', 'number', 'killed'],
    ['how long did the boy swim', 'number', 'boy swim'],
    ['how much money did they lose', 'money', 'they lose'],
    ['number of deaths', 'number', 'deaths'],
    ['death toll', 'number', 'death toll'],
    ['what happened to the inspector', null, 'inspector'],
    ['who was arrested', 'person', 'arrested'],
    ['when is the vote', 'time', 'vote'],
    // Not a question
    ['people', null, 'people'],
    ['many people', null, 'many people'],
    ['long road', null, 'long road'],
    ['total eclipse', null, 'total eclipse'],
    ['come back', null, 'come back'],
    ['take that', null, 'take that'],
    ['number', null, 'number'],
    ['stolen money', null, 'stolen money'],
  ])('%s', (query, asks, telling) => {
    const words = splitWords(query);
    const read = readQuestion(words);
    const stop = new Set('how were did the of what to who was when is'.split(' '));
    const left = words.filter((word) => !read.isFiller(word)).map(({ text }) => text);
    expect(read.asks).toBe(asks);
    expect(left.filter((word) => !stop.has(word)).join(' ')).toBe(telling);
  });
});

const engine = engineOf(
  contentOfPassages(
    ['The storm came at night.', 'At least 23 people are dead.'],
    ['A fisherman said that the dead sea lay flat.'],
    ['Another 61 people were wounded.', 'Shops stayed shut.'],
    ['The mayor resigned after eleven years.', 'Lena Ormsby took over as mayor.'],
    ['He paid the toll at the bridge.'],
    ['Of the crew 14 survived.'],
  ),
);

describe('a figure is found by other words for its kind, in the sentence that has a number', () => {
  test.each([
    ['how many were killed', 'At least 23 people are [dead].'],
    ['fatalities', 'At least 23 people are [dead].'],
    ['number of deaths', 'At least 23 people are [dead].'],
    ['injured', 'Another 61 people were [wounded].'],
    ['how many injured', 'Another 61 people were [wounded].'],
    ['number of survivors', '[Of] the crew 14 [survived].'],
  ])('%s', async (query, sentence) => {
    expect(sentencesOf(await engine.search(query))[0]).toBe(sentence);
  });

  test.each(['drowned', '"killed"', 'harmed', 'jailed', 'sunk'])('%s has none', async (query) => {
    expect(sentencesOf(await engine.search(query))).toEqual([]);
  });
});
