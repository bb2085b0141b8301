import type { ArticleOutline } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, isOnTimeline, storyYear } from '#contracts/dates.ts';
import { countPublishers, formatOrigin } from '#contracts/publishers.ts';
import { storyReferences } from '../words/references.ts';
import { type Difference, storyDifferences } from '../figures/differences.ts';
import { figureHistories, type FigureHistory } from '../figures/figure-history.ts';
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
  type CreditedAgency,
  creditedAgencies,
  sharedTexts,
  type SharedText,
  versionedTexts,
  type VersionedText,
} from './shared-texts.ts';
import { type Source, storySources } from './sources.ts';
import { isDivided, storyParts, type StoryPart } from './story-parts.ts';
import { type UndatedGroup, undatedGroups } from './undated-groups.ts';
import {
  addressOf,
  annotationsPath,
  atFragment,
  type Base,
  citationsPath,
  dataPackagePath,
  storyDataPath,
  tablePath,
} from '#contracts/urls.ts';

export interface StoryPage {
  id: string;
  title: string;
  standfirst: string | null;
  language: string;
  address: string;
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
  dated: StoryEntry[];
  undated: StoryEntry[];
  strip: BarGroup[] | null;
  reported: ReportedKind[];
  events: DayEvent[];
  /** The timeline; months of a divided story are on pages of their own. */
  months: (StoryMonth | EventsApart)[];
  /** The last articles of a divided story; empty for others. */
  latest: (StoryMonth | EventsApart)[];
  undatedGroups: UndatedGroup[];
  differences: Difference[];
  histories: FigureHistory[];
  sources: Source[];
  credited: CreditedAgency[];
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
  const address = addressOf(base, story.url);
  const events = dayEvents(coverage, references, base);
  const entries = { dated: withoutToldTwice(dated.map(toEntry), events), undated: undated.map(toEntry) };
  const beside =
    events.reduce((sum, { told }) => sum + told.length, 0) +
    differences.reduce((sum, { accounts }) => sum + accounts.flatMap(({ places }) => places).length, 0) +
    histories.reduce((sum, { rows }) => sum + rows.length, 0);
  const sources = storySources(articles, toEntry);
  const parts = storyParts({
    address,
    ...entries,
    sources,
    beside,
    has: { differences: differences.length > 0, figures: histories.length > 0 },
  });
  const divided = isDivided(articles.length, beside);
  const year = storyYear(articles.map(({ date }) => date));
  return {
    ...entries,
    id: story.id,
    title: story.title,
    standfirst: story.standfirst,
    language: story.language,
    address,
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
    events,
    months: toMonths(entries.dated, events, year),
    latest: divided ? toMonths(entries.dated.slice(-LATEST), [], year) : [],
    undatedGroups: undatedGroups(undated, toEntry),
    differences,
    histories,
    sources,
    credited: creditedAgencies(coverage, base, references),
    shared: sharedTexts(coverage, base, references),
    versions: versionedTexts(coverage, base, references),
    parts,
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

/** The data of a month's page: its articles, and events since the previous page. */
export function partMonths(
  { events, parts, dated }: StoryPage,
  part: StoryPart,
): (StoryMonth | EventsApart)[] {
  const pages = parts.filter(({ kind }) => kind === 'month');
  const place = pages.indexOf(part);
  const lastDay = ({ entries }: StoryPart): string => `${entries.at(-1)?.place} ~`;
  const before = pages[place - 1];
  const since = before ? lastDay(before) : '';
  const until = place === pages.length - 1 ? '~' : lastDay(part);
  const told = events.filter((event) => since < event.place && event.place < until);
  return toMonths(
    part.entries,
    told,
    dated.find(({ date }) => date.day !== null)?.place?.slice(0, 4) ?? null,
  );
}

/** What the page of undated articles shows: its articles by what is known of their date. */
export function partUndated({ undatedGroups: groups }: StoryPage, { entries }: StoryPart): UndatedGroup[] {
  const ids = new Set(entries.map(({ id }) => id));
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ id }) => ids.has(id)) }))
    .filter((group) => group.entries.length > 0);
}

/** The key of all that a page beside a story's own shows. */
export function partKey(page: StoryPage, part: StoryPart): string {
  const { title, standfirst, language, address, counts, parts, differences, histories, sources } = page;
  const months = parts.filter(({ kind }) => kind === 'month');
  const links = parts.filter((one) => one.kind !== 'month' && one.kind !== 'undated');
  const shown = {
    month: () => partMonths(page, part),
    undated: () => partUndated(page, part),
    differences: () => differences,
    figures: () => histories,
    publishers: () => [part.sources, page.credited],
  };
  return pageKey(
    [part.kind, part.name, title, standfirst, language, address, counts, part.entries],
    [links, parts.find(({ kind }) => kind === 'undated')?.address, differences.length, histories.length],
    [page.shared.length, page.versions.length],
    sources.filter(({ publisher }) => publisher !== null).length,
    nearPages(months, months.indexOf(part)).map(({ name, address: at, entries }) => [
      name,
      at,
      entries.length,
    ]),
    shown[part.kind](),
  );
}

/** The address of a section: on the story's page, or on a page of its own. */
export function partAddress(page: StoryPage, kind: StoryPart['kind']): string {
  return page.parts.find((part) => part.kind === kind)?.address ?? page.address;
}

/** The pages of the same kind, where they are several; months have links of their own. */
export const partsBeside = ({ parts }: StoryPage, { kind }: StoryPart): StoryPart[] => {
  const alike = kind === 'month' ? [] : parts.filter((part) => part.kind === kind);
  return alike.length > 1 ? alike : [];
};

/** The address of a publisher's articles: of many, the first page. */
export function publisherAddress({ parts, address }: StoryPage, anchor: string): string {
  const page = parts.find(({ sources = [] }) => sources.some((source) => source.anchor === anchor));
  return atFragment(page?.address ?? address, anchor);
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
