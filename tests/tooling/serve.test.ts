import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../scripts/tooling/serve.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'dateline-serve-'));
const directory = path.join(parent, 'site');

beforeAll(() => {
  mkdirSync(path.join(directory, 'stories/a'), { recursive: true });
  writeFileSync(path.join(parent, 'secret.txt'), 'not for readers');
  writeFileSync(path.join(directory, 'index.html'), 'home');
  writeFileSync(path.join(directory, '404.html'), 'no such page');
  writeFileSync(path.join(directory, 'stories/index.html'), 'stories');
  writeFileSync(path.join(directory, 'stories/a/source.txt'), '“as received”');
  writeFileSync(path.join(directory, 'stories/a/story.json'), '{}');
});

afterAll(() => rmSync(parent, { recursive: true }));

/** Asks for an address as written: `fetch` would tidy it up first. */
function ask(port: number, address: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: address, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const { location, 'content-type': type } = response.headers;
        resolve([response.statusCode, location ?? type, body].filter(Boolean).join(' '));
      });
    }).on('error', reject);
  });
}

const MISSING = '404 text/html; charset=utf-8 no such page';

describe.each(['/', '/coverage/'])('a site at %s', (base) => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await serveSite(directory, { host: 'localhost', port: 0, base });
  });
  afterAll(() => site.close());

  test.each([
    ['', '200 text/html;charset=utf-8 home'],
    ['stories/', '200 text/html;charset=utf-8 stories'],
    ['stories/?q=x', '200 text/html;charset=utf-8 stories'],
    ['stories/a/source.txt', '200 text/plain; charset=utf-8 “as received”'],
    ['stories/a/story.json', '200 application/json {}'],
    ['stories', `302 ${base}stories/`],
    ['stories?q=a%20b', `302 ${base}stories/?q=a%20b`],
  ])('answers %s', async (address, answer) => {
    expect(await ask(site.port, base + address)).toBe(answer);
  });

  test.each([
    ['nothing', MISSING],
    ['deep/er/nothing/', MISSING],
    ['stories/a/', MISSING],
    ['index', MISSING],
    ['stories/a/source.txt/', MISSING],
    ['../secret.txt', MISSING],
    ['%2e%2e/secret.txt', MISSING],
    ['..%2fsecret.txt', MISSING],
    ['..%5csecret.txt', MISSING],
    ['%zz', '400'],
    ['a%00b', '400'],
  ])('has nothing at %s', async (address, answer) => {
    expect(await ask(site.port, base + address)).toBe(answer);
  });

  test('takes no other method', async () => {
    expect(await ask(site.port, base, 'POST')).toBe('405');
    expect(await ask(site.port, base, 'HEAD')).toBe('200 text/html;charset=utf-8');
  });

  test('never leads to another host', async () => {
    expect(await ask(site.port, '//stories')).toBe(base === '/' ? '302 /stories/' : MISSING);
  });
});

test('a site below a path has nothing beside it', async () => {
  const site = await serveSite(directory, { host: '127.0.0.1', port: 0, base: '/coverage/' });
  try {
    expect(await ask(site.port, '/')).toBe(MISSING);
    expect(await ask(site.port, '/stories/')).toBe(MISSING);
    expect(await ask(site.port, '/coverages/')).toBe(MISSING);
    expect(await ask(site.port, '/coverage')).toBe('302 /coverage/');
  } finally {
    await site.close();
  }
});

/** Takes a port on one address until released. */
async function occupy(host: string): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, release: () => new Promise((resolve) => void server.close(() => resolve())) };
}

test.each(['127.0.0.1', '0.0.0.0'])('a port taken on %s gives way to a later one', async (host) => {
  const taken = await occupy(host);
  const site = await serveSite(directory, { host: 'localhost', port: taken.port, base: '/' });
  try {
    expect(site.port).toBeGreaterThan(taken.port);
    expect(site.url).toBe(`http://localhost:${site.port}/`);
  } finally {
    await site.close();
    await taken.release();
  }
});

test('an address that is not of this machine is an error that says so', async () => {
  await expect(serveSite(directory, { host: '203.0.113.9', port: 4321, base: '/' })).rejects.toThrow(
    'Cannot listen on 203.0.113.9, port 4321 (EADDRNOTAVAIL). Give another with --host or --port.',
  );
});
