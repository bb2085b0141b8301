import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { generationName, isGenerationName, readGeneration } from '#pipeline/output/generation.ts';
import {
  articlesOf,
  type ContentFolder,
  makeContent,
  outputBytes,
  runIngest,
  spawnIngest,
} from '../fixtures/ingest-run.ts';

const files = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `a${i}.txt`,
      `date 2024-03-${String((i % 28) + 1).padStart(2, '0')} The ferry of pier ${i} left late. Nobody was told why, and ${i} people waited.`,
    ]),
  );

/** Asserts that the current generation is complete, named by its contents, and the only one. */
async function expectComplete({ derived }: ContentFolder, articles: number): Promise<void> {
  const current = readFileSync(path.join(derived, 'current'), 'utf8').trim();
  const generation = await readGeneration(derived, current);
  expect(generation && generationName(generation)).toBe(current);
  expect(generation?.['articles.ndjson']).toHaveLength(articles);
}

test('output depends on the files only, not on clock, time zone, locale, order or folder', async () => {
  const one = makeContent(files(6));
  const other = makeContent(Object.fromEntries(Object.entries(files(6)).reverse()));
  const clock = path.join(import.meta.dirname, '../fixtures/other-date.mjs');
  vi.stubEnv('TZ', 'America/Los_Angeles');
  const { code } = await runIngest(one).finally(() => vi.unstubAllEnvs());
  const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${clock}` };
  expect([code, spawnIngest(other, { env: elsewhere }).code]).toEqual([0, 0]);
  expect(outputBytes(other)).toEqual(outputBytes(one));
});

test('unchanged files are not parsed again, changed ones are, and records of deleted ones are removed', async () => {
  const folder = makeContent(files(4));
  const inFolder = path.join(folder.content, 'stories/s/articles');
  expect((await runIngest(folder)).out).toContain('parsed      4, 0 unchanged');
  const before = outputBytes(folder);
  expect((await runIngest(folder)).out).toMatch(/parsed {6}0, 4 unchanged[^]*output {6}unchanged/);
  expect(outputBytes(folder)).toEqual(before);
  rmSync(path.join(inFolder, 'a3.txt'));
  writeFileSync(path.join(inFolder, 'a1.txt'), 'date 2024-03-02 The ferry sank. Nobody was on it.');
  expect((await runIngest(folder)).out).toContain('parsed      1, 2 unchanged');
  expect(articlesOf(folder).map(({ id }) => id)).toEqual(['s/a0', 's/a1', 's/a2']);
  expect(Buffer.from(Object.values(outputBytes(folder)).join(''), 'base64').toString()).not.toContain(
    'pier 3',
  );
});

test('a generation that was modified is written again', async () => {
  const folder = makeContent(files(2));
  await runIngest(folder);
  const before = outputBytes(folder);
  const current = readFileSync(path.join(folder.derived, 'current'), 'utf8').trim();
  const file = path.join(folder.derived, current, 'articles.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('ferry', 'barge'));
  expect((await runIngest(folder)).out).toContain('parsed      2, 0 unchanged');
  expect(outputBytes(folder)).toEqual(before);
});

test('a run killed at any moment leaves the previous output complete, and the next run cleans up', async () => {
  const folder = makeContent(files(60));
  expect((await runIngest(folder)).code).toBe(0);
  const extra = path.join(folder.content, 'stories/s/articles/extra.txt');
  for (const [i, delay] of [300, 700, 1100].entries()) {
    writeFileSync(extra, `The ferry came back at last. It was the ${i}th time.`);
    const run = spawn(process.execPath, ['scripts/ingest.ts'], {
      env: { ...process.env, DATELINE_CONTENT: folder.content, DATELINE_DERIVED: folder.derived },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => run.once('close', resolve));
    await wait(delay);
    run.kill('SIGKILL');
    await ended;
    const written = articlesOf(folder).some(({ id }) => id === 's/extra');
    await expectComplete(folder, written ? 61 : 60);
  }
  expect((await runIngest(folder)).code).toBe(0);
  await expectComplete(folder, 61);
  expect(
    readdirSync(folder.derived).filter((name) => isGenerationName(name) || name.startsWith('.new')),
  ).toHaveLength(1);
});

test('if the output cannot be written the run fails with the reason, and the last output stays', async () => {
  const folder = makeContent(files(2));
  expect((await runIngest(folder)).code).toBe(0);
  const before = outputBytes(folder);
  const kept = { ...folder, derived: `${folder.derived}-file` };
  writeFileSync(kept.derived, 'a file where the folder should be');
  const run = await runIngest(kept);
  expect(run.code).toBe(1);
  expect(run.err).toContain('the last complete output is still in place.');
  expect(outputBytes(folder)).toEqual(before);
});

test('a disk that fills up during writing leaves the last output unchanged', async () => {
  const folder = makeContent(files(2));
  expect((await runIngest(folder)).code).toBe(0);
  const before = outputBytes(folder);
  for (const [name, text] of Object.entries(files(40))) {
    writeFileSync(path.join(folder.content, 'stories/s/articles', name), text);
  }
  mkdirSync(folder.derived, { recursive: true });
  // A file size limit simulates a full disk: the system refuses the write in the same way.
  const limited = `ulimit -f 16; trap '' XFSZ; exec "$0" scripts/ingest.ts`;
  const run = spawnLimited(limited, folder);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/Cannot write the output .*EFBIG.*the last complete output is still in place\./);
  expect(outputBytes(folder)).toEqual(before);
});

function spawnLimited(
  script: string,
  { content, derived }: ContentFolder,
): { code: number | null; err: string } {
  const run = spawnSync('bash', ['-c', script, process.execPath], {
    env: { ...process.env, DATELINE_CONTENT: content, DATELINE_DERIVED: derived },
    encoding: 'utf8',
  });
  return { code: run.status, err: run.stderr };
}
