import type { ArticleOutline } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, isOnTimeline, storyYear } from '#contracts/dates.ts';
import { countPublishers, formatOrigin } from '#contracts/publishers.ts';
import { storyReferences } from '../words/references.ts';
import { storyDifferences } from '../figures/differences.ts';
import { figureHistories } from '../figures/figure-history.ts';
import { type ReportedKind, reportedKinds } from '../figures/reported.ts';
import { reportedFigures } from '../figures/reported-figures.ts';
import { storyTables } from '../export/tables.ts';
import { nearPages } from '../data/near-pages.ts';
import { pageKey } from '../data/page-key.ts';
import { shared } from '../data/shared.ts';
import { type BarGroup, coverageStrip } from './coverage-strip.ts';
import { type DayEvent, dayEvents } from './day-events.ts';
import { entryMaker, type StoryEntry } from './entries.ts';
import { type EventsApart, type StoryMonth, toMonths } from './months.ts';
import {
  creditedAgencies,
  sharedTexts,
  type SharedText,
  versionedTexts,
  type VersionedText,
} from './shared-texts.ts';
import { storySources } from './sources.ts';
import {
  counted,
  isDivided,
  type LinkName,
  differenceAt,
  partAddress,
  type PartKind,
  PARTS,
  partRule,
  partsBeside,
  type StoryContents,
  storyParts,
  type StoryPart,
} from './story-parts.ts';
import { undatedGroups } from './undated-groups.ts';
import {
  addressOf,
  annotationsPath,
  type Base,
  citationsPath,
  dataPackagePath,
  storyDataPath,
  tablePath,
} from '#contracts/urls.ts';

export interface StoryPage extends StoryContents {
  id: string;
  title: string;
  standfirst: string | null;
  language: string;
  dataAddress: string;
  /** Its articles for reference managers. */
  citations: { json: string; bibtex: string };
  /** Its tables as CSV, and what describes them. */
  tables: { name: string; address: string }[];
  packageAddress: string;
  annotationsAddress: string;
  /** The first and last day of dated articles; the first omits a year equal to the last's. */
  span: { first: DateLabel; last: DateLabel } | null;
  /** `origin` completes the number of articles: `articles: 3 from BNN Breaking, 2 of unknown publisher`. */
  counts: { articles: number; origin: string; undated: number };
  statuses: ReadonlySet<DateLabel['status']>;
  strip: BarGroup[] | null;
  reported: ReportedKind[];
  /** Articles in other languages than English, in which no counts are read. */
  unread: number;
  /** The timeline; months of a divided story are on pages of their own. */
  months: (StoryMonth | EventsApart)[];
  /** The last articles of a divided story; empty for others. */
  latest: (StoryMonth | EventsApart)[];
  shared: SharedText[];
  versions: VersionedText[];
  /** Its further pages. */
  parts: StoryPart[];
  isDivided: boolean;
}

/** Articles that the page of a divided story shows. */
const LATEST = 5;

/** The data of a story's page. */
export const storyPage = shared((coverage: Coverage, base: Base): StoryPage => {
  const { story } = coverage;
  const articles = coverage.articles.map((record) => record.article);
  const dated = articles.filter(({ date }) => isOnTimeline(date));
  const undated = articles.filter(({ date }) => !isOnTimeline(date));
  const references = storyReferences(coverage, base);
  const kinds = reportedFigures(coverage, base);
  const differences = storyDifferences(kinds, coverage, references, base);
  const histories = figureHistories(kinds);
  const toEntry = entryMaker(coverage, differences, base);
  const events = dayEvents(coverage, references, base);
  const entries = { dated: withoutToldTwice(dated.map(toEntry), events), undated: undated.map(toEntry) };
  const beside =
    events.reduce((sum, { told }) => sum + told.length, 0) +
    differences.reduce((sum, { accounts }) => sum + accounts.flatMap(({ places }) => places).length, 0) +
    histories.reduce((sum, { rows }) => sum + rows.length, 0);
  const contents = {
    ...entries,
    address: addressOf(base, story.url),
    events,
    undatedGroups: undatedGroups(undated, toEntry),
    differences,
    histories,
    sources: storySources(articles, toEntry),
    credited: creditedAgencies(coverage, base, references),
  };
  const divided = isDivided(articles.length, beside);
  const year = storyYear(articles.map(({ date }) => date));
  return {
    ...contents,
    id: story.id,
    title: story.title,
    standfirst: story.standfirst,
    language: story.language,
    dataAddress: addressOf(base, storyDataPath(story.id)),
    citations: {
      json: addressOf(base, citationsPath(story.id, 'json')),
      bibtex: addressOf(base, citationsPath(story.id, 'bib')),
    },
    tables: storyTables(coverage, base).map(({ name, part }) => ({
      name: part === 1 ? name : `${name} (${part})`,
      address: addressOf(base, tablePath(story.id, name, part)),
    })),
    packageAddress: addressOf(base, dataPackagePath(story.id)),
    annotationsAddress: addressOf(base, annotationsPath(story.id)),
    span: daySpan(dated),
    counts: {
      articles: articles.length,
      origin: formatOrigin(countPublishers(articles.map(({ publisher }) => publisher))),
      undated: undated.length,
    },
    statuses: new Set(articles.map(({ date }) => date.status)),
    strip: coverageStrip(entries.dated),
    reported: reportedKinds(kinds, differences),
    unread: articles.filter(({ language }) => !/^en\b/iu.test(language?.tag ?? story.language)).length,
    months: toMonths(entries.dated, events, year),
    latest: divided ? toMonths(entries.dated.slice(-LATEST), [], year) : [],
    shared: sharedTexts(coverage, base, references),
    versions: versionedTexts(coverage, base, references),
    parts: storyParts(contents, divided),
    isDivided: divided,
  };
});

/** Leaves out a standfirst that the month shows already, as the sentence of an event or a part of it. */
function withoutToldTwice(entries: readonly StoryEntry[], events: readonly DayEvent[]): StoryEntry[] {
  const shown = Map.groupBy(events, ({ place }) => place.slice(0, 7));
  return entries.map((entry) =>
    shown
      .get(entry.place?.slice(0, 7) ?? '')
      ?.some(({ sentence }) => entry.standfirst?.includes(sentence.join('').replace(/…$/, ''))) === true
      ? { ...entry, standfirst: null }
      : entry,
  );
}

/** A link to a place of a story. */
export interface StoryLink extends LinkName {
  address: string;
  /** Of a month, whose name is before its number. */
  isMonth: boolean;
  isUndated: boolean;
}

/** The places of a story, as the page at `here` links to them; without it, the story's own page. */
export function storyLinks(page: StoryPage, here?: string): StoryLink[] {
  const own = here === undefined ? '' : page.address;
  const months = page.isDivided ? page.parts.filter(({ kind }) => kind === 'month') : [];
  const at = months.findIndex(({ address }) => address === here);
  const link = (address: string, name: LinkName | null, isUndated = false): StoryLink[] =>
    name ? [{ ...name, address, isMonth: false, isUndated }] : [];
  const section = (kind: PartKind): StoryLink[] => {
    const { link: place, always } = partRule(kind);
    const hasPage = always === true ? here !== undefined : page.isDivided;
    const address = hasPage ? partAddress(page, kind) : `${own}#${place?.fragment}`;
    return link(address, place?.name(page) ?? null, kind === 'undated');
  };
  const kinds = Object.keys(PARTS) as PartKind[];
  return [
    ...(here === undefined ? months : nearPages(months, at)).map(({ name, address, entries }) => ({
      ...{ name, address, count: entries.length, isMonth: true, isUndated: false },
    })),
    ...kinds.filter((kind) => !partRule(kind).always).flatMap(section),
    ...link(`${own}#shared-text`, counted(page.shared.length, 'shared text', 'shared texts')),
    ...link(`${own}#versions`, counted(page.versions.length, 'with versions', 'with versions')),
    ...kinds.filter((kind) => partRule(kind).always).flatMap(section),
  ];
}

/** The key of all that a page beside a story's own shows. */
export function partKey(page: StoryPage, part: StoryPart): string {
  const { title, standfirst, language, address, counts } = page;
  return pageKey(
    [part.kind, part.name, title, standfirst, language, address, counts, part.entries],
    [storyLinks(page, part.address), page.differences.map(({ fragment }) => differenceAt(page)(fragment))],
    [partsBeside(page, part).map((one) => one.address), page.versions.length],
    partRule(part.kind).shown(page, part),
  );
}

/** The span of dated articles, which are in order. */
function daySpan(dated: readonly ArticleOutline[]): StoryPage['span'] {
  const first = dated[0]?.date;
  const last = dated.at(-1)?.date;
  if (!first || !last) return null;
  return {
    first: formatDate(first, { within: last.edtf?.slice(0, 4) ?? null }),
    last: formatDate(last, { within: null }),
  };
}
