import slugify from '@sindresorhus/slugify';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { ArticleRecord, Section } from '#contracts/records.ts';
import type { SentenceNode } from '../parse/tree.ts';

/** The body of an article as pages take it over: its HTML, and the anchors and words of its sections. */
export type RenderedBody = Pick<ArticleRecord, 'html' | 'sections'>;

/** Blocks rendered at a time: the trees of the whole of a long article would not fit into memory. */
const AT_A_TIME = 200;

/**
 * Renders the blocks of an article's tree as the HTML of its body: passages `p1`…, sentences `s1`… each with a link to
 * itself, section headings with anchors. The headline and what is removed are not part of it. Words enter as
 * text nodes alone. HTML knows one line end, so CR and CRLF come out as LF, and so does a form feed, for
 * which a browser would show no gap.
 */
export function renderBody(blocks: Iterable<RootContent>): RenderedBody {
  const sections: Section[] = [];
  const processor = unified()
    .use(remarkRehype, {
      handlers: {
        sentence: (state, node: SentenceNode): Element => ({
          type: 'element',
          tagName: 'span',
          properties: { className: ['sentence'] },
          children: state.all(node),
        }),
        removed: () => undefined,
        text: (_state, node: { value: string }): ElementContent => ({ type: 'text', value: node.value }),
      },
    })
    .use(rehypePassageAnchors)
    .use(rehypeSentenceAnchors)
    .use(rehypeHeadingAnchors, sections)
    .use(rehypeStringify);
  const parts: string[] = [];
  const render = (children: RootContent[]): void => {
    const part: Root = { type: 'root', children };
    parts.push(withLineFeeds(processor.stringify(processor.runSync(part))));
  };
  let waiting: RootContent[] = [];
  for (const block of blocks) {
    if (isShown(block)) waiting.push(block);
    if (waiting.length < AT_A_TIME) continue;
    render(waiting);
    waiting = [];
  }
  if (waiting.length > 0) render(waiting);
  return { html: parts.join('\n'), sections };
}

/** The page sets the headline itself. */
const isShown = (node: RootContent): boolean =>
  node.type !== 'removed' && !(node.type === 'heading' && node.depth === 1);

const withLineFeeds = (text: string): string => text.replace(/\r\n?|\f/g, '\n');

function rehypePassageAnchors() {
  let passage = 0;
  return (root: HtmlRoot): void =>
    visit(root, { tagName: 'p' }, (node: Element) => {
      node.properties['id'] = `p${++passage}`;
    });
}

/** The link stands before its sentence, empty: its number is drawn by the page's style and never copied. */
function rehypeSentenceAnchors() {
  let sentence = 0;
  return (root: HtmlRoot): void =>
    visit(root, { tagName: 'p' }, (passage: Element) => {
      passage.children = passage.children.flatMap((node): ElementContent[] => {
        if (node.type !== 'element') return [node];
        const number = ++sentence;
        node.properties['id'] = `s${number}`;
        return [linkToSentence(number), node];
      });
      return SKIP;
    });
}

const linkToSentence = (number: number): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {
    className: ['sentence-number'],
    href: `#s${number}`,
    ariaLabel: `Link to sentence ${number}`,
    dataN: `${number}`,
  },
  children: [],
});

/** Anchors begin with `h-`, so that no heading can take the place of another anchor of the page. */
function rehypeHeadingAnchors(sections: Section[]) {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return (root: HtmlRoot): void =>
    visit(root, { tagName: 'h2' }, (node: Element) => {
      const words = node.children.map((child) => (child.type === 'text' ? child.value : ''));
      const text = withLineFeeds(words.join(''));
      const name = slugify(text).slice(0, 60) || `${taken.size + 1}`;
      let anchor = `h-${name}`;
      for (let copy = copies.get(name) ?? 2; taken.has(anchor); copy++) {
        anchor = `h-${name}-${copy}`;
        copies.set(name, copy + 1);
      }
      taken.add(anchor);
      node.properties['id'] = anchor;
      sections.push({ anchor, text });
    });
}
