import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BuiltSite } from '../../scripts/tooling/test/built-sites.ts';
import { freePort } from '../../scripts/tooling/serve/free-port.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { serveSite } from '../../scripts/tooling/serve/serve.ts';

/** A local server of a build. */
export interface FileServer {
  origin: string;
  stop: () => Promise<void>;
}

interface Served {
  name: string;
  /** Whether it can send the build's headers. */
  sendsHeaders: boolean;
  /** Whether it sets media types itself, regardless of the build. */
  sendsOwnTypes: boolean;
  start: (site: BuiltSite) => Promise<FileServer>;
}

const plain: Served = {
  name: 'the plain server',
  sendsHeaders: true,
  sendsOwnTypes: false,
  start: async ({ directory, base }) => {
    const { port, close } = await serveSite(directory, { host: '127.0.0.1', port: 0, base });
    return { origin: `http://127.0.0.1:${port}`, stop: close };
  },
};

const nginx: Served = {
  name: 'nginx',
  sendsHeaders: true,
  sendsOwnTypes: false,
  start: async (site) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-nginx-'));
    const port = await freePort();
    const settings = path.join(folder, 'nginx.conf');
    writeFileSync(settings, nginxSettings(site, folder, port));
    const server = spawn('nginx', ['-p', folder, '-c', settings, '-e', path.join(folder, 'error.log')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => void server.once('exit', () => resolve()));
    const origin = `http://127.0.0.1:${port}`;
    await answers(origin, () => server.exitCode !== null);
    return {
      origin,
      stop: async () => {
        server.kill('SIGTERM');
        await ended;
        rmSync(folder, { recursive: true });
      },
    };
  },
};

/** Media types that the AWS CLI guesses for uploads (Python's table), without charsets. */
const S3_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  xml: 'text/xml',
  // The deployment guide says to upload these with their types.
  csv: 'text/csv; charset=utf-8',
  jsonld: 'application/ld+json',
  txt: 'text/plain; charset=utf-8',
};

/** An S3 website endpoint, as far as relevant: a plain server with the types of an upload and no headers. */
const s3: Served = {
  name: 'a bucket of S3',
  sendsHeaders: false,
  sendsOwnTypes: true,
  start: async (site) => {
    const files = await plain.start(site);
    const server = createServer((request, response) => {
      // Not by fetch, which follows redirects and normalizes addresses.
      get(`${files.origin}${request.url}`, (answer) => {
        const { 'content-type': type, location } = answer.headers;
        const [, ending = ''] = /\.(\w+)$/.exec(request.url ?? '') ?? [];
        const own = type?.startsWith('text/html') ? S3_TYPES['html'] : S3_TYPES[ending];
        if (location === undefined) response.setHeader('Content-Type', own ?? 'binary/octet-stream');
        else response.setHeader('Location', location);
        response.writeHead(answer.statusCode ?? 500);
        answer.pipe(response);
      }).on('error', () => response.destroy());
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return {
      origin: `http://127.0.0.1:${port}`,
      stop: async () => {
        server.closeAllConnections();
        server.close();
        await files.stop();
      },
    };
  },
};

/** The servers that every build is tested on: the project's own, S3's behaviour, and nginx if installed. */
export const servers: Served[] = spawnSync('nginx', ['-v']).status === 0 ? [plain, s3, nginx] : [plain, s3];

/** The settings in the deployment guide, at the root of a host and below a path. */
const [GUIDE_AT_ROOT = '', GUIDE_BELOW = ''] = (
  readFileSync(path.join(projectRoot, 'src/docs/deploying.md'), 'utf8').match(/(?:^ {4}.*\n)+/gm) ?? []
).filter((block) => block.includes('_nginx.conf'));

/** The guide's settings for a build, and what a second nginx needs to run. */
function nginxSettings({ directory, base }: BuiltSite, folder: string, port: number): string {
  const temporary = ['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  const guide = base === '/' ? GUIDE_AT_ROOT : `server {\n${GUIDE_BELOW}}`;
  const server = guide
    .replace('server {', `server {\n    listen 127.0.0.1:${port};`)
    .replaceAll('/srv/dateline/dist', directory)
    .replaceAll('/coverage', base.slice(0, -1));
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 64; }
http {
${temporary}
  access_log off;
  include /etc/nginx/mime.types;
${server}
}
`;
}

const ANSWERS_WITHIN_MS = 10_000;

async function answers(origin: string, hasEnded: () => boolean): Promise<void> {
  const latest = Date.now() + ANSWERS_WITHIN_MS;
  while (Date.now() < latest && !hasEnded()) {
    try {
      await fetch(origin);
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('Cannot use nginx: it does not answer. Its own lines above say why.');
}
