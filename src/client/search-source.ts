import type { SearchEngine } from '../search/engine.ts';
import { loadPart } from '../search/lookup/load-part.ts';
import { retryOnReconnect } from './retry-on-reconnect.ts';

/** Files whose address has the hash of what they hold. */
const HASHED = /-[0-9a-f]{4}\.bin$/;

/** A file of an address that stays is asked after each time, so that no page of today reads an index of yesterday. */
async function fetchBytes(address: URL): Promise<Uint8Array> {
  const cache = HASHED.test(address.pathname) ? 'default' : 'no-cache';
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`the server says ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Returns the search engine, loading it and opening its index the first time; a failure is not kept, so that asking again
 * tries again. The file at `indexAddress` comes along with the engine; the others lie beside it, and come as queries need
 * them. This is the one place that knows which engine answers.
 */
export function engineSource(indexAddress: string): () => Promise<SearchEngine> {
  const index = new URL(indexAddress, document.baseURI);
  let loading: Promise<SearchEngine> | null = null;
  const load = async (): Promise<SearchEngine> => {
    const opening = fetchBytes(index);
    opening.catch(() => undefined);
    const { createSearchEngine } = await loadPart('engine', () => import('../search/search-engine.ts'));
    const engine = createSearchEngine((file) => {
      const address = new URL(file, index);
      return address.href === index.href ? opening : fetchBytes(address);
    });
    await engine.search('');
    return engine;
  };
  return () => {
    loading ??= retryOnReconnect(load).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
