import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { initSite } from '#pipeline/new/init-site.ts';
import { newArticle, newStory } from '#pipeline/new/write-skeletons.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';
import { noteSchema, siteSettingsSchema, storySettingsSchema } from '#pipeline/read/settings.ts';
import { articlesOf, type ContentFolder, runIngest } from '../fixtures/ingest-run.ts';

function emptyFolder(): ContentFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-new-'));
  return { content: path.join(folder, 'content'), derived: path.join(folder, 'derived') };
}

test('a new story and article are ingested without an error, and nothing of ours is published', async () => {
  const folder = emptyFolder();
  expect(await newStory(folder.content, 'harbour-fire')).toEqual([
    'site.yml',
    'stories/harbour-fire/story.yml',
  ]);
  const article = 'stories/harbour-fire/articles/001';
  expect(await newArticle(folder.content, undefined, undefined)).toEqual([
    `${article}.txt`,
    `${article}.meta.yml`,
  ]);
  const before = await runIngest(folder);
  expect([before.code, before.err]).toEqual([0, '']);
  expect(before.issues.map((line) => line.split(' — ')[0])).toEqual([
    'stories/harbour-fire:1 story-without-articles',
    `${article}.txt:1 placeholder-text`,
  ]);
  writeFileSync(path.join(folder.content, `${article}.txt`), 'The warehouse burned down on Monday.\n');
  expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [], err: '' });
  expect(articlesOf(folder).map(({ id }) => id)).toEqual(['harbour-fire/001']);
});

test('what is commented out in a skeleton is valid, too', async () => {
  const { content } = emptyFolder();
  await newStory(content, 'harbour-fire');
  const [, note = ''] = await newArticle(content, 'harbour-fire', 'gazette');
  const schemas = { 'site.yml': siteSettingsSchema, 'stories/harbour-fire/story.yml': storySettingsSchema };
  const uncommented = (file: string): string =>
    readFileSync(path.join(content, file), 'utf8').replaceAll(/^# (?=\s*[a-z]+:(?:\s|$))/gm, '');
  for (const [file, schema] of Object.entries(schemas)) {
    const { value, issues } = parseYaml(file, uncommented(file), schema);
    expect([file, issues]).toEqual([file, []]);
    expect(Object.keys(value ?? {}).length).toBeGreaterThan(2);
  }
  const [short = '', long = ''] = uncommented(note).split('# With its source');
  expect(parseYaml(note, short, noteSchema)).toMatchObject({
    issues: [],
    value: { author: { name: ['Ana Ruiz'] } },
  });
  expect(parseYaml(note, `#${long}`, noteSchema)).toMatchObject({
    issues: [],
    value: { slug: 'minister-resigns' },
  });
});

test('articles are numbered on', async () => {
  const { content } = emptyFolder();
  await newStory(content, 's');
  for (const name of ['001', '002']) {
    expect((await newArticle(content, 's', undefined))[0]).toBe(`stories/s/articles/${name}.txt`);
  }
});

test.each<[string, (content: string) => Promise<unknown>, string]>([
  ['a story without a name', (content) => newStory(content, undefined), 'give its name'],
  ['a name that is no address', (content) => newStory(content, '../x'), 'the name is part of its address'],
  ['a story that is there', (content) => newStory(content, 's'), 'Nothing is overwritten'],
  [
    'an article of no story',
    (content) => newArticle(content, 't', undefined),
    'there is no story t. There are: s.',
  ],
  ['an article that is there', (content) => newArticle(content, 's', 'a'), 'has one of that name'],
])('%s is refused', async (_, make, words) => {
  const { content } = emptyFolder();
  await newStory(content, 's');
  await newArticle(content, 's', 'a');
  await expect(make(content)).rejects.toThrow(words);
});

test('a folder becomes a site; what it has stays as it is', async () => {
  const folder = path.dirname(emptyFolder().content);
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "ours", "scripts": { "build": "make" } }\n');
  writeFileSync(path.join(folder, '.gitignore'), 'drafts/\n');
  expect(await initSite(folder)).toEqual(['content/site.yml', '.github/workflows/pages.yml', 'package.json']);
  expect(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).toMatchObject({
    name: 'ours',
    scripts: { build: 'make', dev: 'dateline dev', release: 'dateline release' },
  });
  expect(readFileSync(path.join(folder, '.gitignore'), 'utf8')).toBe('drafts/\n');
  expect(await initSite(folder)).toEqual([]);
  const workflow = parseDocument(readFileSync(path.join(folder, '.github/workflows/pages.yml'), 'utf8'));
  expect(workflow.errors).toEqual([]);
});
