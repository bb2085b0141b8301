import { PREDICATE_PATTERNS } from '../kind-lookups.ts';
import { isCapital, type Token, type TokenLine, wordAt } from '../../../english/tokens.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isIrregularVerb,
  isMonth,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
  WEEKDAY_WORDS,
} from '../../../english/word-classes.ts';

/** Whether a word cannot occur between a number and its noun. */
export function endsPhrase(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  if (!token || isClosedClass(line, token) || (token.lower === 'last' && TIMES.has(wordAt(line, at + 1))))
    return true;
  if (isAdverb(token)) return !isDegree(line, at);
  if (PREDICATE_PATTERNS.matchAt(line, at)) return true;
  // "12 masked men" continues to its noun, "12 attending a wedding" does not.
  if (/^\p{Ll}{2,}(?:ed|ing)$/u.test(token.lower)) {
    const next = line.tokens[at + 1];
    return !next || isClosedClass(line, next);
  }
  return isIrregularVerb(token) && (line.titled || !isCapital(token));
}

function isClosedClass(line: TokenLine, token: Token): boolean {
  const { lower } = token;
  if (token.kind !== 'word') return true;
  // "US" is no pronoun.
  if (!line.titled && /^\p{Lu}{2,}$/u.test(token.text)) return false;
  return (
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    AUXILIARIES.has(lower) ||
    MODALS.has(lower) ||
    WEEKDAY_WORDS.has(lower) ||
    (isMonth(token) && !line.titled)
  );
}

/** "12 badly wounded soldiers", "two newly arrived migrants". */
const isDegree = (line: TokenLine, at: number): boolean =>
  wordAt(line, at).endsWith('ly') &&
  /(?:ed|en|ing|n)$/.test(wordAt(line, at + 1)) &&
  !AUXILIARIES.has(wordAt(line, at + 1));
