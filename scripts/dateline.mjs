#!/usr/bin/env node
// Plain JavaScript without dependencies: this runs on the installed Node.js, from an installed package.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFolder } from './tooling/install/engine.mjs';
import { exitLike, runForeground } from './tooling/install/foreground.mjs';
import { takePlaces } from './tooling/install/places.mjs';

const COMMANDS = {
  init: 'makes a site in this folder: settings, a story to fill in, a workflow for GitHub Pages',
  new: 'writes commented files: new story NAME, new article [STORY [NAME]]',
  import:
    'writes articles and notes from a feed, mail, a Word document or an archive: import FILE --story NAME',
  collect: 'fetches what sources.yml names into the stories',
  dev: 'serves the pages while you write',
  ingest: 'reads the content and reports',
  build: 'builds the site',
  release: 'builds the site for publication, and records its addresses',
  preview: 'serves the site that is built',
  'suggest-names': 'prints names that story.yml does not list: --story NAME',
  'suggest-claims': 'prints sentences that may be one claim: --story NAME',
  review: 'prints readings of figures and events that are not sure: --story NAME',
  export: 'writes documents for a search engine: export --for ENGINE --out DIR',
  verify: 'compares a site with its checksums: verify [URL]',
  'check:site': 'crawls a site: check:site [URL]',
};

/** Runs a command for the site in the current folder. */
async function main([command = '', ...given]) {
  if (!Object.hasOwn(COMMANDS, command)) {
    const lines = Object.entries(COMMANDS).map(([name, words]) => `  ${name.padEnd(16)}${words}`);
    console.error(
      `Usage: dateline COMMAND [--content DIR] [--out DIR]\n\n${lines.join('\n')}\n\n` +
        'The content is in ./content and the site in ./dist, unless --content and --out say otherwise.',
    );
    process.exitCode = command === '' || command === '--help' ? 0 : 1;
    return;
  }
  const site = process.cwd();
  const installed = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const { args, env } = takePlaces(given, site, command === 'export');
  const engine = engineFolder(installed, site);
  const defaults = takePlaces(['--content', 'content', '--out', 'dist'], site).env;
  const script = path.join(engine, 'scripts', `${command.replace(':', '/')}.ts`);
  exitLike(
    await runForeground(nodeOf(engine), [script, ...args], {
      env: {
        ...defaults,
        ...process.env,
        ...env,
        INIT_CWD: site,
        DATELINE_COMMAND: 'npx dateline',
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(engine, 'node_modules', '.cache'),
      },
    }),
  );
}

/** The Node.js that the package depends on, or the running one if it strips types and that one is not installed. */
function nodeOf(engine) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = engine; ; folder = path.dirname(folder)) {
    const node = path.join(folder, 'node_modules', 'node', 'bin', program);
    if (existsSync(node)) return node;
    if (folder === path.dirname(folder)) break;
  }
  if (process.features.typescript) return process.execPath;
  throw new Error(
    `Cannot run Dateline on Node.js ${process.versions.node}: install Node.js 24 or later from https://nodejs.org/, or let npm run the install script of the package "node".`,
  );
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
