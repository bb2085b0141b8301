import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '#pipeline/output/lock.ts';
import { ingestContent } from './ingest-content.ts';
import { projectRoot, siteDirectory } from './project.ts';
import { proveBuiltSite } from './prove-built-site.ts';
import { type Publication, publishSite } from './publish-site.ts';
import { programs, runNode, type Environment } from './run-command.ts';

type Steps = Pick<Publication, 'check' | 'record'>;

/** Reads `content/` and writes the records that the site is made of, in a process of its own; gives the exit code. */
export const ingest = (args: string[] = [], env: Environment = {}): Promise<number> =>
  runNode('scripts/ingest.ts', args, env);

/** Builds the site from the records there are and makes it current, whole or not at all; gives the exit code. */
export const buildSite = (args: string[] = [], env: Environment = {}): Promise<number> =>
  withBuildLock(() => build(args, env));

/**
 * Ingests, builds and proves the pages, unless the ingest wrote nothing; gives the exit code, 1 also where something was left out.
 * `--strict` is the ingest's, `--outDir` says where the site is to be, everything else is Astro's.
 */
export function ingestAndBuild(args: string[], steps: Steps = {}): Promise<number> {
  const isIngests = (arg: string): boolean => arg === '--strict';
  return withBuildLock(async () => {
    const { outcome, findings } = await ingestContent({ strict: args.some(isIngests) });
    if (outcome === 'stopped') {
      console.error(`Not built: ${findings}.`);
      return 1;
    }
    const code = await build(
      args.filter((arg) => !isIngests(arg)),
      {},
      {
        ...steps,
        check: async (folder) => {
          await proveBuiltSite(folder);
          await steps.check?.(folder);
        },
      },
    );
    if (code !== 0 || outcome === 'complete') return code;
    console.error(`Built, but not all of the content: ${findings}.`);
    return 1;
  });
}

/**
 * Runs one build at a time in a checkout, whichever folder it is for: Astro keeps what it read of the content in one
 * place.
 */
export async function withBuildLock<Result>(action: () => Promise<Result>): Promise<Result> {
  const folder = path.join(projectRoot, '.astro');
  mkdirSync(folder, { recursive: true });
  return withLock(path.join(folder, 'build.lock'), action, {
    patienceMs: Infinity,
    onWait: () => console.error('Another build runs in this checkout; waiting for it to end.'),
  });
}

function build(args: string[], env: Environment, steps: Steps = {}): Promise<number> {
  const { outDir, others } = takeOutDir(args);
  const site = path.resolve(projectRoot, outDir ?? siteDirectory);
  // A link is followed, so that what it leads to is replaced and not the link.
  return publishSite(existsSync(site) ? realpathSync(site) : site, {
    ...steps,
    make: (folder) =>
      runNode(programs.astro, ['build', ...others, `--outDir=${path.relative(projectRoot, folder)}`], env),
  });
}

/** Takes `--outDir DIR` or `--outDir=DIR` out of the arguments. */
function takeOutDir(args: string[]): { outDir?: string | undefined; others: string[] } {
  const at = args.findIndex((arg) => /^--outDir(?:=|$)/.test(arg));
  if (at === -1) return { others: args };
  const [, inline] = args[at]?.split(/=(.*)/s) ?? [];
  return { outDir: inline ?? args[at + 1], others: args.toSpliced(at, inline === undefined ? 2 : 1) };
}
