import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fromAddress, fromFolder } from './check/published-files.ts';
import { verifySite } from './check/verify-site.ts';
import { filesOf, isHostFile, MANIFEST_FILE, readManifest } from './tooling/build/build-manifest.ts';
import { siteDirectory } from './tooling/project.ts';
import { reserveOutput } from './tooling/json-output.ts';
import { runTask } from './tooling/run-task.ts';
import { tellProblems } from './tooling/tell-problems.ts';

/**
 * `npm run verify -- URL|DIR`: compares a deployed site, or a build (by default `dist/`), with its `sha256sums.txt` (or
 * `--manifest FILE`), and proves its citations against its received files. `--json` prints all as JSON.
 */
await runTask(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { manifest: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const print = values.json ? reserveOutput() : null;
  const [target = siteDirectory] = positionals;
  const url = /^https?:/.test(target) ? URL.parse(target.replace(/\/*$/, '/')) : null;
  if (url === null && !existsSync(target))
    throw new Error(
      `Cannot verify ${target}: there is no such folder. Name a folder or an address that begins with https://.`,
    );
  const read = url ? fromAddress(url) : fromFolder(target);
  const text = values.manifest === undefined ? await read(MANIFEST_FILE) : await readFile(values.manifest);
  if (text === null)
    throw new Error(
      `Cannot verify ${target}: it has no ${MANIFEST_FILE}. Sites of earlier versions have none; build and deploy it again.`,
    );
  const entries = await readManifest(text.toString('utf8'), read);
  // Hosts do not serve the files that configure them.
  const manifest = url ? entries.filter(({ file }) => !isHostFile(`/${file}`)) : entries;
  const { files, citations, articles, problems } = await verifySite(manifest, read);
  const listed = new Set(entries.map(({ file }) => file));
  const unlisted = url ? [] : filesOf(target).filter((file) => !listed.has(file));
  problems.push(...unlisted.map((file) => `${file} is not in the manifest`));
  print?.({ target, files, citations, articles, problems });
  return tellProblems(problems, {
    done:
      problems.length > 0
        ? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} files.`
        : `${files} files are as published; ${citations} quotations of ${articles} ${articles === 1 ? 'article' : 'articles'} stand in their received files.`,
    remedy:
      'find out what changed these files after the build (a host that rewrites them, an old copy), and deploy the whole build again.',
    file: 'verify.txt',
  });
});
