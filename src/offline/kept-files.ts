import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, type Base, keptListPath } from '#contracts/urls.ts';

/** An index of more bytes is not fetched behind the back of a reader who may never search it. */
const MOST_INDEX_BYTES = 2_000_000;

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
 * Writes the list of each story of a built site, each address with a digest of its file: its own pages and those of its articles, the site's own pages, what
 * pages are made with, and the index of the search, if that is small.
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
    ...(indexBytes <= MOST_INDEX_BYTES ? index : []),
  ];
  for (const story of names
    .filter((name) => name.endsWith('/story.json'))
    .map((name) => path.dirname(name))) {
    const own = await read(
      names.filter((name) => name.startsWith(`${story}/`) && name.endsWith('/index.html')),
    );
    await writeFile(
      path.join(directory, keptListPath(path.basename(story))),
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
