import { build, type Rolldown } from 'vite';

/** One file of a bundled client, minified. */
export interface ClientFile {
  name: string;
  contents: Uint8Array;
  /** Names of the files that come with it, its own first. */
  comesWith: string[];
}

/** Name of the file that exports `open`. */
export const CLIENT = 'client.js';

const ENTRY = 'client';

/** Bundles the client of a peer for a page as sites are bundled, what it loads only at need apart. */
export async function bundleClient(code: string): Promise<ClientFile[]> {
  const output = (await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'silent',
    plugins: [
      {
        name: 'client',
        resolveId: (id) => (id === ENTRY ? `${import.meta.dirname}/${ENTRY}.ts` : null),
        load: (id) => (id === `${import.meta.dirname}/${ENTRY}.ts` ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: CLIENT, chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = output.output.filter((file) => file.type === 'chunk');
  return chunks.map(({ fileName, code }) => ({
    name: fileName,
    contents: Buffer.from(code),
    comesWith: closure(fileName, chunks),
  }));
}

/** What a file imports, what that imports, and so on. */
function closure(name: string, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const found = new Set([name]);
  for (const file of found)
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      found.add(imported);
  return [...found];
}
