import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPipeline } from '#pipeline/output/code-hash.ts';
import { type Content, readContent } from '#pipeline/read/content-folder.ts';
import { fileContext, parseFile, parseKey } from '#pipeline/parse/parsed-file.ts';
import { findRecurringLines } from '#pipeline/parse/furniture/recurring-lines.ts';
import { Previous } from '#pipeline/output/previous.ts';
import { readRawFile } from '#pipeline/read/raw-file.ts';
import type { RunSettings } from '#pipeline/parse-files.ts';
import { processStory } from '#pipeline/process-story.ts';
import { storyRecordSchema } from '#contracts/records.ts';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { type ContentFolder, runIngest, spawnIngest } from '../fixtures/ingest-run.ts';

/** Records depend on the files only: not on other files of the run, their order, or how V8 compiled the patterns. */
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

test('records are the same with unoptimised patterns', async () => {
  const unoptimised = folderOf('derived-unoptimised');
  expect(spawnIngest(unoptimised, { flags: ['--no-regexp-optimization'] }).code).toBe(0);
  expect(await recordsIn('derived-unoptimised')).toEqual(records);
});

test('records do not depend on the order of stories', async () => {
  const stories: string[] = [];
  for (const story of content.stories.toReversed()) {
    const output = await processStory(story, run, () => undefined);
    stories.unshift(digest(JSON.stringify(storyRecordSchema.parse(output.story))));
  }
  expect(stories).toEqual(records['stories.ndjson']);
});

test('the cached parse of a file is the same if it is parsed alone', async () => {
  const kept: string[] = [];
  for (const { articles, settings, notes } of content.stories.toReversed()) {
    const received = await Promise.all(
      articles.map(async (article) => ({
        article,
        file: (await readRawFile(run.root, article, run.maxBytes)).file,
        note: notes.get(article) ?? null,
      })),
    );
    const recurring = findRecurringLines(
      received.map(({ file, note }) => ({
        text: file?.text ?? '',
        publisher: note?.publisher?.name ?? null,
      })),
    );
    for (const { article, file, note } of received.toReversed()) {
      if (!file) throw new Error(`Cannot read ${article}.`);
      const language = settings.language ?? run.language;
      const context = fileContext(file, note, recurring);
      const parsed = parseFile(file, language, parseKey(file, language, run.pipeline, context), context);
      kept.unshift(digest(JSON.stringify(parsed)));
    }
  }
  expect(kept).toEqual(records['parsed.ndjson']);
});
