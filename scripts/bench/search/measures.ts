/** How well lists of results answer their queries, each from 0 to 1: averages over all queries. */
export interface Relevance {
  first: number;
  firstFive: number;
  /** Mean reciprocal rank of the first document that answers. */
  reciprocal: number;
  ndcg10: number;
  averagePrecision: number;
  /** The share of queries that got no result at all. */
  empty: number;
}

/** Measures one list of results, of which every relevant document weighs the same. */
export function relevanceOf(found: readonly string[], relevant: readonly string[]): Relevance {
  const answers = new Set(relevant);
  const hits = found.map((id) => answers.has(id));
  const at = hits.indexOf(true);
  const gain = (places: number): number => 1 / Math.log2(places + 2);
  const ideal = sum(relevant.slice(0, 10).map((_, place) => gain(place)));
  let seen = 0;
  const precisions = hits.map((hit, place) => (hit ? ++seen / (place + 1) : 0));
  return {
    first: at === 0 ? 1 : 0,
    firstFive: at >= 0 && at < 5 ? 1 : 0,
    reciprocal: at === -1 ? 0 : 1 / (at + 1),
    ndcg10: sum(hits.slice(0, 10).map((hit, place) => (hit ? gain(place) : 0))) / ideal,
    averagePrecision: sum(precisions) / relevant.length,
    empty: found.length === 0 ? 1 : 0,
  };
}

/** The averages of some measurements; all zero for none. */
export function meanRelevance(all: readonly Relevance[]): Relevance {
  const mean = (of: (one: Relevance) => number): number => sum(all.map(of)) / Math.max(1, all.length);
  return {
    first: mean(({ first }) => first),
    firstFive: mean(({ firstFive }) => firstFive),
    reciprocal: mean(({ reciprocal }) => reciprocal),
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    averagePrecision: mean(({ averagePrecision }) => averagePrecision),
    empty: mean(({ empty }) => empty),
  };
}

/** The value below which such a share of all lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface Percentiles {
  p50: number;
  p95: number;
}

export const percentiles = (values: readonly number[]): Percentiles => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});

/** How well a list of results answers a query of which some documents are best and others worth seeing. */
export interface Grades {
  first: number;
  firstThree: number;
  averagePrecision: number;
  ndcg10: number;
}

const [BEST, ALSO] = [2, 1];

/** Measures one list: whether a best answer comes first or among three, the average precision of both, and nDCG@10 (2 and 1). */
export function gradesOf(found: readonly string[], best: readonly string[], also: readonly string[]): Grades {
  const gradeOf = (id: string): number => (best.includes(id) ? BEST : also.includes(id) ? ALSO : 0);
  const at = found.findIndex((id) => best.includes(id));
  const discounted = (grades: readonly number[]): number =>
    sum(grades.slice(0, 10).map((grade, place) => grade / Math.log2(place + 2)));
  const ideal = [...best.map(() => BEST), ...also.map(() => ALSO)];
  return {
    first: at === 0 ? 1 : 0,
    firstThree: at >= 0 && at < 3 ? 1 : 0,
    averagePrecision: relevanceOf(found, [...best, ...also]).averagePrecision,
    ndcg10: discounted(found.map(gradeOf)) / discounted(ideal),
  };
}

/** The averages of some gradings; all zero for none. */
export function meanGrades(all: readonly Grades[]): Grades {
  const mean = (of: (one: Grades) => number): number => sum(all.map(of)) / Math.max(1, all.length);
  return {
    first: mean(({ first }) => first),
    firstThree: mean(({ firstThree }) => firstThree),
    averagePrecision: mean(({ averagePrecision }) => averagePrecision),
    ndcg10: mean(({ ndcg10 }) => ndcg10),
  };
}
