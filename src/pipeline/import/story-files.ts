import { createHash } from 'node:crypto';
import { formatOf, stemOf } from '../formats/format.ts';
import { fold } from '../parse/wording.ts';
import type { Note } from '../read/settings.ts';
import type { StoryFolder } from '../read/content-folder.ts';
import { type RawFile, readRawFile } from '../read/raw-file.ts';

/** What distinguishes one article from others. */
export interface Identity {
  id: string | null;
  addresses: readonly (string | null | undefined)[];
  text: string | null;
}

/** How a held text came into the story. */
export interface Receipt {
  /** The name of its file. */
  name: string;
  /** The id that its container gives it; null for a page. */
  id: string | null;
  /** The day on which it was received; null if that is not known. */
  day: string | null;
  /** The SHA-256 of its container; null if it was not imported. */
  container: string | null;
}

/** What a story holds, by id, address and text. The values say where. */
export class Holdings {
  readonly #receipts = new Map<string, Receipt>();
  /** The versions of an article by the name of each, earliest first. */
  readonly #versions = new Map<string, string[]>();
  readonly #ids = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #texts = new Map<string, string>();

  /** @param replaces the name of the version before it, if it is a later one */
  add(receipt: Receipt, { id, addresses, text }: Identity, replaces?: string): void {
    const where = receipt.name;
    this.#receipts.set(where, receipt);
    if (replaces !== undefined) this.link([...this.versionsOf(replaces), where]);
    if (id !== null && !this.#ids.has(id)) this.#ids.set(id, where);
    for (const address of addresses) {
      const key = address ? addressKey(address) : null;
      if (key !== null && !this.#addresses.has(key)) this.#addresses.set(key, where);
    }
    if (text !== null && !this.#texts.has(text)) this.#texts.set(text, where);
  }

  /** Notes that files are versions of one article, earliest first. */
  link(versions: string[]): void {
    for (const name of versions) this.#versions.set(name, versions);
  }

  /** The versions of an article by the name of one, earliest first. */
  versionsOf(name: string): string[] {
    return this.#versions.get(name) ?? [name];
  }

  receiptOf(name: string): Receipt | undefined {
    return this.#receipts.get(name);
  }

  /** Returns what an article shares with one that is held, and which that is; null if none is. */
  find({ id, addresses, text }: Identity): { shared: 'id' | 'address' | 'text'; where: string } | null {
    const byText = text === null ? undefined : this.#texts.get(text);
    if (byText !== undefined) return { shared: 'text', where: byText };
    const byId = id === null ? undefined : this.#ids.get(id);
    if (byId !== undefined) return { shared: 'id', where: byId };
    for (const address of addresses) {
      const key = address ? addressKey(address) : null;
      const where = key === null ? undefined : this.#addresses.get(key);
      if (where !== undefined) return { shared: 'address', where };
    }
    return null;
  }
}

/**
 * Whether a text with the id or the address of a held one is a later version of it. It has to have the same id, or to be a
 * page as that is: an entry of another feed that gives this address is a copy. And it may not come from the same
 * container, unless that says that it was received later: in some feeds all entries have one id.
 */
export function isLater(receipt: Receipt, latest: Receipt): boolean {
  if (receipt.id !== latest.id || formatOf(receipt.name) !== formatOf(latest.name)) return false;
  if (receipt.day === null || latest.day === null) return receipt.container !== latest.container;
  return receipt.container === latest.container ? receipt.day > latest.day : receipt.day >= latest.day;
}

/** What the names of an article's versions begin with. */
export const versionStem = ([first = '']: readonly string[]): string => stemOf(first).replace(/@.*$/, '');

/** Parameters that say where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|ocid|smid|partner|at_\w+)$/i;

/**
 * Returns what is the same in all spellings of a page's address; null for the address of a whole site, which many
 * pages wrongly give as their own.
 */
export function addressKey(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  url.searchParams.sort();
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const path = url.pathname.replace(/\/(?:index\.html?|amp\/?)?$/i, '');
  if (path === '' && kept.length === 0) return null;
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  return `${url.host.replace(/^(?:www|m|amp)\./, '')}${path}?${query}`;
}

/** Returns the words of an article, whatever its markup, signs and spacing, as a hash. */
export const textKey = ({ text, document }: Pick<RawFile, 'text' | 'document'>): string =>
  wordsKey(document ? document.blocks.map(({ start, end }) => text.slice(start, end)).join(' ') : text);

/** Returns words, whatever their signs and spacing, as a hash. */
export const wordsKey = (words: string): string => createHash('sha256').update(fold(words)).digest('hex');

/** Reads what the articles of a story and their notes say of themselves. */
export async function readHoldings(root: string, folder: StoryFolder, maxBytes: number): Promise<Holdings> {
  const holdings = new Holdings();
  for (const path of folder.articles) {
    const { file } = await readRawFile(root, path, maxBytes);
    const note: Note | undefined = folder.notes.get(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const { id = null, sha256: container = null, address } = note?.received ?? {};
    const [, dayInName = null] = /@(\d{4}-\d{2}-\d{2})/.exec(name) ?? [];
    holdings.add(
      { name, id, day: note?.retrieved ?? dayInName, container },
      {
        id,
        addresses: [note?.publisher?.url, address, file?.document?.stated.address?.value],
        text: file ? textKey(file) : null,
      },
    );
  }
  for (const versions of folder.versions)
    holdings.link(versions.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  return holdings;
}
