import { printable } from '../report/issue.ts';

/**
 * The error of a failed proof: what was checked and where, what the record has and what the file has. Carries the
 * file's path and the offset.
 */
export function proofError(
  what: string,
  path: string,
  { start, end }: { start: number; end: number },
  expected: string,
  found: string,
): Error & { path: string; start: number } {
  const place = `${printable(path)}, ${start}–${end}`;
  const [has, wants] = aroundDifference(expected, found);
  const message = `Cannot prove ${what} (${place}): expected “${printable(has)}”, found “${printable(wants)}”. Nothing may be published from this record: run npm run ingest if the file has changed; if it has not, the pipeline is at fault.`;
  return Object.assign(new Error(message), { path, start });
}

/** Long texts are cut to start a little before their first difference. */
const SHOWN_WHOLE = 120;
const SHOWN_BEFORE = 40;

/** Cuts two long texts to the part around their first difference. */
export function aroundDifference(expected: string, found: string): [string, string] {
  if (Math.max(expected.length, found.length) <= SHOWN_WHOLE) return [expected, found];
  let same = 0;
  while (same < expected.length && expected[same] === found[same]) same++;
  const from = Math.max(0, same - SHOWN_BEFORE);
  const part = (words: string): string => (from > 0 ? `…${words.slice(from).toWellFormed()}` : words);
  return [part(expected), part(found)];
}
