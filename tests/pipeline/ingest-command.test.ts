import { expect, test } from 'vitest';
import { articlesOf, makeContent, spawnIngest } from '../fixtures/ingest-run.ts';

const folder = makeContent({
  'good.txt': 'The council met on the quay. It heard the harbour master.',
  'doubt.txt': 'date 2024-02-31 The ferry left late. Nobody on board was told why.',
});

test('the command prints counts, then issues, and exits with 0 if there are only warnings', () => {
  const { code, out, err } = spawnIngest(folder);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^files read +2\n[^]*\n● stories\/s\/articles\/doubt\.txt:1 impossible-date — [^\n]*\nLeft to do: 2 publishers and 2 dates not known[^]*\n {2}good:\n {4}publisher:\n {4}date:\n/,
  );
  expect(articlesOf(folder)).toHaveLength(2);
});

test('with --strict it exits with 1 on a warning', () => {
  expect(spawnIngest(folder, { args: ['--strict'] }).code).toBe(1);
});

test('with --json it prints the outcome and the issues alone', () => {
  const { code, out, err } = spawnIngest(folder, { args: ['--json'] });
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      outcome: 'complete',
      issues: [
        expect.objectContaining({
          severity: 'warning',
          kind: 'impossible-date',
          path: 'stories/s/articles/doubt.txt',
          line: 1,
          remedy: expect.any(String),
        }),
      ],
      asked: [expect.objectContaining({ story: 's' })],
    },
  ]);
  expect(err).toMatch(/^files read +2\n/);
});

test('an unknown option exits with 1 and one line', () => {
  const { code, out, err } = spawnIngest(folder, { args: ['--strickt'] });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^Unknown option '--strickt'[^\n]*\n$/);
});
