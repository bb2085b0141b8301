import type { ArticleOutline, Publisher } from '#contracts/article.ts';
import { type Bound, describeBound } from '../words/bound.ts';
import type { Coverage } from '../data/coverage.ts';
import {
  type DateLabel,
  type FileDate,
  fileDateOf,
  formatDate,
  isDated,
  storyYear,
} from '#contracts/dates.ts';
import { readingMinutes } from '#contracts/number-format.ts';
import { countPublishers, formatOrigin } from '#contracts/publishers.ts';
import { storyReferences } from '../words/references.ts';
import { FIGURE_KINDS, type Figure, type FigureKind } from '#contracts/story.ts';
import { type StoryFigures, storyFigures } from '../figures/story-figures.ts';
import { type StoryClaims, storyClaims } from '../claims/story-claims.ts';
import { shared } from '../data/shared.ts';
import { type StoryMonth, toMonths } from './story-months.ts';
import { storyParts, type StoryPart } from './story-parts.ts';
import { type ToldDay, toldDays } from './told-days.ts';
import { addressOf, type Base, storyDataPath } from '#contracts/urls.ts';

/** From how many articles on the timeline leaves the standfirsts out, to stay a list that can be looked through. */
const MANY_ARTICLES = 20;

/** What one article reports of a kind, in its own words. */
export interface EntryFigure {
  kind: FigureKind;
  counts: string[];
}

/** One article as the timeline and the undated section show it. */
export interface StoryEntry {
  id: string;
  address: string;
  headline: string;
  standfirst: string | null;
  date: DateLabel;
  publisher: Publisher;
  words: number;
  minutes: number;
  /** The evidence of a bounded date; null for every other status. */
  bound: Bound | null;
  /** What it reports; null where no article of the story reports a figure, or the list has no room for them. */
  /** What the file says of its date, where it gives no day. */
  fileDate: FileDate;
  figures: EntryFigure[] | null;
}

export interface StoryPage {
  id: string;
  title: string;
  standfirst: string | null;
  language: string;
  address: string;
  dataAddress: string;
  /** The first and the last day that an article gives; the first leaves out a year that the last one has. */
  span: { first: DateLabel; last: DateLabel } | null;
  /** `origin` goes on after the number of articles: `articles: 3 from BNN Breaking, 2 of unknown publisher`. */
  counts: {
    articles: number;
    origin: string;
    stated: number;
    supplied: number;
    undated: number;
    minutes: number;
  };
  statuses: ReadonlySet<DateLabel['status']>;
  /** Null where no article reports a figure. */
  figures: StoryFigures | null;
  /** Null where the editor declares none. */
  claims: StoryClaims | null;
  dated: StoryEntry[];
  /** The days that articles tell of, for their place among the dated articles; none where the articles are too many. */
  toldDays: ToldDay[];
  /** How many events the articles tell of, shown or not. */
  events: number;
  undated: StoryEntry[];
  /** Whether its articles are so many that the timeline is a list to look through. */
  isLong: boolean;
  /** The dated articles by month, where there are too many for one list; else none. */
  months: StoryMonth[];
  /** The pages that the articles are divided between, where they are too many for one page; else none. */
  parts: StoryPart[];
}

/** Everything that a story's page shows, worked out once. */
export const storyPage = shared((coverage: Coverage, base: Base): StoryPage => {
  const { story } = coverage;
  const articles = coverage.articles.map((record) => record.article);
  const dated = articles.filter(({ date }) => isDated(date));
  const undated = articles.filter(({ date }) => !isDated(date));
  const toEntry = entryMaker(coverage, base);
  const address = addressOf(base, story.url);
  const entries = { address, dated: dated.map(toEntry), undated: undated.map(toEntry) };
  const claims = storyClaims(coverage, base);
  const figures = storyFigures(coverage, base);
  const isLong = articles.length > MANY_ARTICLES;
  return {
    ...entries,
    isLong,
    toldDays: isLong ? [] : toldDays(coverage, base),
    events: story.events.length,
    months: isLong ? toMonths(entries.dated) : [],
    parts: isLong ? storyParts(entries, (figures?.weight ?? 0) + (claims?.weight ?? 0)) : [],
    figures,
    id: story.id,
    claims,
    title: story.title,
    standfirst: story.standfirst,
    language: story.language,
    dataAddress: addressOf(base, storyDataPath(story.id)),
    span: daySpan(dated),
    counts: {
      articles: articles.length,
      origin: formatOrigin(countPublishers(articles.map(({ publisher }) => publisher))),
      stated: dated.filter(({ date }) => date.status === 'stated').length,
      supplied: dated.filter(({ date }) => date.status === 'supplied').length,
      undated: undated.length,
      minutes: readingMinutes(articles.reduce((sum, { words }) => sum + words, 0)),
    },
    statuses: new Set(articles.map(({ date }) => date.status)),
  };
});

function entryMaker(coverage: Coverage, base: Base): (article: ArticleOutline) => StoryEntry {
  const articles = coverage.articles.map((record) => record.article);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const within = storyYear(articles.map(({ date }) => date));
  const references = storyReferences(coverage, base);
  const figures = coverage.story.figures.filter(({ scope }) => scope === 'event');
  const showsFigures = figures.length > 0 && articles.length <= MANY_ARTICLES;
  const figuresOf = Map.groupBy(figures, (figure) => figure.article);
  return (article) => ({
    id: article.id,
    address: addressOf(base, article.url),
    headline: article.headline.text,
    standfirst: articles.length > MANY_ARTICLES ? null : (article.standfirst?.exact ?? null),
    date: formatDate(article.date, { within }),
    publisher: article.publisher,
    words: article.words,
    minutes: readingMinutes(article.words),
    bound:
      article.date.status === 'bounded'
        ? describeBound(article.date, byId, references, { base, within })
        : null,
    fileDate: fileDateOf(article.date),
    figures: showsFigures ? entryFigures(figuresOf.get(article.id) ?? []) : null,
  });
}

function entryFigures(figures: readonly Figure[]): EntryFigure[] {
  return FIGURE_KINDS.flatMap((kind) => {
    const counts = new Set(figures.filter((one) => one.kind === kind).map(({ count }) => count.exact));
    return counts.size > 0 ? [{ kind, counts: [...counts] }] : [];
  });
}

/** What stands on the timeline, in order: the dated articles, and before those of the same day what is told of it. */
export function timelineItems({
  dated,
  toldDays: days,
}: Pick<StoryPage, 'dated' | 'toldDays'>): (StoryEntry | ToldDay)[] {
  const placeOf = (item: StoryEntry | ToldDay): string =>
    'place' in item ? item.place : `${item.date.day} ~`;
  // Both are in order already, and articles of one day keep the order of their files.
  return [...days, ...dated].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}

/** The days that the dated articles span. Their order in the story is their order in time. */
function daySpan(dated: readonly ArticleOutline[]): StoryPage['span'] {
  const first = dated[0]?.date;
  const last = dated.at(-1)?.date;
  if (!first || !last) return null;
  return {
    first: formatDate(first, { within: last.edtf?.slice(0, 4) ?? null }),
    last: formatDate(last, { within: null }),
  };
}
