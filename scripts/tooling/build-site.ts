import { programs, runNode, type Environment } from './run-command.ts';

/** Reads `content/` and writes the records that the site is made of; gives the exit code. */
export const ingest = (args: string[] = [], env: Environment = {}): Promise<number> =>
  runNode('scripts/ingest.ts', args, env);

/** Builds the site from the records there are; gives the exit code. */
export const buildSite = (args: string[] = [], env: Environment = {}): Promise<number> =>
  runNode(programs.astro, ['build', ...args], env);

/** Ingests, then builds unless that failed. `--strict` is the ingest's, everything else the build's. */
export async function ingestAndBuild(args: string[]): Promise<number> {
  const isIngests = (arg: string): boolean => arg === '--strict';
  return (await ingest(args.filter(isIngests))) || (await buildSite(args.filter((arg) => !isIngests(arg))));
}
