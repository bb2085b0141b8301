import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { SITE, writeServed } from '../built-index.ts';
import { bundleClient, CLIENT } from '../bundle-client.ts';

const PAGE = '<!doctype html><html lang="en"><title>Search</title><ol></ol></html>';

/** Addresses of an index that is served: of a page that loads nothing by itself, its script, a client's modules, the index. */
export interface ServedIndex {
  page: string;
  script: string;
  modules: string[];
  index: string;
  close(): void;
}

/** Serves a built index with the client of a peer from this machine, compressed as a static host does it. */
export async function serveIndex(folder: string, code: string): Promise<ServedIndex> {
  const site = path.join(folder, SITE);
  await writeServed(site, 'index.html', PAGE);
  const [script = ''] = await writeBundle(site, 'page', `export * from './browser/page.ts';`);
  const modules = await writeBundle(site, 'client', code);
  const server = createServer(sirv(site, { gzip: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Cannot tell the port of the server.');
  const page = `http://127.0.0.1:${address.port}/`;
  return {
    page,
    script: page + script,
    modules: modules.map((name) => page + name),
    index: `${page}index/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Returns the names of what is loaded before anything is asked, the entry first. */
async function writeBundle(site: string, folder: string, code: string): Promise<string[]> {
  const files = await bundleClient(code);
  for (const { name, contents } of files) await writeServed(site, `${folder}/${name}`, contents);
  const entry = files.find(({ name }) => name === CLIENT);
  return (entry?.comesWith ?? []).map((name) => `${folder}/${name}`);
}
