import type { DefaultTreeAdapterTypes } from 'parse5';
import { VISIBLE } from '../text/visible.ts';
import { alignHtml, type Run } from './align.ts';
import { TEXTLESS } from './decoded-html.ts';
import type { BlockKind } from './document.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Text = DefaultTreeAdapterTypes.TextNode;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A stretch of text of a page that nothing but inline elements divides. */
export interface PageBlock {
  kind: BlockKind;
  /** The level of a heading; 0 for all else. */
  level: number;
  runs: (Run & { text: Text | null; isBreak: boolean })[];
  start: number;
  end: number;
}

const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'section',
  'select',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Divides a page into its blocks of text, in the order of the markup. */
export function blocksOf(body: Element, received: string): { blocks: PageBlock[]; unlocated: number[] } {
  const blocks: PageBlock[] = [];
  const unlocated: number[] = [];
  let runs: PageBlock['runs'] = [];
  let breaks = 0;
  const path: Element[] = [];
  const flush = (): void => {
    const shown = runs.filter(({ text }) => text !== null);
    const [first, last] = [shown.find(isSeen), shown.findLast(isSeen)];
    if (first && last && VISIBLE.test(shown.map(({ words }) => words).join('')))
      blocks.push({
        ...kindOf(path, shown),
        runs: runs.slice(runs.indexOf(first), runs.indexOf(last) + 1),
        ...edgesOf(first, last),
      });
    runs = [];
    breaks = 0;
  };
  interface Step {
    node: Node;
    leave: boolean;
  }
  const steps: Step[] = [{ node: body, leave: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, leave } = step;
    const element = path.at(-1);
    if (leave) {
      if ('tagName' in node && BLOCKS.has(node.tagName)) flush();
      path.pop();
    } else if (node.nodeName === '#text' && 'value' in node && element) {
      const place = node.sourceCodeLocation;
      const found = place ? alignHtml(received, place.startOffset, place.endOffset, node.value) : null;
      if (!found) {
        if (node.value.trim() !== '') unlocated.push(place?.startOffset ?? 0);
        continue;
      }
      if ((found[0]?.from ?? 0) < (runs.at(-1)?.to ?? 0)) flush();
      if (breaks > 0 && node.value.trim() !== '') breaks = 0;
      for (const run of path.some(({ tagName }) => tagName === 'pre')
        ? found.flatMap(linesOf)
        : [found].flat()) {
        if (run === 'line-end') flush();
        else runs.push({ ...run, text: node, isBreak: false });
      }
    } else if ('tagName' in node && !TEXTLESS.has(node.tagName)) {
      if (node.tagName === 'br' && element) {
        const place = node.sourceCodeLocation;
        breaks += 1;
        if (breaks > 1 || areLarge(runs)) flush();
        else if (place)
          runs.push({ words: ' ', from: place.startOffset, to: place.endOffset, text: null, isBreak: true });
        continue;
      }
      if (BLOCKS.has(node.tagName)) flush();
      path.push(node);
      steps.push({ node, leave: true });
      for (const child of node.childNodes.toReversed()) steps.push({ node: child, leave: false });
    }
  }
  flush();
  return { blocks: inOrder(blocks, unlocated), unlocated };
}

const isSeen = ({ words }: { words: string }): boolean => /[^ \t\n\f\r]/.test(words);

/** Offsets of the first and the last character that is no white space. */
function edgesOf(first: Run, last: Run): { start: number; end: number } {
  const isPlain = ({ words, from, to }: Run): boolean => to - from === words.length;
  const before = /^[ \t\n\f\r]*/.exec(first.words)?.[0].length ?? 0;
  const after = /[ \t\n\f\r]*$/.exec(last.words)?.[0].length ?? 0;
  return { start: first.from + (isPlain(first) ? before : 0), end: last.to - (isPlain(last) ? after : 0) };
}

/** A browser moves stray text out of a table; what then lies within another block has no place. */
function inOrder(blocks: readonly PageBlock[], unlocated: number[]): PageBlock[] {
  const sorted = blocks.toSorted((one, other) => one.start - other.start);
  let end = 0;
  return sorted.filter((block) => {
    if (block.start < end) {
      unlocated.push(block.start);
      return false;
    }
    end = block.end;
    return true;
  });
}

function linesOf(run: Run): (Run | 'line-end')[] {
  if (run.to - run.from !== run.words.length) return run.words === '\n' ? ['line-end'] : [run];
  return Array.from(run.words.matchAll(/\n|[^\n]+/g), ({ 0: words, index }) =>
    words === '\n' ? 'line-end' : { words, from: run.from + index, to: run.from + index + words.length },
  );
}

/** Old pages set their headline in large letters. */
const LARGE = /^(?:[5-7]|\+[2-6])$/;

const isLarge = ({ text }: PageBlock['runs'][number]): boolean => {
  for (let node = text?.parentNode; node && 'attrs' in node; node = node.parentNode)
    if (node.tagName === 'font' && LARGE.test(node.attrs.find(({ name }) => name === 'size')?.value ?? ''))
      return true;
    else if (BLOCKS.has(node.tagName)) return false;
  return false;
};

const areLarge = (runs: PageBlock['runs']): boolean =>
  runs.some(isLarge) && runs.every((run) => isLarge(run) || !isSeen(run));

function kindOf(path: readonly Element[], shown: PageBlock['runs']): { kind: BlockKind; level: number } {
  if (areLarge(shown)) return { kind: 'heading', level: 1 };
  for (const { tagName } of path.toReversed()) {
    if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName[1]) };
    if (tagName === 'figcaption' || tagName === 'caption') return { kind: 'caption', level: 0 };
    if (tagName === 'li' || tagName === 'dd' || tagName === 'dt') return { kind: 'list-item', level: 0 };
    if (tagName === 'blockquote') return { kind: 'quotation', level: 0 };
  }
  return { kind: 'paragraph', level: 0 };
}
