import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names the folder that a build makes the site in; nothing else sets it. */
export const SITE_FOLDER = 'DATELINE_SITE_FOLDER';

interface Route<Params, Props> {
  params: Params;
  props: Props;
}

/**
 * Gives the routes of files that are no pages, and in a build none: it writes the files. Astro makes a request and a
 * response of every route, which takes longer than all else that it does for a file.
 *
 * @param pathOf gives a file's path from the root of the site, before the base
 */
export async function directFiles<Params, Props>(
  routes: Iterable<Route<Params, Props>>,
  pathOf: (params: Params, props: Props) => string,
  contentOf: (props: Props) => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<Route<Params, Props>[]> {
  const folder = process.env[SITE_FOLDER];
  if (folder === undefined) return [...routes];
  const made = new Set<string>();
  for (const { params, props } of routes) {
    const file = path.join(folder, pathOf(params, props));
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, await contentOf(props));
  }
  return [];
}
