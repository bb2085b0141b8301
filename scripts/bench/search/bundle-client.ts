import path from 'node:path';
import { build, type Metafile } from 'esbuild';

/** One file of a bundled client, minified. */
export interface ClientFile {
  name: string;
  contents: Uint8Array;
  /** Names of the files that come with it, its own first. */
  comesWith: string[];
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
  return outputFiles.map(({ path: file, text }) => {
    const name = path.basename(file);
    const contents = Buffer.from(preload(text, metafile));
    return { name, contents, comesWith: closure(name, metafile) };
  });
}

/** What a file imports, what that imports, and so on. */
function closure(name: string, { outputs }: Metafile): string[] {
  const found = new Set([name]);
  for (const file of found)
    for (const { path: imported, kind } of outputs[`out/${file}`]?.imports ?? [])
      if (kind === 'import-statement') found.add(path.basename(imported));
  return [...found];
}

/** Has the files that come with a part be asked for along with it, as bundlers for sites do. */
function preload(text: string, metafile: Metafile): string {
  return text.replace(/import\("\.\/([^"]+)"\)/g, (itself, name: string) => {
    const [, ...others] = closure(name, metafile);
    return `(${[...others.map((other) => `import("./${other}")`), itself].join(',')})`;
  });
}
