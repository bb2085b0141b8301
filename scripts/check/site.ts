import { parseArgs } from 'node:util';
import { runTask } from '../tooling/run-task.ts';
import { attribute, elementsOf, named, parseHtml } from './page-tree.ts';
import { walkSite } from './walk.ts';

/**
 * `npm run check:site -- URL`: walks a deployed or a local site. `--without-headers` is for hosts that send none, such
 * as GitHub Pages. Fails where anything is wrong.
 */
await runTask(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'without-headers': { type: 'boolean', default: false } },
  });
  const start = readAddress(positionals[0]);
  const { visited, problems } = await walkSite(start, {
    publicOrigin: await readPublicOrigin(start),
    withHeaders: !values['without-headers'],
  });
  for (const problem of problems) console.error(problem);
  console.log(
    `${visited} addresses walked, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  );
  return problems.length > 0 ? 1 : 0;
});

function readAddress(written: string | undefined): URL {
  const url = written === undefined ? null : URL.parse(written);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `Cannot walk “${written ?? ''}”: it is no address. Run npm run check:site -- https://example.org/coverage/.`,
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The origin that the pages give as theirs: a copy on this machine says where it is meant to stand. */
async function readPublicOrigin(start: URL): Promise<string | undefined> {
  let html: string;
  try {
    html = await (await fetch(start)).text();
  } catch (error) {
    throw new Error(`Cannot walk ${start.href}: nothing answers there. Start it, or correct the address.`, {
      cause: error,
    });
  }
  const canonical = elementsOf(parseHtml(html), named('link')).find(
    (link) => attribute(link, 'rel') === 'canonical',
  );
  return canonical ? new URL(attribute(canonical, 'href') ?? '', start).origin : undefined;
}
