import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFigures } from '#pipeline/report/text-listings.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';

const list = async (texts: string | undefined, json = false): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of listFigures({ texts, json }, () => undefined)) lines.push(line);
  return lines;
};

describe('npm run figures', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'figures-'));
    await mkdir(path.join(folder, 'b'));
    await writeFile(
      path.join(folder, 'b', 'late.txt'),
      '\ufeff🔥 Fire kills\n\nThe 🔥 tore through a hall full of people, killed 12\nmen and hurt dozens.\n\nShare.\n',
    );
    await writeFile(path.join(folder, 'a.txt'), ' date 2024-04-02 Police arrested 4 people in 2024.\n');
    await writeFile(path.join(folder, 'bad.txt'), Buffer.from([0x31, 0x32, 0xff]));
    await writeFile(path.join(folder, 'empty.txt'), '');
    await writeFile(path.join(folder, 'notes.md'), 'Police arrested 40 people.');
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('prints one figure per line, sorted by path, with code-point offsets, and reports unreadable files', async () => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      path.join(projectRoot, 'scripts/develop/texts.ts'),
      'figures',
      '--texts',
      folder,
    ]);
    expect(stdout.split('\n')).toEqual([
      'a.txt\t33\t41\tdetained\texact\t4\t4 people',
      'b/late.txt\t63\t69\tkilled\texact\t12\t12 men',
      'b/late.txt\t74\t85\tinjured\tvague\t-\thurt dozens',
      '',
    ]);
    expect(stderr).toContain('bad.txt:1 not-utf8 — byte 0xFF at offset 2 is not UTF-8');
    expect(stderr).toContain('empty.txt:1 empty-file');
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test('--json prints offsets and words of the file', async () => {
    const twelve = JSON.parse((await list(folder, true))[1] ?? '') as Record<string, unknown>;
    expect(twelve).toEqual({
      path: 'b/late.txt',
      start: 63,
      end: 69,
      kind: 'killed',
      bound: 'exact',
      value: 12,
      words: '12\nmen',
    });
    const text = [...(await readFile(path.join(folder, 'b', 'late.txt'), 'utf8')).slice(1)];
    expect(text.slice(63, 69).join('')).toBe('12\nmen');
  });

  test('reports a missing or nonexistent folder', async () => {
    await expect(list(undefined)).rejects.toThrow(
      'Cannot look for figures: give the folder of texts with --texts DIR.',
    );
    const nowhere = path.join(folder, 'nowhere');
    await expect(list(nowhere)).rejects.toThrow(`Cannot read the folder of texts (${nowhere}): ENOENT`);
  });
});
