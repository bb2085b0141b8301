import type { DeclaredPlace } from '../../read/claims-file.ts';
import { isWholeWords } from '../../text/folded-words.ts';
import type { Span } from '../../text/positions.ts';
import type { QuotedArticle } from './quoted-article.ts';

/** The unique place of words within one sentence or quotable heading of an article, or why there is none. */
export type FoundPlace =
  | { kind: 'found'; span: Span }
  | { kind: 'missing' }
  /** Between sentences, in a heading or in a removed line. */
  | { kind: 'no-sentence'; at: number }
  /** In several sentences, by number, or several times in one. */
  | { kind: 'several'; sentences: number[] }
  /** In other sentences, by number, than the editor says. */
  | { kind: 'not-there'; sentences: number[] };

/** Finds the words that an editor quotes from an article. Only white space may differ. */
export function findPlace({ exact, prefix, sentence }: DeclaredPlace, article: QuotedArticle): FoundPlace {
  const spans = spansOf(article.text, exact);
  const [first] = spans;
  if (!first) return { kind: 'missing' };
  const places = spans.flatMap((span) => {
    const index = sentenceIndex(article.sentences, span);
    return index === null ? [] : [{ span, sentence: index + 1 }];
  });
  if (places.length === 0) {
    const quoted = spans.find(({ start, end }) =>
      article.headings.some((heading) => heading.start <= start && end <= heading.end),
    );
    return quoted ? { kind: 'found', span: quoted } : { kind: 'no-sentence', at: first.start };
  }
  const left = places.filter(
    (place) =>
      (sentence === undefined || place.sentence === sentence) &&
      (prefix === undefined || standsBefore(article.text, place.span.start, prefix)),
  );
  const numbers = (found: readonly { sentence: number }[]): number[] => found.map((place) => place.sentence);
  const [place, ...others] = left;
  if (!place) return { kind: 'not-there', sentences: numbers(places) };
  return others.length > 0
    ? { kind: 'several', sentences: numbers(left) }
    : { kind: 'found', span: place.span };
}

const pattern = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .map((word) => RegExp.escape(word))
    .join('\\s+');

function spansOf(text: string, words: string): Span[] {
  return Array.from(text.matchAll(new RegExp(pattern(words), 'gu')), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start, end }) => isWholeWords(text, start, end));
}

function standsBefore(text: string, start: number, prefix: string): boolean {
  const before = text.slice(Math.max(0, start - 4 * prefix.length - 16), start);
  const found = new RegExp(`${pattern(prefix)}\\s*$`, 'u').exec(before);
  return found !== null && isWholeWords(before, found.index, found.index + found[0].length);
}

function sentenceIndex(sentences: readonly Span[], { start, end }: Span): number | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) > start) high = middle;
    else low = middle + 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= start && end <= sentence.end ? low : null;
}
