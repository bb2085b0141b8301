import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatQuantity } from '#contracts/number-format.ts';
import { Progress } from '#pipeline/report/progress.ts';
import { hashCode } from '#pipeline/output/code-hash.ts';
import { SITE_FOLDER } from '#view/data/direct-files.ts';
import { CODE_HASH } from '#view/data/page-key.ts';

/** Has a build write the files that are no pages itself, and tell how far it is. */
export function siteBuild(): AstroIntegration {
  const progress = new Progress(process.stderr);
  let [root, folder] = ['', ''];
  let started = 0;
  return {
    name: 'site-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        [root, folder] = [config.root, config.outDir].map((url) => fileURLToPath(url)) as [string, string];
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        started = performance.now();
        process.env[CODE_HASH] = hashCode(['.']);
        process.env[SITE_FOLDER] = folder;
        progress.say('Bundling');
        setPrerenderer((inner) => {
          let [done, total] = [0, 0];
          return {
            ...inner,
            async setup() {
              linkPackages(root, folder);
              await inner.setup?.();
            },
            async getStaticPaths() {
              progress.say('Indexing, and writing data');
              const paths = await inner.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const response = await inner.render(request, options);
              done += 1;
              progress.show('Rendering', done, total);
              return response;
            },
          };
        });
      },
      'astro:build:done': ({ pages }) => {
        progress.end();
        const seconds = Math.round((performance.now() - started) / 1000);
        console.log(`${formatQuantity(pages.length, 'page', 'pages')} built in ${seconds} s.`);
      },
    },
  };
}

/**
 * Astro runs the code of a build in the site's folder if that is inside the project, which it takes `/a/site-new` for if
 * the project is `/a/site`. There are no packages above such a folder.
 */
function linkPackages(root: string, folder: string): void {
  const code = path.join(folder, '.prerender');
  if (folder.startsWith(path.join(root, path.sep)) || !existsSync(code)) return;
  symlinkSync(path.join(root, 'node_modules'), path.join(code, 'node_modules'), 'junction');
}
