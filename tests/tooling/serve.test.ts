import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, get, type OutgoingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../scripts/tooling/serve/serve.ts';

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
  writeFileSync(path.join(directory, 'digits.bin'), '0123456789');
  writeFileSync(path.join(directory, '_headers'), 'for the host');
  writeFileSync(path.join(directory, 'what?.txt'), 'a question');
  writeFileSync(path.join(directory, 'empty.txt'), '');
  symlinkSync('loop', path.join(directory, 'loop'));
});

afterAll(() => rmSync(parent, { recursive: true }));

/** Requests an address as written, which `fetch` would normalize. */
function ask(
  port: number,
  address: string,
  method = 'GET',
  headers: OutgoingHttpHeaders = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
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

/** Sends raw bytes; returns the first line of the response. */
function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('latin1').once('data', (text: string) => {
      socket.destroy();
      resolve(text.split('\r\n')[0] ?? '');
    });
    socket.once('error', reject).once('close', () => resolve('closed'));
  });
}

/** Requests a file of ten digits with headers; returns status, range and body. */
async function askDigits(port: number, headers: OutgoingHttpHeaders): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/digits.bin`, { headers: headers as HeadersInit });
  return [response.status, response.headers.get('content-range'), await response.text()]
    .filter((part) => part !== null)
    .join(' ');
}

describe.each(['/', '/coverage/'])('a site at %s', (base) => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await serveSite(directory, { host: 'localhost', port: 0, base });
  });
  afterAll(() => site.close());

  test.each([
    ['', '200 text/html; charset=utf-8 home'],
    ['stories/', '200 text/html; charset=utf-8 stories'],
    ['stories/?q=x', '200 text/html; charset=utf-8 stories'],
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
    ['s'.repeat(256), MISSING],
    ['stories/'.repeat(500), MISSING],
    ['x'.repeat(5000), '414'],
    ['_headers', MISSING],
    ['_headers%3Fx', MISSING],
    ['_HEADERS', MISSING],
    ['loop', MISSING],
    ['loop/', MISSING],
    ['loop/x', MISSING],
  ])('finds nothing at %.40s', async (address, answer) => {
    expect(await ask(site.port, base + address)).toBe(answer);
  });

  test('rejects other methods', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
      expect(await ask(site.port, base, method)).toBe('405');
    expect(await ask(site.port, base, 'HEAD')).toBe('200 text/html; charset=utf-8');
  });

  test('never redirects to another host', async () => {
    expect(await ask(site.port, '//stories')).toBe(base === '/' ? '302 /stories/' : MISSING);
  });
});

test('a site below a path serves nothing outside it', async () => {
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

describe('a server', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await serveSite(directory, { host: '127.0.0.1', port: 0, base: '/' });
  });
  afterAll(() => site.close());

  test.each([
    ['bytes=0-0', '206 bytes 0-0/10 0'],
    ['bytes=2-5', '206 bytes 2-5/10 2345'],
    ['bytes=5-', '206 bytes 5-9/10 56789'],
    ['bytes=-5', '206 bytes 5-9/10 56789'],
    ['bytes=-50', '206 bytes 0-9/10 0123456789'],
    ['bytes=8-99999999999999999999999', '206 bytes 8-9/10 89'],
    ['bytes=9-1', '416 bytes */10 '],
    ['bytes=10-', '416 bytes */10 '],
    ['bytes=99999999999999999999999-', '416 bytes */10 '],
    ['bytes=-0', '416 bytes */10 '],
    ['bytes=-', '200 0123456789'],
    ['bytes=a-b', '200 0123456789'],
    ['bytes=0-1,3-4', '200 0123456789'],
    ['lines=0-1', '200 0123456789'],
  ])('sends, of ten bytes, the range %s', async (range, answer) => {
    expect(await askDigits(site.port, { range })).toBe(answer);
  });

  test('respects If-None-Match, also with several tags', async () => {
    const tag = (await fetch(`${site.url}digits.bin`)).headers.get('etag') ?? '';
    for (const list of [tag, `W/${tag}`, `"other", ${tag}`, `"a,b" , W/"c",W/${tag}`, '*'])
      expect([list, await askDigits(site.port, { 'if-none-match': list })]).toEqual([list, '304 ']);
    for (const list of ['"other"', '"other", "another"', tag.replaceAll('"', '')])
      expect([list, await askDigits(site.port, { 'if-none-match': list })]).toEqual([list, '200 0123456789']);
    expect(await askDigits(site.port, { range: 'bytes=2-3', 'if-range': tag })).toBe('206 bytes 2-3/10 23');
    expect(await askDigits(site.port, { range: 'bytes=2-3', 'if-range': '"other"' })).toBe('200 0123456789');
  });

  test.each([
    ['what%3F.txt', '200 text/plain; charset=utf-8 a question'],
    ['empty.txt', '200 text/plain; charset=utf-8'],
    ['http://example.org/stories/', '200 text/html; charset=utf-8 stories'],
  ])('answers %s', async (address, answer) => {
    expect(await ask(site.port, address.startsWith('http') ? address : `/${address}`)).toBe(answer);
  });

  test.each([
    ['CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 'HTTP/1.1 405 Method Not Allowed'],
    ['OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', 'HTTP/1.1 405 Method Not Allowed'],
    ['GET no-slash HTTP/1.1\r\nHost: a\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['nonsense\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    [
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      'HTTP/1.1 431 Request Header Fields Too Large',
    ],
  ])('answers the bytes of case %#', async (bytes, answer) => {
    expect(await send(site.port, bytes)).toBe(answer);
    expect(await askDigits(site.port, {})).toBe('200 0123456789');
  });

  test('finishes open responses when the folder is removed, then answers 503', async () => {
    const own = path.join(parent, 'moving');
    mkdirSync(own);
    const bytes = Buffer.alloc(4_000_000, 'x');
    writeFileSync(path.join(own, 'long.txt'), bytes);
    const moving = await serveSite(own, { host: '127.0.0.1', port: 0, base: '/' });
    try {
      const response = await fetch(`${moving.url}long.txt`);
      renameSync(own, path.join(parent, 'moved'));
      rmSync(path.join(parent, 'moved'), { recursive: true });
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      expect(await ask(moving.port, '/long.txt')).toBe('503');
    } finally {
      await moving.close();
    }
  });

  test('answers 503 while too many files are open, drops new connections, and recovers', async () => {
    const serve = path.join(import.meta.dirname, '../../scripts/tooling/serve/serve.ts');
    // Opens as many files as allowed, and closes them when told to on standard input.
    const script = `
      import { openSync, closeSync } from 'node:fs';
      import { serveSite } from ${JSON.stringify(serve)};
      const held = [];
      let holds = false;
      const hold = () => { try { while (holds) held.push(openSync('/dev/null')); } catch {} };
      // Repeatedly, because files of earlier requests may be closed after their response.
      setInterval(hold, 5);
      process.stdin.on('data', () => {
        holds = !holds;
        for (const fd of held.splice(0)) closeSync(fd);
        hold();
        console.log(holds);
      });
      const site = await serveSite(${JSON.stringify(directory)}, { host: '127.0.0.1', port: 0, base: '/' });
      console.log(site.port);`;
    const limited = 'ulimit -n 64; exec "$0" --input-type=module-typescript --eval "$1"';
    const run = spawn('sh', ['-c', limited, process.execPath, script], {
      cwd: path.join(import.meta.dirname, '../..'),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const said = (): Promise<string> =>
      new Promise((resolve) => run.stdout.setEncoding('utf8').once('data', resolve));
    const say = (): Promise<string> => (run.stdin.write('.'), said());
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const status = (port: number, own?: Agent): Promise<number | undefined> =>
      new Promise((resolve) => {
        get({ host: '127.0.0.1', port, path: '/digits.bin', agent: own }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        }).on('error', () => resolve(undefined));
      });
    try {
      const port = Number(await said());
      expect(await status(port, agent)).toBe(200);
      expect(await say()).toBe('true\n');
      await expect.poll(() => status(port, agent), { timeout: 60_000 }).toBe(503);
      expect(await status(port, new Agent())).toBe(undefined);
      expect(await say()).toBe('false\n');
      expect(await status(port, agent)).toBe(200);
      expect(await status(port, new Agent())).toBe(200);
    } finally {
      agent.destroy();
      run.kill('SIGKILL');
    }
  });
});

/** Occupies a port on one address until released. */
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

test('an address of another machine is an error', async () => {
  await expect(serveSite(directory, { host: '203.0.113.9', port: 4321, base: '/' })).rejects.toThrow(
    'Cannot listen on 203.0.113.9, port 4321 (EADDRNOTAVAIL). Give another with --host or --port.',
  );
});
