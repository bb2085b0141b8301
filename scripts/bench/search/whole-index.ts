import { gzipSync } from 'node:zlib';
import type { Fetched, OpenIndex, ServedIndex } from './peer.ts';

/** An index that is one file of JSON, fetched whole before the first result. */
export function wholeIndex(json: string, open: (json: string) => OpenIndex['search']): ServedIndex {
  const bytes = gzipSync(json, { level: 9 }).length;
  const fetched: Fetched = { bytes, requests: 1, trips: 1 };
  return {
    files: 1,
    bytes,
    open: () => Promise.resolve({ search: open(json), fetched: () => fetched }),
  };
}
