import path from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '#pipeline/report/progress.ts';
import { requireBuild } from '../tooling/build/build-manifest.ts';
import { siteDirectory } from '../tooling/project.ts';
import { readSitePlace } from '../tooling/build/read-site-place.ts';
import { reserveOutput } from '../tooling/json-output.ts';
import { runTask } from '../tooling/run-task.ts';
import { tellProblems } from '../tooling/tell-problems.ts';
import { tagsIn } from './addresses.ts';
import { type Ask, crawlSite, request } from './crawl.ts';
import { answersOf } from './published-files.ts';

/**
 * `npm run check:site -- URL|DIR`: crawls a deployed site, or the files of a build (by default `dist/`).
 * `--without-headers` is for hosts that cannot send headers, such as GitHub Pages; `--json` prints all as JSON. Fails if
 * anything is wrong.
 */
await runTask(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'without-headers': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const print = values.json ? reserveOutput() : null;
  const [target = siteDirectory] = positionals;
  const url = URL.parse(target);
  const isDeployed = url !== null && /^https?:$/.test(url.protocol);
  if (isDeployed && !url.pathname.endsWith('/')) url.pathname += '/';
  const start = isDeployed ? url : new URL((await readSitePlace()).base, 'http://localhost/');
  const ask = isDeployed ? request : answersOf(requireBuild(path.resolve(target)), start.pathname);
  const publicOrigin = await readPublicOrigin(start, ask);
  const progress = new Progress(process.stderr);
  const { visited, problems } = await crawlSite(start, {
    ...{ ask, publicOrigin },
    // Files have none.
    withHeaders: isDeployed && !values['without-headers'],
    onProgress: (done, known) => progress.show('Visiting', done, known),
  });
  progress.end();
  print?.({ address: start.href, visited, problems });
  return tellProblems(problems, {
    done: `${visited} addresses visited, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
    remedy:
      'what the site lacks, build and deploy again; types and headers belong in the settings of the host (“Deploying” has them for each).',
    file: 'check-site.txt',
  });
});

/** The origin in the pages' canonical addresses, which a local copy keeps. */
async function readPublicOrigin(start: URL, ask: Ask): Promise<string | undefined> {
  const answer = await ask(start);
  if (typeof answer === 'string')
    throw new Error(`Cannot check ${start.href}: nothing answers there. Start it, or correct the address.`);
  const canonical = tagsIn(answer.bytes.toString('utf8')).find(
    ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical',
  );
  return canonical ? new URL(canonical.attributes.get('href') ?? '', start).origin : undefined;
}
