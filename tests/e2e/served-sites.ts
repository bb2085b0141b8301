import { builtSites, inventedSite, type BuiltSite } from '../../scripts/tooling/test/built-sites.ts';

/** The builds for browser tests, each with its own server. */
export const servedSites: readonly BuiltSite[] = [...builtSites, inventedSite];

/** The name of a server's port in the run: `sub_path_port`. */
export const portName = ({ name }: BuiltSite): string => `${name.replace('-', '_')}_port`;

/** The address of a build during a run; before the servers start, an address without a server. */
export const siteAddress = (site: BuiltSite): string =>
  `http://127.0.0.1:${process.env[portName(site).toUpperCase()] ?? '0'}${site.base}`;
