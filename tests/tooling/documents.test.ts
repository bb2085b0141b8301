import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/tooling/project.ts';

const sources = globSync('{src,scripts,tests}/**/*.{ts,mjs,astro,css}', {
  cwd: projectRoot,
  exclude: (name) => name === 'node_modules' || name === '.results',
}).map((file) => `/${file}`);
const documents = globSync(['README.md', '.github/CONTRIBUTING.md', 'src/**/*.md'], { cwd: projectRoot });

test.each(documents)('%s names only files of the project', (document) => {
  const text = readFileSync(path.join(projectRoot, document), 'utf8');
  const named = [...text.matchAll(/`([\w/[\].-]+\.(?:ts|mjs|astro|css))`/g)].map(([, file = '']) => file);
  const missing = named.filter((file) => !sources.some((source) => source.endsWith(`/${file}`)));
  expect(missing).toEqual([]);
});
