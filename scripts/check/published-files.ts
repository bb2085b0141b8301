import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadPublished } from './verify-site.ts';

/** Reads the files of a build from a folder. */
export const fromFolder =
  (folder: string): ReadPublished =>
  async (file) => {
    try {
      return await readFile(path.join(folder, file));
    } catch (error) {
      if (
        error instanceof Error &&
        'code' in error &&
        ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
      )
        return null;
      throw error;
    }
  };

const LONGEST_WAIT_MS = 30_000;

/** Reads the files of a deployed site; `index.html` at the address of its folder. */
export const fromAddress =
  (site: URL): ReadPublished =>
  async (file) => {
    const address = file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    const url = new URL(address === '' ? site : `${site.href}${address}`);
    let response: Response;
    let bytes: Buffer;
    try {
      response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
      bytes = Buffer.from(await response.arrayBuffer());
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      throw new Error(`cannot be fetched: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
    if (new URL(response.url).origin !== site.origin) throw new Error(`leads to ${response.url}`);
    if (response.ok) return bytes;
    if (response.status === 404 || response.status === 410) return null;
    throw new Error(`answers ${response.status}`);
  };
