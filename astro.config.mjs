import { defineConfig, logHandlers } from 'astro/config';
import { readSiteRecord } from '#view/data/derived.ts';
import { searchChunks } from './src/build/search-chunks.ts';
import { shortScopes } from './src/build/short-scopes.ts';
import { siteBuild } from './src/build/site-build.ts';
import { offline } from './src/offline/offline-build.ts';
import { sitePlace } from '#contracts/site-place.ts';

const record = await readSiteRecord();
const { host, base } = sitePlace(process.env, record.url);

export default defineConfig({
  ...(host && { site: host }),
  base,
  integrations: [siteBuild(), ...(record.offline === 'on' ? [offline(base)] : [])],
  // The list of all routes is thousands of lines; what is built is told by siteBuild.
  ...(process.argv.includes('build') && { logger: logHandlers.node({ level: 'warn' }) }),
  experimental: { incrementalBuild: true },
  output: 'static',
  // In development, routes of files whose names only getStaticPaths knows (feeds, the search index) need it.
  trailingSlash: process.argv.includes('build') ? 'always' : 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Our inline elements often begin a line of source; the default would glue them to the words before.
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  vite: { plugins: [shortScopes(), searchChunks()], build: { cssCodeSplit: false, assetsInlineLimit: 0 } },
});
