import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Base, paths } from '#contracts/urls.ts';
import { writeKeptLists } from './kept-files.ts';

/** Adds offline reading of stories: a script on every page, the service worker, and its lists. */
export function offline(base: Base): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        injectScript('page', `import '/src/client/save-offline.ts';`);
      },
      'astro:build:done': async ({ dir }) => {
        const { build } = await import('esbuild');
        const directory = fileURLToPath(dir);
        await build({
          entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
          // A service worker controls only paths below its own.
          outfile: path.join(directory, paths.worker),
          bundle: true,
          minify: true,
          format: 'iife',
          define: { 'process.env.NODE_ENV': '"production"' },
        });
        await writeKeptLists(directory, base);
      },
    },
  };
}
