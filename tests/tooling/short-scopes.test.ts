import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shortScopes } from '../../src/build/short-scopes.ts';

type Transform = (code: string, id: string) => { code: string } | null;

const [ofStyles, ofComponents] = shortScopes().map(({ transform }) => transform as unknown as Transform);

test('a style and its component get the same short attribute', () => {
  expect(ofStyles?.('p:where([data-astro-cid-abcd1234]){}', 'A.astro?astro&type=style&lang.css')?.code).toBe(
    'p:where([data-abcd]){}',
  );
  expect(ofComponents?.('`<p data-astro-cid-abcd1234>`', '/src/A.astro')?.code).toBe('`<p data-abcd>`');
});

test('code without scopes, and code of others, is left alone', () => {
  expect(ofStyles?.('p{}', 'A.astro?astro&type=style&lang.css')).toBeNull();
  expect(ofComponents?.('data-astro-cid-abcd1234', '/src/view/a.ts')).toBeNull();
});

test('two components that would share an attribute are refused', () => {
  expect(() => ofComponents?.('data-astro-cid-abcd9999', '/src/B.astro')).toThrow(/abcd9999 and abcd1234/);
});

test.each([
  ['p { b: c }', '<p data-abcd>', '<b>', '<i class="x">'],
  ['/* p */ @media print { .a > b:hover { c: d } }', '<b data-abcd>', '<i class="x a" data-abcd>', '<p>'],
  ['.a :global(p) { c: d }', '<p>', '<p${$$addAttribute(x(y()), "class")} data-abcd>', '<a>'],
  [
    '.a { c: d }',
    '<a${$$addAttribute(x(y > 1), "href")}>',
    '<i class="a"${$$addAttribute(z, "id")} data-abcd>',
    '<b>',
  ],
  ['.a > * { c: d }', '<p data-abcd>', '<b data-abcd>', '<i class="x" data-abcd>'],
  ['[hidden] { c: d }', '<p data-abcd>', '<b data-abcd>', '<i class="x" data-abcd>'],
])('with the styles %s only elements that they can mean keep the attribute', (styles, ...kept) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-scopes-')), 'A.astro');
  writeFileSync(file, `<p>x</p>\n<style>\n${styles}\n</style>`);
  const code = kept.map((tag) => tag.replace(/(?: data-abcd)?>$/, ' data-astro-cid-abcd1234>'));
  expect(ofComponents?.(code.join(''), file)?.code).toBe(kept.join(''));
});
