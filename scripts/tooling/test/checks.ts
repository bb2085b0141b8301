import { existsSync } from 'node:fs';
import { currentFile } from '#view/data/derived.ts';
import { ingest } from '../build/build-site.ts';
import { programs, runNode } from '../run-command.ts';

/** Checks the types of pages and components; returns the exit code. */
export async function checkTypes(): Promise<number> {
  // Astro reads the records before it checks, and a fresh checkout has none.
  if (!existsSync(currentFile())) await ingest();
  return runNode(programs.astro, ['check', '--tsconfig', 'tests/tsconfig.pages.json']);
}

/** Checks the format; returns the exit code. */
export const checkFormat = (): Promise<number> =>
  runNode(programs.prettier, [
    '--check',
    '--log-level=warn',
    '--plugin=prettier-plugin-astro',
    // Parses in half the time of Prettier's own parser, for the same output.
    '--plugin=@prettier/plugin-oxc',
    '{src,scripts,tests}/**/*.{astro,css,mjs,ts}',
    '*.{mjs,json,md}',
    '!package-lock.json',
  ]);

/** Lints the code, by the rules in `tests/oxlint.json`, and checks its types; returns the exit code. */
export const checkCode = (): Promise<number> =>
  runNode(programs.oxlint, [
    '--config=tests/oxlint.json',
    '--type-aware',
    '--type-check',
    '--deny-warnings',
    // Its packages may not be installed, and type-aware rules need their types.
    '--ignore-pattern=scripts/bench/**',
    'src',
    'scripts',
    'tests',
  ]);
