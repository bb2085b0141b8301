/** The actual format of a file with a text's extension, and the remedy; null for a text. */
export function disguiseOf(text: string): { what: string; remedy: string } | null {
  const start = text.trimStart().slice(0, 4000);
  const found = KINDS.find(({ test }) => test(start));
  return found ? { what: found.what, remedy: found.remedy } : null;
}

const NOT_READ = 'Put its text into a file that ends in .txt.';

const HEADER =
  /^(?:received|return-path|delivered-to|mime-version|message-id|from|to|date|subject|content-type|content-transfer-encoding|reply-to|x-[\w-]+): ?\S/i;

const KINDS: readonly { what: string; remedy: string; test: (start: string) => boolean }[] = [
  {
    what: 'a saved web page',
    remedy: 'Rename the file so that it ends in .html.',
    test: (start) =>
      /^(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|script|title|link)\b/i.test(
        start,
      ) ||
      /^<!--\[if\b/i.test(start) ||
      (/^<[a-z!]/i.test(start) &&
        (start.match(/<\/(?:p|div|span|a|li|ul|h[1-6]|section|article)>/gi) ?? []).length >= 3),
  },
  {
    what: 'a feed or another XML file',
    remedy: NOT_READ,
    test: (start) => /^<\?xml\b/i.test(start) || /^<(?:rss|feed|rdf:RDF|opml)\b/.test(start),
  },
  { what: 'an RTF document', remedy: NOT_READ, test: (start) => start.startsWith('{\\rtf') },
  { what: 'a PDF', remedy: NOT_READ, test: (start) => start.startsWith('%PDF-') },
  {
    what: 'an e-mail message with its headers',
    remedy: NOT_READ,
    test: (start) => {
      const lines = start.split(/\r?\n/);
      const headers = lines
        .slice(
          0,
          lines.findIndex((line, i) => i > 0 && line === ''),
        )
        .filter((line) => HEADER.test(line));
      return (
        HEADER.test(lines[0] ?? '') &&
        headers.length >= 3 &&
        headers.some((line) => /^(?:mime-version|message-id|content-type|received): /i.test(line))
      );
    },
  },
];
