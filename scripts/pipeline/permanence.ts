import { paths } from '#lib/urls.ts';
import type { Redirect } from '#lib/host-files.ts';
import type { Issue } from './issue.ts';
import { LOCK_NAME, type Published, type PublishedLines } from './published.ts';

interface Declared {
  redirects: readonly Redirect[];
  /** The line of `site.yml` in which a redirect stands. */
  lineOf: (index: number) => number;
}

/**
 * Compares the addresses that were published with those of this run. One that is gone needs a redirect in `site.yml`,
 * its own or that of a folder above it; without one it is lost, which is an error.
 *
 * @returns every address that leads elsewhere now, with where
 */
export function settleAddresses(
  published: PublishedLines,
  now: readonly Published[],
  { redirects, lineOf }: Declared,
): { moved: Redirect[]; issues: Issue[] } {
  const present = new Set<string>([...now.map(({ address }) => address), ...OWN_PAGES]);
  const issues: Issue[] = [];
  const moved = new Map<string, string>();
  for (const [index, { from, to }] of redirects.entries()) {
    const place = { path: 'site.yml', line: lineOf(index) };
    if (present.has(from)) issues.push({ kind: 'redirect-from-a-page', ...place, text: from });
    else if (present.has(to)) moved.set(from, to);
  }
  const longestFirst = redirects.toSorted((one, other) => other.from.length - one.from.length);
  for (const [address, { line }] of published) {
    if (present.has(address) || moved.has(address)) continue;
    const above = longestFirst.find(({ from }) => address.startsWith(from));
    const target = above && above.to + address.slice(above.from.length);
    if (target !== undefined && present.has(target)) moved.set(address, target);
    else issues.push({ kind: 'lost-address', path: LOCK_NAME, line, text: address });
  }
  const isOfUse = ({ from, to }: Redirect): boolean =>
    present.has(to) || [...moved.keys()].some((address) => address.startsWith(from));
  for (const [index, redirect] of redirects.entries()) {
    if (isOfUse(redirect)) continue;
    const text = `${redirect.from} to ${redirect.to}`;
    issues.push({ kind: 'redirect-to-nothing', path: 'site.yml', line: lineOf(index), text });
  }
  return { moved: Array.from(moved, ([from, to]) => ({ from, to })), issues };
}

/** Pages that every site has, besides its stories and their articles. */
export const OWN_PAGES: readonly string[] = [
  paths.home,
  paths.search,
  paths.index,
  paths.method,
  paths.corrections,
];
