import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderProse } from '#view/words/prose.ts';
import { recordPublished } from '#pipeline/publish/published.ts';
import { oneLine } from '#pipeline/read/settings.ts';
import { articlesOf, type ContentFolder, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const GOOD = 'The council met on the quay. It heard the harbour master.';

const kindsOf = (issues: readonly string[]): string[] =>
  issues.map((issue) => issue.split(' — ')[0]?.replace(/^(?:stories\/s\/)?(?:articles\/)?/, '') ?? '');

describe('removing control characters within words keeps one word, and the file is published', () => {
  test.each([
    [
      'of the file’s own headline',
      'Russia\u0092s President Opens The Bridge\nBy Ana Ruiz\n\nThe president opened the bridge to Russia on Friday.',
    ],
    ['of the sentence that gives the headline', 'The coun\u0001cil of Wex\u0000mouth met on the quay.'],
    ['of a figure', 'The man went home. At least 6\u00010 people were killed in the fire.'],
    ['of a quotation', '“We go\u0007 home,” said Ana Ru\u009diz.'],
    ['before a page break', 'The people went home and then\ndate 2024-04-02\n\fthen they slept.'],
    ['a noncharacter', 'The coun\ufffecil met on the quay of Wex\u{1ffff}mouth.'],
  ])('%s', async (_, text) => {
    const folder = makeContent({ 'a.txt': text });
    const { issues, code } = await runIngest(folder);
    expect(kindsOf(issues).filter((kind) => !kind.includes('control-character'))).toEqual([]);
    expect([code, articlesOf(folder).length]).toEqual([0, 1]);
    expect(articlesOf(folder)[0]?.article.headline.text).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}]/u);
  });
});

describe('invisible characters', () => {
  const INVISIBLE = [
    '\u200b',
    '\u3164',
    '\uffa0\u115f',
    '\u2800',
    '\u00ad\u2060',
    '\u{e0041}',
    ' \u3000\u3164',
  ];

  test.each(INVISIBLE)('%j is an empty text', async (text) => {
    const { issues } = await runIngest(makeContent({ 'a.txt': text, 'good.txt': GOOD }));
    expect(kindsOf(issues)).toEqual(['a.txt:1 empty-file']);
  });

  test.each(INVISIBLE)('%j is an invalid headline in a note', (text) => {
    expect(oneLine.safeParse(text).success).toBe(false);
  });

  test.each(['A', '?', '😀', '٣', '中', 'e\u0301', '…'])('%j can be seen', (text) => {
    expect(oneLine.safeParse(text).success).toBe(true);
  });

  test('a line of them is no headline of the file', async () => {
    const folder = makeContent({ 'a.txt': `\u3164\u3164 \u3164\u3164 \u3164\u3164\n\n${GOOD}` });
    await runIngest(folder);
    expect(articlesOf(folder)[0]?.article.headline.text).toBe('The council met on the quay');
  });
});

describe('method.md and addresses.lock are read with the same guards', () => {
  const place = (folder: ContentFolder, name: string): string => path.join(folder.content, name);
  const strange: [string, (file: string) => void, string][] = [
    ['a link to elsewhere', (file) => symlinkSync('/etc/hostname', file), 'symlink-outside'],
    ['a link to nothing', (file) => symlinkSync('gone', file), 'broken-link'],
    ['a pipe', (file) => execFileSync('mkfifo', [file]), 'not-a-file'],
    ['a folder', (file) => mkdirSync(file), 'not-a-file'],
    ['Latin-1', (file) => writeFileSync(file, Buffer.from('caf\xe9', 'latin1')), 'not-utf8'],
    ['too large', (file) => writeFileSync(file, '# \n'.repeat(12_000_000)), 'file-too-large'],
  ];

  test.each(strange)('%s', async (_, put, kind) => {
    const folder = makeContent({ 'good.txt': GOOD });
    for (const name of ['method.md', 'addresses.lock']) put(place(folder, name));
    const { code, issues } = await runIngest(folder);
    expect(kindsOf(issues)).toEqual([`addresses.lock:1 ${kind}`, `method.md:1 ${kind}`]);
    expect([code, articlesOf(folder).length]).toEqual([1, 1]);
    await expect(recordPublished(folder.content, [])).rejects.toThrow(
      /^Cannot record addresses: addresses\.lock:1 /,
    );
    for (const name of ['method.md', 'addresses.lock']) rmSync(place(folder, name), { recursive: true });
  });

  test('an address has no line break, space or invisible character', async () => {
    const lines = ['/a\\nb/', '/a b/', '/a\\u200bb/', '/stories/s/good/'].map(
      (address) => `{"kind":"page","address":"${address}"}\n`,
    );
    const { issues } = await runIngest(
      makeContent({ 'good.txt': GOOD }, { 'addresses.lock': lines.join('') }),
    );
    expect(kindsOf(issues)).toEqual(
      [1, 2, 3]
        .map((line) => `addresses.lock:${line} bad-lock-line`)
        .concat('addresses.lock:4 taken-address'),
    );
  });

  test('images are removed and reported with their lines', async () => {
    const markdown =
      '# Method\n\nText ![a map](https://example.org/map.png) here.\n\n![b][1]\n\n[1]: //example.org/b.png\n';
    const folder = makeContent({ 'good.txt': GOOD }, { 'method.md': markdown });
    expect(kindsOf((await runIngest(folder)).issues)).toEqual([
      'method.md:3 image-in-page',
      'method.md:5 image-in-page',
    ]);
    const { opening } = await renderProse(markdown);
    expect(opening).not.toMatch(/<img|example\.org/);
  });

  test('footnotes lead to their notes and back', async () => {
    const { opening, sections } = await renderProse(
      'Text.[^1] More.[^b]\n\n## Part\n\nWords.[^1]\n\n[^1]: The note.\n[^b]: Another.\n',
    );
    const html = [opening, ...sections.map((section) => section.html)].join('');
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const leads = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
    expect(leads.length).toBeGreaterThanOrEqual(6);
    expect(ids).toEqual(expect.arrayContaining(leads));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('redirects', () => {
  const run = async (redirects: string): Promise<string[]> =>
    kindsOf(
      (
        await runIngest(
          makeContent({ 'good.txt': GOOD }, { 'site.yml': `title: T\nredirects:\n${redirects}` }),
        )
      ).issues,
    );

  test('an address longer than a file name can be is refused', async () => {
    const folder = makeContent(
      { 'good.txt': GOOD },
      {
        'site.yml': `title: T\nredirects: [{ from: /${'x'.repeat(300)}/, to: /stories/s/ }]\n`,
      },
    );
    const { err } = await runIngest(folder);
    expect(err).toMatch(
      /site\.yml:2 bad-value — redirects\.0\.from: must be an address .* at most 255 characters/,
    );
  });

  test('the second of two from one address is an error', async () => {
    expect(
      await run(
        '  - { from: /a/, to: /stories/s/ }\n  - { from: /b/, to: /stories/s/ }\n  - { from: /a/, to: /stories/s/good/ }\n',
      ),
    ).toEqual(['site.yml:5 two-redirects']);
  });

  test('a single one is no error', async () => {
    expect(await run(`  - { from: /${'x'.repeat(255)}/, to: /stories/s/ }\n`)).toEqual([]);
  });
});

test('the lock file of a valid site can be read back', async () => {
  const folder = makeContent({ 'good.txt': GOOD });
  expect(await recordPublished(folder.content, [{ kind: 'page', address: '/method/', corrections: 0 }])).toBe(
    true,
  );
  expect(readFileSync(path.join(folder.content, 'addresses.lock'), 'utf8')).toContain('"/method/"');
});
