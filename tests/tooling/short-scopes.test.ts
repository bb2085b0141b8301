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
