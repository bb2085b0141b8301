import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anyCase } from '#pipeline/derive/events/date-patterns.ts';

const PROJECT = path.join(import.meta.dirname, '..', '..');
const INLINE_MODIFIER = /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/;

test.each(['scripts', 'src'])(
  'no pattern in %s has an inline modifier, which V8 matches wrongly',
  (folder) => {
    const files = readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' });
    const code = files.filter(
      (name) => /[^/]\.(?:ts|mjs|astro)$/.test(name) && !name.includes('node_modules'),
    );
    expect(code.length).toBeGreaterThan(50);
    expect(
      code.filter((name) => INLINE_MODIFIER.test(readFileSync(path.join(PROJECT, folder, name), 'utf8'))),
    ).toEqual([]);
  },
);

test.each(['(?i:a)', '(?im:a)', '(?i-s:a)', '(?-i:a)'])('the test would find %s', (pattern) => {
  expect(pattern).toMatch(INLINE_MODIFIER);
});

test('case-insensitive parts become character classes; escapes, classes and group names are kept', () => {
  expect(anyCase`to|\\s{1,2}\\p{L}\\b[a-z](?<name>x)`).toBe(
    '(?:[tT][oO]|\\s{1,2}\\p{L}\\b[a-z](?<name>[xX]))',
  );
  const word = new RegExp(`^${anyCase`today${' now'}`}$`, 'u');
  for (const words of ['today now', 'Today Now', 'TODAY NOW']) expect(words).toMatch(word);
  for (const words of ['toda', 'today_now', 'todaynow']) expect(words).not.toMatch(word);
});
