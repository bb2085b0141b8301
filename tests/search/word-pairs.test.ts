import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keyOf } from '../../src/search/analyze/analyzer.ts';
import { useEnglishStem } from '../../src/search/analyze/use-english-stem.ts';

useEnglishStem();

const pairsOf = (file: string): string[] =>
  readFileSync(path.resolve(import.meta.dirname, `../fixtures/word-pairs/${file}.txt`), 'utf8')
    .trim()
    .split('\n');
const haveOneKey = (pair: string): boolean =>
  new Set(pair.split(' ').map((word) => keyOf(word, 'en'))).size === 1;

test('forms of one word share a key', () => {
  expect(pairsOf('join').filter((pair) => !haveOneKey(pair))).toEqual([]);
});

test('words that only look alike do not', () => {
  expect(pairsOf('apart').filter(haveOneKey)).toEqual([]);
});
