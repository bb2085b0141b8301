import { date, type InlineNode, words } from '../words/inline-content.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, dayNumber, dayOf, formatDate, isDated } from '#contracts/dates.ts';
import { shared } from '../data/shared.ts';
import { storyPage, type StoryPage } from './story-page.ts';
import { addressOf, type Base, frontPath } from '#contracts/urls.ts';

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
  /** Positions of its dated articles on their span, in per cent, of many one for each place; null without a span. */
  days: StripDay[] | null;
}

export interface StripDay {
  at: number;
  /** Whether the editor gives the date, or all dates at this place. */
  isSupplied: boolean;
}

/** One page of the stories of a site. */
export interface FrontPage {
  number: number;
  /** Without the base. */
  path: string;
  address: string;
  stories: FrontStory[];
}

/** Stories on a page; 26 with 38 articles each took 7.5 KB compressed. */
const MAX_STORIES = 20;
/** Marks of dated articles on a span; more stand at places so many to a span, each of which has one mark. */
const MAX_MARKS = 60;

/** The pages of all stories, at least one: latest dated report first, then undated ones by title. */
export const frontPages = shared((coverages: readonly Coverage[], base: Base): FrontPage[] => {
  const sorted = [...coverages].sort(byLatestReport);
  const count = Math.max(1, Math.ceil(sorted.length / MAX_STORIES));
  return Array.from({ length: count }, (_, index): FrontPage => {
    const path = frontPath(index + 1);
    return {
      number: index + 1,
      path,
      address: addressOf(base, path),
      stories: sorted
        .slice(index * MAX_STORIES, (index + 1) * MAX_STORIES)
        .map((coverage) => frontStory(coverage, base)),
    };
  });
});

function frontStory(coverage: Coverage, base: Base): FrontStory {
  const { story, articles } = coverage;
  const latest = articles.findLast(({ article }) => isDated(article.date))?.article.date;
  const { span, counts } = storyPage(coverage, base);
  return {
    id: story.id,
    title: story.title,
    standfirst: story.standfirst,
    language: story.language,
    address: addressOf(base, story.url),
    latest: latest ? formatDate(latest, { within: null }) : null,
    span,
    articles: counts.articles,
    origin: counts.origin,
    undated: counts.undated,
    days: daysOnSpan(coverage),
  };
}

function daysOnSpan({ articles }: Coverage): StripDay[] | null {
  const dated = articles.flatMap(({ article: { date } }) =>
    isDated(date) ? [{ day: dayNumber(date.edtf), isSupplied: date.status === 'supplied' }] : [],
  );
  const days = dated.map(({ day }) => day);
  const first = Math.min(...days);
  const length = Math.max(...days) - first;
  if (days.length === 0 || length === 0) return null;
  const steps = dated.length > MAX_MARKS ? MAX_MARKS : Infinity;
  const placeOf = ({ day }: { day: number }): number => {
    const place = (day - first) / length;
    return Math.round((steps === Infinity ? place : Math.round(place * steps) / steps) * 10_000) / 100;
  };
  if (steps === Infinity) return dated.map((one) => ({ at: placeOf(one), isSupplied: one.isSupplied }));
  return Array.from(Map.groupBy(dated, placeOf), ([at, alike]) => ({
    at,
    isSupplied: alike.every(({ isSupplied }) => isSupplied),
  }));
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
