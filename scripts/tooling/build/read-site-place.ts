import { existsSync } from 'node:fs';
import { currentFile, readSiteRecord } from '#view/data/derived.ts';
import { type SitePlace, sitePlace } from '#contracts/site-place.ts';

/** Where the site is deployed, by its records and the environment. */
export async function readSitePlace(): Promise<SitePlace> {
  return sitePlace(process.env, existsSync(currentFile()) ? (await readSiteRecord()).url : null);
}
