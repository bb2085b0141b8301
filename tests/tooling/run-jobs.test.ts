import { expect, test } from 'vitest';
import { type Job, runJobs } from '../../scripts/tooling/run-jobs.ts';

/**
 * Runs jobs, written as `name`, `name < need, need` or `name @used`; returns starts and ends in order, each job taking
 * one turn.
 */
async function traceOf(atOnce: number, written: string[]): Promise<string> {
  const jobs = written.map((text): Job => {
    const [, name = '', needs, uses] = /^(\w+)(?: < (.+?))?(?: @(\w+))?$/.exec(text) ?? [];
    return { name, needs: needs?.split(', ') ?? [], ...(uses ? { uses } : {}) };
  });
  const trace: string[] = [];
  await runJobs(jobs, atOnce, async ({ name }) => {
    trace.push(`+${name}`);
    await new Promise((done) => setTimeout(done));
    trace.push(`-${name}`);
  });
  return trace.join(' ');
}

test.each<[what: string, atOnce: number, jobs: string[], trace: string]>([
  ['one after the other', 1, ['a', 'b', 'c'], '+a -a +b -b +c -c'],
  ['two at once, never three', 2, ['a', 'b', 'c'], '+a +b -a +c -b -c'],
  ['a job after what it needs', 2, ['a', 'b < a', 'c'], '+a +c -a +b -c -b'],
  ['a job that stands before what it needs', 2, ['b < a', 'a'], '+a -a +b -b'],
  ['a job whose need is not to be run', 2, ['a < z', 'b'], '+a +b -a -b'],
  ['a job after all that it needs', 3, ['a', 'b', 'c < a, b'], '+a +b -a -b +c -c'],
  ['one after the other of those that use the same', 2, ['a @x', 'b @x', 'c'], '+a +c -a +b -c -b'],
  ['at once those that use other things', 2, ['a @x', 'b @y'], '+a +b -a -b'],
  ['no jobs', 2, [], ''],
])('%s', async (_what, atOnce, jobs, trace) => {
  expect(await traceOf(atOnce, jobs)).toBe(trace);
});

test('jobs that wait for one another are an error', async () => {
  await expect(traceOf(2, ['a', 'b < c', 'c < b'])).rejects.toThrow(
    'Cannot run b, c: they wait for one another.',
  );
});

test('errors of a job are thrown', async () => {
  const run = (): Promise<void> => Promise.reject(new Error('no room'));
  await expect(runJobs([{ name: 'a', needs: [] }], 2, run)).rejects.toThrow('no room');
});
