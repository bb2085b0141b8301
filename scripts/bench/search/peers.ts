import type { Peer } from './peer.ts';
import { dateline } from './peers/dateline.ts';
import { flexSearch } from './peers/flexsearch.ts';
import { fuseByDefault, fuseTokens } from './peers/fuse.ts';
import { lunrFuzzy } from './peers/lunr.ts';
import { miniSearchFuzzy, miniSearchTuned } from './peers/minisearch.ts';
import { orama } from './peers/orama.ts';
import { pagefind } from './peers/pagefind.ts';

/** Every search that is compared, this project's first. */
export const PEERS: readonly Peer[] = [
  dateline,
  pagefind,
  miniSearchTuned,
  miniSearchFuzzy,
  lunrFuzzy,
  flexSearch,
  orama,
  fuseTokens,
  fuseByDefault,
];

/** @throws where there is none of that name */
export function peerNamed(name: string): Peer {
  const peer = PEERS.find((one) => one.name === name);
  if (peer) return peer;
  throw new Error(`Cannot run the peer ${name}: there is none of that name.`);
}
