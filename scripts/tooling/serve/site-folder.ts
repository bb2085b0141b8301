import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/*
 * A site is replaced by two renames: the old folder is set aside, and the new one takes its place. (Node.js cannot
 * exchange two folders in one step, and hosts need a plain folder rather than a symbolic link.) If a process is killed
 * in between, the preview serves the folder set aside, and the next build restores it.
 */
const siblingFolder = (site: string, what: string): string =>
  path.join(path.dirname(site), `.${path.basename(site)}.${what}`);

/** Where a site is built before it becomes current. */
export const freshFolder = (site: string): string => siblingFolder(site, 'new');

const setAsideFolder = (site: string): string => siblingFolder(site, 'previous');

/** Folders siblingFolder the site that can be deleted when no build runs. */
export const remainsOf = (site: string): string[] =>
  existsSync(site) ? [freshFolder(site), setAsideFolder(site)] : [freshFolder(site)];

/** Returns the folder of the current site, or null if there is none. */
export function servedFolder(site: string): string | null {
  return [site, setAsideFolder(site)].find((folder) => existsSync(folder)) ?? null;
}

/** Restores a site that a killed run had set aside, and removes its other remains. Needs the build lock. */
export async function recoverSite(site: string): Promise<void> {
  if (!existsSync(site) && existsSync(setAsideFolder(site))) await rename(setAsideFolder(site), site);
  for (const folder of remainsOf(site)) await rm(folder, { recursive: true, force: true });
}

/**
 * Makes the new build current; if that fails, the old site stays. Needs the build lock.
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
