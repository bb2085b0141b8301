import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { projectRoot } from '../../tooling/project.ts';

/** Bytes of the code that a page loads to search: bundled, minified, compressed; and of what it loads only at need. */
export async function codeSize(code: string): Promise<{ first: number; later: number }> {
  if (code === '') return { first: 0, later: 0 };
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: projectRoot, loader: 'ts' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  const sizes = outputFiles.map(({ path, contents }) => ({
    isFirst: path.endsWith('stdin.js') || path.includes('chunk-'),
    bytes: gzipSync(contents, { level: 9 }).length,
  }));
  const add = (first: boolean): number =>
    sizes.filter(({ isFirst }) => isFirst === first).reduce((sum, { bytes }) => sum + bytes, 0);
  return { first: add(true), later: add(false) };
}
