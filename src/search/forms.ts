/** What may follow a whole word to name its people, its followers or its quality: `Russia` and `Russian`. */
const DERIVED = /^(?:n|ns|ians?|isms?|ists?|ic|al|ly|ity)$/;
const DERIVED_FROM = 5;
/** `attacker` comes of `attack`; `counter` does not come of `count`. */
const AGENT = /^ers?$/;
const AGENT_FROM = 6;
/** Korean sets its particles onto the noun: `모스크바에서` is `모스크바` with one. */
const HANGUL = /^\p{Script=Hangul}{2,}$/u;
const LONGEST_PARTICLE = 3;

/** Tells whether `word` is `asked` with an ending that makes a near relation of it, both of them folded. */
export function isDerived(asked: string, word: string): boolean {
  if (!word.startsWith(asked)) return false;
  const ending = word.slice(asked.length);
  if (HANGUL.test(asked)) return ending.length <= LONGEST_PARTICLE && /^\p{Script=Hangul}+$/u.test(ending);
  return (
    (asked.length >= DERIVED_FROM && DERIVED.test(ending)) ||
    (asked.length >= AGENT_FROM && AGENT.test(ending))
  );
}
