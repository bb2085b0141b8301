import { formatNumber, formatQuantity } from '../lib/numbers.ts';
import { formatPublishers } from '../lib/publishers.ts';
import type { AskedWord, ResultArticle, SearchAnswer } from '../search/engine.ts';

/** A run of our own words about an answer; `word` is a word of the query or of the texts. */
export interface Run {
  text: string;
  word: 'none' | 'taken' | 'form';
}

const LONGEST_QUOTED = 80;
const MOST_FORMS = 4;

const plain = (text: string): Run => ({ text, word: 'none' });

function quoted(words: string): string {
  const letters = Array.from(words.trim().replace(/\s+/gu, ' '));
  return `“${letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED).join('')}…` : letters.join('')}”`;
}

function formatChoice(words: readonly string[]): string {
  const before = words.slice(0, -1);
  return before.length === 0 ? words.join('') : `${before.join(', ')} or ${words.at(-1) ?? ''}`;
}

/** Gives `6 sentences in 3 articles`, or for none what was looked for: `No sentence mentions “ambulance”`. */
export function formatOutcome({ query, articles, sentences, words }: SearchAnswer): string {
  if (sentences > 0) {
    return `${formatQuantity(sentences, 'sentence', 'sentences')} in ${formatQuantity(articles, 'article', 'articles')}`;
  }
  return words.length > 0
    ? `No sentence mentions ${quoted(query)}`
    : `There is no word to look for in ${quoted(query)}`;
}

/** Gives `2 from BNN Breaking, 1 of unknown publisher.`, counting articles. */
export function formatSources(articles: readonly ResultArticle[]): string {
  const names = articles.flatMap(({ publisher }) => publisher ?? []).sort();
  const counts = Array.from(
    Map.groupBy(names, (name) => name),
    ([name, { length }]) => ({ name, articles: length }),
  );
  const known = counts.sort((first, second) => second.articles - first.articles);
  return `${formatPublishers({ known, unknown: articles.length - names.length })}.`;
}

/** Says how a query was read: which of its words are in no article, what was taken for them, and which other forms. */
export function formatReading({ words, sentences, cut }: SearchAnswer): Run[] {
  const missing = words.filter(({ how }) => how === 'near' || how === 'nowhere');
  const runs = missing.length > 0 ? readingWithout(missing, words, sentences > 0) : readingOfForms(words);
  return cut
    ? [...runs, plain(runs.length > 0 ? ' ' : ''), plain('Only the first words were looked for.')]
    : runs;
}

function readingWithout(missing: readonly AskedWord[], words: readonly AskedWord[], found: boolean): Run[] {
  const names = missing.map(({ asked }) => quoted(asked));
  const opening = plain(`No article contains ${formatChoice(names)}.`);
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
  const forms = [...new Set(all)].slice(0, MOST_FORMS);
  return forms.flatMap((form, at) => [
    ...(at === 0 ? [] : [plain(at === forms.length - 1 ? ' and ' : ', ')]),
    { text: form, word: 'form' as const },
  ]);
}

/** Gives the status of a date beside the date: `stated`, or for an undated article also its file, `bounded, file 003`. */
export function formatStanding({ date, file }: ResultArticle): string {
  switch (date.status) {
    case 'stated':
    case 'supplied':
      return date.status;
    case 'bounded':
      return `bounded, ${file}`;
    case 'unknown':
      return file;
  }
}

/** Gives the number of a sentence in the words that are read out before it. */
export function formatSentenceNumber(sentence: number, heading: string | null): string {
  return heading === null
    ? `Sentence ${formatNumber(sentence)}: `
    : `Sentence ${formatNumber(sentence)}, under “${heading}”: `;
}
