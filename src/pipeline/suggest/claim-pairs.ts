import MiniSearch from 'minisearch';
import { deriveFigures } from '../derive/figures.ts';
import { boilerplateOf } from './boilerplate.ts';
import { type Candidate, type ClaimGroup, groupPairs, type Pair } from './claim-groups.ts';
import { sentenceTerms, type Term } from './sentence-terms.ts';

/** An article with its sentences in page order; numbers count from 1. */
export interface ReadArticle {
  name: string;
  sentences: readonly { number: number; text: string }[];
}

/**
 * A sentence is looked up by its rarest terms only, none of them in more sentences than this: the work stays linear.
 */
const [MAX_TERMS, MAX_FREQUENT] = [10, 40];

/** Weight of numbers, names and figures of one kind, relative to other words. */
const BOOST = 2;

/** Pairs that share fewer terms, or a smaller part of their terms, have no more than the story in common. */
const [MIN_SHARED, MIN_ALIKE] = [3, 0.15];

/** Lengths in UTF-16 units: longer sentences are lists, shorter ones say too little. */
const [SHORTEST, LONGEST] = [25, 600];

/**
 * Proposes groups of sentences of different articles for an editor to review, ranked by BM25 over shared terms. If their
 * counts of people or numbers differ, the group is proposed as one on which accounts differ.
 */
export function claimGroups(articles: readonly ReadArticle[], most: number): ClaimGroup[] {
  const candidates = toCandidates(articles);
  const index = new MiniSearch<Candidate>({
    fields: ['terms'],
    extractField: (candidate, field) =>
      field === 'id' ? candidate.id : candidate.terms.map(({ key }) => key).join(' '),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(candidates);
  const frequency = frequencies(candidates);
  const found = new Map<string, Pair>();
  for (const candidate of candidates) {
    const rarest = candidate.terms
      .filter(({ key }) => isSelective(frequency.get(key) ?? 0))
      .sort((one, other) => (frequency.get(one.key) ?? 0) - (frequency.get(other.key) ?? 0))
      .slice(0, MAX_TERMS);
    if (rarest.length < MIN_SHARED) continue;
    const salient = new Set(rarest.filter(({ isSalient }) => isSalient).map(({ key }) => key));
    const results = index.search(rarest.map(({ key }) => key).join(' '), {
      boostTerm: (term) => (salient.has(term) ? BOOST : 1),
    });
    const own = results.find(({ id }) => id === candidate.id)?.score ?? Infinity;
    for (const { id, score } of results) {
      const other = candidates[Number(id)];
      if (!other || score < MIN_ALIKE * own) continue;
      const key = [candidate.id, other.id].sort((one, two) => one - two).join(' ');
      const pair = found.get(key);
      if (pair) pair.score = Math.max(pair.score, score);
      else if (other.article !== candidate.article) {
        const [one, two] = candidate.id < other.id ? [candidate, other] : [other, candidate];
        if (isPair(one, two, frequency)) found.set(key, { one, other: two, score });
      }
    }
  }
  return groupPairs([...found.values()], most);
}

function toCandidates(articles: readonly ReadArticle[]): Candidate[] {
  const isBoilerplate = boilerplateOf(articles);
  const candidates: Candidate[] = [];
  for (const { name, sentences } of articles) {
    const figures = deriveFigures(sentences);
    for (const [index, { number, text }] of sentences.entries()) {
      if (text.length < SHORTEST || text.length > LONGEST || isBoilerplate(text)) continue;
      const own = Map.groupBy(
        figures.filter(({ sentence }) => sentence === index),
        ({ kind }) => kind,
      );
      const kinds = [...own.keys()].map((kind): Term => ({ key: `#${kind}`, shown: kind, isSalient: true }));
      candidates.push({
        id: candidates.length,
        article: name,
        number,
        text,
        terms: [...kinds, ...sentenceTerms(text)],
        figures: new Map([...own].map(([kind, of]) => [kind, new Set(of.map(({ value }) => value))])),
      });
    }
  }
  return candidates;
}

function frequencies(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of candidates) {
    for (const { key } of terms) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const isSelective = (frequency: number): boolean => frequency > 1 && frequency <= MAX_FREQUENT;

/** Whether the two share enough for one claim. */
function isPair(one: Candidate, other: Candidate, frequency: ReadonlyMap<string, number>): boolean {
  const keys = new Set(other.terms.map(({ key }) => key));
  const shared = one.terms.filter(({ key }) => keys.has(key));
  const selective = shared.filter(({ key }) => isSelective(frequency.get(key) ?? 0));
  const figures = shared.some(({ key }) => key.startsWith('#'));
  return selective.length >= (figures ? MIN_SHARED - 1 : MIN_SHARED);
}
