import path from 'node:path';
import { projectRoot, resultsDirectory, siteDirectory } from '../project.ts';
import type { Environment } from '../run-command.ts';

/** One build of the site that the tests read: where it lies and where it is to stand. */
export interface BuiltSite {
  name: 'root' | 'sub-path' | 'invented';
  directory: string;
  /** With a slash at both ends. */
  base: string;
  env: Environment;
}

/** The site as it stands at the root of a server whose address is not known, and below a path of a known one. */
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

/** Where the coverage that the tests invent is written, ingested and built. */
const inventedFolder = path.join(resultsDirectory, 'invented');

/** A site of other stories: several, one of sixty articles, one of one, in another script, with words of any length. */
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

/** The folder as the build's `--outDir` wants it. */
export const outDirectory = ({ directory }: BuiltSite): string => path.relative(projectRoot, directory);
