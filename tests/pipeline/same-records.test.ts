import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPipeline } from '#pipeline/output/code-hash.ts';
import { type Content, readContent } from '#pipeline/read/content-folder.ts';
import { Previous } from '#pipeline/output/previous.ts';
import type { RunSettings } from '#pipeline/parse-files.ts';
import { processStory } from '#pipeline/process-story.ts';
import { storyRecordSchema } from '#contracts/records.ts';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { type ContentFolder, runIngest } from '../fixtures/ingest-run.ts';

/** Records depend on the files only: not on what the process read before them. */
const ARTICLES = 48;

let folder: string;
let content: Content;
let run: RunSettings;
/** The records of a cold run. */
let records: Records;

/** The lines of each file of a generation, as their beginning and hash, so that differences are readable. */
type Records = Record<string, string[]>;

const digest = (line: string): string =>
  `${line.slice(0, 60)} ${createHash('sha256').update(line).digest('hex')}`;

const folderOf = (derived: string): ContentFolder => ({
  content: path.join(folder, 'content'),
  derived: path.join(folder, derived),
});

async function recordsIn(derived: string): Promise<Records> {
  const current = (await readFile(path.join(folder, derived, 'current'), 'utf8')).trim();
  const generation = path.join(folder, derived, current);
  const found: Records = {};
  for (const file of (await readdir(generation)).sort()) {
    const lines = (await readFile(path.join(generation, file), 'utf8')).split('\n').slice(0, -1);
    found[file] = lines.map(digest);
  }
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-same-'));
  const root = path.join(folder, 'content');
  await writeCorpus(root, { seed: 41, count: ARTICLES });
  content = await readContent(root);
  run = {
    root,
    language: content.site.language,
    maxBytes: 1e6,
    pipeline: hashPipeline(),
    previous: new Previous(null),
    leaveOut: new Map(),
  };
  expect((await runIngest(folderOf('derived'))).code).toBe(0);
  records = await recordsIn('derived');
  expect(records['articles.ndjson']).toHaveLength(ARTICLES);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('records are the same in a run that parses nothing', async () => {
  expect((await runIngest(folderOf('derived'))).out).toContain(`parsed      0, ${ARTICLES} unchanged`);
  expect(await recordsIn('derived')).toEqual(records);
});

test('records do not depend on the order of stories', async () => {
  const stories: string[] = [];
  const parsed: string[] = [];
  for (const story of content.stories.toReversed()) {
    const { story: record, lines } = await processStory(story, run, () => undefined);
    stories.unshift(digest(JSON.stringify(storyRecordSchema.parse(record))));
    parsed.unshift(...lines.parsed.map((line) => digest(line.toString().trimEnd())));
  }
  expect(stories).toEqual(records['stories.ndjson']);
  expect(parsed).toEqual(records['parsed.ndjson']);
});
