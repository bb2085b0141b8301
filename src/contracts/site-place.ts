import { type Base, parseBase } from './urls.ts';

/** Where the site is deployed: its origin, if known, and its base path. */
export interface SitePlace {
  /** The origin: `https://example.org`. */
  host: string | undefined;
  base: Base;
}

/** Environment settings that override `site.yml`. */
interface PlaceSettings {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

/**
 * Returns where the site is deployed. The address is `SITE_URL`, else the `url` of `site.yml` (an empty `SITE_URL`
 * means unknown). The path is `BASE_PATH`, else that of the address.
 *
 * @throws if a setting is not a valid address or path, or `SITE_URL` and `BASE_PATH` give different paths
 */
export function sitePlace(settings: PlaceSettings, url: string | null): SitePlace {
  const written = settings.SITE_URL ?? url ?? '';
  const address = written === '' ? null : readAddress(written);
  const path = address?.pathname ?? '/';
  const base = parseBase(settings.BASE_PATH || path);
  if (!isPlainPath(base))
    throw new Error(
      `Cannot place the site (${base}): the path has characters that some servers change. Use letters, digits, “-”, “_”, “.” and “~”.`,
    );
  if (settings.SITE_URL && path !== '/' && base !== parseBase(path))
    throw new Error(
      `Cannot place the site: SITE_URL has the path ${path}, BASE_PATH is ${base}. Give the path in one of them.`,
    );
  return { host: address?.origin, base };
}

/** Whether a path needs no percent-encoding on any server. */
export const isPlainPath = (path: string): boolean =>
  /^\/(?:[\w.~-]+\/)*$/.test(path) && !/\/\.{1,2}\//.test(path);

function readAddress(written: string): URL {
  const address = URL.parse(written);
  if (address && /^https?:$/.test(address.protocol) && !address.search && !address.hash) return address;
  throw new Error(
    `Cannot place the site (${written}): this is not the address of a site. Write SITE_URL as https://example.org/ or https://example.org/news/.`,
  );
}
