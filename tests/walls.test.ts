import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../scripts/tooling/project.ts';

/** Which folders of `src/` a folder may import from; folders that are not listed may import from any. */
const ALLOWED: Record<string, readonly string[]> = {
  contracts: [],
  pipeline: ['contracts'],
  search: ['contracts'],
  view: ['contracts', 'search'],
};

const ALIAS = /^#(\w+)\//;
const SPECIFIER = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

const files = readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .map((name) => `src/${name}`);

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Gives the project's own files that a file imports, relative to the project. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  return [...text.matchAll(SPECIFIER)].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('.')) return [path.posix.join(path.posix.dirname(file), specifier)];
    return ALIAS.test(specifier) ? [specifier.replace(ALIAS, 'src/$1/')] : [];
  });
}

const folderOf = (file: string): string => file.split('/')[1] ?? '';

test('folders import only from allowed folders, and nothing imports scripts', () => {
  const breaches = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => {
        if (!target.startsWith('src/')) return true;
        const allowed = ALLOWED[folderOf(file)];
        return allowed && folderOf(target) !== folderOf(file) && !allowed.includes(folderOf(target));
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(breaches).toEqual([]);
});
