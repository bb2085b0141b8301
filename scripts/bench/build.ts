import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTask } from '../tooling/run-task.ts';
import { writeCorpus } from './corpus.ts';
import { measureScript, type Usage } from './measure.ts';
import { formatTable } from './table.ts';

/**
 * `npm run bench:build`: generates a content folder and measures what it takes to make a site of it, each step in
 * a process of its own. Times on other machines differ; the ratios to the floors of the same run tell more.
 */
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    /** Leaves the content, the records and the site where they are, and says where. */
    keep: { type: 'boolean', default: false },
  },
});

await runTask(async () => {
  const articles = parseCount('--articles', options.articles);
  const seed = parseCount('--seed', options.seed);
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    await bench(folder, articles, seed);
  } finally {
    if (options.keep) console.log(`kept in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
});

async function bench(folder: string, articles: number, seed: number): Promise<void> {
  const content = path.join(folder, 'content');
  const site = path.join(folder, 'dist');
  const corpus = await writeCorpus(content, { seed, count: articles });
  const run = (script: string, ...args: string[]): Promise<Usage> =>
    measureScript(`scripts/${script}`, args, {
      DATELINE_CONTENT: content,
      DATELINE_DERIVED: path.join(folder, 'derived'),
      ASTRO_TELEMETRY_DISABLED: '1',
    });

  const reading = await run('bench/read-and-hash.ts');
  const cold = await run('ingest.ts');
  const unchanged = await run('ingest.ts');
  await appendFile(await anArticle(content), '\nOne more sentence stands at the end of this article.\n');
  const oneChanged = await run('ingest.ts');
  const templates = await run('bench/template-site.ts', path.join(folder, 'templates'));
  const astro = await run('bench/astro-site.ts', site, path.join(folder, 'cache'));

  const [{ model = 'unknown processor' } = {}] = cpus();
  console.log(
    [
      `${articles} articles in ${corpus.stories} stories, ${toMiB(corpus.bytes)} MiB of text, seed ${seed}`,
      `Node.js ${process.versions.node}, ${cpus().length} × ${model.trim()}`,
      '',
      formatTable(
        [
          { step: 'floor: read and hash the files', ...reading },
          { step: 'ingest, cold', ...cold, floor: reading },
          { step: 'ingest, nothing changed', ...unchanged, floor: reading },
          { step: 'ingest, one file changed', ...oneChanged, floor: reading },
          { step: 'floor: site of template strings', ...templates },
          { step: 'Astro build, cold', ...astro, floor: templates },
        ],
        articles,
      ),
      '',
      await describeSite(site),
    ].join('\n'),
  );
}

function parseCount(name: string, words: string): number {
  if (!/^[1-9]\d{0,6}$/.test(words)) {
    throw new Error(`Cannot read ${name} ${words}: it is no whole number from 1 to 9999999.`);
  }
  return Number(words);
}

async function anArticle(content: string): Promise<string> {
  const files = await listFiles(path.join(content, 'stories'));
  const article = files.find((file) => file.endsWith('.txt'));
  if (!article) throw new Error(`Cannot change an article: there is none in ${content}.`);
  return article;
}

async function describeSite(site: string): Promise<string> {
  const files = await listFiles(site);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return `site: ${files.length} files, ${toMiB(sizes.reduce((sum, size) => sum + size, 0))} MiB`;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function toMiB(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
