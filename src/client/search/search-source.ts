import type { SearchEngine } from '../../search/engine.ts';
import { retryOnReconnect } from '../retry-on-reconnect.ts';

// As functions of their own, for a bundler has either fetch what both need.
const loadTextReader = () => import('../../search/lookup/text-reader.ts');
const loadBlockReader = () => import('../../search/lookup/block-reader.ts');

/** Files with a content hash in their address. */
const HASHED = /-[0-9a-f]{4}\.bin$/;

/** Files without a hash are revalidated each time, so that the page and the index match. */
async function fetchBytes(address: URL): Promise<Uint8Array> {
  const cache = HASHED.test(address.pathname) ? 'default' : 'no-cache';
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`the server says ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Returns a function that loads the search engine and its index on first use; a failure is not cached. The other index
 * files are beside the one at `indexAddress` and are fetched on demand; `isWhole`: there are none. Only this module knows
 * which engine is used.
 */
export function engineSource(indexAddress: string, isWhole: boolean): () => Promise<SearchEngine> {
  const index = new URL(indexAddress, document.baseURI);
  let loading: Promise<SearchEngine> | null = null;
  const load = async (): Promise<SearchEngine> => {
    const opening = fetchBytes(index);
    opening.catch(() => undefined);
    const parts = [
      import('../../search/search-engine.ts'),
      isWhole ? loadTextReader() : loadBlockReader(),
    ] as const;
    // It fails when all have arrived or failed, so that trying again asks for each anew.
    await Promise.allSettled(parts);
    const [{ createSearchEngine }] = await Promise.all(parts);
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
