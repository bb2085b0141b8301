import { type Base, parseBase } from './urls.ts';

/** Where the site is to stand: its host, where that is known, and the path below it. */
export interface SitePlace {
  /** The address of the host: `https://example.org`. */
  host: string | undefined;
  base: Base;
}

/** What whoever builds says of the place, over what `site.yml` says. */
interface PlaceSettings {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

/**
 * Gives the place of the site. Its address is `SITE_URL`, else the `url` of `site.yml` (an empty `SITE_URL` says that
 * it is not known), and its path that of the address, unless `BASE_PATH` gives one.
 *
 * @throws where one of them cannot be a place of a site, or `SITE_URL` and `BASE_PATH` give different paths
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

/** Whether a path means the same to every server, without an escape. */
export const isPlainPath = (path: string): boolean =>
  /^\/(?:[\w.~-]+\/)*$/.test(path) && !/\/\.{1,2}\//.test(path);

function readAddress(written: string): URL {
  const address = URL.parse(written);
  if (address && /^https?:$/.test(address.protocol) && !address.search && !address.hash) return address;
  throw new Error(
    `Cannot place the site (${written}): that is no address of a site. Write SITE_URL as https://example.org/ or https://example.org/news/.`,
  );
}
