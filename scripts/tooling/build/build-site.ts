import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { issuesAsData } from '#pipeline/report/closing.ts';
import { withLock } from '#pipeline/output/lock.ts';
import { RENDER_FAILURES } from '#view/data/render-failure.ts';
import { count, ingestContent, type IngestOutcome, printLeftToDo } from './ingest-content.ts';
import { reserveOutput } from '../json-output.ts';
import { projectRoot, shownPath, siteDirectory } from '../project.ts';
import { proveBuiltSite } from './prove-built-site.ts';
import { type Publication, publishSite } from './publish-site.ts';
import { programs, runNode, type Environment } from '../run-command.ts';

type Steps = Pick<Publication, 'check' | 'record'>;

/** Derives the records from `content/` in its own process; returns the exit code. */
export const ingest = (args: string[] = [], env: Environment = {}): Promise<number> =>
  runNode('scripts/ingest.ts', args, env);

/** Builds the site from the records and replaces the current one if it succeeds; returns the exit code. */
export const buildSite = (args: string[] = [], env: Environment = {}): Promise<number> =>
  withBuildLock(() => build(args, env));

/**
 * Ingests, builds and proves the pages, unless the ingest wrote nothing; returns the exit code, 1 also if something was
 * left out. `--strict` goes to the ingest, `--outDir` sets the site's folder, other arguments go to Astro. `--json` prints
 * the outcome and every issue as JSON.
 */
export function ingestAndBuild(args: string[], steps: Steps = {}): Promise<number> {
  const strict = args.includes('--strict');
  const print = args.includes('--json') ? reserveOutput() : null;
  const others = args.filter((arg) => arg !== '--strict' && arg !== '--json');
  return withBuildLock(async () => {
    let last: IngestOutcome | undefined;
    let isBuilt = false;
    const code = await buildLeavingOut(
      async (leaveOut) => (last = await ingestContent({ strict, leaveOut })),
      async (onFailure) => {
        const failed = await buildProven(others, steps, onFailure);
        isBuilt = failed === 0;
        return failed;
      },
      async (ingested) => {
        if (!print) await printLeftToDo(ingested);
      },
    );
    if (code === 0) console.log(`Built in ${shownPath(siteOf(args))}${warningsIn(last)}.`);
    print?.({
      built: isBuilt,
      outcome: last?.outcome,
      issues: issuesAsData(last?.issues ?? []),
      asked: last?.asked ?? [],
    });
    return code;
  });
}

/** Some articles only fail when their page is made; each time, everything is made again without them. */
const MAX_ATTEMPTS = 5;

/**
 * Ingests and builds; if pages of articles cannot be made or proven, repeats both without their files.
 *
 * @param buildOnce returns an exit code, and tells the received files whose pages failed
 * @param close is called with the last ingest, before the last words of a run that builds or that reads nothing
 * @returns the exit code: 1 also if something was left out
 */
export async function buildLeavingOut(
  ingestWithout: (leaveOut: ReadonlyMap<string, string>) => Promise<IngestOutcome>,
  buildOnce: (onFailure: (path: string, reason: string) => void) => Promise<number>,
  close: (ingested: IngestOutcome) => Promise<void>,
): Promise<number> {
  const leaveOut = new Map<string, string>();
  for (let attempt = 1; ; attempt++) {
    const ingested = await ingestWithout(leaveOut);
    const { outcome, findings } = ingested;
    if (outcome === 'stopped') {
      await close(ingested);
      console.error(`Not built: ${findings}.`);
      return 1;
    }
    const before = leaveOut.size;
    const code = await buildOnce((path, reason) => leaveOut.set(path, reason));
    if (code !== 0 && leaveOut.size > before && attempt < MAX_ATTEMPTS) {
      console.error(`Building again without ${[...leaveOut.keys()].join(', ')}.`);
      continue;
    }
    if (code !== 0) return code;
    await close(ingested);
    if (outcome === 'complete') return 0;
    console.error(`Built, but not all of the content: ${findings}.`);
    return 1;
  }
}

async function buildProven(
  args: string[],
  steps: Steps,
  onFailure: (path: string, reason: string) => void,
): Promise<number> {
  const notes = path.join(projectRoot, '.astro', 'render-failures.ndjson');
  rmSync(notes, { force: true });
  const code = await build(
    args,
    { [RENDER_FAILURES]: notes },
    {
      ...steps,
      check: async (folder) => {
        const failures = await proveBuiltSite(folder);
        for (const [file, reason] of failures) onFailure(file, reason);
        for (const [, reason] of failures) throw new Error(reason);
        await steps.check?.(folder);
      },
    },
  );
  const noted = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : [];
  for (const line of noted) onFailure(...(JSON.parse(line) as [string, string]));
  return code;
}

/** Runs one build at a time in a checkout, because Astro caches content in one place. */
async function withBuildLock<Result>(action: () => Promise<Result>): Promise<Result> {
  const folder = path.join(projectRoot, '.astro');
  mkdirSync(folder, { recursive: true });
  return withLock(path.join(folder, 'build.lock'), action, {
    timeoutMs: Infinity,
    onWait: () => console.error('Another build runs in this checkout; waiting for it to end.'),
  });
}

function build(args: string[], env: Environment, steps: Steps = {}): Promise<number> {
  const { others } = takeOutDir(args);
  const site = siteOf(args);
  // A link is resolved, so that its target is replaced rather than the link.
  return publishSite(existsSync(site) ? realpathSync(site) : site, {
    ...steps,
    make: async (folder) => {
      const made = folderToBuildIn(folder);
      const outDir = `--outDir=${path.relative(projectRoot, made)}`;
      const code = await runNode(programs.astro, ['build', ...others, outDir], env);
      if (made === folder) return code;
      if (code === 0) await cp(made, folder, { recursive: true });
      await rm(made, { recursive: true, force: true });
      return code;
    },
  });
}

/** Astro renames files into its folder, so a site on another file system is built in the project and copied. */
export function folderToBuildIn(folder: string, deviceOf = (at: string): number => statSync(at).dev): string {
  let parent = path.dirname(folder);
  while (!existsSync(parent)) parent = path.dirname(parent);
  return deviceOf(parent) === deviceOf(projectRoot) ? folder : path.join(projectRoot, '.astro', 'site');
}

const siteOf = (args: string[]): string =>
  path.resolve(projectRoot, takeOutDir(args).outDir ?? siteDirectory);

const warningsIn = (ingested: IngestOutcome | undefined): string =>
  ingested && ingested.issues.length > 0 ? `, with ${count(ingested.issues.length, 'warning')}` : '';

/** Removes `--outDir DIR` or `--outDir=DIR` from the arguments. */
function takeOutDir(args: string[]): { outDir?: string | undefined; others: string[] } {
  const at = args.findIndex((arg) => /^--outDir(?:=|$)/.test(arg));
  if (at === -1) return { others: args };
  const [, inline] = args[at]?.split(/=(.*)/s) ?? [];
  return { outDir: inline ?? args[at + 1], others: args.toSpliced(at, inline === undefined ? 2 : 1) };
}
