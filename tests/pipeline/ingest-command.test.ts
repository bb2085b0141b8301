import { expect, test } from 'vitest';
import { articlesOf, makeContent, spawnIngest } from '../fixtures/ingest-run.ts';

const folder = makeContent({
  'good.txt': 'The council met on the quay. It heard the harbour master.',
  'doubt.txt': 'date 2024-02-31 The ferry left late. Nobody on board was told why.',
});

test('the command prints the report and exits with 0 if there are only warnings', () => {
  const { code, out, err } = spawnIngest(folder);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^stories\/s\/articles\/doubt\.txt:1 impossible-date — [^]*\nfiles read +2\n/);
  expect(articlesOf(folder)).toHaveLength(2);
});

test('with --strict it exits with 1 on a warning', () => {
  expect(spawnIngest(folder, { args: ['--strict'] }).code).toBe(1);
});

test('an unknown option exits with 1 and one line', () => {
  const { code, out, err } = spawnIngest(folder, { args: ['--strickt'] });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^Unknown option '--strickt'[^\n]*\n$/);
});
