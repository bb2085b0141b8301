import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ingestContent } from '../../scripts/tooling/build/ingest-content.ts';
import { makeContent } from '../fixtures/ingest-run.ts';

const GOOD = 'The bridge was closed on Monday.\n';
const BAD = Buffer.from([0xff, 0xfe, 0x41]);

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each<[string, Record<string, string | Buffer>, Record<string, string>, object]>([
  ['sound content', { 'a.txt': GOOD }, {}, { outcome: 'complete', findings: '0 errors in 0 files' }],
  [
    'two files of three that cannot be read',
    { 'a.txt': GOOD, 'b.txt': BAD, 'c.txt': BAD },
    {},
    { outcome: 'partial', findings: '2 errors in 2 files' },
  ],
  [
    'settings that cannot be read',
    { 'a.txt': GOOD },
    { 'site.yml': 'title: [a' },
    { outcome: 'stopped', findings: 'the error above stopped the ingest' },
  ],
])('the outcome for %s is returned', async (_what, articles, others, outcome) => {
  const { content, derived } = makeContent(articles, others);
  vi.stubEnv('DATELINE_CONTENT', content);
  vi.stubEnv('DATELINE_DERIVED', derived);
  expect(await ingestContent({ strict: false })).toMatchObject(outcome);
});
