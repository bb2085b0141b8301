import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { partitionPoint } from '#contracts/partition-point.ts';
import {
  decodedAttribute,
  decodedHtml,
  decodedString,
  decodedTitle,
  TEXTLESS,
  withoutBlanks,
} from '../formats/decoded-html.ts';
import { SourceText } from '../text/source-text.ts';
import { VISIBLE } from '../text/visible.ts';

/** A stretch of a page that is none of its text, in UTF-16 units. */
interface Apart {
  start: number;
  end: number;
  kind: 'tag' | 'comment' | 'script' | 'title' | 'other';
}

/** So much of the markup around words is read for their context: a tag may be long. */
const AROUND = 4000;

/**
 * A received page. Words at a place are what a browser shows for that stretch of markup alone; within a tag, a script, a
 * title or a comment they are the value as its own syntax reads it.
 */
export class HtmlSource extends SourceText {
  /** In order; none lies in another. */
  readonly #apart: readonly Apart[];

  constructor(path: string, bytes: Uint8Array, encoding?: string) {
    super(path, bytes, encoding);
    this.#apart = apartOf(this.whole());
  }

  override get isMarkedUp(): boolean {
    return true;
  }

  override slice(start: number, end: number): string {
    return withoutBlanks(this.shown(start, end));
  }

  override before(start: number, words: string): string {
    const to = this.unit(start);
    const from = this.#outside(Math.max(0, to - AROUND - words.length), to);
    return words === '' ? '' : decodedHtml(this.whole().slice(from, to)).slice(-words.length);
  }

  override after(end: number, words: string): string {
    const from = this.unit(end);
    const to = Math.min(this.whole().length, from + AROUND + words.length);
    const inside = this.#at(to);
    return decodedHtml(this.whole().slice(from, inside ? Math.max(from, inside.start) : to)).slice(
      0,
      words.length,
    );
  }

  override isBlank(_spans: readonly unknown[], start: number, end: number): boolean {
    return !VISIBLE.test(this.shown(start, end));
  }

  override isText(start: number): boolean {
    return this.#at(this.unit(start)) === null;
  }

  protected override shown(start: number, end: number): string {
    const markup = this.received(start, end);
    const inside = this.#at(this.unit(start));
    if (!inside || this.unit(end) > inside.end) return decodedHtml(markup);
    switch (inside.kind) {
      case 'tag':
        return decodedAttribute(markup);
      case 'title':
        return decodedTitle(markup);
      case 'script':
        return decodedString(markup) ?? markup;
      default:
        return markup;
    }
  }

  /** The stretch apart in which a unit lies. */
  #at(unit: number): Apart | null {
    const found = this.#apart[partitionPoint(this.#apart, ({ end }) => end > unit)];
    if (!found || found.start > unit) return null;
    // Before a tag or a comment begins one is still in the text.
    return found.start === unit && (found.kind === 'tag' || found.kind === 'comment') ? null : found;
  }

  #outside(from: number, to: number): number {
    return Math.min(to, this.#at(from)?.end ?? from);
  }
}

/** Finds what of a page is not its text: tags, comments, scripts and the like. */
function apartOf(markup: string): Apart[] {
  const found: Apart[] = [];
  const add = (
    place: { startOffset: number; endOffset: number } | null | undefined,
    kind: Apart['kind'],
  ): void => {
    if (place) found.push({ start: place.startOffset, end: place.endOffset, kind });
  };
  type Node = DefaultTreeAdapterTypes.Node;
  const nodes: Node[] = [parse(markup, { sourceCodeLocationInfo: true })];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('data' in node) add(node.sourceCodeLocation, 'comment');
    if (
      'childNodes' in node &&
      !('tagName' in node && TEXTLESS.has(node.tagName) && node.tagName !== 'head')
    ) {
      for (const child of node.childNodes) nodes.push(child);
    }
    if (!('tagName' in node) || !node.sourceCodeLocation) continue;
    const { startTag, endTag, ...whole } = node.sourceCodeLocation;
    add(startTag, 'tag');
    add(endTag, 'tag');
    if (!TEXTLESS.has(node.tagName) || node.tagName === 'head' || !startTag) continue;
    const kind = node.tagName === 'script' || node.tagName === 'title' ? node.tagName : 'other';
    add({ startOffset: startTag.endOffset, endOffset: endTag?.startOffset ?? whole.endOffset }, kind);
  }
  let end = 0;
  return found
    .filter((apart) => apart.end > apart.start)
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((apart) => {
      if (apart.end <= end) return false;
      end = apart.end;
      return true;
    });
}
