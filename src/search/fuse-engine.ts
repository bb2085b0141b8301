import Fuse from 'fuse.js';
import type { ArticleGroup, AskedWord, Hit, SearchEngine } from './engine.ts';
import type { IndexFile } from './index-file.ts';
import { markWords } from './marks.ts';
import { type IndexedSentence, passagesOf } from './passages.ts';
import { parseQuery, separateTerms, withoutRepeats } from './query.ts';
import { type Candidate, rankSentences } from './ranking.ts';
import { placesOf, type ResolvedTerm, resolveTerm } from './resolved-term.ts';
import { Vocabulary } from './vocabulary.ts';
import { joinedKey } from './words.ts';

/** Other forms named for one word of the query. */
const MOST_FORMS = 5;

/** Readers ask for words of a passage anywhere in it, however long it is; Fuse by default looks at its beginning. */
const SETTINGS = {
  keys: ['keys' as const],
  useTokenSearch: true,
  tokenize: (keys: string) => keys.split(' '),
  threshold: 0.2,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
};

/** What all the words begin with that can answer a step: for `warning` and `warned`, `warn`. */
function commonBeginning(words: readonly string[]): string {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase());
  const differs = Array.from(first).findIndex((letter, at) => rest.some((word) => word[at] !== letter));
  return differs === -1 ? first : first.slice(0, differs);
}

/**
 * Makes a search engine of an index: Fuse proposes passages, and the words decide. A passage that is near to the query
 * by stray letters only, with no word in it that answers one, is no result.
 */
export function createFuseEngine(index: IndexFile): SearchEngine {
  const passages = passagesOf(index);
  const sentences = passages.flatMap((passage) => passage.sentences);
  const vocabulary = new Vocabulary();
  for (const { words, compounds } of sentences) vocabulary.add([...words, ...compounds]);
  const fuse = new Fuse(passages, SETTINGS);

  function candidatesFor(terms: readonly ResolvedTerm[]): Candidate<IndexedSentence>[] {
    const asked = terms
      .flatMap(({ steps, joined }) => [
        ...steps.map((keys) => commonBeginning([...keys.keys()])),
        joined ?? '',
      ])
      .filter((word) => word !== '');
    if (asked.length === 0) return [];
    return fuse
      .search(asked.join(' '))
      .sort((first, second) => first.refIndex - second.refIndex)
      .flatMap(({ item, refIndex, score = 1 }) =>
        item.sentences.map((sentence) => ({
          sentence,
          passage: refIndex,
          distance: score,
          places: terms.map((term) => placesOf(term, sentence)),
        })),
      )
      .filter(({ places }) => places.some((of) => of.length > 0));
  }

  return {
    search(request) {
      const query = typeof request === 'string' ? request : request.query;
      const { terms, cut } = parseQuery(query);
      const whole = terms.map((term) => resolveTerm(term, vocabulary));
      const first = candidatesFor(whole);
      const standing = withoutRepeats(
        whole.flatMap(({ term }, at) => {
          const found = first.some(({ places }) => (places[at]?.length ?? 0) > 0);
          return found || term.exactly || term.words.length === 1 ? [term] : separateTerms(term);
        }),
      ).map((term) => resolveTerm(term, vocabulary));
      const candidates = standing.every(({ term }, at) => term === whole[at]?.term)
        ? first
        : candidatesFor(standing);
      const ranked = rankSentences(candidates, standing.length, sentences.length);
      return Promise.resolve({
        query,
        articles: groupsOf(ranked).length,
        sentences: ranked.length,
        from: 0,
        groups: groupsOf(ranked),
        words: standing.map((term, at) => askedWord(term, candidates, at)),
        without: [],
        filters: {},
        order: 'best',
        facets: null,
        nearest: ranked.length > 0 ? null : { words: [], names: [] },
        cut,
      });
    },
  };
}

function groupsOf(ranked: readonly Candidate<IndexedSentence>[]): ArticleGroup[] {
  return Array.from(
    Map.groupBy(ranked, ({ sentence }) => sentence.article),
    ([article, candidates]) => ({
      article,
      headline: [{ text: article.headline, marked: false }],
      hits: candidates.map(hitOf),
    }),
  );
}

function hitOf({ sentence, places }: Candidate<IndexedSentence>): Hit {
  const { number, text, heading, article } = sentence;
  const words = places.flat().flatMap((place) => place.words);
  return { sentence: number, url: `${article.url}#s${number}`, heading, parts: markWords(text, words) };
}

function askedWord(
  { term, how }: ResolvedTerm,
  candidates: readonly Candidate<IndexedSentence>[],
  at: number,
): AskedWord {
  const places = candidates.flatMap(({ sentence, places: all }) =>
    (all[at] ?? []).map(({ words }) => ({
      key: joinedKey(words),
      text: sentence.text.slice(words[0]?.start, words.at(-1)?.end),
    })),
  );
  const asked = joinedKey(term.words);
  const spellings = Array.from(
    Map.groupBy(places, ({ key }) => key),
    ([key, having]) => ({ text: having[0]?.text ?? key, times: key === asked ? Infinity : having.length }),
  );
  const [taken, ...forms] = spellings
    .sort((first, second) => second.times - first.times)
    .map(({ text }) => text);
  if (taken === undefined) return { asked: term.asked, how: 'nowhere', taken: null, forms: [] };
  return { asked: term.asked, how, taken, forms: forms.slice(0, MOST_FORMS) };
}
