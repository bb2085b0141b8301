import path from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/tooling/test/find-browser.ts';
import { provideBrowser } from '../../scripts/tooling/test/provide-browser.ts';

const PLAYWRIGHTS = '/home/reader/.cache/ms-playwright/chromium/chrome';
const PATH = ['/usr/local/bin', '/usr/bin'].join(path.delimiter);

/** Searches on a machine where only these programs run. */
const findAmong = (running: string[], env: NodeJS.ProcessEnv = {}, platform: NodeJS.Platform = 'linux') =>
  findBrowser({
    platform,
    env: { PATH, ...env },
    playwrightPath: () => PLAYWRIGHTS,
    runs: (program) => running.includes(program),
  });

test.each<[what: string, running: string[], env: NodeJS.ProcessEnv, found: string | null]>([
  ['the named one before all', ['/opt/chrome', PLAYWRIGHTS], { CHROME_PATH: '/opt/chrome' }, '/opt/chrome'],
  ["Playwright's own before an installed one", ['/usr/bin/chromium', PLAYWRIGHTS], {}, PLAYWRIGHTS],
  ['Chromium', ['/usr/bin/chromium'], {}, '/usr/bin/chromium'],
  [
    'Chromium without windows before Chromium',
    ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
    {},
    '/usr/bin/chromium-headless-shell',
  ],
  ['Chromium before Chrome', ['/usr/local/bin/google-chrome', '/usr/bin/chromium'], {}, '/usr/bin/chromium'],
  ['Chrome by its other name', ['/usr/bin/google-chrome-stable'], {}, '/usr/bin/google-chrome-stable'],
  ['nothing where nothing runs', [], {}, null],
  ['nothing outside the PATH', ['/opt/chromium'], {}, null],
  ['nothing without a PATH', ['/usr/bin/chromium'], { PATH: '' }, null],
  [
    'what is there when CHROME_PATH is empty',
    ['/usr/bin/chromium'],
    { CHROME_PATH: '' },
    '/usr/bin/chromium',
  ],
])('the search finds %s', (_what, running, env, found) => {
  expect(findAmong(running, env)).toBe(found);
});

test('the search finds an application only on macOS', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findAmong([chrome], {}, 'darwin')).toBe(chrome);
  expect(findAmong([chrome], {}, 'linux')).toBeNull();
});

test('a CHROME_PATH that does not run is an error', () => {
  expect(() => findAmong(['/usr/bin/chromium'], { CHROME_PATH: '/opt/chrome' })).toThrow(
    'Cannot run the browser that CHROME_PATH names (/opt/chrome). Correct or unset CHROME_PATH.',
  );
});

const NONE_FOUND =
  'Cannot run the browser tests: no Chromium or Chrome was found. ' +
  'Install one (Debian: apt-get install chromium; anywhere: npx playwright install --with-deps chromium), ' +
  'or give its path in CHROME_PATH.';

/** A machine on which apt-get can or cannot install a browser, from among these packages. */
function machine({ has, isRoot, packages }: { has: boolean; isRoot: boolean; packages: string[] }) {
  const commands: string[] = [];
  let isThere = has;
  return {
    commands,
    supply: {
      find: () => (isThere ? '/usr/bin/chromium' : null),
      isRoot,
      aptGet: async (args: string[]) => {
        commands.push(args.join(' '));
        const isKnown = packages.includes(args.at(-1) ?? '');
        isThere ||= isKnown;
        return isKnown;
      },
    },
  };
}

const [UPDATE, SHELL, CHROMIUM] = [
  'update',
  'install -y --no-install-recommends chromium-headless-shell',
  'install -y --no-install-recommends chromium',
];
const BOTH = ['chromium-headless-shell', 'chromium'];

test.each([
  ['is taken as found', { has: true, isRoot: true, packages: BOTH }, []],
  ['is installed for root', { has: false, isRoot: true, packages: BOTH }, [UPDATE, SHELL]],
  [
    'is installed from an older release',
    { has: false, isRoot: true, packages: ['chromium'] },
    [UPDATE, SHELL, CHROMIUM],
  ],
])('a browser %s', async (_what, state, commands) => {
  const { supply, commands: run } = machine(state);
  await expect(provideBrowser(supply)).resolves.toBe('/usr/bin/chromium');
  expect(run).toEqual(commands);
});

test.each([
  ['is not installed for others than root', { has: false, isRoot: false, packages: BOTH }, []],
  [
    'is asked for where apt-get does not help',
    { has: false, isRoot: true, packages: [] },
    [UPDATE, SHELL, CHROMIUM],
  ],
])('a browser %s', async (_what, state, commands) => {
  const { supply, commands: run } = machine(state);
  await expect(provideBrowser(supply)).rejects.toThrow(NONE_FOUND);
  expect(run).toEqual(commands);
});
