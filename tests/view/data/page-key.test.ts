import { afterEach, expect, test, vi } from 'vitest';
import { CODE_HASH, pageKey } from '#view/data/page-key.ts';

afterEach(() => vi.unstubAllEnvs());

test('a page is kept for what it shows and for the code of its build, whose style sheet it names', () => {
  const keyIn = (code: string, ...shown: unknown[]): string => {
    vi.stubEnv(CODE_HASH, code);
    return pageKey(...shown);
  };
  expect(keyIn('a', 'words')).toBe(keyIn('a', 'words'));
  expect(keyIn('a', 'words')).not.toBe(keyIn('b', 'words'));
  expect(keyIn('a', 'words')).not.toBe(keyIn('a', 'other words'));
});
