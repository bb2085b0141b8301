import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSites } from '../../scripts/tooling/built-sites.ts';
import { builtFiles, idsOf, parseHtml } from './built-pages.ts';
import { addressesIn, addressesInData } from './addresses.ts';
import { servers, type FileServer } from './file-servers.ts';

const TYPES: Record<string, RegExp> = {
  '.bin': /^application\/octet-stream/,
  '.css': /^text\/css\b/,
  // nginx's own table of types has none for it.
  '.csv': /^text\/(csv|plain)\b/,
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.js': /^(text|application)\/javascript\b/,
  '.json': /^application\/json\b/,
  '.png': /^image\/png$/,
  '.svg': /^image\/svg\+xml\b/,
  '.txt': /^text\/plain; ?charset=utf-8$/i,
  '.woff2': /^font\/woff2\b/,
  '.xml': /^(text|application)\/(rss\+)?xml\b/,
};

/** What a host reads and gives to nobody. */
const isForHosts = (file: string): boolean => path.basename(file).startsWith('_');

describe.each(servers)('on $name', ({ start }) => {
  describe.each(builtSites)('the build "$name", at $base', (site) => {
    let server: FileServer;
    beforeAll(async () => {
      server = await start(site);
    });
    afterAll(() => server.stop());

    const files = builtFiles(site).filter((file) => !isForHosts(file));
    const pageOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
    const ask = (address: string): Promise<Response> =>
      fetch(new URL(address, server.origin), { redirect: 'manual' });

    test('every file is there, byte for byte and of its type', async () => {
      for (const file of files.filter((name) => name !== '404.html')) {
        const response = await ask(site.base + pageOf(file));
        expect([file, response.status]).toEqual([file, 200]);
        expect([file, response.headers.get('content-type')]).toEqual([
          file,
          expect.stringMatching(TYPES[path.extname(file)] ?? /^$/),
        ]);
        const served = Buffer.from(await response.arrayBuffer());
        expect([file, served.equals(readFileSync(path.join(site.directory, file)))]).toEqual([file, true]);
      }
    });

    test('every link, asset and fragment is there, and none leaves the base path or asks another host', async () => {
      const problems: string[] = [];
      const idsAt = new Map<string, string[] | null>();
      const arrive = async (address: string): Promise<string[] | null> => {
        const known = idsAt.get(address);
        if (known !== undefined) return known;
        const response = await ask(address);
        const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
        const ids = response.status === 200 ? (isPage ? idsOf(parseHtml(await response.text())) : []) : null;
        idsAt.set(address, ids);
        return ids;
      };
      // A page of no address of its own is met at any depth.
      const met = files
        .filter((file) => /\.(html|css)$/.test(file))
        .map((file) => ({ file, at: file === '404.html' ? 'no/such/page/' : pageOf(file) }));
      for (const { file, at } of met) {
        const text = readFileSync(path.join(site.directory, file), 'utf8');
        for (const { written, isFollowed } of addressesIn(file, text)) {
          const place = `${file}: ${written}`;
          const url = new URL(written, new URL(site.base + at, server.origin));
          const isOurs = url.origin === server.origin || url.origin === site.env.SITE_URL;
          if (!isOurs) {
            // A publisher's page may be linked; nothing may be loaded from it.
            if (!isFollowed || !/^https?:$/.test(url.protocol)) problems.push(`${place} asks another host`);
            continue;
          }
          if (!url.pathname.startsWith(site.base)) {
            problems.push(`${place} leaves ${site.base}`);
            continue;
          }
          if (file === '404.html' && written.startsWith('#')) continue;
          const ids = await arrive(url.pathname);
          const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0];
          if (ids === null) problems.push(`${place} leads to nothing`);
          else if (fragment && !ids.includes(fragment)) problems.push(`${place} has no such place`);
        }
      }
      expect(problems).toEqual([]);
    });

    test('every address of this site in its data is there', async () => {
      const addresses = files
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) =>
          addressesInData(JSON.parse(readFileSync(path.join(site.directory, file), 'utf8'))),
        );
      expect(addresses).not.toEqual([]);
      for (const address of new Set(addresses)) {
        expect([address, (await ask(address)).status]).toEqual([address, 200]);
        expect(address.startsWith(site.base)).toBe(true);
      }
    });

    test.each([
      'nothing',
      'stories/nothing/',
      'stories/crocus-city-hall/nothing/source.txt',
      'a/b/c/d/e',
      'index/x.json',
    ])('%s is answered by the page for what is not there', async (address) => {
      const response = await ask(site.base + address);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^text\/html\b/);
      expect(await response.text()).toBe(readFileSync(path.join(site.directory, '404.html'), 'utf8'));
    });

    test('a folder without its last slash leads to the one with it', async () => {
      const response = await fetch(new URL(`${site.base}stories/crocus-city-hall`, server.origin));
      expect(response.status).toBe(200);
      expect(new URL(response.url).pathname).toBe(`${site.base}stories/crocus-city-hall/`);
    });
  });
});
