import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeAsked } from '#pipeline/new/articles-file.ts';
import { ingest } from '#pipeline/ingest.ts';
import { formatIssue } from '#pipeline/report/issue.ts';
import { publisherName } from '#contracts/publishers.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const NEWS = 'The ferry Petrel hit the breakwater on Monday. Nobody aboard was hurt.\n';
const LATER = 'The harbour master spoke on Friday. She had warned of the buoy.\n';

async function publishersOf(files: Record<string, string>): Promise<Record<string, string | null>> {
  const folder = makeContent(files);
  await runIngest(folder);
  return Object.fromEntries(
    articlesOf(folder).map(({ article }) => [article.id, publisherName(article.publisher)]),
  );
}

test.each([
  ['The Wexmouth Courier\n\nFerry hits breakwater\n\n', '', 'The Wexmouth Courier'],
  ['The Upland Weekly, vol. 12 no. 2\n\nFerry hits breakwater\n\n', '', 'The Upland Weekly'],
  ['WEXMOUTH TODAY\n\nFerry hits breakwater\n\n', '', 'WEXMOUTH TODAY'],
  ['Evening News\n\nFerry hits breakwater\n\n', '', 'Evening News'],
  ['Gazette du Haut-Pays | Monde\n\nFerry hits breakwater\n\n', '', 'Gazette du Haut-Pays'],
  ['Ferry hits breakwater\nBy Ana Ruiz, The Kest Tribune\n\n', '', 'The Kest Tribune'],
  ['Ferry hits breakwater\n\n', '\n© 2026 Orn Valley Online. All rights reserved.\n', 'Orn Valley Online'],
  ['Ferry hits breakwater\n\n', '\nSource: Wexmouth Gazette\n', 'Wexmouth Gazette'],
  // A section, a writer, an office, an agency, the owner of papers, a slogan, a picture.
  ['World News\n\nFerry hits breakwater\n\n', '', null],
  ['Kest News\n\nFerry hits breakwater\n\n', '', null],
  ['Ferry Live\n\nFerry hits breakwater\n\n', '', null],
  ['Saturday magazine\n\nFerry hits breakwater\n\n', '', null],
  ['Ferry hits breakwater\nBy Ana Ruiz, Chief Reporter\n\n', '', null],
  ['Ferry hits breakwater\nBy Ana Ruiz in Wexmouth\n\n', '', null],
  ['Ferry hits breakwater\n\n', '\n© 2026 Reuters. All rights reserved.\n', null],
  ['Ferry hits breakwater\n\n', '\nCopyright 2026 Tidewater Holdings\n', null],
  ['Ferry hits breakwater\n\n', '\n© 2026 Ana Ruiz\n', null],
  ['The quay in winter\n\nFerry hits breakwater\n\n', '', null],
])('%j above and %j below name %j', async (above, below, name) => {
  expect(await publishersOf({ 'a.txt': above + NEWS + below })).toEqual({ a: name });
});

test('a first line of several files, or the publisher of another, names the publisher', async () => {
  const found = await publishersOf({
    'a.txt': `Slack Water\n\nFerry hits breakwater\n\n${NEWS}`,
    'b.txt': `Slack Water\n\nHarbour master had warned\n\n${LATER}`,
    'c.txt': `Low Tide Letters\n\nWhat the buoy tells\n\n${NEWS}`,
    'd.txt': `Buoy was out of place\n\n${LATER} That is all.`,
    'd.meta.yml': 'publisher: Low Tide Letters\n',
    'e.txt': `Opinion\n\nA chain of errors\n\n${NEWS} And more.`,
    'f.txt': `Opinion\n\nA chain that broke\n\n${LATER} And more.`,
  });
  expect(found).toEqual({
    a: 'Slack Water',
    b: 'Slack Water',
    c: 'Low Tide Letters',
    d: 'Low Tide Letters',
    e: null,
    f: null,
  });
});

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<article><h1>Ferry hits breakwater</h1><p>${NEWS}</p><p>${LATER}</p></article>`;

test.each([
  [
    '<title>Ferry hits breakwater &#8211; Slack Water</title>',
    '<div class="site-title">Slack Water</div>',
    'Slack Water',
  ],
  [
    '<title>Tide &amp; Line: Ferry hits breakwater</title>',
    '<div id="header"><p>Tide &amp; Line</p></div>',
    'Tide & Line',
  ],
  ['<title>Ferry hits breakwater - Kest Tribune</title>', '', 'Kest Tribune'],
  ['', '<div class="foot"><p>© 2026 <a href="/">The Orn Valley Paper</a></p></div>', 'The Orn Valley Paper'],
  ['<title>Ferry hits breakwater | Transport</title>', '<nav><a>Transport</a></nav>', null],
  [
    '<title>Ferry hits breakwater</title>',
    '<header><nav><a>Kest News</a></nav><a>Sign in</a></header>',
    null,
  ],
  ['<title>Ferry hits breakwater</title>', '<footer>© 2026 Tidewater Group</footer>', null],
])('a page with %s and %s is published by %j', async (head, body, name) => {
  expect(await publishersOf({ 'a.html': page(head, body + ARTICLE) })).toEqual({ a: name });
});

async function told(folder: { content: string; derived: string }) {
  const { issues, asked } = await ingest(folder);
  return { issues: issues.map(formatIssue), asked };
}

test('articles.yml says for many articles what notes say; a note has the last word', async () => {
  const folder = makeContent({ 'a.txt': NEWS, 'b.txt': LATER, 'b.meta.yml': 'date: 2026-02-09\n' });
  const table = path.join(folder.content, 'stories', 's', 'articles.yml');
  writeFileSync(
    table,
    'a:\n  publisher: Quay, Post & Tide\n  date:\nb.txt: { publisher: unknown, date: 2026-02-08 }\nc:\n  author: Ana Ruiz\na2:\n  colour: red\n',
  );
  const { issues, asked } = await told(folder);
  expect(issues.map((issue) => issue.split(' — ', 2).join(' '))).toEqual([
    'stories/s/articles.yml:8 unknown-key colour (column 3)',
    'stories/s/articles.yml:6 note-without-article no c.txt in articles/',
    'stories/s/articles.yml:8 note-without-article no a2.txt in articles/',
  ]);
  expect(
    articlesOf(folder).map(({ article }) => [publisherName(article.publisher), article.date.edtf]),
  ).toEqual([
    [null, '2026-02-09'],
    ['Quay, Post & Tide', null],
  ]);
  expect(asked).toEqual([{ story: 's', articles: [{ as: 'a', date: null }] }]);
});

test('what is not known is asked for once, with what the file may say', async () => {
  const folder = makeContent({
    'a.txt': `Published 03/04\n\n${NEWS}`,
    'b.txt': `${LATER}\n© Orn Holdings 2026\n`,
  });
  const { asked } = await told(folder);
  const articles = asked[0]?.articles ?? [];
  expect(await writeAsked(folder.content, 's', articles)).toBe(2);
  expect(await writeAsked(folder.content, 's', articles)).toBe(0);
  const written = readFileSync(path.join(folder.content, 'stories', 's', 'articles.yml'), 'utf8');
  expect(written.replace(/^#.*\n/gmu, '')).toMatchInlineSnapshot(`
    "
    a:
      publisher:
      date:

    b:
      # publisher: Orn Holdings
      date:
    "
  `);
  expect((await runIngest(folder)).issues.join()).not.toContain('yaml');
});

test('of a title the end is proposed, not the headline before it', async () => {
  const body = `<article><p>${NEWS}</p><p>${LATER}</p></article>`;
  const folder = makeContent({
    'a.html': page('<title>Three charged at the quay - Metro Kest</title>', body),
  });
  const { asked } = await told(folder);
  expect(asked[0]?.articles).toEqual([{ as: 'a', publisher: 'Metro Kest', date: null }]);
});
