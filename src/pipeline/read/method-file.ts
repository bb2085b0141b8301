import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Issue } from '../report/issue.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { readTextFile } from './text-file.ts';

const METHOD_FILE = 'method.md';

const MAX_BYTES = 1024 * 1024;

/** Reads `method.md` without control characters; null if there is none. */
export async function readMethod(root: string): Promise<{ method: string | null; issues: Issue[] }> {
  const read = await readTextFile(root, METHOD_FILE, MAX_BYTES);
  if (!read.file) return { method: null, issues: read.issues };
  const method = read.file.text.replace(UNPRINTABLE, '');
  return { method, issues: [...read.issues, ...imagesIn(method)] };
}

function imagesIn(markdown: string): Issue[] {
  const issues: Issue[] = [];
  visit(unified().use(remarkParse).parse(markdown), ['image', 'imageReference'], (node) => {
    const text = 'url' in node ? String(node.url) : 'alt' in node ? String(node.alt) : '';
    issues.push({ kind: 'image-in-page', path: METHOD_FILE, line: node.position?.start.line ?? 1, text });
  });
  return issues;
}
