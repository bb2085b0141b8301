import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { parseHtml } from './page-tree.ts';
import { filesOf } from '../tooling/build/build-manifest.ts';
import { siteDirectory } from '../tooling/project.ts';
import { runTask } from '../tooling/run-task.ts';

/** What a build makes from the whole site, or from its scripts and styles. */
const ONLY_BUILT = /^(?:assets\/|sha256sums\.txt$|worker\.js$|favicon\.svg$)|\/offline\.json$/;

/**
 * `npm run check:dev -- URL`: compares what `npm run dev` serves at an address with `dist/`, file by file: pages by their
 * words and links, everything else byte by byte.
 */
await runTask(async () => {
  const [url = 'http://localhost:4321/'] = process.argv.slice(2);
  const problems: string[] = [];
  const files = filesOf(siteDirectory).filter((file) => !ONLY_BUILT.test(file));
  for (const file of files) {
    const response = await fetch(new URL(file.replace(/(^|\/)index\.html$/, '$1'), url));
    const served = Buffer.from(await response.arrayBuffer());
    const built = readFileSync(path.join(siteDirectory, file));
    const isPage = file.endsWith('/index.html') || file === 'index.html';
    const isSame = isPage
      ? contentOf(served.toString()) === contentOf(built.toString())
      : file === '404.html' || served.equals(built);
    if (response.status !== (file === '404.html' ? 404 : 200))
      problems.push(`${file}: status ${response.status}`);
    else if (!isSame) problems.push(`${file}: differs`);
  }
  for (const problem of problems) console.error(problem);
  console.log(`${files.length} files compared, ${problems.length} differ.`);
  return problems.length > 0 ? 1 : 0;
});

/** The words of a page's body and the addresses of its links. */
function contentOf(html: string): string {
  const found: string[] = [];
  visit(parseHtml(html) as Root, (node) => {
    if (node.type === 'element' && ['head', 'script', 'style'].includes(node.tagName)) return 'skip';
    if (node.type === 'element' && node.tagName === 'a') found.push(`<${String(node.properties['href'])}>`);
    if (node.type === 'text' && node.value.trim() !== '') found.push(node.value.replaceAll(/\s+/g, ' '));
    return undefined;
  });
  return found.join('').replaceAll(/\s+/g, ' ');
}
