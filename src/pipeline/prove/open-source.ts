import type { Article } from '#contracts/article.ts';
import { sourceEnding } from '../formats/format.ts';
import { SourceText } from '../text/source-text.ts';
import { HtmlSource } from './html-source.ts';
import { MarkdownSource } from './markdown-source.ts';

/** Opens a received file to prove records against it, by the format of its published address. */
export function openSource(
  path: string,
  bytes: Uint8Array,
  source: Article['source'] | undefined,
): SourceText {
  const Opened = KINDS[sourceEnding(source?.url ?? path)];
  return new Opened(path, bytes, source?.encoding);
}

const KINDS = { txt: SourceText, md: MarkdownSource, html: HtmlSource };
