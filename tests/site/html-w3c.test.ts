import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/built-sites.ts';
import { builtFiles } from './built-pages.ts';
import { checkerRuns, inKnownCss, UNKNOWN_CSS, w3cFaults } from './w3c-checker.ts';

/** Copies what the checker reads of a build, its style sheets in words that the checker knows. */
function copyForChecker(site: BuiltSite, folder: string): string[] {
  const files = builtFiles(site).filter((file) => /\.(html|css|svg)$/.test(file));
  for (const file of files) {
    const [from, to] = [path.join(site.directory, file), path.join(folder, file)];
    mkdirSync(path.dirname(to), { recursive: true });
    if (file.endsWith('.css')) writeFileSync(to, inKnownCss(readFileSync(from, 'utf8')));
    else copyFileSync(from, to);
  }
  return files;
}

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-w3c-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const say = checkerRuns ? '' : ' (not run: it needs Java 17)';

test.skipIf(!checkerRuns).each([builtSites[0], inventedSite])(
  `the W3C’s checker finds no fault in the build "$name"${say}`,
  async (site) => {
    const folder = emptyFolder();
    expect(await w3cFaults(folder, copyForChecker(site, folder))).toEqual([]);
  },
  120_000,
);

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

test.skipIf(!checkerRuns)(
  `the W3C’s checker stops at what is wrong, at what it does not know, and at nothing else${say}`,
  async () => {
    const folder = emptyFolder();
    const files = Object.keys(EXAMPLES);
    for (const [file, text] of Object.entries(EXAMPLES)) writeFileSync(path.join(folder, file), text);
    const faults = await w3cFaults(folder, files);
    expect(files.filter((file) => faults.some((fault) => fault.startsWith(`${file}:`)))).toEqual(
      files.filter((file) => !file.startsWith('right')),
    );
  },
  60_000,
);
