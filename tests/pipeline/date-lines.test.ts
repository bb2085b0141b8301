import { describe, expect, test } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { makeStatedLines, outcomeOf } from '../../scripts/bench/dates/stated-lines.ts';
import { readTable } from '../fixtures/table.ts';

const BODY = 'The dockers walked out of the port after a night of talks. Nobody replied to them.';

function datesOf(text: string): { date: string | null; quoted: string | null; findings: string[] } {
  const whole = text.replace('BODY', BODY);
  const { dateline, unreadDate, findings } = parseArticle(whole, 'en');
  return {
    date: dateline?.edtf ?? null,
    quoted: unreadDate && whole.slice(unreadDate.start, unreadDate.end),
    findings: findings.map((found) => found.text),
  };
}

test.each(readTable('date-lines', 'taken'))('%j is dated %s', (text, date) => {
  expect(datesOf(text)).toEqual({ date, quoted: null, findings: [] });
});

test.each(readTable('date-lines', 'not taken, with words that may be a date'))('%j: %s', (text, reason) => {
  const { date, quoted, findings } = datesOf(text);
  expect({ date, findings }).toEqual({ date: null, findings: [expect.stringContaining(reason ?? '')] });
  expect(findings[0]).toContain(quoted);
});

test.each(readTable('date-lines', 'no date'))('%j has none', (text) => {
  expect(datesOf(text)).toEqual({ date: null, quoted: null, findings: [] });
});

describe('the remedy of a date that is not taken', () => {
  test.each([
    ['The bridge falls\n\nBODY\n\nPort Press\nAugust 21, 2024', 'date: { day: 2024-08-21,'],
    ['Updated 21 August 2024\n\nBODY', undefined],
    ['WEXMOUTH, Aug 21 (Reuters) — The dockers walked out. BODY', undefined],
  ])('%j: %s', (text, line) => {
    const [finding] = parseArticle(text.replace('BODY', BODY), 'en').findings;
    if (line === undefined) expect(finding).not.toHaveProperty('remedy');
    else expect(finding?.remedy).toContain(line);
  });
});

test('of stated dates in the forms of seven languages none is lost without an issue or read wrongly', () => {
  const lines = makeStatedLines(250, 7);
  const outcomes = Map.groupBy(lines, outcomeOf);
  expect([...(outcomes.get('lost') ?? []), ...(outcomes.get('wrong') ?? [])].map(({ line }) => line)).toEqual(
    [],
  );
  expect(outcomes.get('right')?.length).toBeGreaterThan(150);
  expect(outcomes.get('rightly refused')?.length).toBeGreaterThan(25);
});
