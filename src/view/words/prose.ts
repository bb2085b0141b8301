import type { Element, Nodes, Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import slugify from '@sindresorhus/slugify';

/** An editor's page, divided for the layout. */
export interface Prose {
  /** The first-level heading, or null. */
  title: string | null;
  /** The content before the first section, as HTML. */
  opening: string;
  sections: { id: string; heading: string; html: string }[];
}

/**
 * Renders an editor's Markdown: tables and footnotes as on GitHub, no HTML or images, quotation marks and dashes as
 * typed. Sections begin at second-level headings; their ids avoid `reserved`, the page's own.
 */
export async function renderProse(markdown: string, reserved: readonly string[] = []): Promise<Prose> {
  const tree = await processor.run(processor.parse(markdown));
  const children = tree.children.filter((node) => !isHeading(node, 'h1'));
  const title = tree.children.find((node) => isHeading(node, 'h1'));
  const starts = children.flatMap((node, index) => (isHeading(node, 'h2') ? [index] : []));
  const taken = new Set(reserved);
  return {
    title: title ? textOf(title) : null,
    opening: toHtml(children.slice(0, starts[0] ?? children.length)),
    sections: starts.map((start, index) => {
      const heading = children[start];
      const words = heading ? textOf(heading) : '';
      return {
        id: claimId(slugify(words) || 'section', taken),
        heading: words,
        html: toHtml(children.slice(start + 1, starts[index + 1] ?? children.length)),
      };
    }),
  };
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    // remark-rehype has already prefixed the ids of footnotes; no others exist here.
    clobberPrefix: '',
    tagNames: defaultSchema.tagNames?.filter((name) => name !== 'img') ?? [],
  })
  .use(rehypeStringify);

function toHtml(children: Root['children']): string {
  return processor.stringify({ type: 'root', children }).trim();
}

function isHeading(node: Nodes, tagName: 'h1' | 'h2'): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
