import { createServer, type RequestListener, type Server } from 'node:http';
import type { ListenOptions } from './listen-options.ts';
import { siteHandler } from './site-handler.ts';

/** A running server: its address with the base path, and a function that stops it. */
export interface RunningSite {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Where to serve a site, and its base path. */
export interface ServeOptions extends ListenOptions {
  /** With a slash at both ends. */
  base: string;
}

const TRIED_PORTS = 20;

/**
 * Serves a folder at the first free port from `port` on (0: any free port).
 *
 * @throws if none of the next ports is free, or the host or port cannot be used on this machine
 */
export async function serveSite(directory: string, { host, port, base }: ServeOptions): Promise<RunningSite> {
  const handler = siteHandler(directory, base);
  // A browser may use either address for localhost, so the port must be free on both.
  const addresses = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (let step = 0; step < TRIED_PORTS && port + step <= 65535; step++) {
    const servers = await listenOnAll(handler, addresses, port === 0 ? 0 : port + step);
    if (servers === null) continue;
    const bound = boundPort(servers[0]);
    const isEvery = host === '0.0.0.0' || host === '::';
    const name = isEvery ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return {
      url: `http://${name}:${bound}${base}`,
      port: bound,
      close: async () => void (await Promise.all(servers.map(close))),
    };
  }
  throw new Error(
    `Cannot listen on port ${port}: it is taken, and so are those after it. Give a free one with --port or PORT.`,
  );
}

/** Returns a server for each address, or null if the port is taken on one of them. */
async function listenOnAll(
  handler: RequestListener,
  addresses: string[],
  port: number,
): Promise<[Server, ...Server[]] | null> {
  const servers: Server[] = [];
  for (const address of addresses) {
    const chosen = servers[0] ? boundPort(servers[0]) : port;
    const server = createServer(handler);
    // The server survives connections dropped for lack of resources.
    server.on('error', () => undefined);
    server.on('connect', (_request, socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n');
    });
    const code = await listen(server, chosen, address);
    if (code === null) servers.push(server);
    else if (code === 'EADDRINUSE') {
      await Promise.all(servers.map(close));
      return null;
    } else if (servers.length === 0 || (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT')) {
      throw new Error(
        `Cannot listen on ${address}, port ${port} (${code}). Give another with --host or --port.`,
      );
    }
  }
  const [first, ...rest] = servers;
  return first ? [first, ...rest] : null;
}

/** Returns null if the server listens, else the system's error code. */
function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, ipv6Only: host === '::1' }, () => resolve(null));
  });
}

function boundPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('Cannot tell the port of a closed server.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
