import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveFigures } from '#pipeline/derive/figures.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';

const found = (sentences: readonly string[], day: string | null = null): string[] =>
  deriveFigures(
    sentences.map((text) => ({ text })),
    day,
  ).map(({ sentence, kind, value }) => `${sentence} ${kind} ${value ?? '-'}`);

describe('an event reported over several sentences', () => {
  test.each<[string, string[], string[]]>([
    [
      'another event goes on in the next sentence',
      [
        'In 1995, a similar quake struck the city.',
        'It killed 6,000 people.',
        'Friday’s quake injured 12 people.',
      ],
      ['2 injured 12'],
    ],
    [
      'a count may go on with it too',
      ['The region was hit by floods in 2013.', 'At least 40 people were killed.'],
      [],
    ],
    [
      'what is so now is told of the article’s own event',
      ['The region was hit by floods in 2013.', 'At least 40 people are missing.'],
      ['1 missing 40'],
    ],
    [
      'a day named brings the article back to it',
      ['The region was hit by floods in 2013.', 'On Tuesday 40 people were killed.'],
      ['1 killed 40'],
    ],
    [
      'a year that is no event’s leads nowhere',
      ['The mayor took office in 2018.', 'At least 40 people were killed.'],
      ['1 killed 40'],
    ],
  ])('%s', (_, sentences, figures) => {
    expect(found(sentences)).toEqual(figures);
  });
});

describe('the article’s year', () => {
  const attack = ['The attack in March 2024 killed 144 people.'];

  test('is that of its day', () => {
    expect(found(attack, '2024-04-02')).toEqual(['0 killed 144']);
  });

  test('makes other years those of other events', () => {
    expect(found(attack, '2025-03-22')).toEqual([]);
  });

  test('is not guessed without evidence', () => {
    expect(found(attack)).toEqual([]);
  });

  test('is that of a full date at its beginning if the article has no day', () => {
    const sentences = ['On 12 March 2021, a fire killed 11 people.', 'In 2016 another fire killed 49.'];
    expect(found(sentences)).toEqual(['0 killed 11']);
  });
});

test('offsets and words are those of the sentence, in UTF-16 units', () => {
  const [figure] = deriveFigures([{ text: '🔥 “Over 40 people died,” he said.' }]);
  expect(figure).toEqual({
    sentence: 0,
    start: 4,
    end: 23,
    kind: 'killed',
    elsewhere: false,
    value: 40,
    bound: 'more-than',
    words: 'Over 40 people died',
    count: { start: 4, end: 11 },
  });
});

test('a line end within a sentence counts as a space', () => {
  expect(found(['In the new\nfilm, a gunman kills 12\npeople.'])).toEqual([]);
  expect(found(['On 12 March\n2021, a fire killed 11\npeople.'])).toEqual(['0 killed 11']);
});

const run = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [path.join(projectRoot, 'scripts/figures.ts'), ...args]);

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

  test('prints one figure per line, sorted by path, with code-point offsets', async () => {
    const { stdout } = await run('--texts', folder);
    expect(stdout.split('\n')).toEqual([
      'a.txt\t33\t41\tdetained\texact\t4\t4 people',
      'b/late.txt\t63\t69\tkilled\texact\t12\t12 men',
      'b/late.txt\t74\t85\tinjured\tvague\t-\thurt dozens',
      '',
    ]);
  });

  test('--json prints offsets and words of the file', async () => {
    const { stdout } = await run('--texts', folder, '--json');
    const [, twelve] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
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

  test('reports unreadable files and continues', async () => {
    const { stderr } = await run('--texts', folder);
    expect(stderr).toContain('bad.txt:1 not-utf8 — byte 0xFF at offset 2 is not UTF-8');
    expect(stderr).toContain('empty.txt:1 empty-file');
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test('reports a missing or nonexistent folder', async () => {
    await expect(run()).rejects.toThrow(
      'Cannot look for figures: give the folder of texts with --texts DIR.',
    );
    const nowhere = path.join(folder, 'nowhere');
    await expect(run('--texts', nowhere)).rejects.toThrow(
      `Cannot read the folder of texts (${nowhere}): ENOENT`,
    );
  });

  test('finds the figures of the first story, and nothing else', async () => {
    const texts = path.join(projectRoot, 'content/stories/crocus-city-hall/articles');
    const { stdout } = await run('--texts', texts);
    const figures = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(figures.map(([file, , , ...rest]) => [file?.slice(0, 3), ...rest].join(' '))).toEqual([
      '001 killed exact 144 144 people dead',
      '001 detained exact 4 Four suspects',
      '001 detained exact 7 seven alleged accomplices',
      '002 killed exact 144 killing 144',
      '002 injured vague - injuring hundreds',
      '002 detained exact 12 a dozen suspects',
      '002 suspects exact 4 four alleged assailants',
      '003 killed more-than 137 over 137 dead',
      '003 injured more-than 180 more than 180 injured',
      '003 charged exact 4 four men have been charged',
      '004 killed at-least 60 at least 60 people',
      '004 injured exact 115 115 others',
    ]);
  });
});
