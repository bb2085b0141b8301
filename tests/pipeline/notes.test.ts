import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { noteSchema, siteSettingsSchema, storySettingsSchema } from '#pipeline/read/settings.ts';
import { claimsFileSchema } from '#pipeline/read/claims-file.ts';
import { formatIssue } from '#pipeline/report/issue.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const TEXT = 'The ferry burned at the quay. Nobody could say why it did.\n';

async function articleWith(note: string, text = TEXT) {
  const folder = makeContent({ 'a.txt': text, 'a.meta.yml': note });
  const { issues, err } = await runIngest(folder);
  expect(issues.join('\n') + err).toBe('');
  return articlesOf(folder)[0]?.article;
}

test('values written alone are supplied without a source', async () => {
  const note = 'headline: A ferry burns\npublisher: Quay News\ndate: 2018-10-17\nauthor: Ana Ruiz\n';
  expect(await articleWith(note)).toMatchObject({
    headline: { text: 'A ferry burns', by: 'editor' },
    publisher: { status: 'supplied', name: 'Quay News' },
    date: { status: 'supplied', edtf: '2018-10-17', citations: [] },
    supplied: { authors: { names: ['Ana Ruiz'] } },
  });
});

test('what is found in a note is reported in each run, until the note is changed', async () => {
  const folder = makeContent({ 'a.txt': TEXT, 'a.meta.yml': 'headline: A ferry burns\ncolour: red\n' });
  const found = ['stories/s/articles/a.meta.yml:2 unknown-key — colour (column 1)'];
  const told = async (): Promise<string[]> =>
    (await runIngest(folder)).issues.map((issue) => found.find((one) => issue.startsWith(one)) ?? issue);
  expect(await told()).toEqual(found);
  expect(await told()).toEqual(found);
  const note = path.join(folder.content, 'stories', 's', 'articles', 'a.meta.yml');
  writeFileSync(note, 'headline: Two ferries burn\n');
  expect(await told()).toEqual([]);
  expect(articlesOf(folder)[0]?.article.headline.text).toBe('Two ferries burn');
  // An error is looked at again in each run.
  writeFileSync(note, 'headline: [\n');
  const broken = (await runIngest(folder)).issues;
  expect(broken.join()).toContain('bad-yaml');
  expect((await runIngest(folder)).issues).toEqual(broken);
});

test.each([
  ['a month', 'date: 2018-10', '2018-10'],
  ['a year', 'date: 2018', '2018'],
  ['a month with its source', 'date: { day: 2018-10, source: The cover., checked: 2024-05-01 }', '2018-10'],
])('%s is a date of that precision', async (_, note, edtf) => {
  expect((await articleWith(`${note}\n`))?.date).toMatchObject({ status: 'supplied', edtf });
});

test('a note has the authors, the archived copy, the day of receipt and the language of a file', async () => {
  const archived = { url: 'https://web.example.org/2018/quay', day: '2018-10-18' };
  const note = `author: { name: [Ana Ruiz, Bo Lind], source: The page., checked: 2024-05-01 }
archived: ${JSON.stringify(archived)}
retrieved: 2024-04-30
language: fr
`;
  expect(await articleWith(note)).toMatchObject({
    supplied: {
      authors: { names: ['Ana Ruiz', 'Bo Lind'], evidence: 'The page.', checked: '2024-05-01' },
      archived,
      retrieved: '2024-04-30',
    },
    language: { status: 'supplied', tag: 'fr' },
  });
});

describe('a date of the note and one of the file', () => {
  const dated = (day: string): string => `date ${day}\n\n${TEXT}`;

  test.each([
    ['2018-10', '2018-10-17', 'supplied', '2018-10-17'],
    ['2018-10-17', '2018-10', 'stated', '2018-10-17'],
  ])('stated %s, supplied %s', async (stated, supplied, status, edtf) => {
    expect((await articleWith(`date: ${supplied}\n`, dated(stated)))?.date).toMatchObject({ status, edtf });
  });

  test('that contradict each other are reported', async () => {
    const { issues } = await runIngest(
      makeContent({ 'a.txt': dated('2018-10-17'), 'a.meta.yml': 'date: 2018-09\n' }),
    );
    expect(issues).toEqual([expect.stringContaining('date-conflict — file 2018-10-17, note 2018-09')]);
  });
});

describe('a date of the note against the metadata of a page', () => {
  const page = `<html><head><title>The bridge</title><meta name="date" content="2018-10-17"></head><body><article><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`;
  test.each([
    ['date: 2018-10-16\n', ['date-conflict']],
    ["date: { day: 2018-10-16, source: 'The page.', checked: 2024-05-01 }\n", []],
  ])('%s is used, and reported unless it has a source', async (note, kinds) => {
    const folder = makeContent({ 'a.html': page, 'a.meta.yml': note });
    const { issues } = await runIngest(folder);
    expect(issues.map((line) => line.split(' ')[1])).toEqual(kinds);
    expect(articlesOf(folder)[0]?.article.date).toMatchObject({ status: 'supplied', edtf: '2018-10-16' });
  });
});

const PUBLISHER =
  'publisher: …, or { name: …, url: https://example.org/page, source: …, checked: 2024-05-01 }';
const EVENT =
  'event: { words: […], places: […], names: […], day: 2024-05-01, source: …, checked: 2024-05-01 }';

describe('a message about a wrong shape shows the right one', () => {
  test.each<[string, Parameters<typeof parseYaml>[2], string]>([
    ['publisher: [a]', noteSchema, PUBLISHER],
    ['publisher: { name: P }', noteSchema, PUBLISHER],
    ['date: soon', noteSchema, 'date: 2024-04-02, or { day: 2024-04-02, source: …, checked: 2024-05-01 }'],
    [
      'archived: https://web.example.org/',
      noteSchema,
      'archived: { url: https://example.org/page, day: 2024-05-01 }',
    ],
    ['keep: Share', noteSchema, 'keep: […]'],
    ['language: [en]', noteSchema, 'language: en, or { tag: en, source: …, checked: 2024-05-01 }'],
    ['title: T\nevent: fire', storySettingsSchema, EVENT],
    ['title: T\nevent: { words: fire }', storySettingsSchema, EVENT],
    ['title: T\nredirects: /a/', siteSettingsSchema, 'redirects: [{ from: …, to: … }]'],
    [
      'claims: [{ id: a, text: T, kind: same, quotes: [{ article: 1, exact: x }] }]',
      claimsFileSchema,
      'claims: [{ id: …, topic: …, text: …, kind: same, or differ, quotes: [{ article: …,',
    ],
  ])('%s', (text, schema, form) => {
    const [issue] = parseYaml('a.yml', text, schema).issues.filter(({ kind }) => kind === 'bad-value');
    expect(issue && formatIssue(issue)).toContain(`Write it like this: ${form}`);
  });

  test('words that are refused are no wrong shape', () => {
    const text =
      'claims: [{ id: a, text: It is confirmed., kind: same, quotes: [{ article: a, exact: x }] }]';
    expect(parseYaml('a.yml', text, claimsFileSchema).issues.map(({ remedy }) => remedy)).toEqual([
      undefined,
    ]);
  });
});

describe('a text that YAML would cut at a comma', () => {
  test.each([
    [
      'headline: { text: Finland, Denmark and Germany stop sales, source: S }',
      'text',
      'Finland, Denmark and Germany stop sales',
    ],
    ['publisher: { name: Ruiz, Lind & Co, source: S, checked: 2024-05-01 }', 'name', 'Ruiz, Lind & Co'],
  ])('is refused, with the quotation marks that it needs: %s', (text, key, whole) => {
    const { value, issues } = parseYaml('a.meta.yml', text, noteSchema);
    expect(value).toBeNull();
    expect(issues[0]?.text).toContain(`a text with a comma needs quotation marks: ${key}: '${whole}'`);
  });

  test.each([
    "headline: 'Finland, Denmark and Germany stop sales'",
    'headline: Finland, Denmark and Germany stop sales',
    'headings: [One, two]',
  ])('is not cut in %s', (text) => {
    expect(parseYaml('a.meta.yml', text, noteSchema).issues).toEqual([]);
  });
});

test.each(['English', 'e', 'en_GB'])('%s is no language tag', (tag) => {
  const { issues } = parseYaml('a.meta.yml', `language: ${tag}\n`, noteSchema);
  expect(issues.map(({ text }) => text)).toEqual([
    expect.stringContaining('must be a language tag such as en or pt-BR'),
  ]);
});

test.each(['en', 'pt-BR', 'sr-Latn', 'ckb', 'zh-Hant-TW'])('%s is a language tag', (tag) => {
  expect(parseYaml('a.meta.yml', `language: ${tag}\n`, noteSchema).issues).toEqual([]);
});

describe('a date in the note', () => {
  const text = 'Published 03/04/2024\n\nThe ferry burned at the quay. Nobody could say why it did.\n';

  test('settles what the file leaves in doubt', async () => {
    expect(await articleWith('date: 2024-04-03\n', text)).toMatchObject({ date: { status: 'supplied' } });
  });

  test('is asked for where there is none', async () => {
    const { issues } = await runIngest(makeContent({ 'a.txt': text, 'a.meta.yml': 'author: Ana Ruiz\n' }));
    expect(issues).toEqual([expect.stringContaining('unread-date')]);
  });
});

test('an entry that quotes a part of a paragraph is told the whole', async () => {
  const page = `<article>${'<p>The ferry burned at the quay, and nobody could say why it did.</p>'.repeat(3)}<p>Errors?<br>Tell us at the desk</p></article>`;
  const run = (remove: string) =>
    runIngest(makeContent({ 'a.html': page, 'a.meta.yml': `remove: ['${remove}']\n` }));
  expect((await run('Tell us at the desk')).issues).toEqual([
    expect.stringContaining('“Tell us at the desk”, which is a part of “Errors? Tell us at the desk”'),
  ]);
  expect((await run('Errors? Tell us at the desk')).issues).toEqual([]);
});

test('the folder that a browser saves with a page is passed over, and no other', async () => {
  const page = `<article>${'<p>The ferry burned at the quay, and nobody could say why it did.</p>'.repeat(3)}</article>`;
  const { issues } = await runIngest(
    makeContent({ 'Fire.html': page, 'Fire_files/a.js': 'x', 'Flood_files/a.js': 'x', 'Fire/a.txt': 'x' }),
  );
  expect(issues.map((issue) => issue.split(' — ')[0])).toEqual([
    'stories/s/articles/Fire:1 not-a-file',
    'stories/s/articles/Flood_files:1 not-a-file',
  ]);
});

test('a line to be removed that a rule takes out by itself is no error', async () => {
  const text = `${'The ferry burned at the quay, and nobody could say why it did.\n\n'.repeat(3)}Share this article\n`;
  const page = `<html><body><nav>Home News</nav><article>${'<p>The ferry burned at the quay, and nobody could say why it did.</p>'.repeat(3)}</article></body></html>`;
  const run = await runIngest(
    makeContent({
      'a.txt': text,
      'a.meta.yml': 'remove: [Share this article]\n',
      'b.html': page.replaceAll('ferry', 'barge'),
      'b.meta.yml': 'remove: [Home News, A line that is nowhere]\n',
    }),
  );
  expect(run.issues).toEqual([expect.stringContaining('remove: “A line that is nowhere”')]);
});
