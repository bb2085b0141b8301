import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { StatedFacts } from '#pipeline/formats/document.ts';
import { importFiles } from '#pipeline/import/import-files.ts';
import { readRawBytes } from '#pipeline/read/raw-file.ts';
import { articlesOf, type ContentFolder, makeContent, runIngest } from '../fixtures/ingest-run.ts';
import { marked, plain, savedPage } from '../fixtures/received/received-file.ts';

/** Imports a file of this name and text on a day, and returns the report. */
async function receive(folder: ContentFolder, name: string, text: string, today: string): Promise<string> {
  const file = path.join(path.dirname(folder.content), name);
  writeFileSync(file, text);
  const { report } = await importFiles([file], { content: folder.content, story: 's', today, dryRun: false });
  return report;
}

const namesIn = ({ content }: ContentFolder): string[] =>
  readdirSync(path.join(content, 'stories/s/articles'));
const noteOf = ({ content }: ContentFolder, stem: string): Record<string, unknown> =>
  parse(readFileSync(path.join(content, `stories/s/articles/${stem}.meta.yml`), 'utf8')) as Record<
    string,
    unknown
  >;

/** What the imported page of this name states of itself. */
const statedBy = ({ content }: ContentFolder, stem: string): StatedFacts => {
  const name = `${stem}.html`;
  const bytes = readFileSync(path.join(content, 'stories/s/articles', name));
  return readRawBytes(name, bytes).file?.document?.stated ?? expect.fail();
};

const ADDRESS = '<link rel="canonical" href="https://harbour.example/ash">';
const page = savedPage('Ash', ADDRESS);
const changed = page.replace('Two engineers', 'Three engineers');

const item = (text: string, guid = 'https://harbour.example/?p=1', more = ''): string =>
  `<item><title>At Ash</title><link>https://harbour.example/ash</link><guid>${guid}</guid>${more}<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${text}]]></content:encoded></item>`;
const feed = (items: string, more = ''): string =>
  `<rss version="2.0"><channel><title>Harbour</title><link>https://harbour.example/</link>${more}${items}</channel></rss>`;
const whole = marked('Ash');
const added = `${whole}<p>The council met on Thursday, and voted to close it for a year.</p>`;

describe('a text that is received again with other words', () => {
  test('is kept as a later version, and read as one', async () => {
    const folder = makeContent({});
    await receive(folder, 'ash.html', page, '2024-05-01');
    expect(await receive(folder, 'ash.html', changed, '2024-05-03')).toContain(
      'imported: ash@2024-05-03.html, a later version of ash.html, from ash.html (the whole file)',
    );
    // Of the same day, and of a page whose first version has come back.
    await receive(
      folder,
      'ash.html',
      changed.replace('the cups', 'the plates').replace('Monday', 'Sunday'),
      '2024-05-03',
    );
    expect(await receive(folder, 'ash.html', page, '2024-05-04')).toContain('the same text as ash.html');
    expect(namesIn(folder).filter((name) => name.endsWith('.html'))).toEqual([
      'ash.html',
      'ash@2024-05-03-2.html',
      'ash@2024-05-03.html',
    ]);
    expect(noteOf(folder, 'ash@2024-05-03-2')['version-of']).toBe('ash@2024-05-03.html');
    const { code, issues } = await runIngest(folder);
    expect([code, issues]).toEqual([0, []]);
    const versions = ['ash', 'ash-2024-05-03', 'ash-2024-05-03-2'];
    expect(articlesOf(folder).map(({ article }) => article.versions)).toEqual([versions, versions, versions]);
  });

  test('of a feed is a version, under the name of the first', async () => {
    const folder = makeContent({});
    await receive(folder, 'feed.xml', feed(item(whole)), '2024-05-01');
    await receive(folder, 'feed.xml', feed(item(added)), '2024-05-02');
    expect(namesIn(folder).filter((name) => name.endsWith('.html'))).toEqual([
      'at-ash.html',
      'at-ash@2024-05-02.html',
    ]);
  });

  test.each<
    [what: string, first: [name: string, text: string], then: [name: string, text: string], said: string]
  >([
    [
      'a page, and the same with another menu',
      ['ash.html', page],
      ['again.html', page.replace('About us', 'About them')],
      'the same text as ash.html',
    ],
    [
      'a page, and the same with a link to share it',
      ['ash.html', page],
      ['again.html', page.replace('</article>', '<p>Share this article</p></article>')],
      'only what stands around its text differs',
    ],
    [
      'a page, and the entry of a feed',
      ['ash.html', page],
      ['feed.xml', feed(item(added))],
      'its text differs: if it is a later version, save it as ash@2024-05-03.html',
    ],
    [
      'the same, sent on by another feed under the address of the first',
      ['feed.xml', feed(item(whole))],
      ['other.xml', feed(item(added, 'https://wire.example/?p=9')).replace('Harbour', 'State Wire')],
      'the same address as at-ash.html; its text differs',
    ],
    [
      'an entry, and the same with the line that WordPress adds',
      ['feed.xml', feed(item(whole))],
      [
        'feed.xml',
        feed(
          item(`${whole}<p>The post <a href="#">At Ash</a> appeared first on <a href="#">Harbour</a>.</p>`),
        ),
      ],
      'only what stands around its text differs',
    ],
    [
      'two entries of one id in one feed',
      ['a.csv', 'url\nhttps://harbour.example/other\n'],
      ['feed.xml', feed(item(whole) + item(marked('Birch')))],
      'the same id as at-ash.html; its text differs',
    ],
  ])('%s: is no version', async (_, first, then, said) => {
    const folder = makeContent({});
    await receive(folder, ...first, '2024-05-01');
    expect(await receive(folder, ...then, '2024-05-03')).toContain(said);
    expect(namesIn(folder).filter((name) => name.includes('@'))).toEqual([]);
  });

  test('and was saved earlier, is no version', async () => {
    const folder = makeContent({});
    const saved = (day: string, text: string): string =>
      text.replace(
        '<!doctype html>',
        `<!doctype html><!-- Page saved with SingleFile\n url: https://harbour.example/ash\n saved date: ${day} -->`,
      );
    await receive(folder, 'ash.html', saved('Tue May 07 2024 10:00:00 GMT+0200', page), '2024-06-01');
    expect(
      await receive(folder, 'b.html', saved('Mon May 06 2024 10:00:00 GMT+0200', changed), '2024-06-02'),
    ).toContain('save it as ash@2024-05-06.html');
    await receive(folder, 'c.html', saved('Wed May 08 2024 10:00:00 GMT+0200', changed), '2024-06-02');
    expect(namesIn(folder)).toContain('ash@2024-05-08.html');
  });
});

describe('the language of an entry', () => {
  const german =
    '<p>Die Brücke am Hafen wurde am Montag gesperrt, nachdem ein Schiff einen Pfeiler gerammt hatte, teilte die Behörde mit.</p><p>Zwei Fachleute haben den Schaden vom Wasser aus begutachtet und wollen dem Rat noch in dieser Woche berichten.</p>';
  test.each<[what: string, text: string, language: string | undefined]>([
    ['its feed’s', feed(item(german), '<language>de-at</language>'), 'de-at'],
    [
      'its own',
      feed(
        item(german, 'g', '<dc:language xmlns:dc="http://purl.org/dc/elements/1.1/">de</dc:language>'),
        '<language>fr</language>',
      ),
      'de',
    ],
    ['none, if its text reads as another', feed(item(german), '<language>fr-FR</language>'), undefined],
    ['none, if it is the story’s', feed(item(whole), '<language>en-gb</language>'), undefined],
    ['none, if it is no language', feed(item(german), '<language>German</language>'), undefined],
    ['none, if the feed has none', feed(item(german)), undefined],
  ])('is %s', async (_, text, language) => {
    const folder = makeContent({});
    await receive(folder, 'feed.xml', text, '2024-05-01');
    expect(statedBy(folder, 'at-ash').language?.value).toBe(language);
  });
});

test.each([
  [
    'channel',
    feed(item(whole).replace('https://harbour.example/ash', '/news/ash')),
    'https://harbour.example/news/ash',
  ],
  [
    'xml:base',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://hill.example/"><title>Hill</title><id>urn:h</id><entry xml:base="posts/"><id>urn:1</id><title>At Ash</title><link href="ash"/><content type="html">${whole.replaceAll('<', '&lt;')}</content></entry></feed>`,
    'https://hill.example/posts/ash',
  ],
])('a relative link of a feed is read by its %s', async (_, text, address) => {
  const folder = makeContent({});
  await receive(folder, 'feed.xml', text, '2024-05-01');
  expect(noteOf(folder, 'at-ash')['received']).toMatchObject({ address });
});

test.each<[written: string, day: string | null]>([
  // An evening in America, in UTC.
  ['Thu, 13 Nov 2025 00:05:12 +0000', '2025-11-12'],
  ['2025-11-13T06:30:00Z', '2025-11-12'],
  // A morning in Australia.
  ['Tue, 11 Nov 2025 20:00:00 GMT', '2025-11-12'],
  ['Wed, 12 Nov 2025 23:55:12 +0000', '2025-11-12'],
  // The zone is its own, or none; two days are no zone.
  ['Thu, 13 Nov 2025 00:05:12 +0100', null],
  ['2025-11-13', null],
  ['Fri, 14 Nov 2025 00:05:12 +0000', null],
])('an entry of %s whose address has 12 November is of %s', async (written, day) => {
  const folder = makeContent({});
  const text = feed(item(whole, 'g', `<pubDate>${written}</pubDate>`)).replace(
    'example/ash',
    'example/2025/11/12/ash/',
  );
  const report = await receive(folder, 'feed.xml', text, '2025-12-01');
  expect(report.includes('stated-dates-differ')).toBe(day === null);
  const { issues } = await runIngest(folder);
  expect(issues.map((line) => line.split(' ')[1])).toEqual(day === null ? ['stated-dates-differ'] : []);
  expect(articlesOf(folder)[0]?.article.date.edtf).toBe(day);
});

test('an address that known.yml says is not wanted is not imported', async () => {
  const known = '- { address: https://harbour.example/ash, wanted: false }\n';
  const folder = makeContent({}, { 'stories/s/known.yml': known });
  expect(await receive(folder, 'feed.xml', feed(item(whole)), '2024-05-01')).toContain(
    'not wanted, by known.yml',
  );
  expect(readFileSync(path.join(folder.content, 'stories/s/known.yml'), 'utf8')).toContain('wanted: false');
});

test.each([
  ['Elections – Harbor Post', 'https://harborpost.example/category/elections/', 'Harbor Post'],
  ['State Wire: Marrow Bay', 'https://www.state-wire.example/', 'State Wire'],
  ['Harbor Post', 'https://harborpost.example/', 'Harbor Post'],
  ['Hill Letters – News', 'https://blog.example/', 'Hill Letters – News'],
])('the publisher of a feed called %s at %s is %s', async (title, link, name) => {
  const folder = makeContent({});
  const text = feed(item(whole))
    .replace('>Harbour<', `>${title}<`)
    .replace('<link>https://harbour.example/<', `<link>${link}<`);
  await receive(folder, 'feed.xml', text, '2024-05-01');
  expect(statedBy(folder, 'at-ash').publisher?.value).toBe(name);
});

test.each([
  ['Lena Castellan and Joel Munn', ['Lena Castellan', 'Joel Munn']],
  ['By Lena Castellan, Harbour', ['Lena Castellan']],
  ['Ruiz, Ana', ['Ruiz, Ana']],
  ['Staff report', []],
  ['Harbour Audio', []],
])('the authors of an entry by %s are %j', async (by, names) => {
  const folder = makeContent({});
  const creator = `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${by}</dc:creator>`;
  await receive(folder, 'feed.xml', feed(item(whole, 'g', creator)), '2024-05-01');
  expect(statedBy(folder, 'at-ash').authors.map(({ value }) => value)).toEqual(names);
});

test.each([
  [
    '10_14 Morning Standard.txt',
    'Bridge at Ash closed\n\n2 April 2024\n\n',
    '2024-04-02-bridge-at-ash-closed.txt',
  ],
  ['Bridge at Ash (copy).txt', '', 'bridge-at-ash-copy.txt'],
  ['ash_1.txt', 'Bridge at Ash closed\n\n2 April 2024\n\n', 'ash_1.txt'],
])('a text called %s that begins %j becomes %s', async (name, above, stored) => {
  const folder = makeContent({});
  await receive(folder, name, above + plain('Ash'), '2024-05-01');
  expect(namesIn(folder)).toContain(stored);
});

test('a page with the name that a browser gives it is called by its day and headline', async () => {
  const folder = makeContent({});
  const dated = page.replace(
    '</head>',
    '<meta property="article:published_time" content="2024-04-02"></head>',
  );
  await receive(folder, 'Footbridge at Ash closed - Harbour (4_3_2024 9-12 AM).html', dated, '2024-05-01');
  expect(namesIn(folder)).toContain('2024-04-02-footbridge-at-ash-closed.html');
});
