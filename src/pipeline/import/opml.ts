import { type Opml, parseOpml } from 'feedsmith';
import { decodeText } from './decode-text.ts';
import { type Entry, entryAt, firstOf, type Importer, type NamedFeed } from './entry.ts';

/** Reads an OPML list: the feeds it names, and links to single pages. */
export const openOpml: Importer = ({ bytes }) => {
  const feeds: NamedFeed[] = [];
  const entries: Entry[] = [];
  const outlines: Opml.Outline<string>[] = (parseOpml(decodeText(bytes)).body?.outlines ?? []).toReversed();
  for (let outline = outlines.pop(); outline; outline = outlines.pop()) {
    outlines.push(...(outline.outlines ?? []).toReversed());
    const title = firstOf(outline.title, outline.text);
    const feed = firstOf(outline.xmlUrl);
    const page = firstOf(outline.url, outline.htmlUrl);
    if (feed !== null) feeds.push({ title, address: feed });
    else if (page !== null) entries.push(entryAt(`outline ${entries.length + 1}`, { address: page, title }));
  }
  return { what: 'an OPML list', entries, feeds };
};
