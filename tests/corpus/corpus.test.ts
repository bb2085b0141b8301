import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { describeParse } from './describe-parse.ts';

const root = import.meta.dirname;
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A case is a folder: `raw.txt` as received, `language.txt` unless it is English, and the expected results. */
const textOf = (name: string): string => readFileSync(path.join(root, name, 'raw.txt'), 'utf8');

function languageOf(name: string): string {
  const file = path.join(root, name, 'language.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'en';
}

describe('the corpus', () => {
  it.each(cases)('%s', async (name) => {
    const text = textOf(name);
    const found = describeParse(text, parseArticle(text, languageOf(name)));
    await expect(found).toMatchFileSnapshot(path.join(root, name, 'expected.txt'));
  });

  it('has at least as many negative cases as positive ones', () => {
    const negative = cases.filter((name) => /-not-|-stays?-in-|-leaves-no-/.test(name));
    expect(cases.length).toBeGreaterThanOrEqual(44);
    expect(negative.length * 2).toBeGreaterThanOrEqual(cases.length);
  });

  it('has no two cases with the same text', () => {
    expect(new Set(cases.map(textOf)).size).toBe(cases.length);
  });
});
