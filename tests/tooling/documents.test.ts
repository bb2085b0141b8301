import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FIGURE_KINDS } from '#contracts/story.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';

const sources = globSync('{src,scripts,tests}/**/*.{ts,mjs,astro,css}', {
  cwd: projectRoot,
  exclude: (name) => name === 'node_modules' || name === '.results',
}).map((file) => `/${file}`);
const documents = globSync(['README.md', '.github/CONTRIBUTING.md', 'src/**/*.md'], { cwd: projectRoot });

test.each(documents)('%s names only existing files', (document) => {
  const text = readFileSync(path.join(projectRoot, document), 'utf8');
  const named = [...text.matchAll(/`([\w/[\].-]+\.(?:ts|mjs|astro|css))`/g)].map(([, file = '']) => file);
  const missing = named.filter((file) => !sources.some((source) => source.endsWith(`/${file}`)));
  expect(missing).toEqual([]);
});

test('comments name only existing files', () => {
  const missing = sources.flatMap((source) => {
    const text = readFileSync(path.join(projectRoot, source), 'utf8');
    const comments = text.split('\n').filter((line) => /^\s*(?:\/\*\*|\*|\/\/) /.test(line));
    const named = comments.flatMap(
      (line) => line.match(/(?<![\w*<>/.-])(?:[\w-]+\/)*[\w-]+\.(?:ts|mjs|astro)\b/g) ?? [],
    );
    return named
      .filter((file) => !sources.some((other) => other.endsWith(`/${file}`)))
      .map((file) => `${source}: ${file}`);
  });
  expect(missing).toEqual([]);
});

test('the method page names every kind of figure', () => {
  const method = readFileSync(path.join(projectRoot, 'content/method.md'), 'utf8').toLowerCase();
  expect(FIGURE_KINDS.filter((kind) => !method.includes(kind.replace(/s$/, '')))).toEqual([]);
});
