import type { ResultDate } from '../engine.ts';

/** Of every number in the range: what its article can be filtered and ordered by; -1 where it is no article's. */
export interface Columns {
  stories: { id: string; title: string }[];
  publishers: string[];
  /** Place of the story of each article. */
  story: number[];
  /** Place of the publisher from 1; 0 where it is not known. */
  publisher: number[];
  /** Place in `STATUSES`. */
  status: number[];
  /** Days from 1970-01-01 to the day of each article; null where none is known. */
  day: (number | null)[];
}

export const STATUSES: readonly ResultDate['status'][] = ['stated', 'supplied', 'bounded', 'unknown'];

/** A name with the articles that mention it, each as the gap to the one before. */
export interface NameEntry {
  name: string;
  kind: 'person' | 'organisation' | 'place' | 'subject';
  gaps: number[];
  /** Other spellings; left out where there are none. */
  aliases?: string[];
}

const DAY = 86_400_000;

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export function encodeDeltas(rising: readonly number[]): number[] {
  return rising.map((number, at) => number - (rising[at - 1] ?? 0));
}

export function decodeDeltas(gaps: readonly number[]): number[] {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}
