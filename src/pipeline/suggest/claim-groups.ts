import type { DeclaredClaim } from '../read/claims-file.ts';
import type { Term } from './sentence-terms.ts';

/** Sentences of different articles that may report the same thing, or differ on it. */
export interface ClaimGroup {
  kind: 'same' | 'differ';
  quotes: readonly [PairedSentence, PairedSentence, ...PairedSentence[]];
  /** Words that all have, as the first spells them. */
  shared: string[];
  score: number;
}

export interface PairedSentence {
  article: string;
  number: number;
  text: string;
  /** In a group that differs: the counts that it shares with another sentence. */
  account?: string;
}

/** Two sentences that may be of one claim. */
export interface Pair {
  one: Candidate;
  other: Candidate;
  score: number;
}

export interface Candidate extends PairedSentence {
  id: number;
  terms: Term[];
  /** Values of its reported counts of people, by kind. */
  figures: ReadonlyMap<string, ReadonlySet<number | null>>;
}

/** How many groups one sentence is in at most. */
const MAX_OF_ONE = 2;

interface Group {
  members: Candidate[];
  score: number;
}

/**
 * Joins pairs into groups, the likeliest pair first: a sentence joins a group whose every sentence it pairs with and
 * that has none of its article yet. Returns the first groups, by the score of their best pair.
 */
export function groupPairs(pairs: readonly Pair[], most: number): ClaimGroup[] {
  const partners = new Map<number, Set<number>>();
  const link = (one: number, other: number): void => {
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
  };
  for (const { one, other } of pairs) {
    link(one.id, other.id);
    link(other.id, one.id);
  }
  const groups: Group[] = [];
  const groupsOf = new Map<number, Group[]>();
  const enter = (candidate: Candidate, group: Group): void => {
    group.members.push(candidate);
    groupsOf.set(candidate.id, [...(groupsOf.get(candidate.id) ?? []), group]);
  };
  const isFree = ({ id }: Candidate): boolean => (groupsOf.get(id)?.length ?? 0) < MAX_OF_ONE;
  const fits = (candidate: Candidate, { members }: Group): boolean =>
    members.every(({ id, article }) => article !== candidate.article && partners.get(candidate.id)?.has(id));
  for (const { one, other, score } of pairs.toSorted((first, second) => second.score - first.score)) {
    const [ofOne, ofOther] = [groupsOf.get(one.id) ?? [], groupsOf.get(other.id) ?? []];
    if (ofOne.some((group) => ofOther.includes(group))) continue;
    const joined = ofOne.find((group) => fits(other, group)) ?? ofOther.find((group) => fits(one, group));
    const joining = joined && (joined.members.includes(one) ? other : one);
    if (joined && joining && isFree(joining)) enter(joining, joined);
    else if (groups.length < most && isFree(one) && isFree(other)) {
      const group: Group = { members: [], score };
      groups.push(group);
      for (const candidate of [one, other]) enter(candidate, group);
    }
  }
  return groups.map(toClaimGroup);
}

function toClaimGroup({ members, score }: Group): ClaimGroup {
  const inOrder = members.toSorted((one, other) => one.id - other.id);
  const isDiffering = inOrder.some((one, index) =>
    inOrder.slice(index + 1).some((other) => differ(one, other)),
  );
  const counts = inOrder.map((member) => (isDiffering ? countsOf(member, inOrder) : null));
  const quotes = inOrder.map(({ article, number, text }, index): PairedSentence => {
    const account = counts[index];
    const isShared = typeof account === 'string' && counts.filter((count) => count === account).length > 1;
    return { article, number, text, ...(isShared ? { account } : {}) };
  });
  const [first, ...others] = inOrder;
  const shared = (first?.terms ?? []).filter(({ key }) =>
    others.every(({ terms }) => terms.some((term) => term.key === key)),
  );
  return {
    kind: isDiffering ? 'differ' : 'same',
    quotes: quotes as unknown as ClaimGroup['quotes'],
    shared: [...new Set(shared.map(({ shown }) => shown))],
    score,
  };
}

/** The counts of a sentence of the kinds that all sentences of its group count: `killed 12`; null without any. */
function countsOf({ figures }: Candidate, members: readonly Candidate[]): string | null {
  const kinds = [...figures].filter(([kind]) => members.every((member) => member.figures.has(kind)));
  const counts = kinds.map(([kind, values]) => `${kind} ${[...values].join(' and ')}`);
  return counts.length > 0 && kinds.every(([, values]) => !values.has(null)) ? counts.join(', ') : null;
}

/** Whether counts of one kind differ or, without any, the two have numbers in digits but share none. */
function differ(one: Candidate, other: Candidate): boolean {
  for (const [kind, values] of one.figures) {
    const others = other.figures.get(kind);
    if (others) return values.symmetricDifference(others).size > 0;
  }
  const numbersOf = ({ terms }: Candidate): Set<string> =>
    new Set(terms.flatMap(({ key }) => (/^\d/.test(key) ? [key] : [])));
  const [numbers, others] = [numbersOf(one), numbersOf(other)];
  return numbers.size > 0 && others.size > 0 && numbers.isDisjointFrom(others);
}

/** Removes groups whose sentences are all quoted by one existing claim. */
export function withoutDeclared(
  groups: readonly ClaimGroup[],
  declared: readonly Pick<DeclaredClaim, 'quotes'>[],
): ClaimGroup[] {
  return groups.filter(
    ({ quotes }) => !declared.some((claim) => quotes.every((sentence) => quotesFrom(claim, sentence))),
  );
}

const quotesFrom = ({ quotes }: Pick<DeclaredClaim, 'quotes'>, { article, text }: PairedSentence): boolean =>
  quotes.some((quote) => quote.article === article && text.includes(quote.exact));
