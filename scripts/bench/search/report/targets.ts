import type { Comparison } from '../compare.ts';
import {
  bytesOfLeast,
  bytesOfPagefind,
  coldOfPagefind,
  cpuOf,
  emptied,
  few,
  JUDGED,
  kept,
  KNOWN,
  largest,
  longestTask,
  many,
  most,
  ofBest,
  own,
  relevance,
  shareFirst,
} from './format-figures.ts';
import { buildTime } from './growth.ts';

/** One thing that search is to reach, and what it reached on one corpus: null where that is not meant or not measured. */
export interface Target {
  words: string;
  /** The bound, from below or from above. */
  bound: readonly ['≥' | '≤', number];
  reached(comparison: Comparison): number | null;
}

/** What is aimed at against the best of the others in the same run, unless the words say otherwise. */
export const TARGETS: readonly Target[] = [
  {
    words: 'questions, one slip: MAP',
    bound: ['≥', 1.08],
    reached: relevance('sentence', true, 'averagePrecision'),
  },
  {
    words: 'in three words, one slip: nDCG@10',
    bound: ['≥', 1.08],
    reached: relevance('three-word', true, 'ndcg10'),
  },
  { words: 'questions: MAP', bound: ['≥', 1], reached: relevance('sentence', false, 'averagePrecision') },
  { words: 'in three words: nDCG@10', bound: ['≥', 0.98], reached: relevance('three-word', false, 'ndcg10') },
  {
    words: 'questions: MAP with a slip, of its own without',
    bound: ['≥', 0.97],
    reached: kept('sentence', 'averagePrecision'),
  },
  {
    words: 'in three words: nDCG@10 with a slip, of its own without',
    bound: ['≥', 0.97],
    reached: kept('three-word', 'ndcg10'),
  },
  { words: 'phrase found first', bound: ['≥', 1.1], reached: many(relevance('phrase', false, 'first')) },
  {
    words: 'phrase found first, one slip',
    bound: ['≥', 1.3],
    reached: many(relevance('phrase', true, 'first')),
  },
  { words: 'phrase found first, share', bound: ['≥', 0.95], reached: many(shareFirst(false)) },
  { words: 'phrase found first, one slip, share', bound: ['≥', 0.9], reached: many(shareFirst(true)) },
  { words: 'queries without results for a slip alone, share', bound: ['≤', 0], reached: emptied },
  { words: 'bytes first, of the least that forgives slips', bound: ['≤', 1], reached: few(bytesOfLeast) },
  { words: 'bytes first, of Pagefind', bound: ['≤', 0.2], reached: many(bytesOfPagefind(KNOWN, false)) },
  {
    words: 'bytes first, one slip, of Pagefind',
    bound: ['≤', 0.3],
    reached: many(bytesOfPagefind(KNOWN, true)),
  },
  {
    words: 'bytes first, questions, of Pagefind',
    bound: ['≤', 0.2],
    reached: many(bytesOfPagefind(JUDGED, false)),
  },
  {
    words: 'bytes first, questions, one slip, of Pagefind',
    bound: ['≤', 0.3],
    reached: many(bytesOfPagefind(JUDGED, true)),
  },
  { words: 'requests before results, most', bound: ['≤', 12], reached: most(KNOWN, 'requests') },
  { words: 'requests before results, questions, most', bound: ['≤', 12], reached: most(JUDGED, 'requests') },
  { words: 'round trips before results, most', bound: ['≤', 3], reached: most(KNOWN, 'trips') },
  { words: 'round trips before results, questions, most', bound: ['≤', 3], reached: most(JUDGED, 'trips') },
  {
    words: 'bytes in all, of Pagefind',
    bound: ['≤', 0.75],
    reached: many(ofBest('Pagefind', ({ built }) => built.bytes)),
  },
  {
    words: 'files, of Pagefind',
    bound: ['≤', 1.25],
    reached: many(ofBest('Pagefind', ({ built }) => built.files)),
  },
  { words: 'cold in Chromium, of Pagefind', bound: ['≤', 0.5], reached: coldOfPagefind(false) },
  { words: 'cold in Chromium, one slip, of Pagefind', bound: ['≤', 0.75], reached: coldOfPagefind(true) },
  { words: 'longest task in Chromium, ms of the processor', bound: ['≤', 50], reached: longestTask },
  {
    words: 'processor a query, of MiniSearch fuzzy',
    bound: ['≤', 1],
    reached: ofBest('MiniSearch fuzzy', cpuOf),
  },
  {
    words: 'building, of MiniSearch',
    bound: ['≤', 1.5],
    reached: largest(ofBest('MiniSearch', ({ built }) => buildTime(built))),
  },
  { words: 'memory to build, MiB', bound: ['≤', 1024], reached: largest((all) => own(all)?.built.peakMiB) },
];
