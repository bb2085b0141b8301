import { expect, it } from 'vitest';
import { bodyBlocks } from '#view/article/body-blocks.ts';
import type { ClaimNote } from '#view/claims/claim-notes.ts';

const body =
  '<p id="p1">One.</p>\n<h2 id="h-a">A</h2>\n<p id="p2">Two\n&#x3C;/p>\nlines.</p>\n<p id="p3">Three.</p>\n<p id="p11">Four.</p>';
const note: ClaimNote = { kind: 'only', number: 1, words: ['One'], named: null };
const notesOn = (...ids: string[]): Map<string, ClaimNote[]> => new Map(ids.map((id) => [id, [note]]));

it.each<[string, string[], string[]]>([
  ['without notes', [], [body]],
  ['with a note on the first passage', ['p1'], ['*<p id="p1">One.</p>', body.slice(20)]],
  [
    'with notes in the middle and at the end',
    ['p2', 'p11'],
    [
      '<p id="p1">One.</p>\n<h2 id="h-a">A</h2>',
      '*<p id="p2">Two\n&#x3C;/p>\nlines.</p>',
      '<p id="p3">Three.</p>',
      '*<p id="p11">Four.</p>',
    ],
  ],
  [
    'with notes on passages side by side',
    ['p3', 'p11'],
    [body.slice(0, body.indexOf('\n<p id="p3"')), '*<p id="p3">Three.</p>', '*<p id="p11">Four.</p>'],
  ],
])('a body %s is divided and loses nothing', (_, ids, expected) => {
  const blocks = bodyBlocks(body, notesOn(...ids));
  expect(blocks.map(({ html, notes }) => `${notes.length > 0 ? '*' : ''}${html}`)).toEqual(expected);
  expect(blocks.map(({ html }) => html).join('\n')).toBe(body);
});
