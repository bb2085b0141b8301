import { createHash } from 'node:crypto';
import type { Note } from '../read/settings.ts';
import type { StoryFolder } from '../read/content-folder.ts';
import { type RawFile, readRawFile } from '../read/raw-file.ts';

/** What distinguishes one article from others. */
export interface Identity {
  id: string | null;
  addresses: readonly (string | null | undefined)[];
  text: string | null;
}

/** What a story holds, by id, address and text. The values say where. */
export class Holdings {
  readonly #ids = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #texts = new Map<string, string>();

  add(where: string, { id, addresses, text }: Identity): void {
    if (id !== null && !this.#ids.has(id)) this.#ids.set(id, where);
    for (const address of addresses) {
      const key = address ? addressKey(address) : null;
      if (key !== null && !this.#addresses.has(key)) this.#addresses.set(key, where);
    }
    if (text !== null && !this.#texts.has(text)) this.#texts.set(text, where);
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
export function textKey({ text, document }: Pick<RawFile, 'text' | 'document'>): string {
  const words = document ? document.blocks.map(({ start, end }) => text.slice(start, end)).join(' ') : text;
  const folded = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(folded).digest('hex');
}

/** Reads what the articles of a story and their notes say of themselves. */
export async function readHoldings(root: string, folder: StoryFolder, maxBytes: number): Promise<Holdings> {
  const holdings = new Holdings();
  for (const path of folder.articles) {
    const { file } = await readRawFile(root, path, maxBytes);
    const note: Note | undefined = folder.notes.get(path);
    holdings.add(path.slice(path.lastIndexOf('/') + 1), {
      id: note?.received?.id ?? null,
      addresses: [note?.publisher?.url, note?.received?.address, file?.document?.stated.address?.value],
      text: file ? textKey(file) : null,
    });
  }
  return holdings;
}
