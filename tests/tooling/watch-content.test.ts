import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from '../../scripts/tooling/build/watch-content.ts';

/** Longer than a change takes to be noticed and to settle. */
const SETTLED_MS = 800;

let content: string;
let watcher: FSWatcher;
let runs: number;
let running: number;
let mostAtOnce: number;
let duration: number;

beforeEach(async () => {
  content = mkdtempSync(path.join(tmpdir(), 'dateline-watch-'));
  mkdirSync(path.join(content, 'stories'));
  mkdirSync(path.join(content, 'derived'));
  [runs, running, mostAtOnce, duration] = [0, 0, 0, 0];
  watcher = watchContent(content, async () => {
    running++;
    mostAtOnce = Math.max(mostAtOnce, running);
    await wait(duration);
    running--;
    runs++;
  });
  await new Promise<void>((resolve) => void watcher.once('ready', () => resolve()));
});

afterEach(async () => {
  await watcher.close();
  rmSync(content, { recursive: true });
});

const write = (name: string): void => writeFileSync(path.join(content, name), String(Math.random()));

test('simultaneous changes trigger one call', async () => {
  write('stories/one.txt');
  write('stories/two.txt');
  write('site.yml');
  await vi.waitFor(() => expect(runs).toBe(1), 5000);
  await wait(SETTLED_MS);
  expect(runs).toBe(1);
});

test('a deleted file is a change', async () => {
  write('stories/one.txt');
  await vi.waitFor(() => expect(runs).toBe(1), 5000);
  rmSync(path.join(content, 'stories/one.txt'));
  await vi.waitFor(() => expect(runs).toBe(2), 5000);
});

test('a change during a call triggers another call afterwards', async () => {
  duration = SETTLED_MS;
  write('stories/one.txt');
  await vi.waitFor(() => expect(running).toBe(1), 5000);
  write('stories/two.txt');
  await vi.waitFor(() => expect(runs).toBe(2), 5000);
  expect(mostAtOnce).toBe(1);
});

test('the pipeline’s output is not a change', async () => {
  mkdirSync(path.join(content, 'derived/generation'));
  write('derived/current');
  write('derived/generation/site.json');
  await wait(SETTLED_MS);
  expect(runs).toBe(0);
});
