import { z } from 'astro/zod';
import type { Issue } from '../report/issue.ts';
import { oneLine, webAddress } from '../read/settings.ts';
import { readYamlFile } from '../read/yaml-file.ts';

export const SOURCES_FILE = 'sources.yml';

const sourcesSchema = z.strictObject({
  /** A page that says who collects; it is named in each request. */
  contact: webAddress.optional(),
  /** Hosts, with their ports, that may be in a private network. */
  private: z.array(oneLine).default([]),
  stories: z.record(
    z.string(),
    z.strictObject({
      /** At least one of them has to occur in an article. */
      words: z.array(oneLine).min(1).optional(),
      feeds: z.array(webAddress).default([]),
      pages: z.array(webAddress).default([]),
    }),
  ),
});

export type Sources = z.infer<typeof sourcesSchema>;
export type StorySources = Sources['stories'][string];

export interface SourcesFile {
  sources: Sources;
  issues: Issue[];
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads `sources.yml`.
 *
 * @throws Error if there is none
 */
export async function readSources(root: string): Promise<SourcesFile | { sources: null; issues: Issue[] }> {
  const { value, missing, issues, lineOf } = await readYamlFile(root, SOURCES_FILE, sourcesSchema);
  if (missing) {
    throw new Error(
      `Cannot collect: there is no ${SOURCES_FILE} in ${root}. Name the feeds of each story in it: ` +
        'stories: { harbour-fire: { feeds: [https://example.org/feed.xml] } }',
    );
  }
  return value ? { sources: value, issues, lineOf } : { sources: null, issues };
}

/** Returns whether a text has one of the words, as a whole word, in any case; true if none is asked for. */
export function hasWord(text: string, words: readonly string[] | undefined): boolean {
  if (words === undefined) return true;
  const folded = text.normalize('NFC');
  return words.some((word) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word.normalize('NFC'))}(?![\\p{L}\\p{N}])`, 'iu').test(
      folded,
    ),
  );
}
