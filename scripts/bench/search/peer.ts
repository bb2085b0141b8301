import type { BenchDocument } from './bench-documents.ts';

/** One document that answers, with what a page shows of it: its title, and sentences or an excerpt. */
export interface Answer {
  id: string;
  title: string;
  lines: string[];
}

/** Asks an open index; the best documents come first. */
export type Ask = (query: string, limit: number) => Promise<Answer[]>;

/**
 * Opens the index whose files lie below an address with a slash at its end, fetching them as a page does. The same
 * client runs in Node, where `fetch` reads files, and in a browser.
 */
export type Open = (address: string) => Promise<Ask>;

/** Name of this project's own search, which the others are held beside. */
export const OWN = 'Dateline';

/** One way to search a site without a server. */
export interface Peer {
  name: string;
  open: Open;
  /** A module that exports `open` and is bundled for a page. */
  code: string;
  /** Prefix of the file name of the code that is loaded when a word has no match. */
  forSlips?: string;
  /** Whether it forgives a slip of the pen. */
  forgives: boolean;
  /** The file of its index that is code, which the client imports. */
  script?: string;
  /** Another way for a page to open the same index. */
  otherwise?: { name: string; code: string };
  /** Whether another process does the work of `build`, whose memory is not known then. */
  buildsElsewhere?: true;
  /** A size of corpus beyond which it takes longer than anybody would wait. */
  most?: number;
  /** Makes the files of the index by name. */
  build(documents: readonly BenchDocument[]): Promise<ReadonlyMap<string, string | Uint8Array>>;
}
