import { publisherName } from '#contracts/publishers.ts';
import type { ArticleFacts } from '../article/article-page.ts';
import type { DateLabel } from '#contracts/dates.ts';
import type { StoryPage } from '../story/story-page.ts';

/** The content of a link preview picture. */
export interface Card {
  site: string;
  /** The story of an article; null for a story itself. */
  above: string | null;
  title: string;
  /** The date or the span, and the publisher. */
  below: string[];
  mark: DateLabel['status'] | 'story';
  /** Whether it has a date, and so a place on the timeline. */
  onLine: boolean;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

export function articleCard(page: ArticleFacts, site: string): Card {
  const { publisher, date } = page;
  return {
    site,
    above: page.story.title,
    title: page.headline.text,
    below: [date.words, publisherName(publisher) ?? 'Publisher not known'],
    mark: date.status,
    onLine: page.place !== null,
  };
}

export function storyCard(page: StoryPage, site: string): Card {
  const { span, counts } = page;
  const words =
    span &&
    (span.first.day === span.last.day ? span.last.words : `${span.first.words} to ${span.last.words}`);
  return {
    site,
    above: null,
    title: page.title,
    below: [...(words === null ? [] : [words]), `${counts.articles} ${counts.origin}`],
    mark: 'story',
    onLine: page.dated.length > 0,
  };
}

/** The alternative text of a card. */
export function cardWords({ site, above, title, below }: Card): string {
  return [title, ...below, ...(above === null ? [] : [above]), site].join(' · ');
}

/** Characters that the fonts contain; no right-to-left scripts. */
const DRAWABLE =
  /^[\u0020-\u02ff\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u1e00-\u1e9f\u1ef2-\u1eff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20c0\u2113\u2116\u2122\u2212\u2215]*$/u;

/** Whether every character of a card can be drawn; otherwise its page has no card. */
export function isDrawable(card: Card): boolean {
  return DRAWABLE.test(cardWords(card));
}
