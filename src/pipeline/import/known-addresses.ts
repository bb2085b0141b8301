import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'astro/zod';
import type { Issue } from '../report/issue.ts';
import type { Entry, Origin } from './entry.ts';
import { dayOf, inOneLine } from './note.ts';
import { addressKey } from './story-files.ts';
import { day, oneLine, webAddress } from '../read/settings.ts';
import { readYamlFile } from '../read/yaml-file.ts';

/** A page that is known to be about the story, and whose text is not held. */
const knownAddress = z.strictObject({
  address: webAddress,
  title: oneLine.optional(),
  publisher: oneLine.optional(),
  published: day.optional(),
  /** Where the address was found: the container, its hash, the place in it. An editor's entry has none. */
  from: oneLine.optional(),
  sha256: z.hex().length(64).optional(),
  entry: oneLine.optional(),
  /** Set to false by the editor, so that it is not imported. */
  wanted: z.literal(false).optional(),
});

type KnownAddress = z.infer<typeof knownAddress>;

/** Keeps the file below the size limit of YAML files. */
export const MOST_KNOWN = 2_000;

const HEAD = `# Pages whose texts are not held, found by npm run import and npm run collect. They are not published.
# Save a page and import it, and it is taken off this list. What you do not want: delete its article, and list its
# address here with “wanted: false”.
`;

const fileOf = (story: string): string => `stories/${story}/known.yml`;

/** The list of a story's known addresses. */
export class KnownAddresses {
  readonly #root: string;
  readonly #story: string;
  #known: Map<string, KnownAddress>;
  #isChanged = false;

  private constructor(root: string, story: string, known: readonly KnownAddress[]) {
    this.#root = root;
    this.#story = story;
    this.#known = new Map(known.map((each) => [keyOf(each.address), each]));
  }

  /** Reads the list of a story; null, with issues, if there is one that cannot be used. */
  static async read(root: string, story: string): Promise<{ list: KnownAddresses | null; issues: Issue[] }> {
    const { value, missing, issues } = await readYamlFile(
      root,
      fileOf(story),
      z.array(knownAddress).nullable(),
    );
    const isUsable = value !== null || missing || issues.length === 0;
    return { list: isUsable ? new KnownAddresses(root, story, value ?? []) : null, issues };
  }

  has(address: string): boolean {
    return this.#known.has(keyOf(address));
  }

  /** Whether the editor does not want it. */
  isUnwanted(address: string): boolean {
    return this.#known.get(keyOf(address))?.wanted === false;
  }

  /** Adds an address; returns false if the list is full. */
  add(address: string, entry: Entry, { from, sha256, entry: place }: Origin): boolean {
    if (this.#known.size >= MOST_KNOWN) return false;
    const [title, publisher, published] = [
      inOneLine(entry.title),
      inOneLine(entry.publisher),
      dayOf(entry.published),
    ];
    this.#known.set(keyOf(address), {
      address,
      ...(title !== null && { title }),
      ...(publisher !== null && { publisher }),
      ...(published !== null && { published }),
      from,
      sha256,
      entry: place,
    });
    this.#isChanged = true;
    return true;
  }

  /** Takes the addresses off the list of which the text is held, and writes the list if it differs. */
  async write(isHeld: (address: string) => boolean): Promise<void> {
    const known = [...this.#known.values()].filter(
      ({ address, wanted }) => wanted === false || !isHeld(address),
    );
    if (!this.#isChanged && known.length === this.#known.size) return;
    const file = path.join(this.#root, fileOf(this.#story));
    await writeFile(`${file}.new`, HEAD + (known.length === 0 ? '[]\n' : stringify(known)));
    await rename(`${file}.new`, file);
  }
}

const keyOf = (address: string): string => addressKey(address) ?? address;
