import { asideKind } from './asides.ts';
import type { Block } from './blocks.ts';
import { readable } from './lines.ts';
import { endsSentence, wordCount } from './wording.ts';

/** In how many articles of one publisher each line stands that stands in at least {@link FEWEST}. */
export type RecurringLines = ReadonlyMap<string, number>;

/** A text and who published it, as far as a note says. */
export interface PublishedText {
  text: string;
  publisher: string | null;
}

/** In fewer articles a line may be the same by chance, or because one was copied from another. */
const FEWEST = 5;
/** In UTF-16 units: notices of a page are no longer. */
const LONGEST = 300;

const linesOf = (text: string): string[] => text.split(/[\r\n\f]+/u).map((line) => line.trim());

/**
 * Gives the lines that stand in several articles of one publisher, with the number of those articles. Articles with the
 * same longest line are copies of one another and count as one.
 */
export function findRecurringLines(texts: readonly PublishedText[]): RecurringLines {
  const found = new Map<string, number>();
  for (const group of Map.groupBy(texts, ({ publisher }) => publisher).values()) {
    if (group.length < FEWEST) continue;
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
      if (size >= FEWEST) found.set(key, Math.max(size, found.get(key) ?? 0));
    }
  }
  return found;
}

/** Gives those of the recurring lines that a text has. */
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

/** What recurs because it belongs to each of the articles: who wrote it, where and when, what is quoted again. */
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

/** What a page says of itself or to its reader; an article may say the same sentence again for its own sake. */
const OF_THE_PAGE =
  /\b(?:subscri\p{L}+|newsletters?|sign(?:ed)? (?:up|in)|log ?in|click|tap here|cookies?|copyright|rights reserved|privacy policy|terms (?:of|and)|download (?:the|our)|donat\p{L}+|our (?:app|journalism|reporting|coverage|newsroom|team|website|site|channels?|readers)|support us|advertis\p{L}*|e-?mail|inbox|share this|this (?:article|story|page|site|website) (?:is|was|has|first|originally|may)|follow us|read more|get in touch|contact us|tell us what|(?:in|to) the comments|join (?:[\d,.]+ )?(?:readers|subscribers|members)|story tips?)\b|©/iu;

const MOST_TITLE_WORDS = 14;
const FEWEST_SENTENCE_WORDS = 5;

/**
 * Whether a line that stands in many articles is not theirs but their page's: one without a full stop above the first
 * paragraph, below the last, or over none; any that speaks of the page. A byline or an agency's name, a heading over
 * a paragraph and a sentence of the article stay.
 */
export function isRecurringFurniture(
  blocks: readonly Block[],
  i: number,
  recurring: RecurringLines,
): boolean {
  const { text = '' } = blocks[i] ?? {};
  if (OF_THE_ARTICLE.has(asideKind(text) ?? '')) return false;
  if (OF_THE_PAGE.test(text)) return true;
  if (endsSentence(text) || wordCount(text) > MOST_TITLE_WORDS) return false;
  const isParagraph = (block: Block): boolean =>
    endsSentence(block.text) && wordCount(block.text) >= FEWEST_SENTENCE_WORDS && !recurring.has(block.text);
  const below = blocks[i + 1];
  const isOver = below !== undefined && endsSentence(below.text) && !recurring.has(below.text);
  return !isOver || (i > 0 && !blocks.slice(0, i).some(isParagraph));
}
