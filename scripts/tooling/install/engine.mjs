import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

/** What of the package runs; the rest is for people. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Where a site keeps the code that makes it; ignored by git. */
export const ENGINE_FOLDER = '.dateline';

/**
 * Returns the folder from which the package runs for a site. Node.js strips no types below `node_modules`, and build
 * tools treat what is there as finished; therefore an installed package is copied beside the content, once for each
 * content of the package. A checkout runs where it is.
 *
 * @param {string} installed the folder of the package
 * @param {string} site the folder of the site
 * @returns {string}
 */
export function engineFolder(installed, site) {
  if (!installed.split(path.sep).includes('node_modules')) return installed;
  const engines = path.join(site, ENGINE_FOLDER);
  const name = hashOf(installed);
  const engine = path.join(engines, name);
  if (existsSync(engine)) return engine;
  const fresh = `${engine}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const part of PARTS) cpSync(path.join(installed, part), path.join(fresh, part), { recursive: true });
  linkPackages(installed, path.join(fresh, 'node_modules'));
  renameSync(fresh, engine);
  for (const other of readdirSync(engines))
    if (other !== name) rmSync(path.join(engines, other), { recursive: true, force: true });
  return engine;
}

/**
 * Makes the packages that only this one can see visible to its copy: those in its own folder, and those beside it in the
 * store of a package manager. The others are found in the folders above the copy.
 *
 * @param {string} installed
 * @param {string} modules
 */
function linkPackages(installed, modules) {
  mkdirSync(modules, { recursive: true });
  const real = realpathSync(installed);
  const own = [path.join(real, 'node_modules')];
  if (real !== installed) own.push(path.dirname(real));
  for (const folder of own.filter((each) => existsSync(each))) {
    for (const name of readdirSync(folder).filter((each) => !each.startsWith('.'))) {
      const link = path.join(modules, name);
      if (!existsSync(link)) symlinkSync(path.join(folder, name), link, 'junction');
    }
  }
}

/**
 * @param {string} installed
 * @returns {string}
 */
function hashOf(installed) {
  const hash = createHash('sha256').update(process.version);
  for (const part of PARTS) {
    const place = path.join(installed, part);
    const files = /\.\w+$/.test(part)
      ? ['']
      : readdirSync(place, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)));
    for (const file of files.sort())
      hash.update(`${part}/${file}\n`).update(readFileSync(path.join(place, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
