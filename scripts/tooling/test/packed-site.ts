import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { runForeground } from '../install/foreground.mjs';
import { ENGINE_FOLDER } from '../install/engine.mjs';
import { linkPackages } from './link-packages.ts';
import type { Environment } from '../run-command.ts';

/**
 * Packs the project, installs the package into an empty folder far from here, with links to the packages that it
 * depends on, and builds the project's content there by its `dateline` command.
 *
 * @returns the exit code
 */
export async function buildPacked(out: string, env: Environment): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-packed-'));
  try {
    const installed = path.join(folder, 'node_modules', 'dateline');
    mkdirSync(installed, { recursive: true });
    linkPackages(path.join(folder, 'node_modules'), false);
    const packed = run('npm', ['pack', '--silent', '--pack-destination', folder], projectRoot);
    run('tar', ['-xzf', packed, '-C', installed, '--strip-components=1'], folder);
    const derived = path.join(projectRoot, 'content', 'derived');
    cpSync(path.join(projectRoot, 'content'), path.join(folder, 'content'), {
      recursive: true,
      filter: (file) => file !== derived,
    });
    const { code } = await runForeground(
      process.execPath,
      [path.join(installed, 'scripts', 'dateline.mjs'), 'build', '--out', out],
      { cwd: folder, env: { ...process.env, ...env } },
    );
    if (code === 0 && !existsSync(path.join(folder, ENGINE_FOLDER)))
      throw new Error(`Cannot test the package: it was not built from ${folder}.`);
    return code ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Cannot run ${command} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
