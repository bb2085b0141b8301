import { existsSync, mkdirSync, mkdtempSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { siteBuild } from '../../src/build/site-build.ts';

/** Sets a build up whose code Astro has written into the site's folder or not; returns where its packages are. */
async function packagesOf(project: string, site: string, isInSite: boolean): Promise<string | null> {
  const code = path.join(site, '.prerender');
  if (isInSite) mkdirSync(code, { recursive: true });
  const [root, outDir] = [project, site].map((folder) => pathToFileURL(path.join(folder, path.sep)));
  const { hooks } = siteBuild();
  await hooks['astro:config:done']?.({ config: { root, outDir } as AstroConfig } as never);
  let wrap: ((inner: AstroPrerenderer) => AstroPrerenderer) | undefined;
  await hooks['astro:build:start']?.({ setPrerenderer: (given: typeof wrap) => (wrap = given) } as never);
  await wrap?.({ name: 'inner' } as AstroPrerenderer).setup?.();
  const link = path.join(code, 'node_modules');
  return existsSync(code) && existsSync(link) ? readlinkSync(link) : null;
}

test.each([
  ['inside the project', 'site/dist', true, false],
  ['beside it, called as it is with more', 'site-new', true, true],
  ['elsewhere, so that the code is in the project', 'other', false, false],
])('a build into a folder %s finds its packages', async (_where, folder, isInSite, isLinked) => {
  const place = mkdtempSync(path.join(tmpdir(), 'site-build-'));
  const project = path.join(place, 'site');
  mkdirSync(path.join(project, 'node_modules'), { recursive: true });
  const found = await packagesOf(project, path.join(place, folder), isInSite);
  expect(found).toBe(isLinked ? path.join(project, 'node_modules') : null);
});
