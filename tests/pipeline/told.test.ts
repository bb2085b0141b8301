import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDateExpressions } from '#pipeline/derive/events/expressions.ts';
import { readFigures } from '#pipeline/derive/figures.ts';
import { parseArticle } from '#pipeline/parse.ts';

const DAY = '2024-05-14';

/** The rows of a table of sentences with their expected readings. */
const rows = (file: string): string[][] =>
  readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line) => line.split(' | '));

describe('the days of what is told as having happened', () => {
  test.each(rows('dates-told.txt'))('%s', (sentence = '', days) => {
    const [, day = DAY, text = ''] = /^(?:\[(.{10})\] )?(.*)$/.exec(sentence) ?? [];
    const told = findDateExpressions(text, parseArticle(text, 'en'), { day }).filter(
      ({ reason }) => reason === null,
    );
    const found = new Set(told.map(({ edtf, certain }) => `${edtf}${certain ? '' : '?'}`));
    expect([...found].join('; ') || '-').toBe(days);
  });
});

describe('the figures of a sentence', () => {
  test.each(rows('figures-told.txt'))('%s', (text = '', expected) => {
    const { figures } = readFigures([{ text }], DAY);
    const inWords = (ofOtherEvent: boolean): string =>
      figures
        .filter((figure) => (figure.otherTime !== null) === ofOtherEvent)
        .map(({ kind, value }) => `${kind} ${value ?? '-'}`)
        .join('; ');
    const other = inWords(true);
    expect(inWords(false) || (other ? `other: ${other}` : '-')).toBe(expected);
  });
});
