import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/tooling/project.ts';

const INSTALLER = path.join(projectRoot, 'scripts/tooling/install/install.mjs');

/** A slow npm that logs its calls, and installs what the lock file requires on this system. */
const NPM = `
  const fs = require('node:fs');
  fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
  if (fs.existsSync('npm-fails')) process.exit(3);
  if (process.argv[2] === 'rebuild') process.exit();
  fs.rmSync('node_modules', { recursive: true, force: true });
  setTimeout(() => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
    delete packages[''];
    for (const [folder, { optional, dev }] of Object.entries(packages)) {
      if (optional || (dev && process.argv.includes('--omit=dev'))) { delete packages[folder]; continue; }
      fs.mkdirSync(folder + '/bin', { recursive: true });
      fs.writeFileSync(folder + '/package.json', '{}');
      fs.writeFileSync(folder + '/bin/node', '');
      fs.writeFileSync(folder + '/bin/node.exe', '');
    }
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
  }, 300);
`;

const lockFile = (sirv: string): string =>
  JSON.stringify({
    packages: {
      '': { name: 'dateline' },
      'node_modules/node': { integrity: 'sha512-node' },
      'node_modules/sirv': { integrity: sirv },
      'node_modules/vitest': { integrity: 'sha512-vitest', dev: true },
      'node_modules/only-on-another-system': { integrity: 'sha512-other', optional: true },
    },
  });

let root: string;
const at = (name: string): string => path.join(root, name);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dateline-install-'));
  writeFileSync(at('package-lock.json'), lockFile('sha512-one'));
  writeFileSync(
    at('package.json'),
    JSON.stringify({ allowScripts: { node: true, 'fetches-a-runtime': false, sharp: true } }),
  );
  writeFileSync(at('npm-cli.js'), NPM);
});

afterEach(() => rmSync(root, { recursive: true }));

async function ensureInstalled(withDev = true): Promise<string> {
  const script = `import { ensureInstalled } from ${JSON.stringify(INSTALLER)};
    await ensureInstalled(${JSON.stringify(root)}, ${withDev}).catch((error) => console.log(error.message));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, npm_execpath: at('npm-cli.js') },
  });
  return stdout.trim();
}

const calls = (): string[] => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').split('\n') : []);
const installs = (): number => calls().filter((call) => call.startsWith('ci ')).length;

test('a fresh checkout is installed once', async () => {
  await ensureInstalled();
  await ensureInstalled();
  expect(installs()).toBe(1);
});

test('test dependencies are installed on demand', async () => {
  await ensureInstalled(false);
  await ensureInstalled(false);
  expect(calls().filter((call) => call.startsWith('ci '))).toEqual([expect.stringContaining('--omit=dev')]);
  expect(existsSync(at('node_modules/vitest'))).toBe(false);
  await ensureInstalled();
  expect(existsSync(at('node_modules/vitest'))).toBe(true);
  await ensureInstalled(false);
  expect(installs()).toBe(2);
});

test('only listed packages run install scripts', async () => {
  await ensureInstalled();
  expect(calls()).toEqual([
    expect.stringContaining(' --ignore-scripts '),
    expect.stringMatching(/^rebuild (--\S+ )*node sharp$/),
    '',
  ]);
});

test.each<[what: string, change: () => void]>([
  ['the lock file has changed', () => writeFileSync(at('package-lock.json'), lockFile('sha512-two'))],
  ['a package is gone', () => rmSync(at('node_modules/sirv'), { recursive: true })],
  ["the project's Node.js is gone", () => rmSync(at('node_modules/node/bin'), { recursive: true })],
  ['an install did not end', () => rmSync(at('node_modules/.package-lock.json'))],
  [
    'what is there is from another lock file, installed by hand',
    () => {
      rmSync(at('node_modules/.dateline-installed'));
      writeFileSync(at('package-lock.json'), lockFile('sha512-two'));
    },
  ],
])('it is installed again if %s', async (_what, change) => {
  await ensureInstalled();
  change();
  await ensureInstalled();
  await ensureInstalled();
  expect(installs()).toBe(2);
});

test('a manual install of the same packages is accepted', async () => {
  await ensureInstalled();
  rmSync(at('node_modules/.dateline-installed'));
  await ensureInstalled();
  expect(installs()).toBe(1);
});

test('of two concurrent runs one installs, and the other waits', async () => {
  await Promise.all([ensureInstalled(), ensureInstalled()]);
  expect(installs()).toBe(1);
});

test('the lock of a killed run is taken over', async () => {
  await ensureInstalled();
  rmSync(at('node_modules'), { recursive: true });
  // Larger than any process id.
  writeFileSync(at('.astro/installing'), '99999999');
  await ensureInstalled();
  expect(installs()).toBe(2);
  expect(existsSync(at('.astro/installing'))).toBe(false);
});

test('a failed install says what to do, and is retried', async () => {
  writeFileSync(at('npm-fails'), '');
  expect(await ensureInstalled()).toBe(
    'Cannot install the dependencies: npm ci ended with code 3; see its output above. ' +
      'For network errors, check the connection and the registry or proxy that npm is set to. ' +
      'If package.json and package-lock.json differ, run npm install. Then run the command again.',
  );
  rmSync(at('npm-fails'));
  expect(await ensureInstalled()).toBe('');
  expect(installs()).toBe(2);
});
