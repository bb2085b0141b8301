/** Caches a rule by its text, because the same lines recur within one file. */
export function memoize<Judgement>(rule: (words: string) => Judgement): (words: string) => Judgement {
  const known = new Map<string, Judgement>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const judgement = rule(words);
    known.set(words, judgement);
    return judgement;
  };
}
