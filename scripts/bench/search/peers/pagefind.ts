import * as service from 'pagefind';
import { openInWorker } from '../clients/pagefind.ts';
import type { BenchDocument } from '../bench-documents.ts';
import type { Peer } from '../peer.ts';

/** Pages given to its program at once. */
const AT_ONCE = 100;

/** Files that a page without its ready-made interface fetches; the words of other languages have a module each. */
const FETCHED = /\.pf_|^pagefind-entry\.json$|^pagefind(?:-worker)?\.js$|^wasm\.en\./;

/** The index as its own program makes it of pages. */
async function build(documents: readonly BenchDocument[]): Promise<Map<string, Uint8Array>> {
  const { index } = await service.createIndex({});
  if (!index) throw new Error('Cannot bench Pagefind: it made no index.');
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const pages = documents
      .slice(from, from + AT_ONCE)
      .map((document) => index.addHTMLFile({ url: `/${document.id}/`, content: pageOf(document) }));
    await Promise.all(pages);
  }
  const { files } = await index.getFiles();
  await service.close();
  return new Map(files.filter(({ path }) => FETCHED.test(path)).map(({ path, content }) => [path, content]));
}

function pageOf({ title, passages }: BenchDocument): string {
  const paragraphs = passages.map((sentences) => `<p>${escape(sentences.join(' '))}</p>`);
  return `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escape(title)}</h1>${paragraphs.join('')}</body></html>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pagefind as its own program builds it; it wants every word of a query, as it is spelt. */
export const pagefind: Peer = {
  name: 'Pagefind',
  open: openInWorker,
  code: `export { openInWorker as open } from './clients/pagefind.ts';`,
  script: 'pagefind.js',
  otherwise: {
    name: 'Pagefind, no worker',
    code: `export { openOnPage as open } from './clients/pagefind.ts';`,
  },
  forgives: false,
  buildsElsewhere: true,
  build,
};
