import { existsSync } from 'node:fs';
import { currentFile, readSiteRecord } from '#view/data/derived.ts';
import { type SitePlace, sitePlace } from '#contracts/site-place.ts';

/** Where the site that was built last is to stand; without records, what the environment alone says. */
export async function readSitePlace(): Promise<SitePlace> {
  return sitePlace(process.env, existsSync(currentFile()) ? (await readSiteRecord()).url : null);
}
