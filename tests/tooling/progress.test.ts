import { expect, test } from 'vitest';
import { formatProgress, Progress } from '#pipeline/report/progress.ts';
import { ingest } from '#pipeline/ingest.ts';
import { makeContent, removeContent } from '../fixtures/ingest-run.ts';

const stream = (isTTY: boolean): { lines: string[]; stream: NodeJS.WriteStream } => {
  const lines: string[] = [];
  const write = (line: string): boolean => lines.push(line) > 0;
  return { lines, stream: { isTTY, write } as unknown as NodeJS.WriteStream };
};

test.each([
  [1200, 10_000, 3000, 'Reading: 1,200 of 10,000, 400 a second, 22 s remaining'],
  [0, 5, 0, 'Reading: 0 of 5'],
  [0, 5, 900, 'Reading: 0 of 5'],
])('%i of %i after %i ms', (done, total, milliseconds, line) => {
  expect(formatProgress('Reading', done, total, milliseconds)).toBe(line);
});

test('a terminal has one line, written over and cleared at the end', () => {
  const { lines, stream: terminal } = stream(true);
  const progress = new Progress(terminal);
  progress.say('Bundling');
  progress.end();
  expect(lines).toEqual(['\r\u001b[KBundling', '\r\u001b[K']);
});

test('what is no terminal gets nothing', () => {
  const { lines, stream: file } = stream(false);
  const progress = new Progress(file);
  progress.show('Reading', 1, 2);
  progress.end();
  expect(lines).toEqual([]);
});

test('the rate is counted anew if what is counted changes', () => {
  const { lines, stream: terminal } = stream(true);
  const progress = new Progress(terminal);
  progress.show('Listing', 5, 5);
  progress.show('Reading', 0, 1200);
  expect(lines.at(-1)).toBe('\r\u001b[KReading: 0 of 1,200');
});

test('an ingest tells its phases with counts, the first before the first file is done', async () => {
  const folder = makeContent({ '1.txt': 'The mill closed.\n', '2.txt': 'The mill opened.\n' });
  const told: string[] = [];
  const onProgress = (phase: string, done: number, total: number): void =>
    void told.push(`${phase} ${done}/${total}`);
  await ingest({ ...folder, onProgress });
  removeContent(folder);
  expect(told.slice(0, 2)).toEqual(['Listing 0/1', 'Reading 0/2']);
  expect(told.at(-1)).toBe('Writing 2/2');
  const deriving = told.filter((line) => line.startsWith('Deriving'));
  expect(deriving.length).toBeGreaterThan(3);
  expect([...new Set(told.map((line) => line.split(' ')[0]))]).toEqual([
    'Listing',
    'Reading',
    'Deriving',
    'Proving',
    'Writing',
  ]);
});
