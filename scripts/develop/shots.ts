import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { Camera } from './shots/camera.ts';
import { composeSheet } from './shots/sheet.ts';
import { views } from './shots/views.ts';
import { browserFlags } from '../tooling/test/browser-flags.ts';
import { buildSite, ingestAndBuild } from '../tooling/build/build-site.ts';
import { builtSites, inventedSite, outDirectory } from '../tooling/test/built-sites.ts';
import { ingestInvented } from '../tooling/test/invented-content.ts';
import { resultsDirectory } from '../tooling/project.ts';
import { provideBrowser } from '../tooling/test/provide-browser.ts';
import { runTask } from '../tooling/run-task.ts';
import { serveSite } from '../tooling/serve/serve.ts';

const folder = path.join(resultsDirectory, 'shots');

/** `npm run shots`: builds the site and one of invented coverage, and takes screenshots of their pages and states. */
await runTask(async () => {
  const executablePath = await provideBrowser();
  const failed = (await ingestAndBuild([])) || (await buildInvented());
  if (failed !== 0)
    throw new Error('Cannot take screenshots: the sites were not built. See the output above.');

  await mkdir(folder, { recursive: true });
  const [own, invented] = await Promise.all(
    [builtSites[0], inventedSite].map(({ directory, base }) =>
      serveSite(directory, { host: '127.0.0.1', port: 0, base }),
    ),
  );
  if (!own || !invented) throw new Error('Cannot take screenshots: the sites are not served.');
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const camera = new Camera(browser, { own: own.url, invented: invented.url });
    for (const { name, rows } of views) {
      const file = path.join(folder, `${name}.png`);
      await writeFile(file, await composeSheet(browser, await camera.takeRows(rows)));
      console.log(file);
    }
  } finally {
    await browser.close();
    await Promise.all([own.close(), invented.close()]);
  }
});

async function buildInvented(): Promise<number> {
  return (
    (await ingestInvented()) ||
    (await buildSite([`--outDir=${outDirectory(inventedSite)}`], inventedSite.env))
  );
}
