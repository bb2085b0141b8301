import { defineConfig } from 'astro/config';
import { readSiteRecord } from './src/lib/derived.ts';
import { parseBase } from './src/lib/urls.ts';

const site = process.env.SITE_URL || (await readSiteRecord()).url;

export default defineConfig({
  ...(site && { site }),
  base: parseBase(process.env.BASE_PATH),
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Our inline elements often begin a line of source; the default would glue them to the words before.
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  vite: { build: { cssCodeSplit: false, assetsInlineLimit: 0 } },
});
