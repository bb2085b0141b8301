import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { siteDirectory } from '../tooling/project.ts';
import { readSitePlace } from '../tooling/build/read-site-place.ts';
import { runTask } from '../tooling/run-task.ts';
import { serveSite } from '../tooling/serve/serve.ts';

/**
 * `npm run check:feeds`: serves the built site, subscribes newsboat to each of its feeds, and compares newsboat's
 * entries with the JSON feed. Fails if an entry, title, address or date differs.
 */
const { positionals } = parseArgs({ allowPositionals: true });

const jsonFeedSchema = z.object({
  items: z.array(
    z.object({ title: z.string(), url: z.string(), date_published: z.iso.datetime().optional() }),
  ),
});
const heldSchema = z.array(z.object({ title: z.string(), url: z.string(), pubDate: z.int() }));

await runTask(async () => {
  const site = path.resolve(positionals[0] ?? siteDirectory);
  const { base } = await readSitePlace();
  requireNewsboat();
  const files = await readdir(site, { recursive: true });
  const feeds = files.filter((file) => /^feed(-\d+)?\.xml$/.test(path.basename(file))).sort();
  if (feeds.length === 0) throw new Error(`Cannot check feeds (${site}): there is none. Run npm run build.`);
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-feeds-'));
  const server = await serveSite(site, { host: '127.0.0.1', port: 0, base });
  try {
    const addressOf = (feed: string): string => new URL(feed, server.url).href;
    const faults: string[] = [];
    for (const feed of feeds) {
      const json = await readFile(path.join(site, feed.replace(/xml$/, 'json')), 'utf8');
      const wanted = jsonFeedSchema.parse(JSON.parse(json)).items;
      const held = heldEntries(await subscribe(folder, addressOf(feed)));
      faults.push(...compare(feed, wanted, held, addressOf(feed)));
      console.log(`${feed}: ${wanted.length} ${wanted.length === 1 ? 'entry' : 'entries'}`);
    }
    for (const fault of faults) console.error(fault);
    return faults.length > 0 ? 1 : 0;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function requireNewsboat(): void {
  if (spawnSync('newsboat', ['--version']).status === 0) return;
  throw new Error('Cannot check feeds: newsboat is not installed. On Debian: apt-get install newsboat.');
}

/**
 * Has newsboat fetch a feed into a cache of its own, because one cache stores an entry of two feeds only once; returns
 * the cache.
 */
async function subscribe(folder: string, address: string): Promise<string> {
  const own = await mkdtemp(path.join(folder, 'feed-'));
  const file = (name: string): string => path.join(own, name);
  await writeFile(file('urls'), `${address}\n`);
  await writeFile(file('config'), 'max-items 0\n');
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  const args = ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x', 'reload'];
  // Asynchronous, because this process is the server that newsboat reads from.
  spawn('newsboat', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    .once('exit', resolve)
    .once('error', reject);
  const code = await promise;
  if (code !== 0) throw new Error(`Cannot check feeds: newsboat ended with ${code}; see its output above.`);
  return file('cache.db');
}

function heldEntries(cache: string): z.infer<typeof heldSchema> {
  const database = new DatabaseSync(cache, { readOnly: true });
  try {
    return heldSchema.parse(database.prepare('select title, url, pubDate from rss_item').all());
  } finally {
    database.close();
  }
}

function compare(
  feed: string,
  wanted: z.infer<typeof jsonFeedSchema>['items'],
  held: z.infer<typeof heldSchema>,
  address: string,
): string[] {
  const byUrl = new Map(held.map((entry) => [entry.url, entry]));
  const missing = wanted.flatMap((item) => {
    const url = new URL(item.url, address).href;
    const entry = byUrl.get(url);
    if (!entry) return [`${feed}: newsboat has no entry for ${url}`];
    const title = entry.title === item.title ? [] : [`${feed}: “${item.title}” is read as “${entry.title}”`];
    // newsboat dates undated entries by the time of the fetch.
    const seconds = item.date_published === undefined ? null : Date.parse(item.date_published) / 1000;
    const date =
      seconds === null || seconds === entry.pubDate ? [] : [`${feed}: ${url} is read with another date`];
    return [...title, ...date];
  });
  const count =
    held.length === wanted.length ? [] : [`${feed}: ${wanted.length} entries are read as ${held.length}`];
  return [...missing, ...count];
}
