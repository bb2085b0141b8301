import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const GOOD = 'The council met on the quay. It heard the harbour master.';
const OTHER = 'The ferry left late. Nobody on board was told why.';
const articles = 'stories/s/articles';

/** Runs the ingest on these files beside a valid article, which must always be published. */
const ingest = async (
  files: Readonly<Record<string, string | Buffer>>,
  others: Readonly<Record<string, string | Buffer>> = {},
  strict = false,
) => {
  const folder = makeContent({ 'good.txt': GOOD, ...files }, others);
  const run = await runIngest(folder, strict);
  const ids = articlesOf(folder).map(({ id }) => id);
  expect(ids).toContain('s/good');
  return { ...run, ids };
};

describe('an unusable file is refused with its line, the others are published, and the run fails', () => {
  const table: [name: string, bytes: string | Buffer, line: string][] = [
    ['empty', '', '1 empty-file — no text in the file —'],
    ['only white space', ' \n\t\r\n\u00a0\u2028', '1 empty-file — no text in the file —'],
    ['only what no one sees', '\ufeff\u200b\u200d\n', '1 empty-file — no text in the file —'],
    ['only furniture', 'Share.\n\nAdvertisement\n', '1 nothing-but-furniture —'],
    [
      'Latin-1',
      Buffer.from('Un caf\xe9 ferm\xe9', 'latin1'),
      '1 not-utf8 — byte 0xE9 at offset 6 is not UTF-8 —',
    ],
    [
      'a lone continuation',
      Buffer.from([0x61, 0x0a, 0x80]),
      '2 not-utf8 — byte 0x80 at offset 2 is not UTF-8 —',
    ],
    [
      'an overlong form',
      Buffer.from([0x61, 0xc0, 0xaf]),
      '1 not-utf8 — byte 0xC0 at offset 1 is not UTF-8 —',
    ],
    [
      'a surrogate',
      Buffer.from([0x61, 0xed, 0xa0, 0x80]),
      '1 not-utf8 — byte 0xED at offset 1 is not UTF-8 —',
    ],
    [
      'cut in a letter',
      Buffer.from([0x61, 0x62, 0xe2, 0x82]),
      '1 not-utf8 — byte 0xE2 at offset 2 is not UTF-8 —',
    ],
    [
      'UTF-8 cut in a letter, with others whole',
      Buffer.concat([
        Buffer.from('Un café fermé à l’aube, dit Zoé à tous ceux du quai'),
        Buffer.from([0xc3]),
      ]),
      '1 not-utf8 — byte 0xC3',
    ],
    [
      'Central European letters, of which no encoding is sure',
      Buffer.from(
        'P\xf8\xedli\x9a \x9elu\x9dou\xe8k\xfd k\xf9\xf2 \xfap\xecl \xef\xe1belsk\xe9 \xf3dy',
        'latin1',
      ),
      '1 not-utf8 —',
    ],
    [
      'a page called a text',
      '<!--[if (gt IE 9)|!(IE)]><!--><html lang="en"><head><title>Fire</title></head><body><p>A fire.</p>',
      '1 disguised-file — it is a saved web page — The file is left out. — Rename the file so that it ends in .html.',
    ],
    [
      'a piece of a page',
      '<div><p>A fire.</p><p>It burned.</p></div>',
      '1 disguised-file — it is a saved web page',
    ],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', '1 disguised-file — it is a feed'],
    [
      'a message',
      'From: a@example.org\nTo: b@example.org\nMessage-ID: <1@example.org>\n\nThe ferry left late.',
      '1 disguised-file — it is an e-mail message',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', '1 disguised-file — it is a PDF'],
    ['an RTF document', '{\\rtf1\\ansi The ferry left late.}', '1 disguised-file — it is an RTF document'],
    [
      'more sentences than any article has',
      'He ran. '.repeat(100_001),
      '1 too-many-sentences — 100001 sentences',
    ],
    ['UTF-16 without one', Buffer.from('A text in sixteen bits', 'utf16le'), '1 not-text —'],
  ];
  let run: Awaited<ReturnType<typeof ingest>>;
  beforeAll(async () => {
    run = await ingest(Object.fromEntries(table.map(([name, bytes]) => [`${name}.txt`, bytes])), {
      'site.yml': 'title: T\nlimits: { fileBytes: 900000 }\n',
    });
  });

  test.each(table)('%s', (name, _, line) => {
    const found = run.issues.filter((issue) => issue.startsWith(`${articles}/${name}.txt:`));
    expect(found).toEqual([expect.stringContaining(`${articles}/${name}.txt:${line}`)]);
  });

  test('and nothing else is reported', () => {
    expect([run.code, run.ids, run.issues.length]).toEqual([1, ['s/good'], table.length]);
  });

  test('a file over the limit, which is named and can be raised', async () => {
    const long = 'The ferry left so late that nobody on board was told why. '.repeat(10_000);
    const refused = await ingest({ 'long.txt': long });
    expect(refused.issues[0]).toBe(
      `${articles}/long.txt:1 file-too-large — ${long.length} bytes, more than the limit of 524288 — The file is left out. — Split the file, or raise limits.fileBytes in site.yml.`,
    );
    expect(refused.code).toBe(1);
    const raised = await ingest(
      { 'long.txt': long },
      { 'site.yml': 'title: T\nlimits: { fileBytes: 9000000 }\n' },
    );
    expect([raised.code, raised.ids]).toEqual([0, ['s/good', 's/long']]);
  });

  test('a folder, a link to the outside, and a pipe, none of them opened', async () => {
    const folder = makeContent({ 'good.txt': GOOD });
    const inFolder = path.join(folder.content, articles);
    mkdirSync(path.join(inFolder, 'folder.txt'));
    symlinkSync('/etc/passwd', path.join(inFolder, 'link.txt'));
    execFileSync('mkfifo', [path.join(inFolder, 'pipe.txt')]);
    const { code, issues } = await runIngest(folder);
    expect(issues.map((issue) => issue.split(' — ').slice(0, 2).join(' — '))).toEqual([
      `${articles}/folder.txt:1 not-a-file — a folder`,
      `${articles}/link.txt:1 symlink-outside — a link to outside the content folder`,
      `${articles}/pipe.txt:1 not-a-file — a named pipe`,
    ]);
    expect([code, articlesOf(folder).map(({ id }) => id)]).toEqual([1, ['s/good']]);
  });

  test('the later of two articles whose addresses are equal, ignoring case', async () => {
    const { code, issues, ids } = await ingest(
      { 'other.txt': OTHER, 'third.txt': `${OTHER} So it was.` },
      { [`${articles}/other.meta.yml`]: 'slug: good\n', [`${articles}/third.meta.yml`]: 'slug: GOOD\n' },
    );
    expect(issues.map((issue) => issue.split(' — ')[1])).toEqual([
      `good is the address of ${articles}/good.txt too`,
      expect.stringContaining(`${articles}/good.txt`),
    ]);
    expect([code, ids]).toEqual([1, ['s/good']]);
  });
});

describe('a file accepted with a change or a doubt yields a warning, which fails only with --strict', () => {
  const table: [name: string, text: string, line: string][] = [
    ['a byte-order mark', `\ufeff${OTHER} It was one.`, '1 byte-order-mark —'],
    [
      'control characters',
      `${OTHER}\n\nA \0 and \u001b[31m red.`,
      '3 control-character — 2 in the file, the first \\u0000',
    ],
    ['no day', `date 2024-02-31 ${OTHER}`, '1 impossible-date — date 2024-02-31'],
    [
      'two date lines',
      `date 2024-02-01\n\n${OTHER}\n\ndate 2024-02-05\n\n${OTHER}`,
      '5 two-datelines — date 2024-02-01 and date 2024-02-05',
    ],
    ['the same text', GOOD, `1 same-text — the words of ${articles}/good.txt`],
  ];
  const files = Object.fromEntries(table.map(([name, text]) => [`${name}.txt`, text]));
  let run: Awaited<ReturnType<typeof ingest>>;
  beforeAll(async () => {
    run = await ingest(files);
  });

  test.each(table)('%s', (name, _, line) => {
    const found = run.issues.filter((issue) => issue.startsWith(`${articles}/${name}.txt:`));
    expect(found).toEqual([expect.stringContaining(`${articles}/${name}.txt:${line}`)]);
  });

  test('and control characters of a file reach the terminal only as escapes', () => {
    expect([run.code, run.ids.length, run.issues.length]).toEqual([0, table.length + 1, table.length]);
    expect(run.out).not.toMatch(/[\0\u001b]/);
  });

  test('with --strict the run fails, but the output is written', async () => {
    const strict = await ingest(files, {}, true);
    expect([strict.code, strict.ids.length]).toEqual([1, table.length + 1]);
  });

  test('a date years after all others', async () => {
    const { code, issues } = await ingest({
      'a.txt': `date 2024-03-01 ${OTHER}`,
      'b.txt': `date 2124-03-01 Long after, the ferry came. It was empty.`,
    });
    expect(issues).toEqual([
      expect.stringContaining(`${articles}/b.txt:1 date-far-from-others — 2124-03-01 is 36524 days after`),
    ]);
    expect(code).toBe(0);
  });
});

describe('a note', () => {
  const table: [name: string, note: string, line: string][] = [
    ['with an unknown key', 'slug: x\ncolour: red\n', '2 unknown-key — colour (column 1)'],
    ['with a key twice', 'slug: a\nslug: b\n', '2 bad-yaml — the key slug occurs twice'],
    ['that is no YAML', 'slug: [a\nb: c\n', 'bad-yaml —'],
    [
      'with a wrong value',
      'date: { day: 2024-02-31, source: S, checked: 2024-03-01 }\n',
      '1 bad-value — date.day:',
    ],
    [
      'with an address that is not of the web',
      'publisher: { name: P, url: "javascript:alert(1)", source: S, checked: 2024-03-01 }\n',
      '1 bad-value — publisher.url:',
    ],
    ['with a date from nowhere', 'date: { day: 2024-02-01 }\n', 'bad-value — date.source:'],
    [
      'made to fill the memory',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n`,
      'bad-yaml —',
    ],
    ['nested without end', `slug: ${'['.repeat(20_000)}`, 'bad-yaml —'],
  ];
  let run: Awaited<ReturnType<typeof ingest>>;
  beforeAll(async () => {
    const texts = table.map(([name], i) => [`${name}.txt`, `${OTHER} It was the ${i}th time.`]);
    const notes = table.map(([name, note]) => [`${articles}/${name}.meta.yml`, note]);
    run = await ingest(Object.fromEntries(texts), Object.fromEntries(notes));
  });

  test.each(table)('%s', (name, _, line) => {
    const [first] = run.issues.filter((issue) => issue.startsWith(`${articles}/${name}.meta.yml:`));
    expect(first).toContain(line);
  });

  test('that is invalid is ignored, its article is kept, and the run fails', () => {
    expect([run.code, run.ids.length]).toEqual([1, table.length + 1]);
  });

  test('without an article is ignored with a warning', async () => {
    const run = await ingest({}, { [`${articles}/nobody.meta.yml`]: 'slug: x\n' });
    expect(run.issues).toEqual([
      `${articles}/nobody.meta.yml:1 note-without-article — no nobody.txt beside it — The note is not used. — Name the note like its article: 001.meta.yml beside 001.txt.`,
    ]);
    expect(run.code).toBe(0);
  });
});

describe('a story', () => {
  test('without articles is left out with a warning, without story.yml with an error', async () => {
    const run = await ingest(
      {},
      { 'stories/empty/story.yml': 'title: E\n', 'stories/bare/articles/a.txt': OTHER },
    );
    expect(run.issues.map((issue) => issue.split(' — ')[0])).toEqual([
      'stories/bare/story.yml:1 story-without-settings',
      'stories/empty:1 story-without-articles',
    ]);
    expect([run.code, run.ids]).toEqual([1, ['s/good']]);
  });

  test('that a wrong story.yml leaves out: the cause first, both at its line', async () => {
    const run = await ingest({}, { 'stories/wrong/story.yml': 'title: W\nlanguage: 5\n' });
    expect(run.issues.map((issue) => issue.split(' — ')[0])).toEqual([
      'stories/wrong/story.yml:2 bad-value',
      'stories/wrong/story.yml:2 story-without-settings',
    ]);
  });

  test('that was published and is now unreadable stays in the output', async () => {
    const folder = makeContent({ 'good.txt': GOOD });
    expect((await runIngest(folder)).code).toBe(0);
    writeFileSync(path.join(folder.content, 'stories/s/story.yml'), 'title: [S\n');
    const run = await runIngest(folder);
    expect(run.code).toBe(1);
    expect(run.err).toContain('Cannot replace the output: s can no longer be read.');
    expect(articlesOf(folder).map(({ id }) => id)).toEqual(['s/good']);
  });
});

test('names that would be dangerous in addresses or shells become harmless addresses', async () => {
  const names = [
    '-lead.txt',
    'a b.txt',
    'x%2e%2e.txt',
    '🔥.txt',
    'é.txt',
    'e\u0301x.txt',
    'x..y.txt',
    "o'b&c;.txt",
  ];
  const files = Object.fromEntries(names.map((name, i) => [name, `${OTHER} It was number ${i}.`]));
  const { code, ids, issues } = await ingest(files);
  expect([code, issues]).toEqual([0, []]);
  expect(ids).toHaveLength(names.length + 1);
  for (const id of ids) expect(id).toMatch(/^s\/[A-Za-z0-9][A-Za-z0-9_-]*$/);
});

test('names that hide a file or break a line are reported, and their files ignored', async () => {
  const { code, ids, issues } = await ingest({ '..%2e.txt': OTHER, 'x\ny.txt': OTHER });
  expect(issues).toEqual([
    `${articles}/..%2e.txt:1 hidden-file — the name begins with a dot — The file is not read. — Rename the file if it is an article or a note.`,
    `${articles}/x\\u000ay.txt:1 bad-file-name — a control character in the name — The file is left out. — Rename the file: pages show its name, which must be UTF-8 without control characters.`,
  ]);
  expect([code, ids]).toEqual([1, ['s/good']]);
});

test('an article in one line of 500 000 characters is accepted', async () => {
  const { code, ids } = await ingest({
    'line.txt': `${OTHER} `.repeat(9_000),
    'blob.txt': 'x'.repeat(500_000),
  });
  expect(code).toBe(0);
  expect(ids).toEqual(expect.arrayContaining(['s/line', 's/blob']));
});
