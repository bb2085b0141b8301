import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildLeavingOut, folderToBuildIn } from '../../scripts/tooling/build/build-site.ts';
import type { IngestOutcome } from '../../scripts/tooling/build/ingest-content.ts';

const COMPLETE: IngestOutcome = {
  outcome: 'complete',
  findings: '0 errors in 0 files',
  issues: [],
  asked: [],
};
const PARTIAL: IngestOutcome = { outcome: 'partial', findings: '1 error in 1 file', issues: [], asked: [] };
const STOPPED: IngestOutcome = { outcome: 'stopped', findings: '4 errors in 2 files', issues: [], asked: [] };

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** An ingest that leaves out files, and a build that fails with the first bad file left. */
function run(
  bad: readonly string[],
  ingested: IngestOutcome = COMPLETE,
): { code: Promise<number>; runs: string[][] } {
  const runs: string[][] = [];
  let without: ReadonlyMap<string, string> = new Map();
  const code = buildLeavingOut(
    async (leaveOut) => {
      without = new Map(leaveOut);
      runs.push([...without.keys()]);
      return leaveOut.size > 0 ? PARTIAL : ingested;
    },
    async (onFailure) => {
      const file = bad.find((name) => !without.has(name));
      if (file === undefined) return 0;
      onFailure(file, 'no page');
      return 1;
    },
    () => {
      said.push('issues');
      return Promise.resolve();
    },
  );
  return { code, runs };
}

test.each<[string, string[], IngestOutcome, number, string[][], RegExp]>([
  ['all is well', [], COMPLETE, 0, [[]], /^issues$/],
  [
    'a file was left out before',
    [],
    PARTIAL,
    1,
    [[]],
    /^issues\nBuilt, but not all of the content: 1 error in 1 file\.$/,
  ],
  ['nothing was ingested', [], STOPPED, 1, [[]], /^issues\nNot built: 4 errors in 2 files\.$/],
  [
    'one page fails',
    ['a'],
    COMPLETE,
    1,
    [[], ['a']],
    /^Building again without a\.\nissues\nBuilt, but not all/,
  ],
  [
    'two pages fail',
    ['a', 'b'],
    COMPLETE,
    1,
    [[], ['a'], ['a', 'b']],
    /without a, b\.\nissues\nBuilt, but not all/,
  ],
])('if %s', async (_, bad, ingested, expected, without, words) => {
  const { code, runs } = run(bad, ingested);
  expect(await code).toBe(expected);
  expect(runs).toEqual(without);
  expect(said.join('\n')).toMatch(words);
});

test('a build in which page after page fails is aborted', async () => {
  const { code, runs } = run(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(await code).toBe(1);
  expect(runs).toHaveLength(5);
});

test('a site on another file system is built in the project', () => {
  const deviceOf = (at: string): number => (at === '/' ? 2 : 1);
  expect(folderToBuildIn('/no-such-folder/site', deviceOf)).toMatch(/\.astro\/site$/);
  expect(folderToBuildIn('/no-such-folder/site', () => 1)).toBe('/no-such-folder/site');
});
