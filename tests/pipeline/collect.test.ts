import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collect } from '#pipeline/collect/collect-sources.ts';
import { hasWord } from '#pipeline/collect/sources-file.ts';
import { articlesOf, type ContentFolder, makeContent, runIngest } from '../fixtures/ingest-run.ts';
import { marked, savedPage } from '../fixtures/received/received-file.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const LIMITS = { milliseconds: 60_000, bytes: 200_000 };

let handlers: Record<string, Handler> = {};
let asked: string[] = [];
let open = 0;
let mostOpen = 0;

const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  response.on('close', () => (open -= 1));
  const handler = handlers[request.url ?? ''];
  if (handler) handler(request, response);
  else response.writeHead(404).end();
});

let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  handlers = {};
  asked = [];
  mostOpen = 0;
});

const give =
  (body: string | Buffer, headers: Record<string, string> = HTML, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const feed = (...items: string[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay</title><link>http://${host}/</link>${items.join('')}</channel></rss>`;
const whole = (place: string): string =>
  `<item><title>At ${place}</title><link>http://${host}/${place}</link><pubDate>Tue, 02 Apr 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[${marked(place)}]]></content:encoded></item>`;
const excerpt = (place: string): string =>
  `<item><title>At ${place}</title><link>http://${host}/${place}</link><pubDate>Tue, 02 Apr 2024 10:00:00 GMT</pubDate><description>A bridge.</description></item>`;

const XML = { 'content-type': 'application/rss+xml' };

/** A content folder whose sources are these, in YAML. */
const withSources = (sources: string, isNamed = true): ContentFolder =>
  makeContent({}, { 'sources.yml': `${isNamed ? `private: ['${host}']\n` : ''}stories:\n  s:\n${sources}` });

const run = ({ content }: ContentFolder, limits = LIMITS): Promise<{ report: string; failed: boolean }> =>
  collect({ content, today: '2024-05-01', client: { limits, pause: 0 } });

const articlesIn = ({ content }: ContentFolder): string[] => {
  const folder = path.join(content, 'stories/s/articles');
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.yml')) : [];
};

describe('a feed', () => {
  test('is imported, kept, and asked with its version in the next run', async () => {
    handlers['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { ...XML, etag: '"1"' }).end(feed(whole('Ash')));
    };
    const folder = withSources(`    feeds: [http://${host}/feed]\n`);
    expect(await run(folder)).toMatchObject({ failed: false });
    expect(articlesIn(folder)).toEqual(['2024-04-02-at-ash.html']);
    const [kept = ''] = readdirSync(path.join(folder.content, 'stories/s/received'));
    expect(readFileSync(path.join(folder.content, 'stories/s/received', kept), 'utf8')).toBe(
      feed(whole('Ash')),
    );
    expect(await run(folder)).toEqual({
      report: 's:\n0 imported, 0 held already, 0 known, not held, 0 left out',
      failed: false,
    });
    const { code, issues } = await runIngest(folder);
    expect([code, issues, articlesOf(folder).length]).toEqual([0, [], 1]);
  });

  test('is asked as a whole again when other words are looked for', async () => {
    handlers['/feed'] = (request, response) => {
      const isKnown = request.headers['if-none-match'] !== undefined;
      response
        .writeHead(isKnown ? 304 : 200, { etag: '"1"' })
        .end(isKnown ? '' : feed(whole('Ash'), whole('Birch')));
    };
    const folder = withSources(`    words: [birch]\n    feeds: [http://${host}/feed]\n`);
    await run(folder);
    expect(articlesIn(folder)).toEqual(['2024-04-02-at-birch.html']);
    const other = makeContent(
      {},
      {
        'sources.yml': `private: ['${host}']\nstories:\n  s:\n    words: [Ash]\n    feeds: [http://${host}/feed]\n`,
        'collected.json': readFileSync(path.join(folder.content, 'collected.json')),
      },
    );
    await run(other);
    expect(articlesIn(other)).toEqual(['2024-04-02-at-ash.html']);
  });

  test('with excerpts has its pages fetched, with date and evidence of the feed', async () => {
    handlers['/feed'] = give(feed(excerpt('Cedar')), XML);
    handlers['/Cedar'] = give(gzipSync(savedPage('Cedar')), { ...HTML, 'content-encoding': 'gzip' });
    const folder = withSources(`    words: [cedar]\n    feeds: [http://${host}/feed]\n`);
    expect(await run(folder)).toMatchObject({ failed: false });
    expect((await runIngest(folder)).issues).toEqual([]);
    const [record] = articlesOf(folder);
    expect(record?.article).toMatchObject({
      headline: { by: 'file', text: 'Footbridge at Cedar closed' },
      date: {
        status: 'supplied',
        edtf: '2024-04-02',
        evidence: expect.stringContaining(`of http://${host}/feed, a feed`),
      },
      publisher: { name: 'Quay', url: `http://${host}/Cedar` },
    });
    expect(readFileSync(path.join(folder.content, record?.article.source.path ?? ''), 'utf8')).toBe(
      savedPage('Cedar'),
    );
  });

  test('is asked as a whole until all of its pages are there', async () => {
    handlers['/feed'] = (request, response) => {
      const isKnown = request.headers['if-none-match'] !== undefined;
      response
        .writeHead(isKnown ? 304 : 200, { etag: '"1"' })
        .end(isKnown ? '' : feed(excerpt('Elm'), excerpt('Fir')));
    };
    handlers['/Elm'] = give('', HTML, 500);
    handlers['/Fir'] = give(savedPage('Fir'));
    const folder = withSources(`    feeds: [http://${host}/feed]\n`);
    const first = await run(folder);
    expect([first.failed, articlesIn(folder)]).toEqual([true, ['2024-04-02-at-fir.html']]);
    expect(first.report).toContain(
      `sources.yml:4 failed-source — http://${host}/Elm: the answer has status 500`,
    );
    handlers['/Elm'] = give(savedPage('Elm'));
    expect((await run(folder)).failed).toBe(false);
    expect(articlesIn(folder)).toEqual(['2024-04-02-at-elm.html', '2024-04-02-at-fir.html']);
    asked = [];
    await run(folder);
    expect(asked).toEqual(['/robots.txt', '/feed']);
  });

  test('whose page has no article has it listed, and not fetched again', async () => {
    handlers['/feed'] = give(feed(excerpt('Gorse')), XML);
    handlers['/Gorse'] = give('<!doctype html><title>x</title><img src="p.png">');
    const folder = withSources(`    feeds: [http://${host}/feed]\n`);
    expect((await run(folder)).report).toContain('no-article');
    expect(readFileSync(path.join(folder.content, 'stories/s/known.yml'), 'utf8')).toContain(
      `http://${host}/Gorse`,
    );
    asked = [];
    expect((await run(folder)).failed).toBe(false);
    expect(asked).not.toContain('/Gorse');
  });
});

test('a page is asked whether it has changed, and kept as a later version if its text has', async () => {
  let [page, version] = [savedPage('Oak'), '"1"'];
  const answers: number[] = [];
  handlers['/page'] = (request, response) => {
    const isKnown = request.headers['if-none-match'] === version;
    answers.push(isKnown ? 304 : 200);
    response.writeHead(isKnown ? 304 : 200, { ...HTML, etag: version }).end(isKnown ? '' : page);
  };
  const folder = withSources(`    pages: [http://${host}/page]\n`);
  await run(folder);
  await run(folder);
  [page, version] = [page.replace('Two engineers', 'Three engineers'), '"2"'];
  expect((await run(folder)).report).toContain('page@2024-05-01.html, a later version of page.html, from');
  await run(folder);
  expect([answers, articlesIn(folder)]).toEqual([
    [200, 304, 200, 304],
    ['page.html', 'page@2024-05-01.html'],
  ]);
});

describe('a source that fails costs itself alone', () => {
  const LOOP: Handler = give('', { location: '/loop' }, 302);
  test.each<[string, Handler, string]>([
    ['an error of the server', give('', HTML, 500), 'the answer has status 500'],
    [
      'an answer that breaks off',
      (_, response) => response.writeHead(200, { 'content-length': '9' }).end('x').destroy(),
      'aborted|hang up|ECONNRESET',
    ],
    ['a page that is too large', give('x'.repeat(300_000)), 'more than the limit of 200000 bytes'],
    [
      'a page that is too large when unpacked',
      give(gzipSync(Buffer.alloc(5_000_000)), { ...HTML, 'content-encoding': 'gzip' }),
      'cannot be unpacked within 200000 bytes',
    ],
    ['redirections without end', LOOP, 'more than 5 redirections'],
    [
      'a redirection to a private address',
      give('', { location: 'http://127.0.0.2/' }, 302),
      'its address is not public',
    ],
    [
      'a redirection to a private name',
      give('', { location: 'http://localhost:9/' }, 302),
      'its address is not public',
    ],
    ['a redirection to a file', give('', { location: 'file:///etc/passwd' }, 302), 'file: is not read'],
    ['a picture', give('x', { 'content-type': 'image/png' }), 'it is no page but image/png'],
  ])('%s', async (_, handler, reason) => {
    handlers['/loop'] = LOOP;
    handlers['/bad'] = handler;
    handlers['/good'] = give(savedPage('Hazel'));
    const folder = withSources(`    pages: [http://${host}/bad, http://${host}/good]\n`);
    const { report, failed } = await run(folder);
    expect(report).toMatch(new RegExp(reason));
    expect([failed, articlesIn(folder)]).toEqual([true, ['good.html']]);
  });
});

test('a server that does not answer is waited for only so long', async () => {
  handlers['/robots.txt'] = () => undefined;
  const folder = withSources(`    pages: [http://${host}/page]\n`);
  const { report, failed } = await run(folder, { ...LIMITS, milliseconds: 100 });
  expect([failed, report.includes('no answer within 0.1 s')]).toEqual([true, true]);
});

test('private addresses are not connected to unless they are named', async () => {
  handlers['/feed'] = give(feed(whole('Ivy')), XML);
  const { port } = server.address() as AddressInfo;
  for (const address of [
    host,
    `localhost:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `2130706433:${port}`,
    `0.0.0.0:${port}`,
  ]) {
    const folder = withSources(`    feeds: ['http://${address}/feed']\n`, false);
    const { report, failed } = await run(folder);
    expect([report.includes('its address is not public'), failed]).toEqual([true, true]);
  }
  expect(asked).toEqual([]);
});

describe('robots.txt', () => {
  test.each<[string, Handler | null, boolean, string]>([
    ['that is missing allows all', null, true, ''],
    ['that allows', give('User-agent: *\nDisallow: /other', {}), true, ''],
    [
      'that forbids all robots',
      give('User-agent: *\nDisallow: /', {}),
      false,
      'robots.txt does not allow it',
    ],
    [
      'that forbids this one',
      give('User-agent: dateline\nDisallow: /page\n\nUser-agent: *\nAllow: /', {}),
      false,
      'robots.txt does not allow it',
    ],
    ['that cannot be read forbids', give('', {}, 500), false, 'robots.txt cannot be read: status 500'],
  ])('%s', async (_, handler, isTaken, reason) => {
    if (handler) handlers['/robots.txt'] = handler;
    handlers['/page'] = give(savedPage('Juniper'));
    const folder = withSources(`    pages: [http://${host}/page]\n`);
    const { report, failed } = await run(folder);
    expect([failed, articlesIn(folder).length, asked.includes('/page')]).toEqual([
      !isTaken,
      isTaken ? 1 : 0,
      isTaken,
    ]);
    expect(report).toContain(reason);
  });
});

test('a host is asked one request at a time, and no more once it has asked for fewer', async () => {
  handlers['/feed'] = give(feed(excerpt('Kale'), excerpt('Lime'), excerpt('Maple')), XML);
  handlers['/Kale'] = give(savedPage('Kale'));
  handlers['/Lime'] = give('', { 'retry-after': '60' }, 429);
  const folder = withSources(`    feeds: [http://${host}/feed]\n`);
  const { report } = await run(folder);
  expect([mostOpen, asked]).toEqual([1, ['/robots.txt', '/feed', '/Kale', '/Lime']]);
  expect(report).toContain(`http://${host}/Maple: its host has asked for fewer requests`);
});

test('a damaged list of sources, or a story that is not there, is reported', async () => {
  const none = makeContent({});
  await expect(run(none)).rejects.toThrow('Cannot collect: there is no sources.yml');
  const wrong = makeContent({}, { 'sources.yml': 'stories:\n  s:\n    feeds: [ftp://example.org/feed]\n' });
  expect(await run(wrong)).toMatchObject({
    failed: true,
    report: expect.stringContaining('sources.yml:3 bad-value'),
  });
  handlers['/page'] = give(savedPage('Nettle'));
  const other = makeContent(
    {},
    {
      'sources.yml': `private: ['${host}']\nstories:\n  none: { pages: [http://${host}/x] }\n  s: { pages: [http://${host}/page] }\n`,
    },
  );
  const { report, failed } = await run(other);
  expect([failed, report.includes('Cannot import into the story “none”'), articlesIn(other)]).toEqual([
    true,
    true,
    ['page.html'],
  ]);
});

test.each([
  ['The fire at the quay.', ['fire'], true],
  ['The FIRE.', ['fire'], true],
  ['Fireworks and campfires.', ['fire'], false],
  ['Пожар в порту', ['порт', 'пожар'], true],
  ['A (big) one', ['(big)'], true],
  ['Anything', undefined, true],
])('%s has one of %j: %s', (text, words, expected) => {
  expect(hasWord(text, words)).toBe(expected);
});
