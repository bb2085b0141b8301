import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BuiltSite } from '../../scripts/tooling/built-sites.ts';
import { freePort } from '../../scripts/tooling/free-port.ts';
import { serveSite } from '../../scripts/tooling/serve.ts';

/** A server on this machine that gives a build to readers. */
export interface FileServer {
  origin: string;
  stop: () => Promise<void>;
}

interface Served {
  name: string;
  start: (site: BuiltSite) => Promise<FileServer>;
}

const plain: Served = {
  name: 'the plain server',
  start: async ({ directory, base }) => {
    const { port, close } = await serveSite(directory, { host: '127.0.0.1', port: 0, base });
    return { origin: `http://127.0.0.1:${port}`, stop: close };
  },
};

const nginx: Served = {
  name: 'nginx',
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

/** The servers that every build is tried on: the project's own, and nginx where the machine has it. */
export const servers: Served[] = spawnSync('nginx', ['-v']).status === 0 ? [plain, nginx] : [plain];

/** The settings that the README gives for nginx, and what it takes to run it beside another. */
function nginxSettings({ directory, base }: BuiltSite, folder: string, port: number): string {
  const temporary = ['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 64; }
http {
${temporary}
  access_log off;
  include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:${port};
    location ${base} {
      alias ${directory}/;
      include ${directory}/_nginx.conf;
    }
  }
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
