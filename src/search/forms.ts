const SHORTEST_STEM = 3;

/** Words that look like a form of another and are none: an `evening` is not what evens. */
const WHOLE_WORDS = new Set(
  'being beings during evening evenings hundred news series species wedding weddings'.split(' '),
);

/** One syllable that would double its last consonant: `caring` cannot come of `car`, which gives `carring`. */
const WOULD_DOUBLE = /^[^aeiouy]*[aeiou][^aeiouwxy]$/;
const DOUBLED = /([bdfgklmnprtvz])\1$/;
const NO_PLURAL = /(?:ss|us|is)$/;

/** Endings of Russian and its neighbours, as they are when folded (`й` is `и`). */
const CYRILLIC =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ою|ею|ов|ев|еи|ии|ыи|ои|ая|яя|ое|ее|ые|ие|ую|юю|ым|им|ых|их|ом|ем|ам|ям|ах|ях|ию|ия|а|я|о|е|и|ы|у|ю|ь)$/u;
/** Endings of Greek nouns, as they are when folded (`ς` is `σ`). */
const GREEK = /(?:ουσ|εισ|εων|οσ|ου|οι|ων|ασ|εσ|ησ|ισ|υσ|α|η|ο|ε|ι|υ)$/u;

/** What may follow a whole word to name its people, its followers or its quality: `Russia` and `Russian`. */
const DERIVED = /^(?:n|ns|ians?|isms?|ists?|ic|al|ly|ity)$/;
const DERIVED_FROM = 5;
/** `attacker` comes of `attack`; `counter` does not come of `count`. */
const AGENT = /^ers?$/;
const AGENT_FROM = 6;
/** Korean sets its particles onto the noun: `모스크바에서` is `모스크바` with one. */
const HANGUL = /^\p{Script=Hangul}{2,}$/u;
const LONGEST_PARTICLE = 3;

function singularsOf(word: string): string[] {
  if (word.length <= SHORTEST_STEM || !word.endsWith('s') || NO_PLURAL.test(word)) return [word];
  const stems = [word.slice(0, -1)];
  if (word.endsWith('ies') && word.length > 4) stems.push(`${word.slice(0, -3)}y`);
  if (/.{2}(?:s|x|z|ch|sh|o)es$/.test(word)) stems.push(word.slice(0, -2));
  return stems;
}

/** The words that `word` can be the past or the participle of, by its ending. */
function verbsOf(word: string): string[] {
  if (word.endsWith('ied') && word.length > 4) return [`${word.slice(0, -3)}y`];
  const stem = /^(.{3,}?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !/[aeiouy]/.test(stem)) return [];
  if (WOULD_DOUBLE.test(stem)) return [`${stem}e`];
  return DOUBLED.test(stem) ? [stem, stem.slice(0, -1)] : [stem, `${stem}e`];
}

function inflectedFrom(word: string): string[] {
  if (WHOLE_WORDS.has(word)) return [];
  if (/^\p{Script=Latin}+$/u.test(word)) return singularsOf(word).flatMap((form) => [form, ...verbsOf(form)]);
  const stem = word.replace(CYRILLIC, '').replace(GREEK, '');
  return stem.length > SHORTEST_STEM ? [stem] : [];
}

/**
 * Gives the stems by which a folded word is known, itself among them: two words with a stem in common are forms of
 * one word (`warned` and `warnings`, `incite` and `inciting`, `Россия` and `России`).
 *
 * A word of two letters, with a digit, or in a script of which no endings are known, has no stem but itself.
 */
export function stemsOf(word: string): string[] {
  return word.length < SHORTEST_STEM ? [word] : [...new Set([word, ...inflectedFrom(word)])];
}

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
