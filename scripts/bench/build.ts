import { appendFile, copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTask } from '../tooling/run-task.ts';
import { type CorpusSize, writeCorpus } from './corpus.ts';
import { measureScript, type Usage } from './measure.ts';
import { formatGrowth, formatTable, type Measured, type Row } from './measured-table.ts';

/**
 * `npm run bench:build`: measures what it takes to make a site of a content folder, and what Eleventy and Astro take for a
 * page an article of the same records, each step in a process of its own. Times on other machines differ; the ratios of
 * one run, and how the CPU time grows from one size to the next, tell more. See README.md beside it.
 */
const { values: options } = parseArgs({
  options: {
    /** One number of articles, or several with commas between. */
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    /** Generates so many stories of equal length; otherwise most are short, and a few have hundreds of articles. */
    stories: { type: 'string' },
    /** A folder of received articles to use instead of generated ones, as one story: the first so many. */
    texts: { type: 'string' },
    /** Leaves the content, the records and the site where they are, and says where. */
    keep: { type: 'boolean', default: false },
  },
});

await runTask(async () => {
  const sizes = options.articles.split(',').map((words) => parseCount('--articles', words));
  const seed = parseCount('--seed', options.seed);
  const stories = options.stories === undefined ? undefined : parseCount('--stories', options.stories);
  const measured: Measured[] = [];
  const [{ model = 'unknown processor' } = {}] = cpus();
  console.log(`Node.js ${process.versions.node}, ${cpus().length} × ${model.trim()}`);
  for (const articles of sizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
    try {
      const rows = await bench(folder, { seed, count: articles, stories });
      measured.push({ articles, rows });
      console.log(
        `\n${formatTable(rows, articles)}\n${await describeSite(path.join(folder, 'dist'), articles)}`,
      );
    } finally {
      if (options.keep) console.log(`kept in ${folder}`);
      else await rm(folder, { recursive: true, force: true });
    }
  }
  if (measured.length > 1) console.log(`\n${formatGrowth(measured)}`);
});

async function bench(folder: string, size: CorpusSize): Promise<Row[]> {
  const content = path.join(folder, 'content');
  if (options.texts) await copyTexts(options.texts, content, size.count);
  else await writeCorpus(content, size);
  const run = (script: string, ...args: string[]): Promise<Usage> =>
    measureScript(`scripts/${script}`, args, {
      DATELINE_CONTENT: content,
      DATELINE_DERIVED: path.join(folder, 'derived'),
      ASTRO_TELEMETRY_DISABLED: '1',
    });
  // Into a new folder each time, as `npm run build` does.
  const own = (site: string): Promise<Usage> =>
    run('bench/project-site.ts', path.join(folder, site), path.join(folder, 'cache'));

  const cold = await run('ingest.ts');
  const unchanged = await run('ingest.ts');
  const eleventy = await run('bench/peers/eleventy-site.ts', path.join(folder, 'eleventy'));
  const astro = await run(
    'bench/peers/astro-site.ts',
    path.join(folder, 'astro'),
    path.join(folder, 'astro-cache'),
  );
  const built = await own('dist');
  await appendFile(await anArticle(content), '\nOne more sentence stands at the end of this article.\n');
  const oneChanged = await run('ingest.ts');
  const builtAgain = await own('dist-changed');
  return [
    { step: 'Eleventy, plain records', ...eleventy },
    { step: 'Astro, plain records', ...astro, against: eleventy },
    { step: 'ingest, cold', ...cold, against: eleventy },
    { step: 'ingest, nothing changed', ...unchanged, against: eleventy },
    { step: 'build', ...built, against: eleventy },
    { step: 'ingest, one file changed', ...oneChanged, against: cold },
    { step: 'build, one file changed', ...builtAgain, against: built },
  ];
}

/** Makes a content folder of one story of the first texts of a folder, by their paths. */
async function copyTexts(folder: string, content: string, articles: number): Promise<void> {
  const texts = (await listFiles(folder)).filter((file) => file.endsWith('.txt')).slice(0, articles);
  if (texts.length < articles)
    throw new Error(
      `Cannot measure ${articles} articles: ${folder} has ${texts.length} files ending in .txt.`,
    );
  const target = path.join(content, 'stories', 'texts', 'articles');
  await mkdir(target, { recursive: true });
  await writeFile(path.join(content, 'site.yml'), 'title: Texts\n');
  await writeFile(path.join(content, 'stories', 'texts', 'story.yml'), 'title: Texts\n');
  for (const [index, text] of texts.entries())
    await copyFile(text, path.join(target, `${String(index).padStart(6, '0')}.txt`));
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

async function describeSite(site: string, articles: number): Promise<string> {
  const files = await listFiles(site);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const each = `${(files.length / articles).toFixed(2)} files and ${(bytes / articles / 1024).toFixed(1)} KiB an article`;
  return `site: ${files.length} files, ${toMiB(bytes)} MiB; ${each}; the largest has ${toMiB(Math.max(...sizes))} MiB`;
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
