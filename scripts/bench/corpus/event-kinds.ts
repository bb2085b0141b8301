import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What can happen, with the words of its own that each event brings. */
export interface EventKind {
  what: string;
  /** Other words for it. */
  also: readonly string[];
  /** What it did at a place: "broke out". */
  happened: string;
  sites: readonly string[];
  causes: readonly string[];
  topics: readonly string[];
  /** The highest counts of killed, injured, missing and moved people that its reports may give. */
  most: { killed: number; injured: number; missing: number; moved: number };
  scene: readonly string[];
}

type Listed = 'also' | 'sites' | 'causes' | 'topics';
type Written = Omit<EventKind, Listed> & Record<Listed, string>;

const written = parse(readFileSync(new URL('event-kinds.yml', import.meta.url), 'utf8')) as Written[];

export const EVENT_KINDS: readonly EventKind[] = written.map(({ also, sites, causes, topics, ...kind }) => {
  const list = (words: string): string[] => words.split(', ');
  return { ...kind, also: list(also), sites: list(sites), causes: list(causes), topics: list(topics) };
});
