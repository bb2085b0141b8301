import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';

/** The builds that the browser tests read, each on a server of its own. */
export const servedSites: readonly BuiltSite[] = [...builtSites, inventedSite];

/** What the server of a build calls its port when it has one: `sub_path_port`. */
export const portName = ({ name }: BuiltSite): string => `${name.replace('-', '_')}_port`;

/** Where a build is served during a run; before the servers stand, an address that nothing answers at. */
export const siteAddress = (site: BuiltSite): string =>
  `http://127.0.0.1:${process.env[portName(site).toUpperCase()] ?? '0'}${site.base}`;
