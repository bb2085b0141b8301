import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { linkPackages } from '../../scripts/tooling/test/link-packages.ts';

/** A copy of the project as git has it, with the packages that are installed here. */
function copyProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'dateline-first-story-'));
  const parts = ['src', 'scripts', 'public', 'content', 'package.json', 'package-lock.json'];
  for (const part of [...parts, 'astro.config.mjs', 'tsconfig.json']) {
    const derived = path.join(projectRoot, 'content', 'derived');
    cpSync(path.join(projectRoot, part), path.join(copy, part), {
      recursive: true,
      filter: (file) => file !== derived,
    });
  }
  const modules = path.join(copy, 'node_modules');
  mkdirSync(modules);
  linkPackages(modules, true);
  for (const file of ['.package-lock.json', '.dateline-installed']) {
    const installed = path.join(projectRoot, 'node_modules', file);
    if (existsSync(installed)) copyFileSync(installed, path.join(modules, file));
  }
  return copy;
}

/** The commands of the README's first story; the last of them serves the site. */
function readmeCommands(): { steps: string; serve: string } {
  const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
  const [, block = ''] = /## Your first own story[^]*?```sh\n([^]*?)```/.exec(readme) ?? [];
  const lines = block.trimEnd().split('\n');
  return { steps: lines.slice(0, -1).join('\n'), serve: lines.at(-1) ?? '' };
}

test('the first story of the README is made by its commands as they are written', async () => {
  const cwd = copyProject();
  const { steps, serve } = readmeCommands();
  const made = spawnSync('sh', ['-e', '-c', steps], { cwd, encoding: 'utf8' });
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(serve).toBe('npm start');

  const server = spawn('sh', ['-c', `exec ${serve}`], { cwd, detached: true });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const read = (chunk: Buffer): void => {
        said += chunk.toString();
        const [found] = /http:\/\/\S+\//.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => reject(new Error(said)));
    });
    const page = await fetch(new URL('stories/harbour-fire/001/', address));
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('Fire destroyed a warehouse'),
    ]);
    // A build is no publication.
    expect(existsSync(path.join(cwd, 'content', 'addresses.lock'))).toBe(false);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  }
});
