import type { Importer, Opened } from './entry.ts';
import { readWarc } from './warc.ts';
import { unzip } from './zip.ts';

/** Unpacked, in bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

const PAGES = /^pages\/pages\.jsonl$/;
const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/i;

/** Reads a WACZ package: of its archives the pages that it lists, or all if it has no list. */
export const openWacz: Importer = async ({ bytes }) => {
  const files = await unzip(bytes, (path) => PAGES.test(path) || ARCHIVE.test(path), MOST_BYTES);
  const listed = new Set([...files].flatMap(([path, list]) => (PAGES.test(path) ? addressesIn(list) : [])));
  const opened: Opened = { what: 'a web archive', entries: [], findings: [] };
  for (const [path, archive] of files) {
    if (!ARCHIVE.test(path)) continue;
    const { entries, findings } = await readWarc(
      archive,
      (address) => listed.size === 0 || listed.has(address),
    );
    opened.entries.push(...entries.map((entry) => ({ ...entry, place: `${path}, ${entry.place}` })));
    opened.findings?.push(...findings.map((each) => ({ ...each, entry: `${path}, ${each.entry ?? ''}` })));
  }
  return opened;
};

/** The `url` of each line that is an object of JSON; the first line describes the list. */
const addressesIn = (list: Buffer): string[] =>
  Array.from(list.toString('utf8').matchAll(/"url"\s*:\s*("(?:[^"\\]|\\.)*")/g), ([, url = '""']) =>
    String(JSON.parse(url)),
  );
