/** What may follow a whole word to name its people, its followers or its quality: `Russia` and `Russian`. */
const DERIVED = /^(?:n|ns|ians?|isms?|ists?|ic|ly)$/;
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

/** Endings that any reader takes off or puts on: `warning` has `warned` and `warns`. */
const INFLECTED = /(?:ing|ies|ied|es|ed|e|s|y|d)$/;
const DOUBLED = /([b-df-hj-np-tv-z])\1$/;

/** Tells whether two English words, both of them folded, are forms of one by the plainest endings. */
export function isInflected(asked: string, word: string): boolean {
  return basesOf(asked).some((base) => basesOf(word).includes(base));
}

function basesOf(word: string): string[] {
  const base = word.replace(/s$/, '').replace(INFLECTED, '');
  return [word, word.replace(INFLECTED, ''), base, base.replace(DOUBLED, '$1')];
}
