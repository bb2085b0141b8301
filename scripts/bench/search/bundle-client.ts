import path from 'node:path';
import { build } from 'esbuild';

/** One file of a bundled client, minified; `first` where a page loads it before anything is asked. */
export interface ClientFile {
  name: string;
  contents: Uint8Array;
  first: boolean;
}

/** Name of the file that exports `open`. */
export const CLIENT = 'client.js';

/** Bundles the client of a peer for a page, what it loads only at need apart. */
export async function bundleClient(code: string): Promise<ClientFile[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts', sourcefile: 'client.ts' },
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'out',
    entryNames: 'client',
    write: false,
    logLevel: 'silent',
  });
  const first = new Set([`out/${CLIENT}`]);
  for (const file of first)
    for (const { path: imported, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement') first.add(imported);
  return outputFiles.map(({ path: file, contents }) => {
    const name = path.basename(file);
    return { name, contents, first: first.has(`out/${name}`) };
  });
}
