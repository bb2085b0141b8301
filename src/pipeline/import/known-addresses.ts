import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'astro/zod';
import type { Issue } from '../report/issue.ts';
import { day, oneLine, webAddress } from '../read/settings.ts';
import { readYamlFile } from '../read/yaml-file.ts';

/** A page that is known to be about the story, and whose text is not held. */
const knownAddress = z.strictObject({
  address: webAddress,
  title: oneLine.optional(),
  publisher: oneLine.optional(),
  published: day.optional(),
  /** Where the address was found: the container, its hash, the place in it. */
  from: oneLine,
  sha256: z.hex().length(64),
  entry: oneLine,
});

export type KnownAddress = z.infer<typeof knownAddress>;

/** Keeps the file below the size limit of YAML files. */
export const MOST_KNOWN = 2_000;

const HEAD = `# Pages whose texts are not held, found by npm run import and npm run collect. They are not published.
# Save a page and import it, and it is taken off this list.
`;

const fileOf = (story: string): string => `stories/${story}/known.yml`;

/** Reads the list of a story; null, with issues, if there is one that cannot be used. */
export async function readKnown(
  root: string,
  story: string,
): Promise<{ known: KnownAddress[] | null; issues: Issue[] }> {
  const { value, missing, issues } = await readYamlFile(
    root,
    fileOf(story),
    z.array(knownAddress).nullable(),
  );
  return { known: value ?? (missing || issues.length === 0 ? [] : null), issues };
}

/** Replaces the list of a story. */
export async function writeKnown(root: string, story: string, known: readonly KnownAddress[]): Promise<void> {
  const file = path.join(root, fileOf(story));
  await writeFile(`${file}.new`, HEAD + (known.length === 0 ? '[]\n' : stringify(known)));
  await rename(`${file}.new`, file);
}
