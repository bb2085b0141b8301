import { type FileHandle, open, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentType } from '#view/site/content-types.ts';
import { securityHeaders } from '#view/site/security.ts';
import { paths } from '#contracts/urls.ts';
import { isHostFile } from '../build/build-manifest.ts';
import { servedFolder } from './site-folder.ts';

/** Longer addresses get 414; the site's own are far shorter. */
const MAX_ADDRESS_LENGTH = 4096;

/** Errors of an address without a file: 404. */
const NO_FILE = ['EACCES', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM'];

/** No resources to open another file: 503, because the next request may succeed. */
const TOO_MANY_FILES = ['EMFILE', 'ENFILE', 'ENOMEM'];

/**
 * Serves a folder like a static host, at `base` (with a slash at both ends).
 *
 * A folder's address without the last slash redirects to the one with it; anything missing, or outside `base`, gets
 * `404.html` with status 404. Every response has the headers that a host should send. A request that cannot be answered
 * gets a status (400, 405, 414, 416, 500, 503) and never stops the server.
 */
export function siteHandler(directory: string, base: string): RequestListener {
  return (request, response) => {
    answer(directory, base, request, response).catch((error: unknown) => {
      // After part of the body is sent, only a broken connection shows that the rest is missing.
      if (response.headersSent) response.destroy();
      else if (TOO_MANY_FILES.includes(errorCode(error))) refuse(response, 503, { 'Retry-After': '1' });
      else {
        console.error(`Cannot answer ${request.method} ${request.url}:`, error);
        refuse(response, 500);
      }
    });
  };
}

async function answer(
  directory: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const folder = servedFolder(directory);
  const offline = folder !== null && existsSync(path.join(folder, paths.worker)) ? 'on' : 'off';
  for (const [name, value] of Object.entries(securityHeaders(offline))) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, { Allow: 'GET, HEAD' });
  const { status, file, headers } = await locate(directory, base, request.url ?? '');
  if (file === null) return refuse(response, status, headers);
  await sendFile(file, status, request, response);
}

/** What is at an address: a file to send, or a status without one and the headers that explain it. */
export type Located =
  | { status: 200 | 404; file: string; headers?: undefined }
  | { status: number; file: null; headers?: Record<string, string> };

/** Finds what the server answers at the path of a request. */
export async function locate(directory: string, base: string, url: string): Promise<Located> {
  if (url.length > MAX_ADDRESS_LENGTH) return { status: 414, file: null };
  const address = readAddress(url);
  if (address === null) return { status: 400, file: null };
  const folder = servedFolder(directory);
  // A build was stopped while it exchanged folders; the next build or preview restores the site.
  if (folder === null) return { status: 503, file: null, headers: { 'Retry-After': '1' } };
  const inside = `${address.pathname}/`.startsWith(base) ? address.pathname.slice(base.length - 1) : null;
  if (inside === null || isHostFile(inside)) return missing(folder);
  const kind = await kindOf(path.join(folder, inside));
  if (kind === 'folder' && !inside.endsWith('/')) {
    const parts = inside.split('/').filter(Boolean);
    const location = base + parts.map((part) => `${encodeURIComponent(part)}/`).join('') + address.search;
    return { status: 302, file: null, headers: { Location: location } };
  }
  const file = path.join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  // A file's address has no trailing slash.
  const isFile = kind === 'file' ? !inside.endsWith('/') : (await kindOf(file)) === 'file';
  return isFile ? { status: 200, file } : missing(folder);
}

/** The 404 page, or only the status if the build has none. */
async function missing(folder: string): Promise<Located> {
  const page = path.join(folder, '404.html');
  return (await kindOf(page)) === 'file' ? { status: 404, file: page } : { status: 404, file: null };
}

/** Returns the kind of a path, or null if it is nothing that can be served. */
async function kindOf(place: string): Promise<'file' | 'folder' | null> {
  try {
    const stats = await stat(place);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : null;
  } catch (error) {
    if (NO_FILE.includes(errorCode(error))) return null;
    throw error;
  }
}

/** Returns the decoded path of a request, without `.`, `..` and repeated slashes, or null if it is malformed. */
function readAddress(url: string): { pathname: string; search: string } | null {
  // A proxy request includes the host.
  const [raw = '', ...query] = url.replace(/^https?:\/\/[^/?]*/i, '').split('?');
  try {
    const pathname = path.posix.normalize(decodeURIComponent(raw).replaceAll('\\', '/'));
    if (!pathname.startsWith('/') || pathname.includes('\0')) return null;
    return { pathname, search: query.length > 0 ? `?${query.join('?')}` : '' };
  } catch {
    return null;
  }
}

/** Sends a file with a status; conditional and range requests apply to 200 only. */
async function sendFile(
  file: string,
  status: 200 | 404,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // The opened file is sent in full even if the folder is replaced meanwhile.
  const handle = await open(file);
  try {
    const { size, mtimeMs, ino } = await handle.stat();
    response.setHeader('Content-Type', contentType(file));
    response.setHeader('Cache-Control', 'no-cache');
    if (status === 404) {
      response.writeHead(404, { 'Content-Length': size });
      return await sendBytes(handle, 0, size - 1, request, response);
    }
    const tag = `"${[size, ino, Math.round(mtimeMs * 1000)].map((part) => part.toString(36)).join('-')}"`;
    response.setHeader('ETag', tag);
    if (isCurrent(request.headers['if-none-match'], tag)) return void response.writeHead(304).end();
    response.setHeader('Accept-Ranges', 'bytes');
    const condition = request.headers['if-range'];
    const isSame = condition === undefined || condition === tag;
    const range = request.method === 'GET' && isSame ? readRange(request.headers.range, size) : 'whole';
    if (range === 'none') return refuse(response, 416, { 'Content-Range': `bytes */${size}` });
    const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
    if (range !== 'whole') response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
    response.writeHead(range === 'whole' ? 200 : 206, { 'Content-Length': end - start + 1 });
    await sendBytes(handle, start, end, request, response);
  } finally {
    await handle.close();
  }
}

async function sendBytes(
  handle: FileHandle,
  start: number,
  end: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'HEAD' || end < start) return void response.end();
  try {
    await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
  } catch (error) {
    // An aborted request is no error.
    if (errorCode(error) !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Whether `If-None-Match` has the file's tag or `*`. */
function isCurrent(written: string | undefined, tag: string): boolean {
  if (written === undefined) return false;
  return written.trim() === '*' || written.match(/"[^"]*"/g)?.some((one) => one === tag) === true;
}

/**
 * Reads a `Range` header of one range. Returns `whole` if there is none, or one that a server may ignore (several
 * ranges, another unit), and `none` if the file has no such bytes.
 */
function readRange(
  written: string | undefined,
  size: number,
): { start: number; end: number } | 'whole' | 'none' {
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(written ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'none' : { start, end };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}
