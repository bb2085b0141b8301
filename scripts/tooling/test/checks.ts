import { existsSync } from 'node:fs';
import { currentFile } from '#view/data/derived.ts';
import { ingest } from '../build/build-site.ts';
import { programs, runNode } from '../run-command.ts';

/** Checks the types of scripts, pages and tests; gives the exit code. */
export async function checkTypes(): Promise<number> {
  // Astro reads the site's records before it checks anything, and a fresh checkout has none.
  if (!existsSync(currentFile())) await ingest();
  return runNode(programs.astro, ['check']);
}

/** Checks that everything that people write here is laid out as Prettier does it; gives the exit code. */
export const checkFormat = (): Promise<number> =>
  runNode(programs.prettier, [
    '--check',
    '--log-level=warn',
    '{src,scripts,tests}/**/*.{astro,css,mjs,ts}',
    '*.{mjs,json,md}',
    '!package-lock.json',
  ]);

/** Checks the code by the rules in `tests/oxlint.json`, those that need types among them; gives the exit code. */
export const checkCode = (): Promise<number> =>
  runNode(programs.oxlint, [
    '--config=tests/oxlint.json',
    '--type-aware',
    '--deny-warnings',
    // Its packages may not be installed, and without their types nothing can be said of it.
    '--ignore-pattern=scripts/bench/**',
    'src',
    'scripts',
    'tests',
  ]);
