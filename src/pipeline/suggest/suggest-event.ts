import { stringify } from 'yaml';
import type { Article } from '#contracts/article.ts';
import { sentencesOf } from '#contracts/compared-words.ts';
import { isEvent } from '../derive/figures/scope/other-times.ts';
import { fold } from '../parse/wording.ts';
import { nameCandidates } from './name-candidates.ts';

/** The event that a story may be about, as `story.yml` has it. */
export interface EventSuggestion {
  words: string[];
  places: string[];
}

/** An event in one line of YAML: `{ words: [fire, blaze], places: [Harbour Street] }`. */
export const inYaml = (event: EventSuggestion): string =>
  stringify(event, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** As many articles are read; words and places of each are few. */
const [MOST_TEXTS, MOST_WORDS, MOST_PLACES] = [60, 3, 2];
/** The parts of the articles that have a word for an event, another noun, a place, at least. */
const SHARES = { event: 0.3, noun: 0.5, place: 0.15 };
/** "the ferry", "a public inquiry" */
const NOUN = /(?<![\p{L}\p{M}])(?:[Tt]he|[Aa]n?|[Tt]his)\s+(\p{Ll}{4,})(?![\p{L}\p{M}'’-])/gu;

/**
 * Returns words for what happened, and places, that are in many of the articles: words for events, else the nouns of most
 * articles. Null if there is no word or no place in enough of them.
 */
export function suggestEvent(articles: readonly Article[]): EventSuggestion | null {
  const read = articles.slice(0, MOST_TEXTS).map(({ id, passages }) => ({
    name: id,
    sentences: sentencesOf(passages).map(({ exact }) => exact),
  }));
  const inMany = (share: number, wordsIn: (text: string) => Iterable<string>): string[] => {
    const counts = new Map<string, number>();
    for (const { sentences } of read)
      for (const word of new Set(wordsIn(sentences.join(' ')))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts]
      .filter(
        ([word, count]) =>
          count >= read.length * share && !(word.endsWith('s') && counts.has(word.slice(0, -1))),
      )
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_WORDS)
      .map(([word]) => word);
  };
  const events = inMany(SHARES.event, (text) =>
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(isEvent),
  );
  const words =
    events.length > 0
      ? events
      : inMany(SHARES.noun, (text) => Array.from(text.matchAll(NOUN), ([, word = '']) => word.toLowerCase()));
  const whole = read.map(({ sentences }) => sentences.join(' '));
  const places = nameCandidates(read, () => [])
    .flatMap(({ name, kind, articles }) => {
      const at = new RegExp(
        `(?<!\\p{L})(?:in|at|near|outside|off) (?:the )?${RegExp.escape(name)}(?!\\p{L})`,
        'iu',
      );
      const count = kind === 'people' ? 0 : whole.filter((text) => at.test(text)).length;
      return count >= Math.max(1, read.length * SHARES.place) && count * 3 >= articles
        ? [{ name, count }]
        : [];
    })
    .sort((one, other) => other.count - one.count)
    .filter(({ name }, index, all) => all.findIndex((one) => fold(one.name) === fold(name)) === index)
    .slice(0, MOST_PLACES)
    .map(({ name }) => name);
  return words.length > 0 && places.length > 0 ? { words, places } : null;
}
