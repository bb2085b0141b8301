import { asideKind } from '../asides.ts';
import type { Block } from '../lines/blocks.ts';
import { readable } from '../lines/lines.ts';
import { OF_THE_PAGE, TO_THE_READER } from './of-the-page.ts';
import { INTERRUPTING } from './furniture.ts';
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
 * Returns the lines that recur in articles of one publisher, with the number of articles. Copies of an article count
 * once: texts with the same longest line, among those that are in few texts, because a notice of the publisher may be
 * longer than a short report.
 */
export function findRecurringLines(texts: readonly PublishedText[]): RecurringLines {
  const found = new Map<string, number>();
  for (const group of Map.groupBy(texts, ({ publisher }) => publisher).values()) {
    if (group.length < MIN_ARTICLES) continue;
    const linesOfTexts = group.map(({ text }) => [...new Set(linesOf(text))]);
    const frequency = new Map<string, number>();
    for (const line of linesOfTexts.flat()) frequency.set(line, (frequency.get(line) ?? 0) + 1);
    const isRare = (line: string): boolean => (frequency.get(line) ?? 0) < MIN_ARTICLES;
    const articles = new Map<string, Set<string>>();
    for (const lines of linesOfTexts) {
      const rare = lines.filter(isRare);
      const longest = longestOf(rare.length > 0 ? rare : lines);
      for (const line of lines) {
        if (isRare(line) || line.length > LONGEST || line === longest || !/\p{L}/u.test(line)) continue;
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

const longestOf = (lines: readonly string[]): string =>
  lines.reduce((first, second) => (second.length > first.length ? second : first), '');

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

/** What may be about the page where nothing is told: its networks, terms and links, in the languages of articles. */
const MAY_BE_OF_THE_PAGE =
  /\b(?:journalism|print edition|commissions?|licen[cs]ing|republish\p{L}*|reprints?|opens in (?:a )?new (?:tab|window)|get in touch|whats ?app|telegram|facebook|instagram|twitter|tiktok|youtube|notifications?|unsubscribe|member(?:ship)? (?:benefits|today|now))\b|(?<!\p{L})(?:suscr[ií]\p{L}+|bolet[ií]n|haz clic|haga clic|pinche|abonn\p{L}+|inscrivez|cliquez|votre|vos|klicken|kostenlos|newsletter|subscrev\p{L}+|assine|seu e-?mail|iscriviti|abbonat\p{L}+|clicca|tua (?:casella|e-?mail)|подписывайтесь|подпишитесь|нажмите|ссылка на (?:сайт|источник)|рассылк\p{L}+|abonneer|nieuwsbrief)(?!\p{L})/iu;

/** An e-mail address. */
const ADDRESS = /\S@\S+\.\p{L}{2,}/u;

/** Verbs and quotation marks of a sentence that tells something. */
const TELLS =
  /["“”«»„]|\b(?:is|are|was|were|has|have|had|will|could|remains?|said|says|told|tells|asked|urged|wrote|added|warned|announced|declared|according to)\b/iu;

const MAX_TITLE_WORDS = 14;
const MIN_SENTENCE_WORDS = 5;

/**
 * Returns the recurring blocks that belong to the page. These are lines about the page or to its reader; a line without
 * a full stop above the first paragraph, below the last one or not above a paragraph; and sentences below the last
 * paragraph that stand between other lines of the page. Bylines, agency names, headings above a paragraph and sentences
 * of the article stay.
 *
 * @param furniture blocks that a rule has found, with its name
 */
export function findRecurringFurniture(
  blocks: readonly Block[],
  furniture: ReadonlyMap<Block, string>,
  recurring: RecurringLines,
): Block[] {
  const isRecurring = ({ text, lines }: Block): boolean => lines.length === 1 && recurring.has(text);
  const isOfArticle = ({ text }: Block): boolean =>
    OF_THE_ARTICLE.has(asideKind(text) ?? '') && !ADDRESS.test(text);
  const mayGo = blocks.map((block) => isRecurring(block) && !furniture.has(block) && !isOfArticle(block));
  const isParagraph = ({ text }: Block): boolean =>
    endsSentence(text) && wordCount(text) >= MIN_SENTENCE_WORDS;
  const isOwn = (block: Block): boolean => isParagraph(block) && !furniture.has(block) && !isRecurring(block);
  const first = blocks.findIndex(isOwn);
  const last = blocks.findLastIndex(isOwn);
  const found = new Set<Block>();
  const isGone = (block: Block): boolean => furniture.has(block) || found.has(block);
  // From the bottom up, because a title over a line of the page is one too.
  let isOverParagraph = false;
  for (const [i, block] of [...blocks.entries()].reverse()) {
    const { text } = block;
    if (mayGo[i]) {
      const isOver = isOverParagraph && i >= first;
      const tells = TELLS.test(text);
      const isOfPage =
        OF_THE_PAGE.test(text) ||
        (!tells &&
          (MAY_BE_OF_THE_PAGE.test(text) || ADDRESS.test(text) || (TO_THE_READER.test(text) && !isOver)));
      const isTitle = !endsSentence(text) && wordCount(text) <= MAX_TITLE_WORDS;
      if (isOfPage || (isTitle && !isOver)) found.add(block);
    }
    if (!isGone(block)) isOverParagraph = endsSentence(text);
    else if (!INTERRUPTING.has(furniture.get(block) ?? '')) isOverParagraph = false;
  }
  for (const [i, block] of blocks.entries()) {
    if (i <= last || !mayGo[i] || found.has(block) || TELLS.test(block.text)) continue;
    const [before, below] = [blocks[i - 1], blocks[i + 1]];
    const isUnder = before !== undefined && isGone(before) && !INTERRUPTING.has(furniture.get(before) ?? '');
    if (isUnder && (below === undefined || mayGo[i + 1] === true || isGone(below))) found.add(block);
  }
  return [...found];
}
