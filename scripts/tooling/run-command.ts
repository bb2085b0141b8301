import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { runForeground } from './install/foreground.mjs';
import { isOutputReserved } from './json-output.ts';
import { projectRoot } from './project.ts';

/** Environment variables that override those of this process. */
export type Environment = Record<string, string | undefined>;

/**
 * Runs a script or a package's program with this Node.js, in the foreground, and returns its exit code. A terminating
 * signal also ends this process.
 */
export async function runNode(script: string, args: string[], env: Environment = {}): Promise<number> {
  const { code, signal, received } = await runForeground(process.execPath, [findUp(script), ...args], {
    cwd: projectRoot,
    stdio: ['inherit', isOutputReserved() ? process.stderr : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (received) process.kill(process.pid, received);
  // The shell's convention for a command ended by a signal.
  return signal ? 128 + constants.signals[signal] : (code ?? 1);
}

/** A file of the project, or of a package in `node_modules` here or above. */
function findUp(file: string): string {
  for (let folder = projectRoot; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = path.join(folder, file);
    if (existsSync(found)) return found;
  }
  return path.join(projectRoot, file);
}

export const programs = {
  astro: 'node_modules/astro/bin/astro.mjs',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;
