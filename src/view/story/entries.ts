import { ownLanguage } from '#contracts/text-language.ts';
import type { ArticleOutline, Publisher } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, isOnTimeline, storyYear } from '#contracts/dates.ts';
import { figuresFragment } from '../article/figure-marks.ts';
import { articleVersions } from '../compare/compared-articles.ts';
import type { Difference } from '../figures/differences.ts';
import { FIGURE_KINDS, type Figure, type FigureKind, isOfStory } from '#contracts/story.ts';
import { addressOf, type Base } from '#contracts/urls.ts';
import { shownText } from '#contracts/shown-text.ts';

/** One article's figure in its own words; `fragment` is set if other articles give other numbers. */
export interface EntryFigure {
  kind: FigureKind;
  counts: string[];
  fragment: string | null;
}

/** One article on the timeline or in the undated section. */
export interface StoryEntry {
  id: string;
  address: string;
  headline: string;
  /** Null if it adds little to the headline. */
  standfirst: string | null;
  /** If it is not the story's. */
  language?: string | undefined;
  date: DateLabel;
  /** Its day or month on the timeline, `2031-03-11` or `2031-03`; null if it has none. */
  place: string | null;
  publisher: Publisher;
  figures: EntryFigure[];
  /** Claims on which it differs from others. */
  differs: { topic: string; fragment: string }[];
  /** Agencies that it credits. */
  credits: string[];
  /** Set if it has several versions, of which this is the latest. */
  versions: { count: number; changes: string } | null;
}

/** Returns a function that makes the entries of a story's articles. */
export function entryMaker(
  coverage: Coverage,
  differences: readonly Difference[],
  base: Base,
): (article: ArticleOutline) => StoryEntry {
  const { story, articles } = coverage;
  const within = storyYear(articles.map(({ article }) => article.date));
  const figuresOf = Map.groupBy(story.figures.filter(isOfStory), ({ article }) => article);
  const fragments = new Set(differences.map(({ fragment }) => fragment));
  const claims = differences.filter(({ fragment }) => fragment.startsWith('claim-'));
  return (article) => ({
    id: article.id,
    address: addressOf(base, article.url),
    headline: article.headline.text,
    standfirst: article.standfirst && shownText(article.standfirst.exact),
    language: ownLanguage(article, story),
    date: formatDate(article.date, { within }),
    place: isOnTimeline(article.date) ? article.date.edtf : null,
    publisher: article.publisher,
    figures: entryFigures(figuresOf.get(article.id) ?? [], fragments),
    differs: claims
      .filter(({ articles: quoted }) => quoted.has(article.id))
      .map(({ topic, fragment }) => ({ topic, fragment })),
    credits: (article.credits ?? []).map(({ name }) => name),
    versions: articleVersions(coverage, article, base),
  });
}

function entryFigures(figures: readonly Figure[], differing: ReadonlySet<string>): EntryFigure[] {
  return FIGURE_KINDS.flatMap((kind) => {
    const counts = new Set(
      figures.filter((one) => one.kind === kind).map(({ count }) => withoutKind(count.exact, kind)),
    );
    const fragment = figuresFragment(kind);
    return counts.size > 0
      ? [{ kind, counts: [...counts], fragment: differing.has(fragment) ? fragment : null }]
      : [];
  });
}

/** `four suspects` is shown beside its kind as `four`. */
const withoutKind = (words: string, kind: FigureKind): string =>
  words.toLowerCase().endsWith(` ${kind}`) ? words.slice(0, -kind.length - 1) : words;
