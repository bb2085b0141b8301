import { readFrontMatter } from '../formats/front-matter.ts';
import { isMarkdownSyntax, readsAs, withoutMarks } from '../formats/markdown-words.ts';
import { SourceText, type Words } from '../text/source-text.ts';

/** A received Markdown file: a range shows words if it has them with only markup between. */
export class MarkdownSource extends SourceText {
  #textStart: number | null = null;

  override get isMarkedUp(): boolean {
    return true;
  }

  override reads({ start, end, exact }: Words): boolean {
    const written = this.received(start, end);
    return written === exact || readsAs(written, exact);
  }

  override readAs(words: Words): string {
    return this.reads(words) ? words.exact : this.received(words.start, words.end);
  }

  override before(start: number, words: string): string {
    const length = [...words].length;
    for (let from = start - length; words !== '' && from >= Math.max(0, start - length - AROUND); from--)
      if (readsAs(this.received(from, start), words)) return words;
    return '';
  }

  override after(end: number, words: string): string {
    const length = [...words].length;
    for (let to = end + length; words !== '' && to <= Math.min(this.length, end + length + AROUND); to++)
      if (readsAs(this.received(end, to), words)) return words;
    return '';
  }

  override isText(start: number): boolean {
    this.#textStart ??= readFrontMatter(this.whole()).end;
    return this.unit(start) >= this.#textStart;
  }

  override isBlank(_spans: readonly Words[], start: number, end: number): boolean {
    return isMarkdownSyntax(this.received(start, end));
  }

  /** Between two sentences: signs of Markdown show nothing, any white space is one blank. */
  protected override shown(start: number, end: number): string {
    const between = this.received(start, end);
    if (!isMarkdownSyntax(between)) return between;
    return /[ \t\n\r\f]/.test(withoutMarks(between)) ? ' ' : '';
  }
}

/** Code points read beside words for their context; an address may lie between. */
const AROUND = 1000;
