import { readdirSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '#pipeline/collect/collect-sources.ts';
import { makeContent } from '../fixtures/ingest-run.ts';
import { savedPage } from '../fixtures/received/received-file.ts';

/** Of 127.0.0.1, signed by itself, made for this test alone. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgb7pOx1naLQjV4f1t
uXxktmd5cNqoFkER0TM14vgmOPehRANCAASPreJ+YQ5unaxZfXFVgBd73fwNzjpV
PoG5JAe+VSA08xtFOZ+Hkge7tHx+L2RSp8W92DDOc6q2TDXJDAtYzQRX
-----END PRIVATE KEY-----
`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBbzCCARWgAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1EYXRlbGlu
ZSB0ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1EYXRlbGluZSB0ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEj63i
fmEObp2sWX1xVYAXe938Dc46VT6BuSQHvlUgNPMbRTmfh5IHu7R8fi9kUqfFvdgw
znOqtkw1yQwLWM0EV6NOMEwwGgYDVR0RBBMwEYcEfwAAAYIJbG9jYWxob3N0MA8G
A1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFPRqRDW/5Hly03T6cpIJhHKhdHT5MAoG
CCqGSM49BAMCA0gAMEUCIQCK3+Wy0V6NTxBh5VpNOE61Kz2ONncyWtk/M/GBEawx
eQIgOrkYoHkC3Eb5y0PWHTfmlayaiFYaT2G31HCXe67mwRg=
-----END CERTIFICATE-----
`;

const server = createServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
  if (request.url === '/page')
    response.writeHead(200, { 'content-type': 'text/html' }).end(savedPage('Alder'));
  else response.writeHead(404).end();
});

let host = '';
const trusted = getCACertificates('default');
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  setDefaultCACertificates(trusted);
  server.closeAllConnections();
  server.close();
});

const run = async (): Promise<{ report: string; failed: boolean; files: string[] }> => {
  const { content } = makeContent(
    {},
    { 'sources.yml': `private: ['${host}']\nstories:\n  s: { pages: ['https://${host}/page'] }\n` },
  );
  const { report, failed } = await collect({ content, today: '2024-05-01', client: { pause: 0 } });
  return {
    report,
    failed,
    files: readdirSync(path.join(content, 'stories/s'), { recursive: true }).map(String),
  };
};

test('a server whose certificate nobody vouches for is not read, and that is said', async () => {
  setDefaultCACertificates(trusted);
  const { report, failed, files } = await run();
  expect([failed, files]).toEqual([true, ['story.yml']]);
  expect(report).toMatch(/failed-source — https:.*\/page: self-signed certificate/);
});

test('a page is fetched over HTTPS from a server whose certificate is trusted', async () => {
  setDefaultCACertificates([...trusted, CERTIFICATE]);
  const { report, failed, files } = await run();
  expect([failed, report]).toEqual([false, expect.stringContaining('imported: page.html from https://')]);
  expect(files).toContain('articles/page.html');
});
