import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../read/text-file.ts';
import { IGNORED, PAGES_WORKFLOW, SITE_SCRIPTS } from './site-files.ts';
import { siteSkeleton, titleOf } from './skeletons.ts';
import { write } from './write-skeletons.ts';

/**
 * Makes a folder a site: settings, what git ignores, a workflow, and the commands in `package.json`. What exists stays
 * as it is.
 *
 * @returns the new and changed files
 */
export async function initSite(folder: string): Promise<string[]> {
  const files = {
    'content/site.yml': siteSkeleton(titleOf(path.basename(path.resolve(folder)))),
    '.gitignore': IGNORED,
    '.github/workflows/pages.yml': PAGES_WORKFLOW,
  };
  const made: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    if ((await readIfThere(path.join(folder, name))) === null)
      made.push(...(await write(folder, { [name]: text })));
  }
  return (await addScripts(path.join(folder, 'package.json'))) ? [...made, 'package.json'] : made;
}

/** Adds the commands that a `package.json` lacks; returns whether it changed. */
async function addScripts(file: string): Promise<boolean> {
  const before = (await readIfThere(file)) ?? '{}';
  const manifest = parse(before, file);
  const scripts = { ...SITE_SCRIPTS, ...manifest.scripts };
  const after = `${JSON.stringify({ private: true, ...manifest, scripts }, null, 2)}\n`;
  if (after === before) return false;
  await writeFile(file, after);
  return true;
}

function parse(text: string, file: string): { scripts?: Record<string, string> } {
  try {
    return JSON.parse(text) as { scripts?: Record<string, string> };
  } catch (cause) {
    throw new Error(`Cannot read ${file}: ${String(cause)}. Correct it, or delete it.`, { cause });
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
