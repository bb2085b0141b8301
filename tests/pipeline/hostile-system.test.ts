import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generationName, readGeneration } from '#pipeline/output/generation.ts';
import {
  articlesOf,
  asOrdinaryUser,
  type ContentFolder,
  makeContent,
  outputBytes,
  runIngest,
  spawnIngest,
} from '../fixtures/ingest-run.ts';

const texts = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `a${i}.txt`,
      `date 2024-03-${String((i % 28) + 1).padStart(2, '0')} The ferry of pier ${i} left late. ${'Nobody was told why. '.repeat(5)}`,
    ]),
  );

/** A folder with a complete output and newer content, of this many articles. */
const grown = async (count = 8): Promise<{ folder: ContentFolder; before: Record<string, string> }> => {
  const folder = makeContent(texts(2));
  expect((await runIngest(folder)).code).toBe(0);
  const before = outputBytes(folder);
  for (const [name, text] of Object.entries(texts(count))) {
    writeFileSync(path.join(folder.content, 'stories/s/articles', name), text);
  }
  return { folder, before };
};

const unshare = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])];
/** Linux mount namespaces allow a small disk for one run. */
const canMount =
  spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** Runs the ingest with its derived folder on a disk of its own; returns the final content of that disk. */
function runOnDisk(
  folder: ContentFolder,
  size: string,
  then = 'true',
): { code: number | null; err: string; after: Record<string, string> } {
  const copy = { ...folder, derived: `${folder.derived}-after` };
  mkdirSync(copy.derived, { recursive: true });
  cpSync(folder.derived, copy.derived, { recursive: true });
  const script = [
    `mount -t tmpfs -o size=${size} tmpfs "$DATELINE_DERIVED"`,
    `cp -a "${copy.derived}/." "$DATELINE_DERIVED"`,
    then,
    `"${process.execPath}" scripts/ingest.ts`,
  ].join(' && ');
  const back = `code=$?; rm -rf "${copy.derived}"; cp -a "$DATELINE_DERIVED" "${copy.derived}"; exit $code`;
  const { status, stderr } = spawnSync(
    unshare[0] ?? '',
    [...unshare.slice(1), 'sh', '-c', `${script}; ${back}`],
    {
      env: { ...process.env, DATELINE_CONTENT: folder.content, DATELINE_DERIVED: folder.derived },
      encoding: 'utf8',
    },
  );
  return { code: status, err: stderr, after: outputBytes(copy) };
}

test.runIf(canMount)('a full disk leaves the last output unchanged', async () => {
  const { folder, before } = await grown(40);
  const { code, err, after } = runOnDisk(folder, '72k');
  expect(err).toBe(
    `Cannot write the output (${folder.derived}): ENOSPC: no space left on device. Make the folder writable and make room on the disk; the last complete output is still in place.\n`,
  );
  expect(code).toBe(1);
  expect(after).toEqual(before);
});

test.runIf(canMount)('remains of killed runs are removed first, which frees space', async () => {
  const { folder } = await grown();
  const { code, after } = runOnDisk(
    folder,
    '1024k',
    'mkdir "$DATELINE_DERIVED/.new-0123abcd" && head -c 900000 /dev/zero > "$DATELINE_DERIVED/.new-0123abcd/site.json"',
  );
  expect(code).toBe(0);
  expect(Object.keys(after).filter((name) => name.includes('.new'))).toEqual([]);
});

test.runIf(canMount)('a read-only disk leaves the last output unchanged', async () => {
  const { folder, before } = await grown();
  const { code, err, after } = runOnDisk(folder, '1024k', 'mount -o remount,ro "$DATELINE_DERIVED"');
  expect(err).toBe(
    `Cannot write the output (${folder.derived}): EROFS: read-only file system. Make the folder writable and make room on the disk; the last complete output is still in place.\n`,
  );
  expect(code).toBe(1);
  expect(after).toEqual(before);
});

test('an unwritable folder leaves the last output unchanged', async () => {
  const { folder, before } = await grown();
  for (const name of ['.', '.lock']) chmodSync(path.join(folder.derived, name), 0o500);
  const { code, err } = spawnIngest(folder, { through: asOrdinaryUser });
  chmodSync(folder.derived, 0o700);
  expect(err).toBe(
    `Cannot write the output (${folder.derived}): EACCES: permission denied. Make the folder writable and make room on the disk; the last complete output is still in place.\n`,
  );
  expect(code).toBe(1);
  expect(outputBytes(folder)).toEqual(before);
});

test('an unreadable output is reported, not treated as missing', async () => {
  const { folder, before } = await grown();
  chmodSync(path.join(folder.derived, 'current'), 0);
  const { code, err } = spawnIngest(folder, { through: asOrdinaryUser });
  chmodSync(path.join(folder.derived, 'current'), 0o600);
  expect(err).toBe(
    `Cannot read the previous output (${folder.derived}): EACCES: permission denied. Make it readable, or delete it; it will be made again.\n`,
  );
  expect(code).toBe(1);
  expect(outputBytes(folder)).toEqual(before);
});

test('three concurrent runs with different content leave one complete output', async () => {
  const { folder } = await grown();
  const inFolder = path.join(folder.content, 'stories/s/articles');
  const runs = Array.from({ length: 3 }, async (_, i) => {
    writeFileSync(path.join(inFolder, `new${i}.txt`), `The ferry came ${i} times. It was full.`);
    const run = spawn(process.execPath, ['scripts/ingest.ts'], {
      env: { ...process.env, DATELINE_CONTENT: folder.content, DATELINE_DERIVED: folder.derived },
      stdio: 'ignore',
    });
    return new Promise((resolve) => run.once('close', resolve));
  });
  expect(await Promise.all(runs)).toEqual([0, 0, 0]);
  expect(articlesOf(folder).length).toBeGreaterThanOrEqual(9);
  const current = readFileSync(path.join(folder.derived, 'current'), 'utf8').trim();
  expect(readdirSync(folder.derived).sort()).toEqual(['.lock', current, 'current', 'report.txt'].sort());
  const generation = await readGeneration(folder.derived, current);
  expect(generation && generationName(generation)).toBe(current);
});
