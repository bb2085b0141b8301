import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { builtFiles } from './built-pages.ts';
import { checkerRuns, inKnownCss, UNKNOWN_CSS, w3cFaults } from './w3c-checker.ts';

/** Of pages side by side in a folder, which are of one kind or two, so many are checked. */
const MOST_BESIDE = 20;

/** Leaves out pages like others. */
function withoutPagesAlike(files: readonly string[]): string[] {
  const beside = new Map<string, number>();
  return files.filter((file) => {
    const folder = path.dirname(path.dirname(file));
    const count = (beside.get(folder) ?? 0) + 1;
    beside.set(folder, count);
    return count <= MOST_BESIDE || !file.endsWith('.html');
  });
}

/** Copies the files of a build to check, with CSS that the checker knows; returns their paths. */
function copyForChecker(site: BuiltSite, folder: string): string[] {
  const files = builtFiles(site).filter((file) => /\.(html|css|svg)$/.test(file));
  return withoutPagesAlike(files).map((file) => {
    const [from, to] = [path.join(site.directory, file), path.join(folder, site.name, file)];
    mkdirSync(path.dirname(to), { recursive: true });
    if (file.endsWith('.css')) writeFileSync(to, inKnownCss(readFileSync(from, 'utf8')));
    else copyFileSync(from, to);
    return `${site.name}/${file}`;
  });
}

const EXAMPLES: Record<string, string> = {
  ...Object.fromEntries(UNKNOWN_CSS.map(({ name, example }) => [`${name}.css`, example])),
  'wrong.css': 'p { colour: red }',
  'wrong-in-a-container.css': inKnownCss('@container page { p { colour: red } }'),
  'wrong.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g fill="red"><p/></g></svg>',
  'wrong.html': '<!doctype html><html lang="en"><title>x</title><p><div></p></html>',
  'right.css': inKnownCss('@container page (inline-size >= 9rem) { p { container: a; line-clamp: 3 } }'),
  'right.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g fill="red"/></svg>',
  'right.html': '<!doctype html><html lang="en"><title>x</title><p>x</p></html>',
};

// The build below a path has the same pages but for addresses.
const sites = [builtSites[0], inventedSite];

// One run for all, because starting the checker costs as much as checking sixty pages.
describe.skipIf(!checkerRuns)(`the W3C’s checker${checkerRuns ? '' : ' (not run: it needs Java 17)'}`, () => {
  const examples = Object.keys(EXAMPLES);
  let faults: string[];
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-w3c-'));
    for (const [file, text] of Object.entries(EXAMPLES)) writeFileSync(path.join(folder, file), text);
    const built = sites.flatMap((site) => copyForChecker(site, folder));
    faults = await w3cFaults(folder, [...examples, ...built]);
    rmSync(folder, { recursive: true });
  });

  const faultsIn = (place: string): string[] => faults.filter((fault) => fault.startsWith(place));

  test.each(sites)('finds no error in the build "$name"', ({ name }) => {
    expect(faultsIn(`${name}/`)).toEqual([]);
  });

  test('reports errors and unknown features, and nothing else', () => {
    expect(examples.filter((file) => faultsIn(`${file}:`).length > 0)).toEqual(
      examples.filter((file) => !file.startsWith('right')),
    );
  });
});
