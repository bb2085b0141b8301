import type { BenchDocument } from './documents.ts';

/** What a reader's browser had fetched when a query was answered. */
export interface Fetched {
  /** As served, compressed. */
  bytes: number;
  requests: number;
  /** Fetches that had to wait for one another. */
  trips: number;
}

/** A search index as a site would serve it. */
export interface ServedIndex {
  files: number;
  /** Of all files of the index, as served. */
  bytes: number;
  /** Opens the index as a reader does who comes to the page. */
  open(): Promise<OpenIndex>;
}

export interface OpenIndex {
  /** Ids of documents, best first. */
  search(query: string, limit: number): Promise<string[]>;
  /** What has been fetched since it was opened. */
  fetched(): Fetched;
}

/** One way to search a site without a server. */
export interface Peer {
  name: string;
  /** A module that a page would load to search, which is bundled and compressed for its size. */
  code: string;
  /** A size of corpus beyond which it takes longer than anybody would wait. */
  most?: number;
  build(documents: readonly BenchDocument[]): Promise<ServedIndex>;
}
