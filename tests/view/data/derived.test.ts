import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecords, readSiteRecord } from '#view/data/derived.ts';

const site = {
  title: 'Dateline',
  url: null,
  language: 'en',
  timeZone: null,
  indexing: 'off',
  indexingOf: {},
  redirects: [],
  divided: [],
  offline: 'off',
  feeds: { fullText: 'off' },
  method: null,
  counts: { files: 0, bytes: 0, words: 0, sentences: 0, proven: 0, refused: 0 },
};

describe('the derived records', () => {
  let folder = '';
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'derived-'));
    await mkdir(path.join(folder, 'abc'));
    process.env['DATELINE_DERIVED'] = folder;
  });
  afterEach(async () => {
    delete process.env['DATELINE_DERIVED'];
    await rm(folder, { recursive: true });
  });

  it('are read from the generation that is current', async () => {
    await write('current', 'abc\n');
    await write('abc/site.json', JSON.stringify(site));
    await write('abc/articles.ndjson', '{"id":"a/1"}\n{"id":"a/2"}\n');
    expect(await readSiteRecord()).toEqual(site);
    expect(await readRecords('articles')).toEqual([{ id: 'a/1' }, { id: 'a/2' }]);
  });

  it('may be none', async () => {
    await write('current', 'abc');
    await write('abc/stories.ndjson', '');
    expect(await readRecords('stories')).toEqual([]);
  });

  it.each([
    ['there is no generation', {}, 'current: it is not there. Run npm run ingest.'],
    [
      'the generation is gone',
      { current: 'xyz' },
      'xyz/articles.ndjson: it is not there. Run npm run ingest.',
    ],
    [
      'the generation is a path',
      { current: '../abc' },
      'current: “../abc” names no generation. Run npm run ingest.',
    ],
    ['the generation is dots', { current: '..' }, 'current: “..” names no generation. Run npm run ingest.'],
    ['the generation has no name', { current: '\n' }, 'current: “” names no generation. Run npm run ingest.'],
    [
      'a line is cut short',
      { current: 'abc', 'abc/articles.ndjson': '{"id":"a/1"}\n{"id":' },
      'abc/articles.ndjson:2: SyntaxError: Unexpected end of JSON input Run npm run ingest.',
    ],
    [
      'a line is no record',
      { current: 'abc', 'abc/articles.ndjson': '[1]\n' },
      'abc/articles.ndjson:1: the line is not a record with an id. Run npm run ingest.',
    ],
  ])('are refused where %s', async (_, files, message) => {
    for (const [name, text] of Object.entries(files)) await write(name, text);
    await expect(readRecords('articles')).rejects.toThrow(`Cannot read ${path.join(folder, message)}`);
  });

  it('are refused where the site record lacks something', async () => {
    await write('current', 'abc');
    await write('abc/site.json', JSON.stringify({ ...site, title: '' }));
    await expect(readSiteRecord()).rejects.toThrow(/^Cannot read .*site\.json: .*title/s);
  });
});
