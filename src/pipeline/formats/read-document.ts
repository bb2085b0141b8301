import type { Document } from './document.ts';
import type { Format } from './format.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

const READERS = { html: readHtml, markdown: readMarkdown };

/** Reads a marked-up file, or gives the reason why there is no article in it. */
export function readDocument(format: Exclude<Format, 'text'>, received: string): Document | string {
  return READERS[format](received);
}
