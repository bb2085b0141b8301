import type { Article } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { publisherName } from '#contracts/publishers.ts';
import { NEWS_AGENCIES } from '../parse/asides.ts';
import type { CitationBuilder } from '../text/citation-builder.ts';
import { PatternSet, type QuickPattern } from '../text/pattern-set.ts';
import type { Span } from '../text/positions.ts';

/** An agency or publisher that an article names as a source of its text. */
export type Credit = NonNullable<Article['credits']>[number];

interface CreditingArticle {
  text: string;
  sentences: readonly Span[];
  removed: readonly (Span & { rule: string })[];
  citations: CitationBuilder;
  publisher: Article['publisher'];
}

/** The first sentence is read up to here for a credit after its place. */
const OPENING = 120;
/** A sentence that credits is not longer than this, in characters, and is among the last of its article. */
const [LONGEST, LAST] = [160, 3];

/**
 * Returns the agencies that an article credits: after the place at its beginning, `HALVIK (Reuters) –`; in a line of its
 * own; or at its end, `With reporting by Reuters`. Only agencies and `publishers` of the story are known by name. What
 * an article merely quotes ("told Reuters", "according to Reuters") is no credit, nor is that of a picture, nor its own
 * publisher.
 */
export function findCredits(article: CreditingArticle, publishers: readonly string[]): Credit[] {
  const { text, sentences, removed, citations, publisher } = article;
  const own = publisherName(publisher)?.toLowerCase();
  const patterns = creditPatterns(publishers);
  const found = new Map<string, Citation>();
  const read = (span: Span, pattern: QuickPattern): void => {
    const words = text.slice(span.start, span.end);
    const match = pattern.exec(words);
    for (const { 0: name, index } of match ? patterns.name.all(match[0]) : []) {
      if (name.toLowerCase() === own || found.has(name)) continue;
      const start = span.start + (match?.index ?? 0) + index;
      found.set(name, citations.cite({ start, end: start + name.length }));
    }
  };
  const [first] = sentences;
  if (first) read({ start: first.start, end: Math.min(first.end, first.start + OPENING) }, patterns.opening);
  const short = ({ start, end }: Span): boolean => end - start <= LONGEST;
  for (const line of removed.filter(short)) if (line.rule !== 'picture-line') read(line, patterns.line);
  for (const sentence of sentences.slice(-LAST).filter(short)) read(sentence, patterns.closing);
  return Array.from(found, ([name, citation]) => ({ name, citation }));
}

/** Long names first, so that "Associated Press" is not read as "AP" or cut. */
const namePattern = (publishers: readonly string[]): string =>
  [...NEWS_AGENCIES.split('|'), ...publishers]
    .sort((one, other) => other.length - one.length)
    .map((name) => RegExp.escape(name))
    .join('|');

type Patterns = Record<'name' | 'opening' | 'line' | 'closing', QuickPattern>;

let last: { publishers: readonly string[]; patterns: Patterns } | undefined;

/** The patterns of the last list of publishers are kept: it is that of a story. */
const creditPatterns = (publishers: readonly string[]): Patterns => {
  if (last?.publishers !== publishers) last = { publishers, patterns: compile(namePattern(publishers)) };
  return last.patterns;
};

function compile(names: string): Patterns {
  const set = new PatternSet();
  const name = String.raw`(?<![\p{L}\p{N}])(?:${names})(?![\p{L}\p{N}])`;
  return {
    name: set.add(new RegExp(name, 'gu')),
    // HALVIK (Reuters) – · PARIS, May 4 (AFP) The …
    opening: set.add(
      new RegExp(
        String.raw`^\p{Lu}[\p{L}\p{N}.,'’/ -]{1,60} ?\((?:${names})\)(?=\s*[-–—:]|\s+["“]?\p{Lu}|\s*$)`,
        'u',
      ),
    ),
    line: set.add(
      new RegExp(String.raw`^[^\p{L}\p{N}]*(?:by |source: |from )?(?:the )?${name}[^\p{L}\p{N}]*$`, 'iu'),
    ),
    closing: set.add(
      new RegExp(
        String.raw`^[^\p{L}\p{N}]*(?:(?:with|additional|further|some)\s+)*(?:(?:reporting|inputs?|information|material|contributions?|files)\s+(?:by|from)\b[^.;]*?${name}|[^.;“"]*?${name}[^.;“"]* contributed to (?:this|the) (?:report|article|story))`,
        'iu',
      ),
    ),
  };
}
