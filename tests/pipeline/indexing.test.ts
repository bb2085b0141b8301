import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Indexing, siteRecordSchema } from '#contracts/records.ts';
import { indexingOf } from '#view/data/indexing.ts';
import { makeContent, runIngest } from '../fixtures/ingest-run.ts';

const article = 'The bridge over the river was closed on Monday, the town said.\n';

test.each<[string, string, string, string, [Indexing, Indexing, Indexing]]>([
  ['off everywhere unless somebody says so', '', '', '', ['off', 'off', 'off']],
  ['on for the site', 'indexing: on\n', '', '', ['on', 'on', 'on']],
  ['on for a story', '', 'indexing: on\n', '', ['on', 'on', 'on']],
  ['on for one article', '', '', 'indexing: on\n', ['off', 'on', 'off']],
  ['off for a story of a site that is on', 'indexing: on\n', 'indexing: off\n', '', ['off', 'off', 'off']],
  ['off for one article', 'indexing: on\n', 'indexing: on\n', 'indexing: off\n', ['on', 'off', 'on']],
])('indexing is %s', async (_what, site, story, note, expected) => {
  const folder = makeContent(
    { '001.txt': article, '002.txt': article.replace('Monday', 'Friday'), '001.meta.yml': note },
    { 'site.yml': `title: T\n${site}`, 'stories/s/story.yml': `title: S\n${story}` },
  );
  expect((await runIngest(folder)).issues).toEqual([]);
  const current = readFileSync(path.join(folder.derived, 'current'), 'utf8').trim();
  const record = siteRecordSchema.parse(
    JSON.parse(readFileSync(path.join(folder.derived, current, 'site.json'), 'utf8')),
  );
  expect([indexingOf(record, 's'), indexingOf(record, 's', '001'), indexingOf(record, 's', '002')]).toEqual(
    expected,
  );
});
