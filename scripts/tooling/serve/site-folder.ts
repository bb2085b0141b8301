import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/*
 * A site is replaced by two renames: the folder there is set aside, and the new one takes its place. (Linux can
 * exchange two folders in one step, Node.js cannot; a symbolic link could be changed in one step, but hosts want a
 * plain folder.) A process that is killed between the two leaves no folder at the site's place. The old site then
 * stands whole beside it; the preview serves it from there, and the next build puts it back.
 */
const beside = (site: string, what: string): string =>
  path.join(path.dirname(site), `.${path.basename(site)}.${what}`);

/** Where a site is built before it is made current. */
export const freshFolder = (site: string): string => beside(site, 'new');

const setAsideFolder = (site: string): string => beside(site, 'previous');

/** The folders beside the site that nobody needs once no build runs. */
export const remainsOf = (site: string): string[] =>
  existsSync(site) ? [freshFolder(site), setAsideFolder(site)] : [freshFolder(site)];

/** Returns the folder that holds the site at this moment, or null where there is none. */
export function servedFolder(site: string): string | null {
  return [site, setAsideFolder(site)].find((folder) => existsSync(folder)) ?? null;
}

/** Puts back a site that a killed run had set aside, and removes what else it left. Needs the build's lock. */
export async function recoverSite(site: string): Promise<void> {
  if (!existsSync(site) && existsSync(setAsideFolder(site))) await rename(setAsideFolder(site), site);
  for (const folder of remainsOf(site)) await rm(folder, { recursive: true, force: true });
}

/**
 * Makes the new build the site. Where that fails, the site is the one that was there. Needs the build's lock.
 *
 * @throws the file system's error
 */
export async function replaceSite(site: string): Promise<void> {
  const hadSite = existsSync(site);
  if (hadSite) await rename(site, setAsideFolder(site));
  try {
    await rename(freshFolder(site), site);
  } catch (error) {
    if (hadSite) await rename(setAsideFolder(site), site);
    throw error;
  }
}
