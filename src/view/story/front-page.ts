import { date, type InlineNode, words } from '../words/inline-content.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, dayNumber, dayOf, formatDate, isDated } from '#contracts/dates.ts';
import { storyPage, type StoryPage } from './story-page.ts';
import { addressOf, type Base } from '#contracts/urls.ts';

/** One story on the front page. */
export interface FrontStory {
  id: string;
  title: string;
  standfirst: string | null;
  language: string;
  address: string;
  /** The date of its latest dated report; null if all articles are undated. */
  latest: DateLabel | null;
  span: StoryPage['span'];
  articles: number;
  origin: string;
  undated: number;
  /** Positions of its dated articles on their span, in per cent; null without a span. */
  days: number[] | null;
}

/** With more stories than this, only titles and counts are shown, which can be scanned. */
const MANY_STORIES = 100;

/** The stories of the front page: latest dated report first, then undated ones by title. */
export function frontPage(coverages: readonly Coverage[], base: Base): FrontStory[] {
  const areMany = coverages.length > MANY_STORIES;
  return [...coverages].sort(byLatestReport).map((coverage) => {
    const { story, articles } = coverage;
    const latest = articles.findLast(({ article }) => isDated(article.date))?.article.date;
    const { span, counts } = storyPage(coverage, base);
    return {
      id: story.id,
      title: story.title,
      standfirst: areMany ? null : story.standfirst,
      language: story.language,
      address: addressOf(base, story.url),
      latest: latest ? formatDate(latest, { within: null }) : null,
      span,
      articles: counts.articles,
      origin: counts.origin,
      undated: counts.undated,
      days: areMany ? null : daysOnSpan(coverage),
    };
  });
}

function daysOnSpan({ articles }: Coverage): number[] | null {
  const days = articles.flatMap(({ article }) => (isDated(article.date) ? dayNumber(article.date.edtf) : []));
  const first = Math.min(...days);
  const length = Math.max(...days) - first;
  if (days.length === 0 || length === 0) return null;
  return days.map((day) => Math.round(((day - first) / length) * 10_000) / 100);
}

function byLatestReport(first: Coverage, second: Coverage): number {
  const days = [latestDay(first), latestDay(second)] as const;
  if (days[0] !== days[1]) return days[0] > days[1] ? -1 : 1;
  return first.story.title < second.story.title ? -1 : 1;
}

/** The day of the latest dated report; '' if there is none, which sorts first. */
function latestDay({ articles }: Coverage): string {
  const latest = articles.findLast(({ article }) => isDated(article.date));
  return latest ? (dayOf(latest.article.date) ?? '') : '';
}

/** Returns `23 March to 2 April 2024, and 2 undated`; empty without a dated article. */
export function reportSpan(span: StoryPage['span'], undated: number): InlineNode[] {
  if (span === null) return [];
  const { first, last } = span;
  return [
    ...(first.day === last.day ? [] : [date(first), words(' to ')]),
    date(last),
    ...(undated > 0 ? [words(`, and ${undated} undated`)] : []),
  ];
}
