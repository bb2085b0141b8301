import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runForeground } from './foreground.mjs';
import { holdInstallLock } from './install-lock.mjs';

/**
 * Returns the path of the project's own Node.js, after `npm ci` if the lock file has changed or the last install did
 * not finish.
 *
 * @param {string} root
 * @param {boolean} [withDev] Whether to install development dependencies.
 * @returns {Promise<string>}
 */
export async function ensureInstalled(root, withDev = true) {
  const node = path.join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  await ensurePackages(root, node, withDev);
  return node;
}

/**
 * Installs the packages of a folder if its lock file has changed or the last install did not finish.
 *
 * @param {string} root
 * @param {string} [node] A program that one of the packages must provide.
 * @param {boolean} [withDev]
 */
export async function ensurePackages(root, node, withDev = true) {
  const place = installPlace(root, node, withDev);
  if (isInstalled(place)) return;
  const release = await holdInstallLock(path.join(root, '.astro', 'installing'));
  try {
    // Another run may have installed while this one waited.
    if (!isInstalled(place)) await install(place);
  } finally {
    release();
  }
}

/**
 * @param {string} root
 * @param {string | undefined} node
 * @param {boolean} withDev
 */
function installPlace(root, node, withDev) {
  const lockFile = path.join(root, 'package-lock.json');
  const modules = path.join(root, 'node_modules');
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return {
    root,
    lockFile,
    /** Written by npm at the end of an install. */
    npmRecord: path.join(modules, '.package-lock.json'),
    marker: path.join(modules, '.dateline-installed'),
    // A checkout shared with another system (a container, a network drive) needs its own install.
    fingerprint: `${hash} ${process.platform} ${process.arch}\n`,
    node,
    withDev,
  };
}

const WITH_DEV = 'dev ';

/**
 * Whether everything that npm recorded is there and matches the lock file. Manual installs count.
 *
 * @param {ReturnType<typeof installPlace>} place
 */
function isInstalled({ root, lockFile, npmRecord, marker, fingerprint, node, withDev }) {
  if ((node && !existsSync(node)) || !existsSync(npmRecord)) return false;
  const found = readPackages(npmRecord);
  if (![...found.keys()].every((folder) => existsSync(path.join(root, folder, 'package.json')))) return false;
  const marked = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
  if (marked === WITH_DEV + fingerprint || (!withDev && marked === fingerprint)) return true;
  const agrees = [...readPackages(lockFile)].every(([folder, wanted]) => {
    const there = found.get(folder);
    // Missing optional packages are those of other systems.
    const isOptional = wanted.optional || (!withDev && (wanted.dev || wanted.devOptional));
    return there ? there.integrity === wanted.integrity : isOptional;
  });
  if (agrees) writeFileSync(marker, (withDev ? WITH_DEV : '') + fingerprint);
  return agrees;
}

/**
 * @param {string} file
 * @returns {Map<string, { integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  const packages = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages));
  packages.delete('');
  return packages;
}

/** @param {ReturnType<typeof installPlace>} place */
async function install({ root, npmRecord, marker, fingerprint, node, withDev }) {
  const shown = path.relative(process.cwd(), path.join(root, 'package-lock.json'));
  console.error(`Installing what ${shown} asks for; this is needed once.`);
  // Without these files, a killed run leaves nothing that looks like a finished install.
  rmSync(marker, { force: true });
  rmSync(npmRecord, { force: true });
  await runNpmInstall(root, [
    'ci',
    withDev ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--install-strategy=hoisted',
    // Older npm versions run all install scripts; one of them downloads a Java runtime that only one check needs.
    '--ignore-scripts',
    '--loglevel=error',
  ]);
  const withScripts = packagesWithScripts(root);
  if (withScripts.length > 0) await runNpmInstall(root, ['rebuild', '--loglevel=error', ...withScripts]);
  if (node && !existsSync(node)) {
    throw new Error(
      `Cannot find ${path.relative(root, node)} after the install: the install script of the package "node" did not run. ` +
        'Run npm rebuild node --ignore-scripts=false, then the command again.',
    );
  }
  writeFileSync(marker, (withDev ? WITH_DEV : '') + fingerprint);
}

/**
 * Packages whose install scripts are allowed by "allowScripts" in package.json, which newer npm versions respect.
 *
 * @param {string} root
 * @returns {string[]}
 */
function packagesWithScripts(root) {
  const { allowScripts = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter((name) => allowScripts[name]);
}

/**
 * @param {string} root
 * @param {string[]} args
 */
async function runNpmInstall(root, args) {
  const { code, signal } = await runNpm(root, args);
  if (signal) throw new Error('The install was interrupted. Run the command again.');
  if (code !== 0) {
    throw new Error(
      `Cannot install the dependencies: npm ${args[0]} ended with code ${code}; see its output above. ` +
        'For network errors, check the connection and the registry or proxy that npm is set to. ' +
        'If package.json and package-lock.json differ, run npm install. Then run the command again.',
    );
  }
}

/**
 * Runs the npm that called this script, or else the one on the PATH.
 *
 * @param {string} root
 * @param {string[]} args
 */
async function runNpm(root, args) {
  const cli = process.env.npm_execpath ?? '';
  if (path.basename(cli) === 'npm-cli.js') {
    return runForeground(process.execPath, [cli, ...args], { cwd: root });
  }
  try {
    return await runForeground('npm', args, { cwd: root, shell: process.platform === 'win32' });
  } catch (cause) {
    throw new Error(
      'Cannot run npm: it is not on the PATH. Install Node.js with npm from https://nodejs.org/.',
      {
        cause,
      },
    );
  }
}
