import path from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '#contracts/progress.ts';
import { requireBuild } from '../tooling/build/build-manifest.ts';
import { siteDirectory } from '../tooling/project.ts';
import { readSitePlace } from '../tooling/build/read-site-place.ts';
import { reserveOutput } from '../tooling/json-output.ts';
import { runTask } from '../tooling/run-task.ts';
import { tellProblems } from '../tooling/tell-problems.ts';
import { serveSite } from '../tooling/serve/serve.ts';
import { attribute, elementsOf, named, parseHtml } from './page-tree.ts';
import { crawlSite } from './crawl.ts';

/**
 * `npm run check:site -- URL|DIR`: crawls a deployed site, or serves and crawls a build (by default `dist/`).
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
  const withHeaders = !values['without-headers'];
  const url = URL.parse(target);
  if (url && /^https?:$/.test(url.protocol)) {
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return check(url, withHeaders, print);
  }
  const folder = requireBuild(path.resolve(target));
  const server = await serveSite(folder, { host: '127.0.0.1', port: 0, base: (await readSitePlace()).base });
  try {
    return await check(new URL(server.url), withHeaders, print);
  } finally {
    await server.close();
  }
});

async function check(
  start: URL,
  withHeaders: boolean,
  print: ((value: object) => void) | null,
): Promise<number> {
  const publicOrigin = await readPublicOrigin(start);
  const progress = new Progress(process.stderr);
  const { visited, problems } = await crawlSite(start, {
    ...{ publicOrigin, withHeaders },
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
}

/** The origin in the pages' canonical addresses, which a local copy keeps. */
async function readPublicOrigin(start: URL): Promise<string | undefined> {
  let html: string;
  try {
    html = await (await fetch(start)).text();
  } catch (error) {
    throw new Error(`Cannot check ${start.href}: nothing answers there. Start it, or correct the address.`, {
      cause: error,
    });
  }
  const canonical = elementsOf(parseHtml(html), named('link')).find(
    (link) => attribute(link, 'rel') === 'canonical',
  );
  return canonical ? new URL(attribute(canonical, 'href') ?? '', start).origin : undefined;
}
