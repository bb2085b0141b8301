import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ServeOptions, serveSite } from './serve.ts';

/**
 * Serves a built site until the process is told to end, and says where it is in its last line.
 *
 * @throws where the folder holds no built site.
 */
export async function serveUntilStopped(directory: string, options: ServeOptions): Promise<void> {
  if (!existsSync(path.join(directory, 'index.html'))) {
    const shown = path.relative(process.cwd(), directory) || directory;
    throw new Error(`Cannot serve ${shown}/: there is no built site in it. Run npm run build first.`);
  }
  const site = await serveSite(directory, options);
  if (options.port !== 0 && site.port !== options.port) {
    console.log(`Port ${options.port} is taken; port ${site.port} is the next free one.`);
  }
  console.log(`Dateline is at ${site.url}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void site.close());
}
