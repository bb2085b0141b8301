import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';

const MODULE = path.join(import.meta.dirname, '../../scripts/tooling/install/foreground.mjs');

/** Starts a command under npm's name, prints its process id, and waits. */
const STARTER = `
import { spawn } from 'node:child_process';
const inner = \`import { runForeground } from ${JSON.stringify(MODULE)};
await runForeground(process.execPath, ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)']);\`;
spawn(process.execPath, ['--input-type=module', '-e', inner], { stdio: 'inherit', env: { ...process.env, npm_command: 'exec' } });
setInterval(() => {}, 1000);
`;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a command ends when npx, which started it, is killed', async () => {
  const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(starter.stdout, 'data')) as [Buffer];
  const pid = Number(printed.toString());
  expect(isAlive(pid)).toBe(true);
  starter.kill('SIGKILL');
  // The pipe closes when the last process that writes to it is gone.
  await once(starter.stdout, 'close', { signal: AbortSignal.timeout(60_000) });
});
