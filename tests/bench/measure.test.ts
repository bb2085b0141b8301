import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measureScript } from '../../scripts/bench/measure.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';

/** Writes a script outside the project; returns its path relative to it, as the bench names scripts. */
async function scriptOf(code: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-measure-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'script.mjs'), code);
  return path.relative(projectRoot, path.join(folder, 'script.mjs'));
}

/** 0.3 CPU seconds, however long they take. */
const BUSY = 'const { user } = process.cpuUsage(); while (process.cpuUsage().user < user + 300_000);';

test.each([
  ['that is busy', BUSY],
  [
    'that is busy in another thread',
    `import { Worker } from 'node:worker_threads'; new Worker(${JSON.stringify(BUSY)}, { eval: true });`,
  ],
  ['that ends itself', `${BUSY} process.exit();`],
])('a script %s is measured by its own CPU time', async (_what, code) => {
  const usage = await measureScript(await scriptOf(code), [], {});
  expect(usage.milliseconds).toBeGreaterThan(150);
  expect(usage.cpuSeconds).toBeGreaterThan(0.3);
  expect(usage.peakMiB).toBeGreaterThan(10);
});

test('time in which a script only waits is no CPU time', async () => {
  const usage = await measureScript(
    await scriptOf('await new Promise((end) => setTimeout(end, 2000));'),
    [],
    {},
  );
  expect(usage.cpuSeconds).toBeLessThan(usage.milliseconds / 1000 - 1);
});

test('memory held by a script is counted, that of the measuring process is not', async () => {
  const held = Buffer.alloc(200 * 1024 ** 2, 1);
  const [small, large] = await Promise.all([
    measureScript(await scriptOf(''), [], {}),
    measureScript(await scriptOf('Buffer.alloc(150 * 1024 ** 2, 1);'), [], {}),
  ]);
  expect(large.peakMiB - small.peakMiB).toBeGreaterThan(100);
  expect(small.peakMiB).toBeLessThan(held.length / 1024 ** 2);
});

test('a script gets its arguments and its environment', async () => {
  const script = await scriptOf(
    'if (process.argv[2] !== "one" || process.env.TWO !== "2") throw new Error("not given");',
  );
  await measureScript(script, ['one'], { TWO: '2' });
  await expect(measureScript(script, ['two'], { TWO: '2' })).rejects.toThrow('not given');
});

test('the error of a failed script has its exit code and output', async () => {
  const script = await scriptOf('console.log("half done"); console.error("no room"); process.exitCode = 3;');
  await expect(measureScript(script, [], {})).rejects.toThrow(
    `Cannot measure ${script}: it ended with 3. It said:\nhalf done\nno room\n`,
  );
});
