import type { SearchEngine } from '../search/engine.ts';
import type { IndexFile } from '../search/index-file.ts';
import { INDEX_VERSION } from '../search/index-version.ts';

function isIndexFile(value: unknown): value is IndexFile {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return value.version === INDEX_VERSION && 'articles' in value && Array.isArray(value.articles);
}

async function fetchIndex(address: string): Promise<IndexFile> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`Cannot load the search index (${address}): the server says ${response.status}.`);
  const index: unknown = await response.json();
  if (!isIndexFile(index)) {
    throw new Error(
      `Cannot read the search index (${address}): it is of another build. Load the page again.`,
    );
  }
  return index;
}

/**
 * Gives the search engine, loading it and its index the first time; a failure is not kept, so that asking again tries
 * again. This is the one place that knows which engine answers.
 */
export function engineSource(indexAddress: string): () => Promise<SearchEngine> {
  let loading: Promise<SearchEngine> | null = null;
  const load = async (): Promise<SearchEngine> => {
    const [{ createFuseEngine }, index] = await Promise.all([
      import('../search/fuse-engine.ts'),
      fetchIndex(indexAddress),
    ]);
    return createFuseEngine(index);
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
