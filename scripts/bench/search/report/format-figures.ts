import type { KindResult } from '../ask-peer.ts';
import type { BrowserResult } from '../browser/ask-in-browser.ts';
import type { Comparison, PeerResult } from '../compare.ts';
import { OWN } from '../peer.ts';
import { type Relevance, sum } from '../measures.ts';

type Kind = KindResult['kind'];
type Choose = (...values: number[]) => number;
type Figure = number | null | undefined;
type Reached = (comparison: Comparison) => number | null;

/** From so many articles on an index is too large to be fetched whole. */
const MANY = 400;
const MOST = 10_000;
/** What one article contains, so that it is known what must be found. */
export const KNOWN: readonly Kind[] = ['phrase', 'headline'];
/** Questions of a collection that somebody has judged the answers of. */
export const JUDGED: readonly Kind[] = ['sentence', 'three-word'];

export function own({ results }: Comparison): PeerResult | undefined {
  return results.find(({ name }) => name === OWN);
}

function peers({ results }: Comparison, beginning = ''): PeerResult[] {
  return results.filter(({ name }) => name !== OWN && name.startsWith(beginning));
}

function kindOf(peer: PeerResult | undefined, kind: Kind, misspelt: boolean): KindResult | undefined {
  return peer?.asked.kinds.find((one) => one.kind === kind && one.misspelt === misspelt);
}

export function many(reached: (comparison: Comparison) => Figure): Reached {
  return (comparison) => (comparison.articles >= MANY ? (reached(comparison) ?? null) : null);
}

export function few(reached: (comparison: Comparison) => Figure): Reached {
  return (comparison) => (comparison.articles < MANY ? (reached(comparison) ?? null) : null);
}

export function largest(reached: (comparison: Comparison) => Figure): Reached {
  return (comparison) => (comparison.articles >= MOST ? (reached(comparison) ?? null) : null);
}

/** A figure of our own, as a part of the best of others; null where either is missing. */
function ratio(figure: Figure, others: readonly Figure[], best: Choose): number | null {
  const known = others.filter((other) => typeof other === 'number');
  return typeof figure === 'number' && known.length > 0 ? figure / best(...known) : null;
}

/** Beside the best of those that were asked most of the queries. */
export function relevance(kind: Kind, misspelt: boolean, measure: keyof Relevance): Reached {
  return (all) =>
    ratio(
      kindOf(own(all), kind, misspelt)?.relevance[measure],
      peers(all)
        .map((peer) => kindOf(peer, kind, misspelt))
        .filter((one) => one !== undefined && one.asked > one.queries / 2)
        .map((one) => one?.relevance[measure]),
      Math.max,
    );
}

export function kept(kind: Kind, measure: keyof Relevance): Reached {
  return (all) =>
    ratio(
      kindOf(own(all), kind, true)?.relevance[measure],
      [kindOf(own(all), kind, false)?.relevance[measure]],
      Math.max,
    );
}

/** The share of queries that get a result as they are and none with a slip; the worst kind of query. */
export function emptied(all: Comparison): number | null {
  const kinds = own(all)?.asked.kinds ?? [];
  const shares = kinds
    .filter(({ misspelt }) => misspelt)
    .map(({ kind, relevance: { empty } }) => empty - (kindOf(own(all), kind, false)?.relevance.empty ?? 0));
  return shares.length > 0 ? Math.max(0, ...shares) : null;
}

export function shareFirst(misspelt: boolean): (comparison: Comparison) => Figure {
  return (all) => kindOf(own(all), 'phrase', misspelt)?.relevance.first;
}

/** Code and index, as they come before the first result; with a slip, also code that is loaded only then. */
function bytesFirst(peer: PeerResult | undefined, kind: Kind, misspelt: boolean): Figure {
  const measured = kindOf(peer, kind, misspelt);
  if (!peer || !measured) return null;
  return peer.code.first + (misspelt ? peer.code.later : 0) + measured.fetched.bytes;
}

export function bytesOfLeast(all: Comparison): Figure {
  const forgiving = peers(all).filter(({ forgives }) => forgives);
  return ratio(
    bytesFirst(own(all), 'phrase', false),
    forgiving.map((peer) => bytesFirst(peer, 'phrase', false)),
    Math.min,
  );
}

/** The worst of some kinds of query. */
export function bytesOfPagefind(
  kinds: readonly Kind[],
  misspelt: boolean,
): (comparison: Comparison) => Figure {
  return (all) =>
    worst(
      kinds.map((kind) =>
        ratio(
          bytesFirst(own(all), kind, misspelt),
          peers(all, 'Pagefind').map((peer) => bytesFirst(peer, kind, misspelt)),
          Math.min,
        ),
      ),
    );
}

/** The most that any query of some kinds takes, clean or with a slip. */
export function most(kinds: readonly Kind[], what: 'requests' | 'trips'): Reached {
  return (all) =>
    worst(
      (own(all)?.asked.kinds ?? []).filter(({ kind }) => kinds.includes(kind)).map((kind) => kind.most[what]),
    );
}

/** A figure of our own index, as a part of the least of others whose names begin so. */
export function ofBest(beginning: string, figure: (peer: PeerResult) => number): Reached {
  return (all) => {
    const ours = own(all);
    return ratio(ours && figure(ours), peers(all, beginning).map(figure), Math.min);
  };
}

/** Time of the processor for a query, all kinds weighing the same. */
export function cpuOf({ asked: { kinds } }: PeerResult): number {
  return sum(kinds.map(({ cpuMs }) => cpuMs)) / kinds.length;
}

export function coldOfPagefind(misspelt: boolean): Reached {
  const cold = (of: readonly PeerResult[]): number[] =>
    inBrowser(of)
      .filter((measured) => measured.misspelt === misspelt)
      .map(({ coldMs }) => coldMs.p50);
  return (all) => {
    const ours = own(all);
    return ratio(cold(ours ? [ours] : [])[0], cold(peers(all, 'Pagefind')), Math.min);
  };
}

export function longestTask(all: Comparison): number | null {
  const ours = own(all);
  return worst(inBrowser(ours ? [ours] : []).map((measured) => measured.longestTask.processor));
}

const inBrowser = (of: readonly PeerResult[]): BrowserResult[] => of.flatMap((peer) => peer.inBrowser);

function worst(figures: readonly Figure[]): number | null {
  const known = figures.filter((figure) => typeof figure === 'number');
  return known.length > 0 ? Math.max(...known) : null;
}
