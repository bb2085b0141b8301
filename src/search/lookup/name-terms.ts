import { QUALITY_NAME_SPELLING } from '../ranking.ts';
import type { Place, SentenceWords } from './read-article.ts';
import type { ResolvedTerm, Term } from './terms.ts';
import { anyOf, type Strengths, strengthsOf } from './article-set.ts';
import type { ReadTerm } from '../format/term-block.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWordToken, resolveTerm } from './resolve-term.ts';
import { resolveWord } from './resolve-word.ts';

/** Words of the longest name that is looked for, and terms of a query that are compared with names. */
const MOST_WORDS = 5;
const MOST_TERMS = 12;

/** Puts the words of a query that are a name of the index, in any of its spellings, together as one term. */
export async function withNames(index: IndexReader, terms: readonly Term[]): Promise<Term[]> {
  const found = await Promise.all(
    terms.slice(0, MOST_TERMS).map(async (_, from) => {
      const spans = Array.from({ length: Math.min(MOST_WORDS, terms.length - from) }, (_, at) =>
        terms.slice(from, from + at + 1),
      ).filter(mayBeName);
      const named = await Promise.all(
        spans.map(async (span) => ({ span, name: await index.name(span.flatMap(normalizedWords)) })),
      );
      return named.findLast(({ name }) => name !== undefined);
    }),
  );
  const joined: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const [term, match] = [terms[at], found[at]];
    if (match?.name !== undefined) joined.push(nameTerm(match.span, match.name));
    else if (term !== undefined) joined.push(term);
    at += match?.span.length ?? 1;
  }
  return joined;
}

const normalizedWords = ({ words }: Term): string[] => words.map(({ keys }) => keys[0]);

function mayBeName(span: readonly Term[]): boolean {
  const words = span.flatMap((term) => term.words);
  const [first] = words;
  return (
    words.length <= MOST_WORDS &&
    first !== undefined &&
    !isStopWordToken(first) &&
    span.every(({ exactly, required, resolve }) => !exactly && !required && resolve === undefined)
  );
}

function nameTerm(span: readonly Term[], name: ReadTerm): Term {
  const term: Term = {
    asked: span.map(({ asked }) => asked).join(' '),
    words: span.flatMap(({ words }) => words),
    exactly: false,
    required: false,
    resolve: (index) => resolveName(index, term, name),
  };
  return term;
}

/** Finds the articles that mention a name in any spelling and, where it is one word, those that have the word. */
async function resolveName(index: IndexReader, term: Term, name: ReadTerm): Promise<ResolvedTerm> {
  const lookup = { exactly: false, isPrefix: false, correct: null };
  const plain: Term = { asked: term.asked, words: term.words, exactly: false, required: false };
  const [steps, asWords] = await Promise.all([
    Promise.all(term.words.map((word) => resolveWord(index, word, lookup))),
    resolveTerm(index, plain, lookup),
  ]);
  const typed = normalizedWords(term).join(' ');
  const spellings = [...new Set([...name.words.map((spelling) => spelling.trim()), typed])].map((spelling) =>
    spelling.split(' '),
  );
  return {
    term,
    how: 'as-asked',
    steps,
    joined: null,
    passive: false,
    articles: anyOf([strengthsOf(name.postings, 1), weakened(asWords.articles)]),
    unsure: false,
    placesIn: (text) => spellings.flatMap((spelling) => placesOfSpelling(spelling, text, typed)),
  };
}

const weakened = (articles: Strengths): Strengths =>
  new Map(Array.from(articles, ([article, strength]) => [article, QUALITY_NAME_SPELLING * strength]));

/** Places of a spelling of a name in a text; longer spellings are marked on their own. */
function placesOfSpelling(
  spelling: readonly string[],
  { words, keys }: SentenceWords,
  typed: string,
): Place[] {
  if (!spelling.every((word) => keys.has(word))) return [];
  const quality = spelling.join(' ') === typed ? 1 : QUALITY_NAME_SPELLING;
  return words.flatMap((_, first) =>
    spelling.every((word, at) => words[first + at]?.keys[0] === word)
      ? [{ words: words.slice(first, first + spelling.length), quality }]
      : [],
  );
}
