import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { crawlSite } from '../../scripts/check/crawl.ts';
import { contentType } from '#view/site/content-types.ts';
import { builtFiles } from './built-pages.ts';
import { addressesIn, addressesInData } from '../../scripts/check/addresses.ts';
import { servers, type FileServer } from './file-servers.ts';

/** Files for the host, which it does not serve. */
const isForHosts = (file: string): boolean => path.basename(file).startsWith('_');

describe.each(servers)('on $name', ({ start, sendsOwnTypes, sendsHeaders }) => {
  describe.each(builtSites)('the build "$name", at $base', (site) => {
    let server: FileServer;
    beforeAll(async () => {
      server = await start(site);
    });
    afterAll(() => server.stop());

    // A page that has moved is answered by a redirect where the server reads them.
    const isMoved = (file: string): boolean =>
      file.endsWith('index.html') &&
      readFileSync(path.join(site.directory, file), 'utf8').includes('http-equiv="refresh"');
    const files = builtFiles(site).filter((file) => !isForHosts(file) && !isMoved(file));
    const pageOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
    const ask = (address: string): Promise<Response> =>
      fetch(new URL(address, server.origin), { redirect: 'manual' });

    test('every file is served byte for byte and, if the build sets the types, with its type', async () => {
      for (const file of files.filter((name) => name !== '404.html')) {
        const response = await ask(site.base + pageOf(file));
        expect([file, response.status]).toEqual([file, 200]);
        const type = response.headers.get('content-type');
        if (!sendsOwnTypes) expect([file, type]).toEqual([file, contentType(`/${file}`)]);
        const served = Buffer.from(await response.arrayBuffer());
        expect([file, served.equals(readFileSync(path.join(site.directory, file)))]).toEqual([file, true]);
      }
    });

    test('a crawl finds every page and no problem', async () => {
      const { visited, problems } = await crawlSite(new URL(site.base, server.origin), {
        publicOrigin: site.env.SITE_URL,
        withHeaders: sendsHeaders,
      });
      expect(problems).toEqual([]);
      expect(visited).toBeGreaterThanOrEqual(files.filter((file) => file.endsWith('/index.html')).length);
    });

    test('the 404 page has addresses that work at any depth', () => {
      const html = readFileSync(path.join(site.directory, '404.html'), 'utf8');
      const outside = addressesIn('404.html', html).filter(
        ({ written }) => !written.startsWith(site.base) && !written.startsWith('#'),
      );
      expect(outside).toEqual([]);
    });

    test('every address in the site’s data exists', async () => {
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
    ])('%s is answered by the 404 page', async (address) => {
      const response = await ask(site.base + address);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^text\/html\b/);
      expect(await response.text()).toBe(readFileSync(path.join(site.directory, '404.html'), 'utf8'));
    });

    test('a folder without its last slash redirects to the one with it', async () => {
      for (const folder of ['stories/crocus-city-hall/', ...(site.base === '/' ? [] : [''])]) {
        const address = `${site.base}${folder}`;
        const response = await fetch(new URL(address.slice(0, -1), server.origin));
        expect([address, response.status]).toEqual([address, 200]);
        expect(new URL(response.url).pathname).toBe(address);
      }
    });
  });
});
