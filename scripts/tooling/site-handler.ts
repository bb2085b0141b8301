import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from '#view/site/security.ts';
import { paths } from '#contracts/urls.ts';

/** What a build writes for hosts to read, not to give. */
const HOST_FILES = /^\/_(?:headers|redirects|nginx\.conf)$/;

/**
 * Answers from a folder as any static file server does, the site standing at `base` (with a slash at both ends).
 *
 * A folder's address without its last slash leads to the one with it; whatever is not there, or outside `base`,
 * gets `404.html` with status 404. Every answer carries the headers that a host is to send.
 */
export function siteHandler(directory: string, base: string): RequestListener {
  const files = sirv(directory, {
    // Reads the folder at each request, so that a build made meanwhile is served whole.
    dev: true,
    etag: true,
    // Where a file has a compressed copy beside it.
    gzip: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      if (pathname.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    },
  });
  return (request, response) => {
    const offline = existsSync(path.join(directory, paths.worker)) ? 'on' : 'off';
    for (const [name, value] of Object.entries(securityHeaders(offline))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    const address = readAddress(request);
    if (address === null) return void response.writeHead(400).end();
    const inside = `${address.pathname}/`.startsWith(base) ? address.pathname.slice(base.length - 1) : null;
    if (inside === null) return notFound(directory, response);
    if (HOST_FILES.test(inside)) return notFound(directory, response);
    const place = path.join(directory, inside);
    const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && !inside.endsWith('/')) {
      const parts = path.relative(directory, place).split(path.sep).filter(Boolean);
      const location = base + parts.map((part) => `${encodeURIComponent(part)}/`).join('') + address.search;
      return void response.writeHead(302, { Location: location }).end();
    }
    // A file has no address with a slash behind it.
    if (!isFolder && inside.endsWith('/')) return notFound(directory, response);
    request.url = encodeURI(isFolder ? `${inside}index.html` : inside) + address.search;
    files(request, response, () => notFound(directory, response));
  };
}

/** Gives the decoded path of a request, free of `.`, `..` and doubled slashes, or null for one that is no path. */
function readAddress(request: IncomingMessage): { pathname: string; search: string } | null {
  const [raw = '', ...query] = (request.url ?? '').split('?');
  try {
    const pathname = path.posix.normalize(decodeURIComponent(raw).replaceAll('\\', '/'));
    if (!pathname.startsWith('/') || pathname.includes('\0')) return null;
    return { pathname, search: query.length > 0 ? `?${query.join('?')}` : '' };
  } catch {
    return null;
  }
}

function notFound(directory: string, response: ServerResponse): void {
  const page = path.join(directory, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end();
}
