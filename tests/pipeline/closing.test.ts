import { expect, test } from 'vitest';
import { formatClosing, screenOf } from '#pipeline/report/closing.ts';
import type { Issue } from '#pipeline/report/issue.ts';

const issue = (path: string, kind: Issue['kind']): Issue => ({ kind, path, line: 1, text: 'x' });
const ISSUES = [
  issue('a.txt', 'same-text'),
  issue('c.txt', 'empty-file'),
  issue('b.txt', 'empty-file'),
  issue('d.txt', 'same-text'),
];
const placesOf = (lines: readonly string[]): string[] =>
  lines.map((line) => /(\w\.txt):1/.exec(line)?.[1] ?? line);

test('errors come before warnings', () => {
  const lines = formatClosing(ISSUES, { lines: 30, columns: 200 }, 'report.txt');
  expect(placesOf(lines)).toEqual(['b.txt', 'c.txt', 'a.txt', 'd.txt']);
});

test('what does not fit on the screen is counted, and its file named', () => {
  const lines = formatClosing(ISSUES, { lines: 2, columns: 200 }, 'report.txt');
  expect(placesOf(lines)).toEqual(['b.txt', 'c.txt', '… and 2 more: report.txt has all.']);
  const narrow = formatClosing(ISSUES, { lines: 4, columns: 40 }, 'report.txt');
  expect(placesOf(narrow)).toEqual(['b.txt', '… and 3 more: report.txt has all.']);
  expect(formatClosing(ISSUES, { lines: 0, columns: 1 }, 'report.txt')).toHaveLength(2);
});

test('nothing is said of no issues', () => {
  expect(formatClosing([], screenOf({}), 'report.txt')).toEqual([]);
});
