import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as service from 'pagefind';
import type { Fetched, Peer } from '../peer.ts';

const SITE = 'https://pagefind.invalid/';

interface PagefindModule {
  createInstance(options: object): {
    init(): Promise<void>;
    search(query: string): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
  };
}

/** Pagefind by its own API, its real files read from the disk as a browser would fetch them. */
export const pagefind: Peer = {
  name: 'Pagefind',
  code: '',
  async build(documents) {
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-pagefind-'));
    process.on('exit', () => void rm(folder, { recursive: true, force: true }));
    const { index } = await service.createIndex({});
    if (!index) throw new Error('Cannot bench Pagefind: it made no index.');
    for (const { id, title, passages } of documents) {
      await index.addCustomRecord({
        url: `/${id}/`,
        content: `${title}. ${passages.flat().join(' ')}`,
        language: 'en',
        meta: { title },
      });
    }
    await index.writeFiles({ outputPath: folder });
    await service.close();
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    const served = files.filter(({ name }) => /\.pf_|pagefind-entry|^pagefind\.js$|^wasm\./.test(name));
    let bytes = 0;
    for (const { parentPath, name } of served) bytes += (await stat(path.join(parentPath, name))).size;
    return {
      files: served.length,
      bytes,
      open: async () => {
        const fetched: Fetched = {
          bytes: (await stat(path.join(folder, 'pagefind.js'))).size / 3,
          requests: 1,
          trips: 1,
        };
        let finished = 1;
        globalThis.fetch = async (address) => {
          const name = decodeURIComponent(new URL(String(address), SITE).pathname).slice(1);
          const file = await readFile(path.join(folder, name));
          const trip = finished + 1;
          fetched.bytes += file.length;
          fetched.requests += 1;
          fetched.trips = Math.max(fetched.trips, trip);
          await new Promise((resolve) => setTimeout(resolve, 0));
          finished = Math.max(finished, trip);
          return new Response(new Uint8Array(file));
        };
        const module = (await import(
          pathToFileURL(path.join(folder, 'pagefind.js')).href
        )) as unknown as PagefindModule;
        const instance = module.createInstance({ basePath: SITE, baseUrl: '/' });
        await instance.init();
        return {
          search: async (query, limit) => {
            const { results } = await instance.search(query);
            const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
            return data.map(({ url }) => new URL(url, SITE).pathname.slice(1, -1));
          },
          fetched: () => fetched,
        };
      },
    };
  },
};
