import path from 'node:path';
import { build } from 'astro';

// A page an article and one list, by Astro alone. Run as: astro-site.ts <output folder> <cache folder>.
const [outDir = '', cacheDir = ''] = process.argv.slice(2);

await build({
  root: path.join(import.meta.dirname, 'astro'),
  outDir,
  cacheDir,
  configFile: false,
  logLevel: 'error',
  devToolbar: { enabled: false },
});
