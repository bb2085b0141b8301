import type { Redirect } from '#contracts/records.ts';
import { OWN_PAGES, parentPath } from '#contracts/urls.ts';
import type { Issue } from '../report/issue.ts';
import { LOCK_NAME, type Published, type PublishedLines } from './published.ts';

interface Declared {
  redirects: readonly Redirect[];
  /** The line of a redirect in `site.yml`. */
  lineOf: (index: number) => number;
}

export interface ReconciledAddresses {
  /** Addresses that now redirect, with their targets. */
  moved: Redirect[];
  /** Published parts of a story or index that still exists; only the pages know the current division. */
  divided: Redirect[];
  issues: Issue[];
}

/**
 * Compares the published addresses with those of this run. A missing address needs a redirect in `site.yml`, of its own
 * or of a folder above it; without one it is lost, which is an error. An address that now has a page of another kind is
 * an error too.
 */
export function reconcileAddresses(
  published: PublishedLines,
  now: readonly Published[],
  { redirects, lineOf }: Declared,
): ReconciledAddresses {
  const present = new Set<string>([...now.map(({ address }) => address), ...OWN_PAGES]);
  const issues: Issue[] = [];
  const moved = new Map<string, string>();
  const divided: Redirect[] = [];
  const declared = new Map<string, string>();
  const isPart = (address: string): boolean =>
    published.get(address)?.published.kind === 'page' && present.has(parentPath(address));
  for (const [index, { from, to }] of redirects.entries()) {
    const place = { path: 'site.yml', line: lineOf(index) };
    if (declared.has(from)) issues.push({ kind: 'two-redirects', ...place, text: from });
    else if (present.has(from)) issues.push({ kind: 'redirect-from-a-page', ...place, text: from });
    else if (present.has(to) || isPart(to)) moved.set(from, to);
    if (!declared.has(from)) declared.set(from, to);
  }
  for (const [address, { published: before, line }] of published) {
    const isPage = before.kind === 'page';
    const isPresent = present.has(address);
    if (isPage && isPresent && !OWN_PAGES.includes(address))
      issues.push({ kind: 'taken-address', path: LOCK_NAME, line, text: address });
    if (isPresent || moved.has(address)) continue;
    if (isPart(address)) {
      divided.push({ from: address, to: address });
      continue;
    }
    const above = foldersOf(address).findLast((folder) => declared.has(folder)) ?? '';
    const to = declared.get(above);
    const target = to === undefined ? undefined : to + address.slice(above.length);
    if (target !== undefined && present.has(target)) moved.set(address, target);
    else if (target !== undefined && isPage && present.has(parentPath(target)))
      divided.push({ from: address, to: target });
    else issues.push({ kind: 'lost-address', path: LOCK_NAME, line, text: address });
  }
  const movedFolders = new Set([...moved.keys()].flatMap(foldersOf));
  const isUsed = ({ from, to }: Redirect): boolean => movedFolders.has(from) || present.has(to);
  for (const [index, redirect] of redirects.entries()) {
    if (isUsed(redirect)) continue;
    const text = `${redirect.from} to ${redirect.to}`;
    issues.push({ kind: 'redirect-to-nothing', path: 'site.yml', line: lineOf(index), text });
  }
  return { moved: Array.from(moved, ([from, to]) => ({ from, to })), divided, issues };
}

/** `/a/b/` yields `/`, `/a/` and itself. */
const foldersOf = (address: string): string[] =>
  Array.from(address.matchAll(/\//g), ({ index }) => address.slice(0, index + 1));
