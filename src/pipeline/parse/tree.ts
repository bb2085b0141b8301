import type { Literal, Parent, Root, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import type { ParsedArticle } from '../parse.ts';
import { LineIndex, type Span } from '../text/positions.ts';

/** A sentence of a passage. */
export interface SentenceNode extends Parent {
  type: 'sentence';
  children: (Text | RemovedNode)[];
}

/** Words of the file that are not shown in the article, with the rule that removed them. */
export interface RemovedNode extends Literal {
  type: 'removed';
  rule: string;
}

declare module 'mdast' {
  interface RootContentMap {
    sentence: SentenceNode;
    removed: RemovedNode;
  }
  interface PhrasingContentMap {
    sentence: SentenceNode;
    removed: RemovedNode;
  }
}

/**
 * Gives a parsed article as an mdast tree in the order of the file: the file's own headline (depth 1), section
 * headings (depth 2), passages as paragraphs of sentences, and what is removed. Every node has its position in
 * the file; every text node is a stretch of the file as it stands, so nothing in it is ever markup.
 */
export function articleTree(text: string, parsed: ParsedArticle): Root {
  const lines = new LineIndex(text);
  const position = { start: lines.point(0), end: lines.point(text.length) };
  return { type: 'root', children: [...articleBlocks(text, parsed)], position };
}

/** Gives the children of {@link articleTree} one by one: the whole tree of a long article takes much memory. */
export function* articleBlocks(text: string, parsed: ParsedArticle): Generator<RootContent> {
  const lines = new LineIndex(text);
  const position = ({ start, end }: Span): Position => ({ start: lines.point(start), end: lines.point(end) });
  const controls = parsed.removed.filter(({ rule }) => rule === 'control-character');
  let nextControl = 0;

  /** Text of a span, with the control characters in it set apart. Spans come in the order of the file. */
  const textNodes = (span: Span): (Text | RemovedNode)[] => {
    const nodes: (Text | RemovedNode)[] = [];
    let from = span.start;
    const addText = (to: number): void => {
      if (to > from)
        nodes.push({
          type: 'text',
          value: text.slice(from, to),
          position: position({ start: from, end: to }),
        });
    };
    while ((controls[nextControl]?.end ?? Infinity) <= span.start) nextControl++;
    for (
      let control = controls[nextControl];
      control && control.start < span.end;
      control = controls[nextControl]
    ) {
      addText(control.start);
      nodes.push({
        type: 'removed',
        rule: control.rule,
        value: text.slice(control.start, control.end),
        position: position(control),
      });
      from = control.end;
      nextControl++;
    }
    addText(span.end);
    return nodes;
  };

  const heading = (span: Span, depth: 1 | 2): RootContent => ({
    type: 'heading',
    depth,
    children: textNodes(span),
    position: position(span),
  });
  const passage = (span: Span, sentences: readonly Span[]): RootContent => ({
    type: 'paragraph',
    position: position(span),
    children: sentences.flatMap((sentence, i) => {
      const before = sentences[i - 1];
      const between = before ? textNodes({ start: before.end, end: sentence.start }) : [];
      return [
        ...between,
        {
          type: 'sentence',
          children: textNodes(sentence),
          position: position(sentence),
        } satisfies SentenceNode,
      ];
    }),
  });

  const removed = parsed.removed.filter(({ rule }) => rule !== 'control-character');
  const parts = [
    ...(parsed.headline ? [{ kind: 'headline' as const, ...parsed.headline }] : []),
    ...parsed.blocks,
    ...removed.map((span) => ({ kind: 'removed' as const, ...span })),
  ].sort((first, second) => first.start - second.start);
  for (const part of parts) {
    if (part.kind === 'headline') yield heading(part, 1);
    else if (part.kind === 'heading') yield heading(part, 2);
    else if (part.kind === 'passage') yield passage(part, part.sentences);
    else {
      const value = text.slice(part.start, part.end);
      yield { type: 'removed', rule: part.rule, value, position: position(part) };
    }
  }
}
