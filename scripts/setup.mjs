// Plain JavaScript without dependencies: this runs on the installed Node.js, before anything else is installed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, ensurePackages } from './tooling/install/install.mjs';
import { exitLike, runForeground } from './tooling/install/foreground.mjs';
import { takePlaces } from './tooling/install/places.mjs';

const OLDEST_NODE = 20;

/** Developers' tasks; their dependencies are not installed for the others. */
const NEEDS_DEV = /^(?:test|(?:bench|develop)\/.*)$/;
const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what is missing, then runs `scripts/<task>.ts` with the project's own Node.js and exits like it. */
async function main([task = '', ...given]) {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    throw new Error(
      `Cannot run Dateline on Node.js ${process.versions.node}: it needs Node.js ${OLDEST_NODE} or later. ` +
        'Install a current one from https://nodejs.org/ and run the command again.',
    );
  }
  const script = path.join('scripts', `${task}.ts`);
  if (!/^[a-z]+([-/][a-z]+)?$/.test(task) || !existsSync(path.join(root, script))) {
    throw new Error(`Cannot run the task "${task}": there is no ${script}. See "scripts" in package.json.`);
  }
  if (process.env.npm_lifecycle_event) endWithStarter();
  const node = await ensureInstalled(root, NEEDS_DEV.test(task));
  // Installs the packages of the task's folder, if it has its own.
  const own = path.dirname(path.join(root, script));
  if (existsSync(path.join(own, 'package-lock.json'))) await ensurePackages(own);
  const { args, env } = takePlaces(given, process.env.INIT_CWD ?? process.cwd(), task === 'export');
  const bin = path.join(root, 'node_modules', '.bin');
  exitLike(
    await runForeground(node, [script, ...args], {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        // Loading modules is half of a command's start-up time.
        NODE_COMPILE_CACHE:
          process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules', '.cache', 'node'),
      },
    }),
  );
}

/** npm sends signals to the shell in between, which does not pass them on. */
function endWithStarter() {
  const starter = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
