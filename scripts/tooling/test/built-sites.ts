import path from 'node:path';
import { projectRoot, resultsDirectory, siteDirectory } from '../project.ts';
import type { Environment } from '../run-command.ts';

/** One build of the site for the tests, and where it is deployed. */
export interface BuiltSite {
  name: 'root' | 'sub-path' | 'invented';
  directory: string;
  /** With a slash at both ends. */
  base: string;
  env: Environment;
}

/** The site at the root of an unknown host, and below a path of a known one. */
export const builtSites = [
  {
    name: 'root',
    directory: siteDirectory,
    base: '/',
    env: { BASE_PATH: '/', SITE_URL: '' },
  },
  {
    name: 'sub-path',
    directory: path.join(resultsDirectory, 'dist-sub-path'),
    base: '/coverage/',
    env: { BASE_PATH: '/coverage/', SITE_URL: 'https://example.org' },
  },
] as const satisfies BuiltSite[];

/** The invented content, its records and their build. */
const inventedFolder = path.join(resultsDirectory, 'invented');

/**
 * A site of other stories: one of sixty articles, one of a single article, one in another script, with very long words.
 */
export const inventedSite = {
  name: 'invented',
  directory: path.join(inventedFolder, 'dist'),
  base: '/',
  env: {
    BASE_PATH: '/',
    SITE_URL: '',
    DATELINE_CONTENT: path.join(inventedFolder, 'content'),
    DATELINE_DERIVED: path.join(inventedFolder, 'derived'),
  },
} as const satisfies BuiltSite;

/** The folder relative to the project, for the build's `--outDir`. */
export const outDirectory = ({ directory }: BuiltSite): string => path.relative(projectRoot, directory);
