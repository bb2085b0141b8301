import { describe, expect, it } from 'vitest';
import type { Removed } from '#contracts/article.ts';
import { describeEdited, describeRemoved, summariseRemoved } from '#view/article/removed-lines.ts';

const removed = (...lines: [exact: string, rule: string][]): Removed[] =>
  lines.map(([exact, rule], index) => ({ start: index, end: index + 1, exact, rule }));

describe('what was removed', () => {
  it.each([
    [[], 'Nothing removed', []],
    [
      removed(['date 2024-03-31', 'dateline']),
      'Nothing removed but the date line',
      ['“date 2024-03-31”: the file’s date line'],
    ],
    [removed(['Share.', 'share-link']), 'One line removed', ['“Share.”: a link for sharing or following']],
    [
      removed(['date 2024-03-23', 'dateline'], ['Advertisment', 'ad-label'], ['Advertisment', 'ad-label']),
      'Two lines removed; date line set as the date',
      [
        '“date 2024-03-23”: the file’s date line',
        '“Advertisment”, twice: the label of an advertisement that stood there',
      ],
    ],
    [
      removed(['Ad', 'ad-label'], ['Ad', 'ad-label'], ['Ad', 'ad-label']),
      'Three lines removed',
      ['“Ad”, 3 times: the label of an advertisement that stood there'],
    ],
    [
      removed(['\f', 'control-character']),
      'Unseen characters removed',
      ['“U+000C”: a control character, which HTML cannot hold'],
    ],
    [
      removed(['\u0000\ufffe', 'control-character'], ['Share.', 'share-link']),
      'One line removed; unseen characters removed',
      [
        '“U+0000 U+FFFE”: a control character, which HTML cannot hold',
        '“Share.”: a link for sharing or following',
      ],
    ],
    [
      removed(['\u200b\ufeff', 'invisible-line']),
      'Unseen characters removed',
      ['“U+200B U+FEFF”: a line of characters that cannot be seen'],
    ],
    [
      removed(['a\u200bb\tc', 'ad-label']),
      'One line removed',
      ['“a\u200bb\tc”: the label of an advertisement that stood there'],
    ],
    [removed(['X', 'new-rule']), 'One line removed', ['“X”: by the rule “new-rule”']],
  ])('%# is summarised and listed with its reason', (lines, summary, described) => {
    expect(summariseRemoved(lines)).toBe(summary);
    expect(describeRemoved(lines)).toEqual(described);
  });
});

it('says what the editor has set', () => {
  expect(
    describeEdited([
      { start: 0, end: 1, exact: 'Looking back', as: 'heading' },
      { start: 2, end: 3, exact: 'Share the harvest', as: 'text' },
    ]),
  ).toEqual([
    '“Looking back”: set as a heading by the editor',
    '“Share the harvest”: kept in the text by the editor',
  ]);
  expect(describeRemoved(removed(['Issue 4', 'editor']))).toEqual(['“Issue 4”: taken out by the editor']);
});
