import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDateExpressions } from '#pipeline/derive/events/expressions.ts';
import { deriveFigures } from '#pipeline/derive/figures.ts';
import { parseArticle } from '#pipeline/parse.ts';

const DAY = '2024-05-14';
const table = readFileSync(new URL('../fixtures/factuality.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^[+-] /.test(line));

describe('figures and dates share one answer for a clause', () => {
  test.each(table)('%s', (line) => {
    const text = line.slice(2);
    const isCounted = deriveFigures([{ text }], DAY).length > 0;
    const dates = findDateExpressions(text, parseArticle(text, 'en'), { day: DAY });
    const isTold = dates.some(({ reason }) => reason === null);
    expect({ isCounted, isTold }).toEqual({ isCounted: line.startsWith('+'), isTold: line.startsWith('+') });
  });
});
