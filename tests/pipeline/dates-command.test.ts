import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listDates } from '#pipeline/report/text-listings.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';

const list = async (texts: string | undefined, json = false): Promise<string[]> => {
  const unread: string[] = [];
  const lines: string[] = [];
  for await (const line of listDates({ texts, json }, (told) => unread.push(told))) lines.push(line);
  expect(unread.filter((line) => !line.startsWith('bad.txt:1 not-utf8'))).toEqual([]);
  return lines;
};

describe('npm run dates', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dates-'));
    await mkdir(path.join(folder, 'b'));
    await writeFile(
      path.join(folder, 'b', 'late.txt'),
      '\ufeffdate 2024-04-02\n\n🔥 The mill by the river, which employed forty people, burned on Friday\nevening, and its owners said that it will open again\tin May.\n\nThe mosque is full on Fridays.\n\nShare.\n',
    );
    await writeFile(path.join(folder, 'a.txt'), 'The mill burned on Friday. It was sold on 1 March 2024.\n');
    await writeFile(path.join(folder, 'bad.txt'), Buffer.from([0x31, 0x32, 0xff]));
    await writeFile(path.join(folder, 'notes.md'), 'The mill burned on 1 March 2024.');
  });

  afterAll(() => rm(folder, { recursive: true }));

  const LINES = [
    'a.txt\t1\t19\t25\t-\tundated\tFriday',
    'a.txt\t1\t42\t54\t2024-03-01\tundated\t1 March 2024',
    'b/late.txt\t3\t81\t95\t2024-03-29\tevent\tFriday evening',
    'b/late.txt\t4\t144\t147\t2024-05\tplan\tMay',
    'b/late.txt\t6\t172\t179\t-\trecurring\tFridays',
  ];

  test('prints one expression per line, sorted by path, with line and code-point offsets', async () => {
    const clock = path.join(projectRoot, 'tests/fixtures/other-date.mjs');
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [path.join(projectRoot, 'scripts/develop/texts.ts'), 'dates', '--texts', folder],
      { env: { ...process.env, TZ: 'Asia/Kathmandu', NODE_OPTIONS: `--import=${clock}` } },
    );
    expect(stdout.split('\n')).toEqual([...LINES, '']);
    expect(stderr).toContain('bad.txt:1 not-utf8');
  });

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('prints the same in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    try {
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      expect(await list(folder)).toEqual(LINES);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('--json prints offsets and words of the file', async () => {
    const third = JSON.parse((await list(folder, true))[2] ?? '') as Record<string, unknown>;
    expect(third).toEqual({
      path: 'b/late.txt',
      line: 3,
      start: 81,
      end: 95,
      edtf: '2024-03-29',
      certain: true,
      taken: 'event',
      words: 'Friday\nevening',
    });
    const text = [...(await readFile(path.join(folder, 'b', 'late.txt'), 'utf8')).slice(1)];
    expect(text.slice(81, 95).join('')).toBe('Friday\nevening');
  });

  test('reports a missing or nonexistent folder', async () => {
    await expect(list(undefined)).rejects.toThrow(
      'Cannot look for dates: give the folder of texts with --texts DIR.',
    );
    const nowhere = path.join(folder, 'nowhere');
    await expect(list(nowhere)).rejects.toThrow(`Cannot read the folder of texts (${nowhere}): ENOENT`);
  });
});
