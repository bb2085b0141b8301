import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleRecordSchema, siteRecordSchema, storyRecordSchema } from '#contracts/records.ts';
import {
  LOCK_NAME,
  publishedArticle,
  recordPublished,
  withCorrections,
} from '#pipeline/publish/published.ts';
import { type ContentFolder, makeContent, runIngest } from '../fixtures/ingest-run.ts';

const ARTICLE = 'The bridge over the river was closed on Monday, the town said.\n\nNobody was hurt.\n';

const NOTE = [
  'headline: { text: Bridge closed, source: The page., checked: 2031-05-20 }',
  'publisher: { name: Example Gazette, source: The page., checked: 2031-05-20 }',
  'date: { day: 2031-05-17, source: The page., checked: 2031-05-20 }',
  '',
].join('\n');

const write = ({ content }: ContentFolder, file: string, text: string): void =>
  writeFileSync(path.join(content, file), text);

function recordsOf({ derived }: ContentFolder) {
  const current = path.join(derived, readFileSync(path.join(derived, 'current'), 'utf8').trim());
  const lines = (file: string): unknown[] =>
    readFileSync(path.join(current, file), 'utf8')
      .split('\n')
      .flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
  return {
    site: siteRecordSchema.parse(JSON.parse(readFileSync(path.join(current, 'site.json'), 'utf8'))),
    stories: lines('stories.ndjson').map((line) => storyRecordSchema.parse(line)),
    articles: lines('articles.ndjson').map((line) => articleRecordSchema.parse(line)),
  };
}

/** Ingests content and records its addresses, as a build with further pages would. */
async function publish(
  folder = makeContent({ '001.txt': ARTICLE, '001.meta.yml': NOTE }),
  pages: readonly string[] = [],
): Promise<ContentFolder> {
  expect((await runIngest(folder)).issues).toEqual([]);
  const { stories, articles } = recordsOf(folder);
  const others = pages.map((address) => ({ kind: 'page' as const, address, corrections: 0 as const }));
  await recordPublished(folder.content, [
    ...withCorrections(stories, articles.map(publishedArticle)),
    ...others,
  ]);
  return folder;
}

const lockOf = ({ content }: ContentFolder): string => readFileSync(path.join(content, LOCK_NAME), 'utf8');

describe('a published address', () => {
  test('that still exists raises no issue', async () => {
    const folder = await publish();
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
  });

  test.each<[string, (folder: ContentFolder) => void]>([
    [
      'of a slug that was changed',
      (folder) => write(folder, 'stories/s/articles/001.meta.yml', `slug: bridge\n${NOTE}`),
    ],
    [
      'of a file that was renamed',
      ({ content }) =>
        ['.txt', '.meta.yml'].forEach((end) =>
          renameSync(
            path.join(content, `stories/s/articles/001${end}`),
            path.join(content, `stories/s/articles/002${end}`),
          ),
        ),
    ],
    [
      'of a story that was renamed',
      ({ content }) => renameSync(path.join(content, 'stories/s'), path.join(content, 'stories/t')),
    ],
  ])('%s, is an error', async (_what, change) => {
    const folder = await publish();
    change(folder);
    const { code, issues } = await runIngest(folder);
    expect(code).toBe(1);
    expect(issues).toContainEqual(
      expect.stringMatching(/^addresses\.lock:\d+ lost-address — \/stories\/s\/001\/ — /),
    );
  });

  test('of a deleted file is an error, unless it is redirected to another page', async () => {
    const folder = await publish(
      makeContent({ '001.txt': ARTICLE, '002.txt': ARTICLE.replace('Monday', 'Friday') }),
    );
    rmSync(path.join(folder.content, 'stories/s/articles/002.txt'));
    expect((await runIngest(folder)).code).toBe(1);
    write(folder, 'site.yml', 'title: T\nredirects: [{ from: /stories/s/002/, to: /corrections/ }]\n');
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
    expect(recordsOf(folder).site.redirects).toEqual([{ from: '/stories/s/002/', to: '/corrections/' }]);
  });

  test('follows the redirect of a folder above it', async () => {
    const folder = await publish();
    renameSync(path.join(folder.content, 'stories/s'), path.join(folder.content, 'stories/t'));
    write(folder, 'site.yml', 'title: T\nredirects: [{ from: /stories/s/, to: /stories/t/ }]\n');
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
    expect(recordsOf(folder).site.redirects).toEqual([
      { from: '/stories/s/', to: '/stories/t/' },
      { from: '/stories/s/001/', to: '/stories/t/001/' },
    ]);
  });

  test('stays in the lock after it was redirected, so that the redirect cannot be forgotten', async () => {
    const folder = await publish();
    renameSync(path.join(folder.content, 'stories/s'), path.join(folder.content, 'stories/t'));
    write(folder, 'site.yml', 'title: T\nredirects: [{ from: /stories/s/, to: /stories/t/ }]\n');
    await publish(folder);
    expect(lockOf(folder)).toContain('"/stories/s/001/"');
    write(folder, 'site.yml', 'title: T\n');
    expect((await runIngest(folder)).issues.join('\n')).toMatch(/lost-address — \/stories\/s\/001\/ —/);
  });
});

describe('a page that is part of another', () => {
  const PARTS = ['/stories/s/2031-05/', '/stories/s/2031-05-2/', '/index/m/', '/index/quoted-2/', '/method/'];

  test('raises no issue while that page exists, whose division the build decides', async () => {
    const folder = await publish(undefined, PARTS);
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
    const { redirects, divided } = recordsOf(folder).site;
    expect(redirects).toEqual([]);
    expect(divided).toEqual(
      PARTS.filter((part) => part !== '/method/')
        .sort()
        .map((part) => ({ from: part, to: part })),
    );
  });

  test('is lost and redirected with its story', async () => {
    const folder = await publish(undefined, PARTS);
    renameSync(path.join(folder.content, 'stories/s'), path.join(folder.content, 'stories/t'));
    expect((await runIngest(folder)).issues.join('\n')).toMatch(
      /lost-address — \/stories\/s\/2031-05-2\/ — /,
    );
    write(folder, 'site.yml', 'title: T\nredirects: [{ from: /stories/s/, to: /stories/t/ }]\n');
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
    expect(recordsOf(folder).site.divided).toContainEqual({
      from: '/stories/s/2031-05-2/',
      to: '/stories/t/2031-05-2/',
    });
  });

  test('may be corrected, and may be the target of a redirect', async () => {
    const folder = await publish(undefined, PARTS);
    write(folder, 'site.yml', 'title: T\nredirects: [{ from: /old/, to: /index/m/ }]\n');
    write(
      folder,
      'stories/s/corrections.yml',
      '- { date: 2031-05-22, address: /stories/s/2031-05/, said: A., says: B., why: C. }\n',
    );
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
    expect(recordsOf(folder).site.redirects).toEqual([{ from: '/old/', to: '/index/m/' }]);
  });

  test('must not become the address of an article', async () => {
    const folder = await publish(undefined, ['/stories/s/2031-05/']);
    write(folder, 'stories/s/articles/002.txt', ARTICLE.replace('Monday', 'Friday'));
    write(folder, 'stories/s/articles/002.meta.yml', 'slug: 2031-05\n');
    const { code, issues } = await runIngest(folder);
    expect(code).toBe(1);
    expect(issues).toEqual([
      expect.stringMatching(/^addresses\.lock:\d+ taken-address — \/stories\/s\/2031-05\/ — /),
    ]);
  });
});

describe('a redirect', () => {
  test.each([
    ['from a page that is there', '{ from: /stories/s/001/, to: /corrections/ }', 'redirect-from-a-page', 0],
    ['to nothing', '{ from: /stories/s/gone/, to: /stories/s/nothing/ }', 'redirect-to-nothing', 1],
    ['to another host', '{ from: /stories/s/gone/, to: "https://example.org/" }', 'bad-value', 1],
    ['to another host without its scheme', '{ from: /a/, to: //example.org/ }', 'bad-value', 1],
    ['with a line end in it', '{ from: "/a/\\n/b/", to: /stories/s/ }', 'bad-value', 1],
    ['with what nginx would obey', '{ from: "/a/;$x/", to: /stories/s/ }', 'bad-value', 1],
  ])('%s is reported with its line', async (_what, redirect, kind, code) => {
    const folder = makeContent(
      { '001.txt': ARTICLE },
      { 'site.yml': `title: T\nredirects:\n  - ${redirect}\n` },
    );
    const run = await runIngest(folder);
    expect(run.code).toBe(code);
    expect(`${run.out}${run.err}`).toMatch(new RegExp(`^site\\.yml:3 ${kind} — `, 'm'));
  });
});

describe('the lock', () => {
  test('is not changed by an ingest, which publishes nothing', async () => {
    const folder = makeContent({ '001.txt': ARTICLE });
    await runIngest(folder);
    expect(existsSync(path.join(folder.content, LOCK_NAME))).toBe(false);
  });

  test('is unchanged if nothing new is published', async () => {
    const folder = await publish();
    const before = lockOf(folder);
    const { stories, articles } = recordsOf(folder);
    expect(
      await recordPublished(folder.content, withCorrections(stories, articles.map(publishedArticle))),
    ).toBe(false);
    expect(lockOf(folder)).toBe(before);
  });

  test('has a line for each address, without empty values', async () => {
    const folder = await publish(makeContent({ '001.txt': ARTICLE }), ['/method/']);
    expect(lockOf(folder).split('\n').slice(1)).toEqual([
      '{"kind":"page","address":"/method/"}',
      '{"kind":"story","address":"/stories/s/"}',
      expect.stringMatching(
        /^\{"kind":"article","address":"\/stories\/s\/001\/","sentences":"[0-9a-f]{16}"\}$/,
      ),
      '',
    ]);
  });

  test('with an invalid line is an error, and is never overwritten', async () => {
    const folder = await publish();
    write(folder, LOCK_NAME, `${lockOf(folder)}<<<<<<< HEAD\n`);
    expect(await runIngest(folder)).toMatchObject({
      code: 1,
      issues: [expect.stringMatching(/^addresses\.lock:4 bad-lock-line — <<<<<<< HEAD — /)],
    });
    await expect(recordPublished(folder.content, [])).rejects.toThrow(
      /^Cannot record addresses: addresses\.lock:4 bad-lock-line/,
    );
  });
});

describe('supplied words that were published', () => {
  const correction = (address: string): string =>
    `- { date: 2031-05-22, address: ${address}, said: A., says: B., why: C. }\n`;

  test.each([
    ['headline', 'Bridge closed', 'Bridge is closed'],
    ['publisher', 'Example Gazette', 'Other Gazette'],
    ['date', '2031-05-17', '2031-05-18'],
  ])('and changed, a %s, need a correction', async (what, before, now) => {
    const folder = await publish();
    write(folder, 'stories/s/articles/001.meta.yml', NOTE.replace(before, now));
    const { code, issues } = await runIngest(folder);
    expect(code).toBe(0);
    expect(issues).toEqual([
      expect.stringMatching(
        new RegExp(
          `^addresses\\.lock:\\d+ change-without-correction — /stories/s/001/: ${what} “${before}” is now “${now}” — `,
        ),
      ),
    ]);
    write(folder, 'stories/s/corrections.yml', correction('/stories/s/001/#about'));
    expect((await runIngest(folder)).issues).toEqual([]);
  });

  test('as a claim that cannot be proven any more are not a change: nothing is published', async () => {
    const claims = `claims:
  - id: closed
    text: The bridge was closed.
    kind: same
    quotes: [{ article: '001', exact: was closed on Monday }, { article: '002', exact: was closed on Friday }]
`;
    const folder = await publish(
      makeContent(
        { '001.txt': ARTICLE, '002.txt': ARTICLE.replace('Monday', 'Friday') },
        { 'stories/s/claims.yml': claims },
      ),
    );
    write(folder, 'stories/s/claims.yml', claims.replace('on Friday', 'on Sunday'));
    const { code, out } = await runIngest(folder);
    expect(code).toBe(1);
    expect(out).not.toContain('change-without-correction');
    write(folder, 'stories/s/claims.yml', claims.replace('The bridge', 'A bridge'));
    expect((await runIngest(folder)).issues.join('\n')).toContain(
      'claim closed “The bridge was closed.” is now “A bridge was closed.”',
    );
  });

  test('and removed need a correction', async () => {
    const folder = await publish();
    write(folder, 'stories/s/articles/001.meta.yml', NOTE.replace(/^publisher.*\n/m, ''));
    expect((await runIngest(folder)).issues[0]).toContain('publisher “Example Gazette” is removed');
  });

  test('need no correction if they are new', async () => {
    const folder = await publish(makeContent({ '001.txt': ARTICLE }));
    write(folder, 'stories/s/articles/001.meta.yml', NOTE);
    expect((await runIngest(folder)).issues).toEqual([]);
  });

  test('need a correction of the same page, on a later day', async () => {
    const folder = makeContent({ '001.txt': ARTICLE, '001.meta.yml': NOTE });
    write(folder, 'stories/s/corrections.yml', correction('/stories/s/001/'));
    await publish(folder);
    write(folder, 'stories/s/articles/001.meta.yml', NOTE.replace('Example', 'Other'));
    write(folder, 'stories/s/corrections.yml', correction('/stories/s/001/') + correction('/stories/s/'));
    expect((await runIngest(folder)).issues.join('\n')).toContain('change-without-correction');
  });

  test('are reported if they were a correction and are removed', async () => {
    const folder = makeContent({ '001.txt': ARTICLE, '001.meta.yml': NOTE });
    write(folder, 'stories/s/corrections.yml', correction('/stories/s/001/'));
    await publish(folder);
    rmSync(path.join(folder.content, 'stories/s/corrections.yml'));
    expect(await runIngest(folder)).toMatchObject({
      code: 0,
      issues: [expect.stringMatching(/^addresses\.lock:\d+ correction-withdrawn — \/stories\/s\/001\/ — /)],
    });
  });

  test('are reported if sentences are renumbered', async () => {
    const folder = await publish();
    write(folder, 'stories/s/articles/001.txt', `A new first sentence.\n\n${ARTICLE}`);
    expect((await runIngest(folder)).issues[0]).toMatch(
      /^addresses\.lock:\d+ sentences-renumbered — \/stories\/s\/001\/ — /,
    );
  });
});

describe('a correction', () => {
  const run = (corrections: string) =>
    runIngest(makeContent({ '001.txt': ARTICLE }, { 'stories/s/corrections.yml': corrections }));

  test.each([
    ['of an article', '/stories/s/001/'],
    ['of a sentence', '/stories/s/001/#s1'],
    ['of the story', '/stories/s/'],
    ['of a page of the site', '/method/'],
  ])('%s is accepted', async (_what, address) => {
    expect(
      await run(`- { date: 2031-05-22, address: "${address}", said: A., says: B., why: C. }\n`),
    ).toMatchObject({
      code: 0,
      issues: [],
    });
  });

  test('of a moved page belongs to the new page', async () => {
    const folder = makeContent(
      { '001.txt': ARTICLE },
      {
        'site.yml': 'title: T\nredirects: [{ from: /stories/s/old/, to: /stories/s/001/ }]\n',
        'stories/s/corrections.yml':
          '- { date: 2031-05-22, address: "/stories/s/old/#s1", said: A., says: B., why: C. }\n',
      },
    );
    expect(await runIngest(folder)).toMatchObject({ code: 0, issues: [] });
    expect(recordsOf(folder).stories[0]?.corrections[0]?.address).toBe('/stories/s/001/#s1');
  });

  test('is optional', async () => {
    expect(await run('# None yet.\n')).toMatchObject({ code: 0, issues: [] });
  });

  test.each([
    [
      'of no page',
      '- { date: 2031-05-22, address: /stories/s/9/, said: A., says: B., why: C. }',
      'correction-of-no-page — /stories/s/9/',
    ],
    [
      'with the host',
      '- { date: 2031-05-22, address: "https://example.org/", said: A., says: B., why: C. }',
      'bad-value — 0.address: must be the address',
    ],
    [
      'of no day',
      '- { date: 2031-02-30, address: /stories/s/, said: A., says: B., why: C. }',
      'bad-value — 0.date: must be a day',
    ],
    [
      'without a reason',
      '- { date: 2031-05-22, address: /stories/s/, said: A., says: B. }',
      'bad-value — 0.why:',
    ],
    ['that is no list', 'date: 2031-05-22', 'bad-value — '],
  ])('%s is refused with its line', async (_what, text, words) => {
    const { code, issues } = await run(`${text}\n`);
    expect(code).toBe(1);
    expect(issues[0]).toContain(`stories/s/corrections.yml:1 ${words}`);
  });
});
