/** What a file is that no article can be, and what its editor can do. */
export interface OtherFormat {
  what: string;
  /** Whether `npm run import` reads it. */
  imported: boolean;
  remedy?: string;
}

const IMPORTED: readonly [ending: RegExp, what: string][] = [
  [/\.(?:rss|atom|rdf|xml)$/i, 'a feed or another XML file'],
  [/\.opml$/i, 'an OPML list'],
  [/\.(?:eml|mht|mhtml)$/i, 'a message or a page saved as one'],
  [/\.docx$/i, 'a Word document'],
  [/\.(?:warc|warc\.gz|wacz)$/i, 'a web archive'],
  [/\.(?:csv|tsv|json)$/i, 'a table or list'],
  [/\.pdf$/i, 'a PDF'],
];

const AS_DOCX = 'Open it, save it as .docx, and import that.';

const OTHERS: readonly [ending: RegExp, what: string, remedy: string][] = [
  [/\.(?:doc|rtf|odt|pages|wpd)$/i, 'a document of a format that is not read', AS_DOCX],
  [/\.mbox$/i, 'a mailbox', 'Save each message in it as .eml, and import those.'],
  [/\.(?:xlsx?|ods|numbers)$/i, 'a spreadsheet', 'Save it as .csv, and import that.'],
  [/\.(?:epub|mobi)$/i, 'an e-book', 'Copy the text of the article into a file that ends in .txt.'],
  [
    /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)$/i,
    'a picture',
    'Pages show no pictures. Type the text that it shows into a file that ends in .txt, or keep it elsewhere.',
  ],
  [
    /\.(?:mp3|m4a|wav|ogg|opus|mp4|mov|avi|mkv|webm)$/i,
    'a recording',
    'Write down what is said in a file that ends in .txt, or keep it elsewhere.',
  ],
  [/\.(?:zip|7z|rar|tar|tgz|gz|bz2|xz)$/i, 'an archive', 'Unpack it, and import the files in it.'],
  [
    /\.(?:url|webloc|desktop)$/i,
    'a shortcut to a page',
    'Open the page, save it as .html, and put that here.',
  ],
];

/** Returns what a file is by the ending of its name, or null if that says nothing. */
export function otherFormat(name: string): OtherFormat | null {
  const imported = IMPORTED.find(([ending]) => ending.test(name));
  if (imported) return { what: imported[1], imported: true };
  const other = OTHERS.find(([ending]) => ending.test(name));
  return other ? { what: other[1], imported: false, remedy: other[2] } : null;
}
