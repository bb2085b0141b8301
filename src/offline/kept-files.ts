import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, type Base, offlineListPath } from '#contracts/urls.ts';

/** A larger search index is not fetched in advance, because the reader may never search. */
const MAX_INDEX_BYTES = 2_000_000;

const PAGES = [
  'index.html',
  'search/index.html',
  'index/index.html',
  'method/index.html',
  'corrections/index.html',
];

interface BuiltFile {
  /** Its path in the built site, with slashes. */
  name: string;
  bytes: Buffer;
}

/**
 * Writes a list for each story of a built site, addresses with a hash of their files: its pages and articles, the
 * site's own pages, assets, and the search index if it is small.
 */
export async function writeKeptLists(directory: string, base: Base): Promise<void> {
  const names = (await readdir(directory, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  const read = (chosen: string[]): Promise<BuiltFile[]> =>
    Promise.all(chosen.map(async (name) => ({ name, bytes: await readFile(path.join(directory, name)) })));
  const index = await read(names.filter((name) => /^search\/.*\.(?:bin|json)$/.test(name)));
  const indexBytes = index.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const shared = [
    ...(await read(
      names.filter(
        (name) => PAGES.includes(name) || /^(?:assets\/.*\.(?:css|js|woff2)|favicon\.svg)$/.test(name),
      ),
    )),
    ...(indexBytes <= MAX_INDEX_BYTES ? index : []),
  ];
  for (const story of names
    .filter((name) => name.endsWith('/story.json'))
    .map((name) => path.dirname(name))) {
    const own = await read(
      names.filter((name) => name.startsWith(`${story}/`) && name.endsWith('/index.html')),
    );
    await writeFile(
      path.join(directory, offlineListPath(path.basename(story))),
      JSON.stringify(toList([...shared, ...own], base)),
    );
  }
}

const toList = (files: readonly BuiltFile[], base: Base): Record<string, string> =>
  Object.fromEntries(
    files.map(({ name, bytes }) => [
      addressOf(base, name.replace(/(^|\/)index\.html$/, '$1')),
      createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    ]),
  );
