import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readGeneration } from '#pipeline/output/generation.ts';
import { withLock } from '#pipeline/output/lock.ts';
import { writeOutput } from '#pipeline/output/write.ts';
import { contentsIn } from '../fixtures/contents-in.ts';
import { emptyOutput } from '../fixtures/empty-output.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-writes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes in a process that is killed before a step; false if it has fewer steps and succeeds. */
const isKilled = (derived: string, title: string, dieAt: number, ...copies: string[]): boolean => {
  const script = path.join(import.meta.dirname, '../fixtures/write-and-die.ts');
  const args = [script, derived, title, `${dieAt}`, ...copies];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.signal !== 'SIGKILL' && run.status !== 0) throw new Error(run.stderr);
  return run.signal === 'SIGKILL';
};

const write = (derived: string, title: string): Promise<boolean> => writeOutput(derived, emptyOutput(title));

/** The title of the current generation, which must be complete. */
const currentTitle = async (derived: string): Promise<string> => {
  const generation = await readGeneration(
    derived,
    readFileSync(path.join(derived, 'current'), 'utf8').trim(),
  );
  return JSON.parse(generation?.['site.json'].join('') ?? '').title;
};

const names = (derived: string): string[] => readdirSync(derived).sort();

test('a run killed at any step of writing leaves the old or the new output, and the next run removes its remains', async () => {
  const derived = path.join(folder, 'killed');
  await write(derived, 'old');
  const [old = ''] = names(derived).filter((name) => /^[0-9a-f]{16}$/.test(name));
  // What a kill before a step leaves is what is there before that step.
  const copies = path.join(folder, 'copies');
  expect(isKilled(derived, 'new', 0, copies)).toBe(false);
  expect(await currentTitle(derived)).toBe('new');
  await write(derived, 'old');
  const half = Math.floor(readdirSync(copies).length / 2);
  expect(isKilled(derived, 'new', half)).toBe(true);
  expect(contentsIn(derived)).toEqual(contentsIn(path.join(copies, `${half}`)));
  const found: string[] = [];
  for (let step = 1; step <= readdirSync(copies).length; step++) {
    const left = path.join(copies, `${step}`);
    found.push(await currentTitle(left));
    await write(left, 'old');
    expect(names(left)).toEqual(['.lock', old, 'current'].sort());
  }
  // Before the step that makes the new output current, the old one is; afterwards, the new one.
  expect(found.length).toBeGreaterThan(20);
  expect(found.lastIndexOf('old')).toBe(found.indexOf('new') - 1);
});

test('only files of the pipeline are ever removed from the folder', async () => {
  const derived = path.join(folder, 'shared');
  mkdirSync(path.join(derived, 'notes'), { recursive: true });
  for (const name of ['.new-letter', 'deadbeef', 'notes/a.txt', '0123456789abcdef0']) {
    writeFileSync(path.join(derived, name), 'mine');
  }
  expect(await write(derived, 'one')).toBe(true);
  expect(await write(derived, 'two')).toBe(true);
  expect(await write(derived, 'two')).toBe(false);
  expect(names(derived)).toEqual(
    expect.arrayContaining(['.new-letter', '0123456789abcdef0', 'deadbeef', 'notes']),
  );
  expect(names(derived).filter((name) => /^[0-9a-f]{16}$/.test(name))).toHaveLength(1);
});

test('actions under a lock run one at a time, and all run', async () => {
  const lock = path.join(folder, 'lock-turns');
  let running = 0;
  const turns: number[] = [];
  await Promise.all(
    [1, 2, 3, 4, 5].map((turn) =>
      withLock(lock, async () => {
        expect(++running).toBe(1);
        await wait(20);
        running--;
        turns.push(turn);
      }),
    ),
  );
  expect(new Set(turns)).toEqual(new Set([1, 2, 3, 4, 5]));
});

test('a lock is released when its action fails, and the error is thrown', async () => {
  const lock = path.join(folder, 'lock-failing');
  await expect(withLock(lock, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(await withLock(lock, () => Promise.resolve('free'))).toBe('free');
});

test('a lock is released when its process is killed, and not before', async () => {
  const lock = path.join(folder, 'lock-killed');
  const hold = `import { withLock } from '#pipeline/output/lock.ts';
    await withLock(${JSON.stringify(lock)}, () => { console.log('held'); return new Promise((done) => setTimeout(done, 1e6)); });`;
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '--eval', hold]);
  await new Promise((held) => holder.stdout.once('data', held));
  let taken = false;
  const mine = withLock(lock, () => Promise.resolve((taken = true)));
  await wait(300);
  expect(taken).toBe(false);
  holder.kill('SIGKILL');
  await mine;
  expect(taken).toBe(true);
});

test('another file in place of the lock is reported and left alone', async () => {
  const lock = path.join(folder, 'lock-text');
  writeFileSync(lock, '12345\n');
  await expect(withLock(lock, () => Promise.resolve())).rejects.toThrow(
    `${lock} is not a lock but another file; move or delete it`,
  );
  expect(readFileSync(lock, 'utf8')).toBe('12345\n');
});
