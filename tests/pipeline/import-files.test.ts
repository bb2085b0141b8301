import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { importFiles } from '#pipeline/import/import-files.ts';
import { StoryImport } from '#pipeline/import/story-import.ts';
import { contentsIn } from '../fixtures/contents-in.ts';
import { archives } from '../fixtures/received/archives.ts';
import { feeds } from '../fixtures/received/feeds.ts';
import { lists, pages } from '../fixtures/received/lists.ts';
import { mails } from '../fixtures/received/mails.ts';
import { marked, plain, type ReceivedFile } from '../fixtures/received/received-file.ts';
import { articlesOf, type ContentFolder, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const FILES: readonly ReceivedFile[] = [...feeds, ...mails, ...archives, ...lists, ...pages];
const TODAY = '2024-11-30';
const empty = makeContent({});

async function writeReceived(files: readonly ReceivedFile[], folder: ContentFolder): Promise<string[]> {
  const received = path.join(path.dirname(folder.content), 'received');
  mkdirSync(received);
  const names: string[] = [];
  for (const [name, bytes] of files) {
    const file = path.join(received, name);
    writeFileSync(file, await bytes);
    names.push(file);
  }
  return names;
}

const importInto = ({ content }: ContentFolder, files: readonly string[], dryRun = false) =>
  importFiles(files, { content, story: 's', today: TODAY, dryRun });

/** The outcome of each entry of a file, by the lines of the report that name it. */
function outcomeOf(report: string, name: string): string {
  const lines = report.split('\n').flatMap((line) => {
    const isIssue = line.startsWith(`${name} (`) || line.startsWith(`${name}:1 `);
    if (isIssue) return [/ ([a-z-]+) — /.exec(line)?.[1] ?? line];
    const [, outcome, rest = ''] = /^(imported|held already|known, not held): (.*)$/.exec(line) ?? [];
    return outcome && (rest.startsWith(`${name} (`) || rest.includes(` from ${name} (`)) ? [outcome] : [];
  });
  return lines.join(', ');
}

describe('a folder of received files of all kinds', () => {
  const folder = makeContent({});
  let names: string[] = [];
  let first = { report: '', failed: false };
  beforeAll(async () => {
    names = await writeReceived(FILES, folder);
    first = await importInto(folder, names);
  });

  test.each(FILES.map(([name, , outcome]) => [name, outcome] as const))('%s: %s', (name, outcome) => {
    expect(outcomeOf(first.report, name)).toBe(outcome);
  });

  test('names the feeds of a list', () => {
    expect(first.report).toContain('\nfeed https://harbour.example/feed.xml — Harbour\n');
  });

  test('is read, dated and proven by the ingest', async () => {
    const { code, issues, out } = await runIngest(folder);
    expect([code, issues.filter((line) => !/other-encoding|byte-order-mark/.test(line))]).toEqual([0, []]);
    const texts = readdirSync(path.join(folder.content, 'stories/s/articles')).filter(
      (name) => !name.endsWith('.meta.yml'),
    );
    expect(articlesOf(folder)).toHaveLength(texts.length);
    expect(out).toContain(`articles    ${texts.length} in 1 story`);
  });

  test('states what its container states, in words that are proven, and where it was', () => {
    const [record] = articlesOf(folder).filter(({ article }) => article.source.path.includes('aldermere'));
    const { headline, publisher, date, stated, source } = record?.article ?? expect.fail();
    const [, bytes] = feeds.find(([name]) => name === 'rss-whole.xml') ?? expect.fail();
    const sha256 = createHash('sha256')
      .update(bytes as string)
      .digest('hex');
    expect(headline).toMatchObject({ by: 'file', text: 'The bridge at Aldermere' });
    expect(publisher).toMatchObject({ status: 'stated', name: 'Harbour & Hill' });
    expect(date).toMatchObject({
      status: 'stated',
      edtf: '2024-04-02',
      citations: [{ exact: 'Tue, 02 Apr 2024 23:10:00 -0500' }],
    });
    expect(stated?.address?.value).toBe('https://harbour.example/Aldermere');
    expect(source.received).toEqual({
      from: 'rss-whole.xml',
      sha256,
      entry: 'item with the id https://harbour.example/?p=Aldermere',
      converted: 'what a feed states of it put into its head',
    });
    const file = readFileSync(path.join(folder.content, source.path), 'utf8');
    expect(file.slice(file.indexOf('</head>\n') + 8)).toBe(marked('Aldermere'));
  });

  test('has the day on which a page was saved', () => {
    const retrieved = (name: string): string | undefined =>
      articlesOf(folder).find(({ article }) => article.source.path.includes(name))?.article.supplied
        ?.retrieved;
    expect(['SingleFile', 'ash', 'at-oakham', 'aldermere'].map(retrieved)).toEqual([
      '2024-05-07',
      '2024-10-05',
      '2024-10-05',
      undefined,
    ]);
  });

  test('is not imported twice', async () => {
    const before = contentsIn(folder.content);
    const { report } = await importInto(folder, names);
    expect(report).toMatch(/\n0 imported, \d+ held already, 0 known, not held, \d+ left out$/);
    expect(contentsIn(folder.content)).toEqual(before);
  });
});

test('what lies among the articles and is none is named with what to do', async () => {
  const folder = makeContent({
    'a.txt': plain('Zeal'),
    'mail.eml': 'x',
    'Photo.JPG': 'x',
    'b.zip': 'x',
    'c.xyz': 'x',
  });
  const { issues, code } = await runIngest(folder);
  expect([code, issues.map((line) => line.split(' — ').filter((_, part) => part !== 2))]).toEqual([
    0,
    [
      [
        'stories/s/articles/Photo.JPG:1 unknown-file-type',
        'Photo.JPG is a picture',
        expect.stringContaining('Pages show no pictures'),
      ],
      [
        'stories/s/articles/b.zip:1 unknown-file-type',
        'b.zip is an archive',
        'Unpack it, and import the files in it.',
      ],
      [
        'stories/s/articles/c.xyz:1 unknown-file-type',
        'c.xyz',
        expect.stringContaining('Articles end in .txt'),
      ],
      [
        'stories/s/articles/mail.eml:1 unknown-file-type',
        'mail.eml is a message or a page saved as one',
        'Move it out of articles/, and run: npm run import -- mail.eml --story s',
      ],
    ],
  ]);
});

test('a dry run writes nothing and reports the same', async () => {
  const folder = makeContent({});
  const names = await writeReceived(lists, folder);
  const before = contentsIn(folder.content);
  const dry = await importInto(folder, names, true);
  expect(contentsIn(folder.content)).toEqual(before);
  const wet = await importInto(folder, names);
  expect(dry.report.replaceAll('to be imported', 'imported')).toBe(wet.report);
});

test('an address that is known is taken off the list when its text is held', async () => {
  const folder = makeContent({});
  const known = path.join(folder.content, 'stories/s/known.yml');
  const files: ReceivedFile[] = [
    [
      'links.csv',
      'url\nhttp://www.harbour.example/Aldermere/?utm_source=x#top\nhttps://harbour.example/b\n',
      '',
    ],
    ...feeds.filter(([name]) => name === 'rss-whole.xml'),
  ];
  const [links = '', feed = ''] = await writeReceived(files, folder);
  await importInto(folder, [links]);
  expect(readFileSync(known, 'utf8')).toContain('Aldermere');
  await importInto(folder, [feed]);
  expect(readFileSync(known, 'utf8')).not.toContain('Aldermere');
  expect(readFileSync(known, 'utf8')).toContain('https://harbour.example/b');
});

test('what is no story, or no file, is named', async () => {
  const folder = makeContent({});
  const { report, failed } = await importInto(folder, ['/no/such/file.xml', folder.content]);
  expect([
    report
      .split('\n')
      .slice(0, 2)
      .map((line) => line.split(' — ')[0]),
    failed,
  ]).toEqual([['/no/such/file.xml:1 unreadable-file', `${folder.content}:1 not-a-file`], true]);
  await expect(
    importFiles([], { content: folder.content, story: 'none', today: TODAY, dryRun: false }),
  ).rejects.toThrow('Cannot import into the story “none”');
});

test('damaged bytes of any container cost that file alone', async () => {
  const samples = (
    await Promise.all(
      [...feeds, ...mails, ...archives, ...lists].map(
        async ([name, bytes]) => [name, Buffer.from((await bytes) as string)] as const,
      ),
    )
  ).filter(([, bytes]) => bytes.length > 0 && bytes.length < 10_000);
  const sample = fc.constantFrom(...samples);
  await fc.assert(
    fc.asyncProperty(
      sample,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      fc.uint8Array({ maxLength: 9 }),
      async ([name, bytes], at, isCut, noise) => {
        const place = Math.floor(at * bytes.length);
        const damaged = Buffer.concat([
          bytes.subarray(0, place),
          noise,
          isCut ? Buffer.alloc(0) : bytes.subarray(place + noise.length),
        ]);
        const session = await StoryImport.open({
          content: empty.content,
          story: 's',
          today: TODAY,
          dryRun: true,
        });
        await session.add({ name, bytes: damaged });
        expect(session.issues.filter(({ kind }) => kind === 'internal-error')).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});
