import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatQuantity } from '#contracts/number-format.ts';
import { Progress } from '#contracts/progress.ts';
import { hashCode } from '#pipeline/output/code-hash.ts';
import { SITE_FOLDER } from '#view/data/direct-files.ts';
import { CODE_HASH } from '#view/data/page-key.ts';

/** Has a build write the files that are no pages itself, and tell how far it is. */
export function siteBuild(): AstroIntegration {
  const progress = new Progress(process.stderr);
  let folder = '';
  let started = 0;
  return {
    name: 'site-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        started = performance.now();
        process.env[CODE_HASH] = await hashCode(['.']);
        process.env[SITE_FOLDER] = folder;
        progress.say('Bundling');
        setPrerenderer((inner) => {
          let [done, total] = [0, 0];
          return {
            ...inner,
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
