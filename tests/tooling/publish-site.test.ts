import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  buildFaults,
  parseManifest,
  readManifest,
  requireBuild,
  writeManifest,
} from '../../scripts/tooling/build/build-manifest.ts';
import { publishSite } from '../../scripts/tooling/build/publish-site.ts';
import { servedFolder } from '../../scripts/tooling/serve/site-folder.ts';
import { contentsIn } from '../fixtures/contents-in.ts';
import { makeSmallSite } from '../fixtures/small-site.ts';

const faults = vi.hoisted(() => ({ calls: 0, isFailing: (_call: number): boolean => false, code: '' }));

/** Calls that change the disk fail as `faults` says. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const failing =
    (name: 'mkdir' | 'rename' | 'rm' | 'writeFile') =>
    async (...args: never[]) => {
      if (faults.isFailing(++faults.calls))
        throw Object.assign(new Error(`${faults.code}: no luck, ${name}`), {
          code: faults.code,
          syscall: name,
        });
      return (real[name] as (...args: never[]) => Promise<unknown>)(...args);
    };
  return {
    ...real,
    mkdir: failing('mkdir'),
    rename: failing('rename'),
    rm: failing('rm'),
    writeFile: failing('writeFile'),
  };
});

const parent = mkdtempSync(path.join(tmpdir(), 'dateline-publish-'));
afterAll(() => rmSync(parent, { recursive: true }));
let site = '';
let told: string[] = [];
beforeEach(() => {
  site = path.join(mkdtempSync(path.join(parent, 'folder-')), 'dist');
  told = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  faults.isFailing = () => false;
  vi.restoreAllMocks();
});

const publish = (words: string): Promise<number> => publishSite(site, { make: makeSmallSite(words) });

/** The words of the current site, which must be complete. */
function served(): string {
  const folder = servedFolder(site) ?? '';
  expect(buildFaults(folder)).toEqual([]);
  return readFileSync(path.join(folder, 'a/b.txt'), 'utf8');
}

const beside = (): string[] => readdirSync(path.dirname(site)).sort();

test('a build replaces the previous one and leaves nothing else', async () => {
  expect(await publish('old')).toBe(0);
  expect(await publish('new')).toBe(0);
  expect(served()).toBe('new');
  expect(beside()).toEqual(['dist']);
  expect(told).toEqual([]);
});

describe.each(['ENOSPC', 'EIO', 'EACCES'])('where the system says %s', (code) => {
  test.each<[string, (call: number, failing: number) => boolean]>([
    ['once', (call, failing) => call === failing],
    ['from then on', (call, failing) => call >= failing],
  ])(
    '%s, at any call, the old site or the new one is served whole, and the next build is sound',
    async (_how, fails) => {
      const found: string[] = [];
      for (let failing = 1; ; failing++) {
        expect(await publish('old')).toBe(0);
        faults.calls = 0;
        faults.code = code;
        faults.isFailing = (call) => fails(call, failing);
        told = [];
        const exitCode = await publish('new');
        const wasReached = faults.calls >= failing;
        faults.isFailing = () => false;
        const words = served();
        // Exit code and current site agree.
        expect([failing, exitCode]).toEqual([failing, words === 'new' ? 0 : 1]);
        if (words === 'old') {
          expect(told.join('\n')).toMatch(
            new RegExp(`: ${code}: no luck\\. Make the folder that it is in writable`),
          );
          expect(told.at(-1)).toMatch(/^Not built: the site in \S+ is as it was\.$/);
        }
        if (!wasReached) break;
        found.push(words);
        rmSync(site, { recursive: true, force: true });
      }
      expect(found.length).toBeGreaterThanOrEqual(9);
      expect(found[0]).toBe('old');
      expect(found.at(-1)).toBe('new');
      expect(beside()).toEqual(['dist']);
    },
  );
});

test('a build killed at any step leaves the old or the new site complete, and the next one cleans up', async () => {
  const script = path.join(import.meta.dirname, '../fixtures/publish-and-die.ts');
  const folder = path.dirname(site);
  const runUntil = (step: number, ...copies: string[]): void => {
    const args = [script, site, 'new', `${step}`, ...copies];
    const { signal, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([signal, status, stderr]).toEqual(copies.length > 0 ? [null, 0, ''] : ['SIGKILL', null, '']);
  };
  // What a kill before a step leaves is what is there before that step.
  const copies = mkdtempSync(path.join(tmpdir(), 'dateline-published-'));
  expect(await publish('old')).toBe(0);
  runUntil(0, copies);
  expect(served()).toBe('new');
  const steps = readdirSync(copies).length;
  const found: string[] = [];
  for (let step = 1; step <= steps; step++) {
    rmSync(folder, { recursive: true });
    cpSync(path.join(copies, `${step}`), folder, { recursive: true });
    found.push(served());
    expect(await publish('old')).toBe(0);
    expect(beside()).toEqual(['dist']);
  }
  const half = Math.floor(steps / 2);
  runUntil(half);
  expect(contentsIn(folder)).toEqual(contentsIn(path.join(copies, `${half}`)));
  rmSync(copies, { recursive: true });
  expect(found.length).toBeGreaterThanOrEqual(12);
  expect(found.lastIndexOf('old')).toBe(found.indexOf('new') - 1);
}, 120_000);

test.each<[string, Parameters<typeof publishSite>[1], number, string[]]>([
  ['is not made', { make: () => Promise.resolve(3) }, 3, []],
  [
    'is refused',
    { make: makeSmallSite('new'), check: () => Promise.reject(new Error('Cannot publish it: no.')) },
    1,
    ['Cannot publish it: no.'],
  ],
])('a build that %s leaves the site unchanged', async (_what, publication, code, lines) => {
  expect(await publishSite(site, publication)).toBe(code);
  expect(told).toEqual([...lines, 'Not built: there is no site yet.']);
  await publish('old');
  told = [];
  expect(await publishSite(site, publication)).toBe(code);
  expect(told).toEqual([...lines, expect.stringMatching(/^Not built: the site in \S+ is as it was\.$/)]);
  expect(served()).toBe('old');
  expect(beside()).toEqual(['dist']);
});

test('addresses are recorded after the build has become the site', async () => {
  let recorded = '';
  const record = (folder: string): Promise<void> => {
    recorded = readFileSync(path.join(folder, 'a/b.txt'), 'utf8');
    return Promise.resolve();
  };
  await publishSite(site, { make: makeSmallSite('new'), record });
  expect(recorded).toBe('new');
});

test('a folder of other files is not replaced', async () => {
  mkdirSync(site);
  writeFileSync(path.join(site, 'letter.txt'), 'mine');
  expect(await publish('new')).toBe(1);
  expect(told[0]).toMatch(
    /^Cannot build into \S+: it holds files that are not a site, .* Name another folder with --outDir\.$/,
  );
  expect(readFileSync(path.join(site, 'letter.txt'), 'utf8')).toBe('mine');
  site = path.resolve(import.meta.dirname, '..', '..');
  expect(await publish('new')).toBe(1);
  expect(existsSync(path.join(site, 'package.json'))).toBe(true);
});

describe('a folder', () => {
  beforeEach(() => publish('old'));

  test.each<[string, (file: (name: string) => string) => void, string | null]>([
    ['with a file of somebody’s beside', (file) => writeFileSync(file('CNAME'), 'example.org'), null],
    ['without its manifest', (file) => rmSync(file('sha256sums.txt')), 'sha256sums.txt is missing'],
    ['that lacks a file', (file) => rmSync(file('a/b.txt')), 'a/b.txt is missing'],
    [
      'with a file cut off',
      (file) => writeFileSync(file('index.html'), 'old'),
      'index.html differs from the build',
    ],
    [
      'that lacks two',
      (file) => ['a/b.txt', 'index.html'].forEach((name) => rmSync(file(name))),
      'a/b.txt is missing, and 1 more',
    ],
    [
      'with a folder for a file',
      (file) => (rmSync(file('a/b.txt')), mkdirSync(file('a/b.txt'))),
      'a/b.txt is missing',
    ],
    [
      'with a link in a circle for a file',
      (file) => (rmSync(file('a/b.txt')), symlinkSync('b.txt', file('a/b.txt'))),
      'a/b.txt is missing',
    ],
  ])('%s is judged as a complete or incomplete build', (_what, change, fault) => {
    change((name) => path.join(site, name));
    if (fault === null) expect(requireBuild(site)).toBe(site);
    else
      expect(() => requireBuild(site)).toThrow(`it is not a complete build (${fault}). Run npm run build.`);
  });

  test('that does not exist is no build', () => {
    expect(() => requireBuild(`${site}2`)).toThrow('it is not a complete build (there is no such folder).');
  });
});

describe('the manifest of very many files', () => {
  const read = (file: string): Promise<Buffer | null> =>
    Promise.resolve(existsSync(path.join(site, file)) ? readFileSync(path.join(site, file)) : null);
  const listed = async (): Promise<string[]> => {
    const entries = await readManifest(readFileSync(path.join(site, 'sha256sums.txt'), 'utf8'), read);
    return entries.map(({ file }) => file);
  };
  const files = Array.from({ length: 7 }, (_, index) => `${index}.txt`);

  beforeEach(async () => {
    mkdirSync(site, { recursive: true });
    for (const file of files) writeFileSync(path.join(site, file), file);
    await writeManifest(site, 3);
  });

  test('is in several lists, each file in one', async () => {
    expect(await listed()).toEqual(['sha256sums-2.txt', 'sha256sums-3.txt', ...files]);
    expect(buildFaults(site)).toEqual([]);
  });

  test.each([
    ['6.txt', '6.txt differs from the build'],
    ['sha256sums-2.txt', 'sha256sums-2.txt differs from the build'],
  ])('shows that %s is another', (file, fault) => {
    writeFileSync(path.join(site, file), '');
    expect(buildFaults(site)).toEqual([fault]);
  });
});

const SUM = 'a'.repeat(64);
test.each([
  [`${SUM}  a/b.txt\n`, [{ file: 'a/b.txt', sha256: SUM }]],
  [`${SUM} *a b.txt\n`, [{ file: 'a b.txt', sha256: SUM }]],
  ['', []],
])('a valid manifest: %j', (text, entries) => {
  expect(parseManifest(text)).toEqual(entries);
});

test.each([
  `${SUM}  ../a`,
  `${SUM}  a/../../b`,
  `${SUM}  /etc/passwd`,
  `${SUM}  a//b`,
  `${SUM}  a\\..\\b`,
  `${SUM}  ./a`,
  `${SUM}  `,
  `${SUM.slice(1)}  a`,
  'a',
])('a manifest with the line %j is refused', (line) => {
  expect(() => parseManifest(`${SUM}  ok\n${line}\n`)).toThrow('Cannot read sha256sums.txt, line 2:');
});
