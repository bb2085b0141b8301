import type { Nodes, Parents, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { VISIBLE } from '../text/visible.ts';
import { addRuns } from './add-runs.ts';
import type { Run } from './align.ts';
import type { BlockKind, Document, DocumentBlock } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { LocatedText } from './located-text.ts';
import { alignMarkdown, isMarkdownSyntax } from './markdown-words.ts';
import { sameWords } from '../parse/wording.ts';

interface MarkdownBlock {
  kind: BlockKind;
  level: number;
  runs: (Run & { isBreak: boolean })[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Deeper quotations and lists are left out, and listed as such. */
const MOST_LEVELS = 60;
/** What a file may have at the most: signs that open a level, or emphasis, of which parsing may take the square. */
const MOST_SIGNS = 60_000;

/** Reads a Markdown file: its words, each with its place. Gives the reason where there is no paragraph in it. */
export function readMarkdown(received: string): Document | string {
  const signs = received.match(/[*_[\]<`~>|]/g)?.length ?? 0;
  if (signs > MOST_SIGNS) return `${signs} signs of Markdown, more than the limit of ${MOST_SIGNS}`;
  const front = readFrontMatter(received);
  // Front matter is blanked, so that places stay those of the file.
  const body = ' '.repeat(front.end) + received.slice(front.end);
  const root = parser.parse(body.replace(/^ +/, (blanks) => blanks.replaceAll(' ', '\n')));
  const blocks = blocksOf(root, received).filter(({ runs }) => runs.some(({ words }) => VISIBLE.test(words)));
  const title = blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks[0] : undefined;
  const stated = front.stated.headline;
  const ownTitle = title && (!stated || sameWords(stated.value, wordsOf(title))) ? title : undefined;
  const words = new LocatedText();
  const found: DocumentBlock[] = [];
  const leftOut: Document['leftOut'] = [...front.leftOut];
  let headline: Document['headline'] = null;
  let at = front.end;
  const leaveTo = (start: number): void => {
    const gap = received.slice(at, start);
    if (isMarkdownSyntax(gap)) return;
    const from = at + (/^\s*/u.exec(gap)?.[0].length ?? 0);
    const exact = gap.trim();
    leftOut.push({ start: from, end: from + exact.length, exact, rule: 'markup' });
  };
  if (!ownTitle && stated) {
    words.add(stated.words.exact, stated.words.start, stated.words.end);
    headline = { start: 0, end: words.length, inText: false };
  }
  for (const block of blocks) {
    const start = words.length === 0 ? 0 : words.length + 2;
    if (start > 0) words.addGap();
    addRuns(words, block.runs);
    const span = { start, end: words.length };
    const place = words.placeOf(span);
    leaveTo(place.start);
    at = place.end;
    if (block === ownTitle) headline = { ...span, inText: true };
    else found.push({ ...span, kind: block.kind });
  }
  leaveTo(received.length);
  if (found.every(({ kind }) => kind === 'heading')) return 'no paragraph in the file';
  return {
    received,
    words,
    blocks: found,
    headline,
    stated: front.stated,
    leftOut,
    findings: front.findings,
  };
}

const wordsOf = ({ runs }: MarkdownBlock): string =>
  runs
    .map(({ words }) => words)
    .join('')
    .replace(UNPRINTABLE, '');

function blocksOf(root: Root, received: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  type Step = { node: RootContent; kind: BlockKind; level: number };
  const steps: Step[] = [];
  const descend = (
    { children }: { children: readonly RootContent[] },
    kind: BlockKind,
    level: number,
  ): void => {
    for (const node of children.toReversed()) steps.push({ node, kind, level });
  };
  descend(root, 'paragraph', 0);
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, kind, level } = step;
    if (level > MOST_LEVELS) continue;
    if (node.type === 'heading')
      blocks.push({ kind: 'heading', level: node.depth, runs: runsOf(node, received) });
    else if (node.type === 'paragraph') blocks.push({ kind, level: 0, runs: runsOf(node, received) });
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition')
      descend(node, node.type === 'footnoteDefinition' ? kind : 'list-item', level + 1);
    else if (node.type === 'blockquote') descend(node, 'quotation', level + 1);
    else if (node.type === 'table') {
      for (const row of node.children) {
        const cells = row.children.map((cell) => runsOf(cell, received)).filter((runs) => runs.length > 0);
        blocks.push({
          kind: 'paragraph',
          level: 0,
          runs: cells.reduce((row, cell) => joined(row, cell, received), []),
        });
      }
    } else if (node.type === 'code') blocks.push(...linesOf(node, received));
  }
  return blocks;
}

/** Two cells of a row with the markup between them in the file. */
function joined(
  row: MarkdownBlock['runs'],
  cell: MarkdownBlock['runs'],
  received: string,
): MarkdownBlock['runs'] {
  const [last, first] = [row.at(-1), cell[0]];
  if (!last || !first) return [...row, ...cell];
  const between = {
    words: received.slice(last.to, first.from),
    from: last.to,
    to: first.from,
    isBreak: false,
  };
  return [...row, between, ...cell];
}

/** The lines of a block of code, unchanged. */
function linesOf(node: Nodes & { value: string }, received: string): MarkdownBlock[] {
  let at = node.position?.start.offset ?? 0;
  return node.value.split('\n').flatMap((line): MarkdownBlock[] => {
    const words = line.trim();
    const from = words === '' ? -1 : received.indexOf(words, at);
    if (from < 0) return [];
    at = from + words.length;
    return [{ kind: 'paragraph', level: 0, runs: [{ words, from, to: at, isBreak: false }] }];
  });
}

/** The words of a block, each with its place; the block as it is written where one of them cannot be placed. */
function runsOf(parent: Parents, received: string): MarkdownBlock['runs'] {
  const runs: MarkdownBlock['runs'] = [];
  const [start, end] = [parent.position?.start.offset ?? 0, parent.position?.end.offset ?? 0];
  const steps: Nodes[] = parent.children.toReversed();
  for (let node = steps.pop(); node; node = steps.pop()) {
    // Addresses that are links without being marked as such have no place of their own: they follow what is before.
    const from = node.position?.start.offset ?? runs.at(-1)?.to ?? start;
    const to = node.position?.end.offset ?? end;
    if (node.type === 'text') {
      const found = alignMarkdown(received, from, to, node.value);
      if (!found || from < (runs.at(-1)?.to ?? 0))
        return [{ words: received.slice(start, end), from: start, to: end, isBreak: false }];
      for (const run of found) runs.push({ ...run, isBreak: false });
    } else if (node.type === 'inlineCode') {
      const at = received.indexOf(node.value, from);
      if (at >= 0 && at < to)
        runs.push({ words: node.value, from: at, to: at + node.value.length, isBreak: false });
    } else if (node.type === 'break') runs.push({ words: ' ', from, to, isBreak: false });
    else if ('children' in node) steps.push(...node.children.toReversed());
  }
  return runs;
}
