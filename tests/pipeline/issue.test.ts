import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeControls, formatIssue, type Issue, issueSeverity, printable } from '#pipeline/report/issue.ts';
import { formatError, formatIssues } from '#pipeline/report/report.ts';

const issue = (over: Partial<Issue>): Issue => ({
  kind: 'empty-file',
  path: 'stories/s/articles/a.txt',
  line: 1,
  text: 'no text in the file',
  ...over,
});

describe('an issue is one line: path and line, kind, text, what was done, what to do', () => {
  test.each<[Partial<Issue>, string]>([
    [
      {},
      'stories/s/articles/a.txt:1 empty-file — no text in the file — The file is left out. — Put the text of the article into the file, or delete the file.',
    ],
    [
      { kind: 'impossible-date', line: 7, text: 'date 2024-02-31' },
      'stories/s/articles/a.txt:7 impossible-date — date 2024-02-31 — The words stay in the text; the date is not used. — Give the date in a note beside the file.',
    ],
    [
      { path: 'a\n\u001b[2Jb.txt', text: '\u0000\u009b31m\u202e\u200f' },
      'a\\u000a\\u001b[2Jb.txt:1 empty-file — \\u0000\\u009b31m\\u202e\\u200f — The file is left out. — Put the text of the article into the file, or delete the file.',
    ],
    [
      { path: `${'n'.repeat(250)}.txt`, text: 'w'.repeat(300) },
      `${'n'.repeat(250)}.txt:1 empty-file — ${'w'.repeat(160)}… — The file is left out. — Put the text of the article into the file, or delete the file.`,
    ],
  ])('%o', (over, line) => {
    expect(formatIssue(issue(over))).toBe(line);
  });

  test('issues are sorted by path, then by line', () => {
    const lines = formatIssues([
      issue({ path: 'b', line: 1 }),
      issue({ path: 'a', line: 10 }),
      issue({ path: 'a', line: 9 }),
    ]);
    expect(lines.split('\n').map((line) => line.split(' ')[0])).toEqual(['a:9', 'a:10', 'b:1']);
  });

  test('a refused file is an error, one accepted with a doubt a warning', () => {
    const severities = (
      ['not-utf8', 'bad-yaml', 'same-address', 'same-text', 'byte-order-mark'] as const
    ).map((kind) => issueSeverity(issue({ kind })));
    expect(severities).toEqual(['error', 'error', 'error', 'warning', 'warning']);
  });
});

describe('text is escaped for the terminal', () => {
  test.each([
    ['Ünï “quoted” – 🔥 漢字', 'Ünï “quoted” – 🔥 漢字'],
    ['👩\u200d🚒 می\u200cخواهم', '👩\u200d🚒 می\u200cخواهم'],
    ['\t\r\n', '\\u0009\\u000d\\u000a'],
    ['\u2028\u2029\ufeff\u00ad', '\\u2028\\u2029\\ufeff\\u00ad'],
    ['\ud83d alone', '\\ud83d alone'],
    ['\u{e0041}\u{1ffff}', '\\u{e0041}\\u{1ffff}'],
  ])('%o', (text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });

  test('no control characters or lone surrogates are left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shown.length).toBeLessThanOrEqual(161 * 9);
      }),
    );
  });

  test('our own errors show their message, bugs their code location, both escaped', () => {
    expect(formatError(new Error('Cannot read\n\u001b[31mthis'))).toBe('Cannot read\n\\u001b[31mthis');
    expect(formatError(new TypeError('x \u0007'))).toMatch(/^TypeError: x \\u0007\n {4}at /);
    expect(formatError('\u001bc')).toBe('\\u001bc');
  });
});
