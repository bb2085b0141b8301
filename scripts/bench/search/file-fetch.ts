import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a reader's browser had fetched when a query was answered. */
export interface Fetched {
  /** As served, compressed. */
  bytes: number;
  requests: number;
  /** Fetches that had to wait for one another. */
  trips: number;
}

let fetched: Fetched = { bytes: 0, requests: 0, trips: 0 };
let finished = 0;

/** Has `fetch` read `file:` addresses, and counts what it reads as it would be served. */
export function fetchFiles(): void {
  globalThis.fetch = async (address) => {
    const file = fileURLToPath(String(address).replace(/\?.*/, ''));
    const trip = finished + 1;
    fetched.requests += 1;
    fetched.trips = Math.max(fetched.trips, trip);
    const contents = await readFile(file);
    const bytes = await stat(`${file}.gz`).then(
      ({ size }) => size,
      () => contents.length,
    );
    fetched.bytes += bytes;
    // Long enough for what is asked for at once to be seen to be so.
    await new Promise((resolve) => setTimeout(resolve, 0));
    finished = Math.max(finished, trip);
    return new Response(new Uint8Array(contents));
  };
}

/** Begins to count anew, as for a reader who comes to the page. */
export function countFetches(): () => Fetched {
  const own: Fetched = { bytes: 0, requests: 0, trips: 0 };
  fetched = own;
  finished = 0;
  return () => own;
}
