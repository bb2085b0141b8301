import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { formatError } from '#pipeline/report/report.ts';
import { systemReason } from '#pipeline/read/text-file.ts';
import { writeManifest } from './build-manifest.ts';
import { projectRoot, shownPath } from '../project.ts';
import { freshFolder, recoverSite, remainsOf, replaceSite, servedFolder } from '../serve/site-folder.ts';

/** How a site is built and published. */
export interface Publication {
  /** Builds into a new folder; returns the exit code and reports failures itself. */
  make: (folder: string) => Promise<number>;
  /** Throws if the build must not be published. */
  check?: (folder: string) => Promise<void>;
  /** Called when the build has become the site. */
  record?: (site: string) => Promise<void>;
}

/**
 * Builds a site beside its folder and, once it is complete and checked, replaces the existing one. Any failure before
 * that is reported and leaves the existing site. Needs the build lock.
 *
 * @returns the exit code
 */
export async function publishSite(site: string, { make, check, record }: Publication): Promise<number> {
  let code = 1;
  try {
    refuseForeignFolder(site);
    await recoverSite(site);
    const fresh = freshFolder(site);
    code = await make(fresh);
    if (code === 0) {
      await check?.(fresh);
      await writeManifest(fresh);
      await replaceSite(site);
    }
  } catch (error) {
    code = 1;
    console.error(isSystems(error) ? cannotWrite(site, error) : formatError(error));
  }
  await removeRemains(site);
  if (code !== 0) {
    const served = servedFolder(site);
    const kept = served === null ? 'there is no site yet' : `the site in ${shown(served)} is as it was`;
    console.error(`Not built: ${kept}.`);
    return code;
  }
  await record?.(site);
  return 0;
}

/**
 * A build replaces its whole folder, which must therefore be a site's.
 *
 * @throws Error that names what else is there
 */
function refuseForeignFolder(site: string): void {
  const held = [projectRoot, contentFolder(), derivedFolder()].find((folder) =>
    `${folder}${path.sep}`.startsWith(`${site}${path.sep}`),
  );
  const isForeign =
    held !== undefined ||
    (existsSync(site) && readdirSync(site).length > 0 && !existsSync(path.join(site, 'index.html')));
  if (!isForeign) return;
  throw new Error(
    `Cannot build into ${shown(site)}: it holds ${held === undefined ? 'files that are not a site' : shown(held)}, and a build replaces all that is there. Name another folder with --outDir.`,
  );
}

async function removeRemains(site: string): Promise<void> {
  for (const folder of remainsOf(site)) {
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      console.error(`Cannot remove ${shown(folder)}: ${systemReason(error)}. The next build tries again.`);
    }
  }
}

const isSystems = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const cannotWrite = (site: string, error: unknown): string =>
  `Cannot put the new site in place (${shown(site)}): ${systemReason(error)}. Make the folder that it is in writable, and make room on the disk.`;

const shown = shownPath;
