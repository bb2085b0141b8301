import { asideKind } from '../asides.ts';
import type { Block } from '../lines/blocks.ts';
import { readable } from '../lines/lines.ts';
import { endsSentence, wordCount } from '../wording.ts';

/** Number of articles of one publisher by line, for lines in at least {@link MIN_ARTICLES} of them. */
export type RecurringLines = ReadonlyMap<string, number>;

export const NONE_RECURRING: RecurringLines = new Map();

/** A text and its publisher, if a note gives one. */
export interface PublishedText {
  text: string;
  publisher: string | null;
}

/** In fewer articles, lines may be equal by chance or by copying. */
const MIN_ARTICLES = 5;
/** Longest recurring line, in UTF-16 units. */
const LONGEST = 300;

const linesOf = (text: string): string[] => text.split(/[\r\n\f]+/u).map((line) => line.trim());

/**
 * Returns the lines that recur in articles of one publisher, with the number of articles. Articles with the same
 * longest line are copies and count once.
 */
export function findRecurringLines(texts: readonly PublishedText[]): RecurringLines {
  const found = new Map<string, number>();
  for (const group of Map.groupBy(texts, ({ publisher }) => publisher).values()) {
    if (group.length < MIN_ARTICLES) continue;
    const articles = new Map<string, Set<string>>();
    for (const { text } of group) {
      const lines = linesOf(text);
      const longest = lines.reduce((first, second) => (second.length > first.length ? second : first), '');
      for (const line of new Set(lines)) {
        if (line.length > LONGEST || line === longest || !/\p{L}/u.test(line)) continue;
        const of = articles.get(line);
        if (of) of.add(longest);
        else articles.set(line, new Set([longest]));
      }
    }
    for (const [line, { size }] of articles) {
      const key = readable(line);
      if (size >= MIN_ARTICLES) found.set(key, Math.max(size, found.get(key) ?? 0));
    }
  }
  return found;
}

/** Returns the recurring lines that occur in a text. */
export function recurringIn(text: string, recurring: RecurringLines): RecurringLines {
  if (recurring.size === 0) return recurring;
  return new Map(
    linesOf(text).flatMap((line) => {
      const key = readable(line);
      const articles = recurring.get(key);
      return articles === undefined ? [] : [[key, articles] as const];
    }),
  );
}

/** Kinds of lines that recur but belong to the article: writer, place, date, quotation. */
const OF_THE_ARTICLE: ReadonlySet<string> = new Set([
  'byline',
  'quotation',
  'attribution',
  'place-line',
  'credit',
  'date',
  'score',
  'label',
]);

/** What a page says about itself or to its reader; an article may also have such a sentence of its own. */
const OF_THE_PAGE =
  /\b(?:subscri\p{L}+|newsletters?|sign(?:ed)? (?:up|in)|log ?in|click|tap here|cookies?|copyright|rights reserved|privacy policy|terms (?:of|and)|download (?:the|our)|donat\p{L}+|our (?:app|journalism|reporting|coverage|newsroom|team|website|site|channels?|readers)|support us|advertis\p{L}*|e-?mail|inbox|share this|this (?:article|story|page|site|website) (?:is|was|has|first|originally|may)|follow us|read more|get in touch|contact us|tell us what|(?:in|to) the comments|join (?:[\d,.]+ )?(?:readers|subscribers|members)|story tips?|member of the [\p{L} ]{0,30}(?:press|standards)|complaints? about (?:the |our |this )?(?:editorial )?(?:content|article|story))\b|^want more [^.!?]{2,40}\?$|©/iu;

const MAX_TITLE_WORDS = 14;
const MIN_SENTENCE_WORDS = 5;

/**
 * Whether a recurring line belongs to the page: any line about the page; and a line without a full stop above the first
 * paragraph, below the last one or not above a paragraph. Bylines, agency names, headings above a paragraph and
 * sentences of the article stay.
 */
export function isRecurringFurniture(
  blocks: readonly Block[],
  i: number,
  recurring: RecurringLines,
): boolean {
  const { text = '' } = blocks[i] ?? {};
  if (OF_THE_ARTICLE.has(asideKind(text) ?? '')) return false;
  if (OF_THE_PAGE.test(text)) return true;
  if (endsSentence(text) || wordCount(text) > MAX_TITLE_WORDS) return false;
  const isParagraph = (block: Block): boolean =>
    endsSentence(block.text) && wordCount(block.text) >= MIN_SENTENCE_WORDS && !recurring.has(block.text);
  const below = blocks[i + 1];
  const isOver = below !== undefined && endsSentence(below.text) && !recurring.has(below.text);
  return !isOver || (i > 0 && !blocks.slice(0, i).some(isParagraph));
}
