import { build } from 'astro';
import { projectRoot } from '../tooling/project.ts';

// What `npm run build` does after the ingest, with the site and the cache of its records in folders of their own:
// the project's own site stays as it is. Run as: project-site.ts <output folder> <cache folder>.
const [outDir = '', cacheDir = ''] = process.argv.slice(2);

await build({
  root: projectRoot,
  outDir,
  cacheDir,
  logLevel: 'error',
});
