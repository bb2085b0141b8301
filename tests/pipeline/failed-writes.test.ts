import { readFileSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readGeneration } from '#pipeline/output/generation.ts';
import { recordPublished } from '#pipeline/publish/published.ts';
import { articlesOf, makeContent, outputBytes, runIngest } from '../fixtures/ingest-run.ts';

const WORDS = {
  ENOSPC: 'no space left on device',
  EIO: 'i/o error',
  EACCES: 'permission denied',
} as const;
type Code = keyof typeof WORDS;

/** The number of the call that fails, counted from 1, and its error; 0 if none fails. */
const fault = vi.hoisted(() => ({ folder: '', at: 0, code: '', words: '', calls: [] as string[] }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  /** Counts a call on a file of the folder, and fails it if it is its turn. */
  const call = (name: string, file: string): void => {
    if (fault.folder === '' || !file.startsWith(fault.folder)) return;
    fault.calls.push(name);
    if (fault.calls.length !== fault.at) return;
    throw Object.assign(new Error(`${fault.code}: ${fault.words}, ${name} '${file}'`), { code: fault.code });
  };
  const failing =
    <Args extends unknown[], Result>(name: string, run: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      call(name, String(args[0]));
      return run(...args);
    };
  const open = async (...args: Parameters<typeof real.open>): Promise<FileHandle> => {
    const isWritten = typeof args[1] === 'string' && args[1] !== 'r';
    if (isWritten) call('open', String(args[0]));
    const handle = await real.open(...args);
    const { writeFile, sync } = handle;
    return !isWritten
      ? handle
      : Object.assign(handle, {
          writeFile: async (bytes: Buffer) => {
            // Part of it may be on disk before the disk is full.
            await writeFile.call(handle, bytes.subarray(0, bytes.length / 2));
            call('write', String(args[0]));
            await writeFile.call(handle, bytes.subarray(bytes.length / 2));
          },
          sync: async () => {
            call('fsync', String(args[0]));
            await sync.call(handle);
          },
        });
  };
  return {
    ...real,
    open,
    mkdir: failing('mkdir', real.mkdir),
    rename: failing('rename', real.rename),
    rm: failing('rm', real.rm),
    writeFile: failing('write', real.writeFile),
  };
});

/** Runs an action with its n-th call failing, for every n; returns the calls of the last run, in which none fails. */
async function failingEach(
  folder: string,
  code: Code,
  action: (at: number) => Promise<void>,
): Promise<string[]> {
  for (let at = 1; ; at++) {
    Object.assign(fault, { folder, at, code, words: WORDS[code], calls: [] });
    try {
      await action(at);
    } finally {
      fault.folder = '';
    }
    if (fault.calls.length < at) return fault.calls;
  }
}

test.each(Object.keys(WORDS) as Code[])(
  'an ingest whose n-th call fails with %s leaves a complete output and a remedy',
  async (code) => {
    const text = (words: string): string => `The council met on the quay. It heard ${words}.`;
    const folder = makeContent({ 'a.txt': text('the old mayor') });
    await runIngest(folder);
    const before = outputBytes(folder);
    const file = path.join(folder.content, 'stories/s/articles/a.txt');
    const outcomes: string[] = [];
    const calls = await failingEach(folder.derived, code, async () => {
      writeFileSync(file, text('the new mayor'));
      const { code: exit, err } = await runIngest(folder);
      const hasFailed = fault.calls.length >= fault.at;
      fault.folder = '';
      const generation = readFileSync(path.join(folder.derived, 'current'), 'utf8').trim();
      expect(await readGeneration(folder.derived, generation)).not.toBeNull();
      const [record] = articlesOf(folder);
      const state = record?.article.passages[0]?.sentences[1]?.exact.includes('old') ? 'old' : 'new';
      if (hasFailed && exit !== 0) {
        expect(err).toBe(
          `Cannot write the output (${folder.derived}): ${code}: ${WORDS[code]}. Make the folder writable and make room on the disk; the last complete output is still in place.\n`,
        );
      } else expect(state).toBe('new');
      outcomes.push(state);
      // The next run cleans up and can read the old output.
      writeFileSync(file, text('the old mayor'));
      expect((await runIngest(folder)).code).toBe(0);
      expect(outputBytes(folder)).toEqual(before);
    });
    expect(new Set(calls)).toEqual(new Set(['mkdir', 'open', 'write', 'fsync', 'rename', 'rm']));
    expect(calls.length).toBeGreaterThan(15);
    // Before the rename that makes the new output current, the old one is complete; afterwards, the new one.
    expect(outcomes.lastIndexOf('old')).toBe(outcomes.indexOf('new') - 1);
    expect(outcomes.indexOf('new')).toBe(calls.lastIndexOf('rename') + 1);
  },
);

test.each(Object.keys(WORDS) as Code[])(
  'an address lock whose n-th call fails with %s is unchanged',
  async (code) => {
    const { content } = makeContent({ 'a.txt': 'The council met on the quay.' });
    const page = (address: string) => ({ kind: 'page' as const, address, corrections: 0 as const });
    await recordPublished(content, [page('/old/')]);
    const lock = path.join(content, 'addresses.lock');
    const before = readFileSync(lock, 'utf8');
    const calls = await failingEach(content, code, async () => {
      const recorded = recordPublished(content, [page('/new/')]);
      const error = await recorded.then(() => null, String);
      if (error === null) return;
      expect(error).toContain(`Cannot record addresses (${lock}): ${code}: ${WORDS[code]}. Make`);
      expect(readFileSync(lock, 'utf8')).toBe(before);
    });
    expect(calls).toEqual(['rm', 'open', 'write', 'fsync', 'rename']);
    expect(readFileSync(lock, 'utf8')).toContain('/new/');
  },
);
