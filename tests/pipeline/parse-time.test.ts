import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';

const LENGTH = 60_000;
const LONGEST_LINE = 240_000;
/** CPU time: a parse takes some tenths of a second; a quadratic one would take a minute. */
const BOUND_MS = 5_000;

function parseInTime(text: string): number {
  const start = process.cpuUsage();
  const { blocks } = parseArticle(text, 'en');
  const { user } = process.cpuUsage(start);
  expect(user / 1000).toBeLessThan(BOUND_MS);
  return blocks.length;
}

describe('a text is parsed within bounded CPU time', () => {
  it.each([
    'x',
    'word ',
    'Word word, ',
    'a\n',
    'A\n',
    ' ',
    '\n',
    '\f',
    '\0',
    'a\0',
    '\u200b\n',
    '.',
    '. ',
    '… ',
    '…',
    '"',
    '.”',
    '« ? » ',
    'x?” ',
    'Mr. ',
    'U.S. ',
    'A. ',
    '1. ',
    '(',
    '.[1]',
    'é',
    '中。',
    '😀',
    '- x\n',
    'A:b\n',
    'Share\n',
    'Share | ',
    'Print\n',
    'Facebook\n',
    'Copyright A ',
    'Share on Facebook ',
    'READ MORE: a. B ',
    'date\n',
    'date 2024-04-02\n',
    'date 2024-04-02 x\n',
    'word word word word word word word word\f',
    'the attack was word word word word word word word\n',
    'Title Case Line\n\nShort paragraph here for now.\n\n',
    'What Is This Thing Called?\n\nNobody knows what it is called here.\n\n',
    'Six words in this line here\n\nA paragraph with six words in this line here and more words to follow it.\n\n',
    '“We are one people”\n\nVladimir Putin\n\nHe did not say any more than that to them.\n\n',
  ])(
    'that says %j again and again',
    (part) => {
      expect(parseInTime(part.repeat(Math.ceil(LENGTH / part.length)))).toBeLessThanOrEqual(LENGTH);
    },
    120_000,
  );

  it.each(['x', 'word ', 'Word, word. ', '. ', '… ', '« ? » ', '中。', 'é', '(“'])(
    'that is one long line of %j',
    (part) => {
      expect(parseInTime(part.repeat(Math.ceil(LONGEST_LINE / part.length)))).toBe(1);
    },
    120_000,
  );

  it('in one long line without a full stop', () => {
    const words = Array.from({ length: LONGEST_LINE / 8 }, (_, i) => `wort${i % 977}`);
    expect(parseInTime(words.join(' '))).toBe(1);
  }, 120_000);
});
