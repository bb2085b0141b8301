import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storyRecordSchema } from '#contracts/records.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { articlePage } from '#view/article/article-page.ts';
import { collectCoverage, type Coverage, toEntry } from '#view/data/coverage.ts';
import { siteFeed } from '#view/feed/feed-content.ts';
import { toCsv } from '#view/export/table.ts';
import { storyTables } from '#view/export/tables.ts';
import { indexPage } from '#view/index/index-page.ts';
import { indexContent } from '#view/search/index-content.ts';
import { storyData } from '#view/story/story-data.ts';
import { storyPage } from '#view/story/story-page.ts';
import { articlesOf, makeContent, runIngest } from '../../fixtures/ingest-run.ts';

/** Words of every kind that pages cite, each with a control character. */
const FILE = `date 2024-03-0\u00015

The attack on We\u0001xmouth began before dawn\u0002 on Monday. It left at least 1\u00032 people dead\u007f, the mayor said.

What Came\u0085 Before

“We knew\u0001 nothing,” Ana Ru\u0001iz said. The second sen\ufdd0tence of the passage is long enough to stand.`;

const folder = makeContent(
  {
    '001.txt': FILE,
    '002.txt': FILE.replace('12', '14').replace('date 2024-03-0\u00015', 'date 2024-03-06'),
  },
  {
    'stories/s/story.yml':
      'title: S\nevent: { words: [attack], places: [Wexmouth], day: 2024-03-04, source: A page., checked: 2024-05-01 }\nnames: { people: [Ana Ruiz], places: [Wexmouth] }\n',
  },
);

async function coverageOf(): Promise<Coverage> {
  await runIngest(folder);
  const generation = path.join(
    folder.derived,
    readFileSync(path.join(folder.derived, 'current'), 'utf8').trim(),
  );
  const line = readFileSync(path.join(generation, 'stories.ndjson'), 'utf8').split('\n')[0] ?? '';
  const [coverage] = collectCoverage(
    [storyRecordSchema.parse(JSON.parse(line))],
    articlesOf(folder).map(toEntry),
  );
  if (!coverage) throw new Error('no story');
  return coverage;
}

/** Every string in a value that a page could not show. */
function unprintableIn(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return value.search(UNPRINTABLE) < 0 ? [] : [`${at}: ${value}`];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => unprintableIn(one, `${at}/${key}`))
    : [];
}

test('control characters of a file reach its data and nothing that is shown', async () => {
  const coverage = await coverageOf();
  expect(coverage.articles).toHaveLength(2);
  expect(unprintableIn(storyData(coverage, '/'))).not.toEqual([]);
  for (const entry of coverage.articles) expect(unprintableIn(articlePage(coverage, entry, '/'))).toEqual([]);
  expect(unprintableIn(storyPage(coverage, '/'))).toEqual([]);
  expect(unprintableIn(indexPage([coverage], '/'))).toEqual([]);
  expect(unprintableIn(indexContent([coverage], '/'))).toEqual([]);
  expect(unprintableIn(storyTables(coverage, '/').map(toCsv).join(''))).toEqual([]);
  expect(
    unprintableIn(
      siteFeed([coverage], {
        site: { title: 'T', language: 'en', feeds: { fullText: 'on' } },
        base: '/',
        origin: new URL('https://example.org'),
      }),
    ),
  ).toEqual([]);
});
