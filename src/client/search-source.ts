import { type SearchEngine, SearchLoadError } from '../search/engine.ts';

async function fetchBytes(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server says ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function importEngine(): Promise<typeof import('../search/search-engine.ts')> {
  try {
    return await import('../search/search-engine.ts');
  } catch (cause) {
    throw new SearchLoadError('engine', 'it did not arrive', { cause });
  }
}

/**
 * Gives the search engine, loading it and opening its index the first time; a failure is not kept, so that asking again
 * tries again. The files of the index lie beside the one at `indexAddress`, and come as queries need them. This is the one place that knows which
 * engine answers.
 */
export function engineSource(indexAddress: string): () => Promise<SearchEngine> {
  const folder = new URL('.', new URL(indexAddress, document.baseURI));
  let loading: Promise<SearchEngine> | null = null;
  const load = async (): Promise<SearchEngine> => {
    const { createSearchEngine } = await importEngine();
    const engine = createSearchEngine((file) => fetchBytes(new URL(file, folder)));
    await engine.search('');
    return engine;
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
