import { gzipSync } from 'node:zlib';
import type { IndexEntry, IndexReference } from './index-page.ts';
import { addressOf, type Base, indexPartPath } from '#contracts/urls.ts';

/** A page of an index that is too long for one: a letter, or a piece of a letter. */
export interface IndexPart {
  /** The last part of its address: `m`, `m-2`, `u0414` for `Д`, `other` for what begins with no letter. */
  id: string;
  /** `M`, `M, 2 of 3`, `Other`. */
  name: string;
  address: string;
  /** The names that it begins and ends with. */
  first: string;
  last: string;
  entries: IndexEntry[];
}

/**
 * Bytes that the entries of a page may have, compressed as data: as HTML they take some tenths less, and the page
 * around them 2 to 3 KB more, of 15 KB.
 */
const MOST_BYTES = 11_000;
/** What a link takes at least, however like the one before it is. */
const LINK_BYTES = 4;

/** Whether entries are more than a page has room for. */
export function isTooLong(entries: readonly IndexEntry[]): boolean {
  return weigh(entries) > MOST_BYTES;
}

/**
 * The pages of one letter, as few as have room: divided between entries, and within an entry only where that alone
 * is too long for a page.
 */
export function letterParts(
  name: string,
  id: string,
  entries: readonly IndexEntry[],
  base: Base,
): IndexPart[] {
  const pieces = splitLetter(entries);
  return pieces.map((piece, index) => {
    const own = index === 0 ? id : `${id}-${index + 1}`;
    return {
      id: own,
      name: pieces.length === 1 ? name : `${name}, ${index + 1} of ${pieces.length}`,
      address: addressOf(base, indexPartPath(own)),
      first: piece[0]?.name ?? name,
      last: piece.at(-1)?.name ?? name,
      entries: piece,
    };
  });
}

/** The entries of a letter in pieces that have room, each as full as it can be. */
function splitLetter(entries: readonly IndexEntry[]): IndexEntry[][] {
  if (!isTooLong(entries)) return [[...entries]];
  // Words that stand together compress together: room is given out by their length, and what comes of it weighed.
  const perByte = entries.reduce((sum, entry) => sum + lengthOf(entry), 0) / weigh(entries);
  for (let room = MOST_BYTES * perByte; ; room *= 0.9) {
    const pieces = pack(
      entries.flatMap((entry) => splitEntry(entry, room)),
      room,
    );
    if (room < 1 || !pieces.some(isTooLong)) return pieces;
  }
}

/** One entry as several where it is longer than the room: the later ones say that they go on from the one before. */
function splitEntry(entry: IndexEntry, room: number): IndexEntry[] {
  if (lengthOf(entry) <= room) return [entry];
  let told: string | null = null;
  const references = entry.references.flatMap((reference) => splitReference(reference, room));
  return pack(references, room).map(([opening, ...others], index) => {
    const story = opening.story ?? told;
    told = others.findLast((reference) => reference.story)?.story ?? story;
    return { ...entry, references: [{ ...opening, story }, ...others], goesOn: index > 0 };
  });
}

/** The sentences of one article, as several references to it where they are longer than the room. */
function splitReference(whole: IndexReference, room: number): IndexReference[] {
  const sentences = [whole.first, ...whole.further];
  const pieces = Math.ceil(lengthOf(whole) / room);
  const each = Math.ceil(sentences.length / pieces);
  return Array.from({ length: Math.ceil(sentences.length / each) }, (_, index) => {
    const [first = whole.first, ...further] = sentences.slice(index * each, (index + 1) * each);
    return { ...whole, story: index === 0 ? whole.story : null, first, further };
  });
}

/** Neighbours together for as long as there is room for them. */
function pack<Item>(items: readonly Item[], room: number): [Item, ...Item[]][] {
  const packed: [Item, ...Item[]][] = [];
  let left = 0;
  for (const item of items) {
    const length = lengthOf(item);
    const last = packed.at(-1);
    if (last && length <= left) last.push(item);
    else {
      packed.push([item]);
      left = room;
    }
    left -= length;
  }
  return packed;
}

const lengthOf = (part: unknown): number => JSON.stringify(part).length;

function weigh(entries: readonly IndexEntry[]): number {
  let links = 0;
  for (const { references } of entries) for (const { further } of references) links += 1 + further.length;
  return Math.max(gzipSync(JSON.stringify(entries)).length, links * LINK_BYTES);
}
