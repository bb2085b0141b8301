import { requireBuild } from '../build/build-manifest.ts';
import { type ServeOptions, serveSite } from './serve.ts';

/**
 * Serves a built site until the process is told to stop; prints its address last.
 *
 * @throws Error if the folder holds no complete build
 */
export async function serveUntilStopped(directory: string, options: ServeOptions): Promise<void> {
  requireBuild(directory);
  const site = await serveSite(directory, options);
  if (options.port !== 0 && site.port !== options.port) {
    console.log(`Port ${options.port} is taken; port ${site.port} is the next free one.`);
  }
  console.log(`Dateline is at ${site.url}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void site.close());
}
