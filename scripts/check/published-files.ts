import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentType } from '#view/site/content-types.ts';
import { locate } from '../tooling/serve/site-handler.ts';
import type { Answer } from './read-answer.ts';
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

/** Answers addresses by the files of a build, as `npm run preview` does, without a server. */
export const answersOf =
  (directory: string, base: string) =>
  async ({ pathname }: URL): Promise<Answer> => {
    const { status, file, headers } = await locate(directory, base, pathname);
    if (file === null) return { status, headers: new Headers(headers), bytes: Buffer.alloc(0) };
    return {
      status,
      headers: new Headers({ 'Content-Type': contentType(file) }),
      bytes: await readFile(file),
    };
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
