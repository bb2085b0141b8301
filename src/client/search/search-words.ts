import { formatNumber, formatQuantity } from '#contracts/number-format.ts';
import { formatPublishers } from '#contracts/publishers.ts';
import type { AskedWord, SearchAnswer } from '../../search/engine.ts';

/** A run of our own words; `word` marks a word of the query or of the texts. */
export interface Run {
  text: string;
  word: 'none' | 'taken' | 'form';
}

const LONGEST_QUOTED = 80;
const MAX_FORMS = 4;

const plain = (text: string): Run => ({ text, word: 'none' });

function quoted(words: string): string {
  const letters = Array.from(words.trim().replace(/\s+/gu, ' '));
  return `“${letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED).join('')}…` : letters.join('')}”`;
}

function formatChoice(words: readonly string[]): string {
  const before = words.slice(0, -1);
  return before.length === 0 ? words.join('') : `${before.join(', ')} or ${words.at(-1) ?? ''}`;
}

/**
 * Summarises an answer: `6 sentences in 3 articles`; `12 articles` if not all are shown, or not all by sentences (`At
 * most 12 articles` if some may be dropped); `No sentence mentions “ambulance”`; `No other article mentions “embassy”`
 * if those that do were excluded.
 */
export function formatOutcome({
  query,
  text,
  articles,
  atMost,
  sentences,
  groups,
  words,
  without,
  filters,
}: SearchAnswer): string {
  const counted = formatQuantity(articles, 'article', 'articles');
  const found = atMost ? `At most ${counted}` : counted;
  if (articles > 0) {
    return groups.length < articles || groups.some(({ hits }) => hits.length === 0)
      ? found
      : `${formatQuantity(sentences, 'sentence', 'sentences')} in ${found}`;
  }
  const isFiltered = Object.keys(filters).length > 0;
  if (words.length > 0) {
    if (isFiltered) return `No article with these filters mentions ${quoted(text)}`;
    const isLeftOut = without.length > 0 && words.every(({ how }) => how !== 'nowhere');
    return `No ${isLeftOut ? 'other article' : 'sentence'} mentions ${quoted(text)}`;
  }
  return isFiltered
    ? 'No article has all of these filters'
    : `There is no word to look for in ${quoted(query)}`;
}

/** `The first 6 are shown, with 14 sentences.`; empty if all are shown. */
export function formatShown(shown: number, sentences: number, articles: number): string {
  if (shown >= articles) return '';
  const found = sentences > 0 ? `, with ${formatQuantity(sentences, 'sentence', 'sentences')}` : '';
  return `The first ${formatNumber(shown)} are shown${found}.`;
}

/** Returns `2 from BNN Breaking, 1 of unknown publisher.`; empty if only some of the articles can be counted. */
export function formatSources({ articles, groups, facets, filters }: SearchAnswer): string {
  if (groups.length === articles) return sourcesOf(groups.map(({ article }) => [article.publisher, 1]));
  if (facets === null || facets.atMost || filters.publisher !== undefined) return '';
  return sourcesOf(facets.publishers.map(({ value, articles: having }) => [value, having]));
}

function sourcesOf(counted: readonly (readonly [publisher: string | null, articles: number])[]): string {
  const counts = new Map<string | null, number>();
  for (const [publisher, articles] of counted) counts.set(publisher, (counts.get(publisher) ?? 0) + articles);
  const known = Array.from(counts, ([name, articles]) => (name === null ? [] : { name, articles })).flat();
  known.sort((first, second) => second.articles - first.articles || (first.name < second.name ? -1 : 1));
  return `${formatPublishers({ known, unknown: counts.get(null) ?? 0 })}.`;
}

/** Explains how the query was interpreted: words in no article, corrections, other forms. */
export function formatReading({ words, without, articles, isPartial, cut }: SearchAnswer): Run[] {
  const missing = words.filter(({ how }) => how === 'near' || how === 'nowhere');
  const runs = missing.length > 0 ? readingWithout(missing, words, articles > 0) : readingOfForms(words);
  const more = [
    ...(isPartial ? [`No article has both ${words.map(({ asked }) => quoted(asked)).join(' and ')}.`] : []),
    ...(without.length > 0
      ? [`Articles that contain ${formatChoice(without.map(quoted))} are left out.`]
      : []),
    ...(cut ? ['Only the first words were looked for.'] : []),
  ];
  return [...runs, ...more.flatMap((words, at) => plain(runs.length + at > 0 ? ` ${words}` : words))];
}

function readingWithout(missing: readonly AskedWord[], words: readonly AskedWord[], found: boolean): Run[] {
  const names = missing.map(({ asked }) => quoted(asked));
  const ofDate = missing.some(({ isDate }) => isDate) ? ', and none is dated so' : '';
  const opening = plain(`No article contains ${formatChoice(names)}${ofDate}.`);
  if (!found) return [opening];
  const taken = words.flatMap((word) =>
    word.how === 'near' ? (word.taken ?? []) : word.taken === null ? [] : word.asked,
  );
  const forms = formsIn(words);
  return [
    opening,
    plain(' These are results for '),
    { text: taken.join(' '), word: 'taken' },
    ...(forms.length > 0 ? [plain(', and for forms such as '), ...forms] : []),
    plain('.'),
  ];
}

function readingOfForms(words: readonly AskedWord[]): Run[] {
  const forms = formsIn(words);
  return forms.length > 0 ? [plain('With forms such as '), ...forms, plain('.')] : [];
}

function formsIn(words: readonly AskedWord[]): Run[] {
  const all = words.flatMap(({ how, taken, forms }) =>
    how === 'other-forms' ? [taken ?? [], forms].flat() : forms,
  );
  const forms = [...new Set(all)].slice(0, MAX_FORMS);
  return forms.flatMap((form, at) => [
    ...(at === 0 ? [] : [plain(at === forms.length - 1 ? ' and ' : ', ')]),
    { text: form, word: 'form' as const },
  ]);
}

/** Names query words missing from an article: `Without “khashoggi”.`; empty if there are none. */
export function formatMissing(missing: readonly string[]): string {
  return missing.length === 0 ? '' : `Without ${formatChoice(missing.map(quoted))}.`;
}

/** Returns the words that a screen reader reads before a sentence. */
export function formatSentenceNumber(sentence: number, heading: string | null): string {
  return heading === null
    ? `Sentence ${formatNumber(sentence)}: `
    : `Sentence ${formatNumber(sentence)}, under “${heading}”: `;
}
