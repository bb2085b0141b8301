import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { SITE, writeServed } from '../built-index.ts';
import { bundleClient, CLIENT } from '../bundle-client.ts';

const PAGE = '<!doctype html><html lang="en"><title>Search</title><ol></ol></html>';

/** Addresses of an index that is served: of a page that loads nothing by itself, its script, a client, the index. */
export interface ServedIndex {
  page: string;
  script: string;
  client: string;
  index: string;
  close(): void;
}

/** Serves a built index with the client of a peer from this machine, compressed as a static host does it. */
export async function serveIndex(folder: string, code: string): Promise<ServedIndex> {
  const site = path.join(folder, SITE);
  await writeServed(site, 'index.html', PAGE);
  await writeBundle(site, 'page', `export * from './browser/page.ts';`);
  await writeBundle(site, 'client', code);
  const server = createServer(sirv(site, { gzip: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Cannot tell the port of the server.');
  const page = `http://127.0.0.1:${address.port}/`;
  return {
    page,
    script: `${page}page/${CLIENT}`,
    client: `${page}client/${CLIENT}`,
    index: `${page}index/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function writeBundle(site: string, folder: string, code: string): Promise<void> {
  for (const { name, contents } of await bundleClient(code))
    await writeServed(site, `${folder}/${name}`, contents);
}
