import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * A site is replaced by two renames: the folder there is set aside under a name of its own, and the new one takes its
 * place. (Linux could exchange two folders in one step, Node.js cannot; a symbolic link could be changed in one step,
 * but hosts want a plain folder.) A process killed between the two leaves no site at its place for the moment: it
 * stands whole beside it, is served from there, and is put back by the next command.
 */
const beside = (site: string, what: string): string =>
  path.join(path.dirname(site), `.${path.basename(site)}.${what}`);

/** Where a site is built before it is made current. */
export const freshFolder = (site: string): string => beside(site, 'new');

const setAsideFolder = (site: string): string => beside(site, 'previous');

/** Gives the folder that holds the site at this moment, or null where there is none. */
export function servedFolder(site: string): string | null {
  return [site, setAsideFolder(site)].find((folder) => existsSync(folder)) ?? null;
}

/** Puts back what a killed run had set aside, and removes what else it has left. To be called by one process at a time. */
export async function recoverSite(site: string): Promise<void> {
  if (existsSync(setAsideFolder(site)) && !existsSync(site)) await rename(setAsideFolder(site), site);
  for (const remains of [setAsideFolder(site), freshFolder(site)])
    await rm(remains, { recursive: true, force: true });
}

/**
 * Makes the new build the site. Where that fails the site is the one that it was.
 *
 * @throws Error that says why, and what to do
 */
export async function replaceSite(site: string): Promise<void> {
  const aside = setAsideFolder(site);
  const hadSite = existsSync(site);
  try {
    if (hadSite) await rename(site, aside);
    await rename(freshFolder(site), site);
  } catch (error) {
    if (hadSite && !existsSync(site)) await rename(aside, site);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
