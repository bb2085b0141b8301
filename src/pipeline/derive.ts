import path from 'node:path';
import type { Article } from '#contracts/article.ts';
import type {
  Figure,
  LeftOutFigure,
  Name,
  Overlap,
  LeftOutDate,
  StoryEvent,
  Quote,
} from '#contracts/story.ts';
import { publisherName } from '#contracts/publishers.ts';
import { stemToId } from './publish/article-id.ts';
import { boundsOf, dayOf } from './derive/date-status.ts';
import { findImplausibleDates, findSameTexts } from './derive/plausibility-warnings.ts';
import { stemOf } from './formats/format.ts';
import type { DraftArticle } from './derive/draft.ts';
import { askedOf, type Draft, toArticle } from './derive/to-article.ts';
import type { StoryFile } from './parse-files.ts';
import { eventWords } from './derive/event.ts';
import { deriveEventDay } from './derive/event-day.ts';
import { deriveEvents } from './derive/events.ts';
import type { DateExpression } from './derive/events/form.ts';
import { findOverlaps } from './derive/overlaps.ts';
import { deriveNames, findSharedSpellings } from './derive/names.ts';
import { derivePublishers } from './derive/article-publishers.ts';
import { deriveQuotes } from './derive/quotes.ts';
import { isCalledPlural } from './derive/scope/clause-scope.ts';
import { knownPlaces, type ScopeSetting } from './derive/scope/evidence.ts';
import { deriveStoryFigures } from './derive/story-figures.ts';
import type { Asked } from './output/story-output.ts';
import type { Issue } from './report/issue.ts';
import { isEnglish, type ParsedFile } from './parse/parsed-file.ts';
import { CitationBuilder } from './text/citation-builder.ts';
import type { RawFile } from './read/raw-file.ts';
import type { StorySettings } from './read/settings.ts';

export interface DerivedArticle {
  article: Article;
  file: RawFile;
  parsedFile: ParsedFile;
  wordsInFile: number;
  /** Its earlier versions, earliest first. */
  earlier: DerivedArticle[];
  asked: Asked | null;
}

export interface DerivedStory {
  /** The latest version of each, in timeline order: by day, then by file; undated articles last, by file. */
  articles: DerivedArticle[];
  names: Name[];
  figures: Figure[];
  figuresLeftOut: LeftOutFigure[];
  quotes: Quote[];
  overlaps: Overlap[];
  events: StoryEvent[];
  datesLeftOut: LeftOutDate[];
  issues: Issue[];
}

/**
 * Derives the records of one story from all its files. Addresses come first, because citations contain them; the
 * event's day is taken from dated articles, so it precedes the bounds of undated ones. Of an article with several
 * versions only the latest counts; the others are derived for their own pages.
 *
 * @param versions the paths of each article with several versions, earliest first
 * @param onFiles is called with the work that is done since it was last called, as a number of files
 */
export function deriveStory(
  id: string,
  settings: StorySettings,
  language: string,
  files: readonly StoryFile[],
  versions: readonly (readonly string[])[] = [],
  onFiles: (files: number) => void = () => undefined,
): DerivedStory {
  const issues: Issue[] = [];
  const all = draftArticles(files, issues);
  const versionsOf = versionIds(all, versions);
  const drafts = all.filter((draft) => (versionsOf.get(draft.id)?.at(-1) ?? draft.id) === draft.id);
  issues.push(
    ...findSharedSpellings(id, settings),
    ...findSameTexts(drafts),
    ...findImplausibleDates(drafts),
  );
  const event = eventWords(settings);
  const expressions = new Map(drafts.map(({ id, parsedFile }) => [id, parsedFile.dates]));
  const found = event
    ? deriveEventDay(event, settings.event, drafts, (draft) => expressions.get(draft.id) ?? [], dayOf)
    : { eventDay: null, issues: [] };
  const bounds = event && found.eventDay ? boundsOf(event, found.eventDay, drafts) : null;
  issues.push(...found.issues, ...(bounds?.issues ?? []));
  const { publisherOf, proposedFor } = derivePublishers(all);
  const publishers = [...new Set(drafts.flatMap((draft) => publisherName(publisherOf(draft)) ?? []))];
  const toDerived = (draft: Draft): DerivedArticle => {
    const ids = versionsOf.get(draft.id);
    const isLatest = ids?.at(-1) === draft.id;
    const publisher = publisherOf(draft);
    const article = toArticle(draft, {
      story: id,
      bound: bounds?.bound ?? null,
      publisher,
      publishers,
      versions: ids,
    });
    return {
      file: draft.file,
      parsedFile: draft.parsedFile,
      wordsInFile: draft.parsedFile.words.all,
      earlier: isLatest ? all.filter((one) => one !== draft && ids.includes(one.id)).map(toDerived) : [],
      article,
      asked: askedOf(draft, article, () => proposedFor(draft)),
    };
  };
  const articles = drafts
    .map((draft) => {
      onFiles(0.5);
      return toDerived(draft);
    })
    .sort(byTimeline);
  const overlaps = findOverlaps(articles.map(({ article }) => article));
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const inOrder = articles.flatMap(({ article }) => byId.get(article.id) ?? []);
  const dated = articles.flatMap(({ article }) => {
    const draft = byId.get(article.id);
    return draft
      ? [
          {
            draft,
            expressions: expressions.get(article.id) ?? [],
            date: article.date,
            language: draft.language?.tag ?? language,
          },
        ]
      : [];
  });
  const names = deriveNames(settings, drafts);
  const settingOf = scopeSettings(settings, drafts, expressions, found.eventDay?.day ?? null);
  return {
    articles,
    names,
    ...deriveEvents(dated, event, found.eventDay),
    ...deriveStoryFigures(inOrder, (draft) => {
      onFiles(0.5);
      return settingOf(draft);
    }),
    quotes: deriveQuotes(
      settings,
      names,
      inOrder.filter(({ language: own }) => isEnglish(own?.tag ?? language)),
    ),
    overlaps,
    issues,
  };
}

/** The description of the story's event, against which figures are scoped; null if `story.yml` has none. */
function scopeSettings(
  settings: StorySettings,
  drafts: readonly Draft[],
  expressions: ReadonlyMap<string, readonly DateExpression[]>,
  eventDay: string | null,
): (draft: DraftArticle) => ScopeSetting | null {
  const event = settings.event ? eventWords(settings) : null;
  if (!event || !settings.event) return () => null;
  const { places, names = [] } = settings.event;
  const listed = (settings.names?.places ?? []).flatMap(({ name, aliases }) => [name, ...aliases]);
  const texts = drafts.flatMap(({ text, sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  );
  const earliest = drafts
    .filter(({ text }) => event.mention.test(text) || event.name.test(text))
    .flatMap((draft) => dayOf(draft) ?? [])
    .reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
  const isKnownPlace = knownPlaces([...places, ...names, ...listed], texts, event);
  const isPlural = isCalledPlural(texts, { event, isKnownPlace });
  return (draft) => ({
    event,
    eventDay,
    day: dayOf(draft),
    earliest,
    isKnownPlace,
    isPlural,
    expressions: expressions.get(draft.id) ?? [],
  });
}

/** The ids of the versions of each article that has several, earliest first; refused files are left out. */
function versionIds(
  drafts: readonly Draft[],
  versions: readonly (readonly string[])[],
): Map<string, string[]> {
  const ids = new Map(drafts.map(({ file, id }) => [file.path, id]));
  const chains = versions.map((paths) => paths.flatMap((path) => ids.get(path) ?? []));
  return new Map(
    chains.filter(({ length }) => length > 1).flatMap((chain) => chain.map((id) => [id, chain] as const)),
  );
}

/** Assigns addresses to articles. Of two articles whose addresses are equal, ignoring case, the later is refused. */
function draftArticles(files: readonly StoryFile[], issues: Issue[]): Draft[] {
  const taken = new Map<string, string>();
  return files.flatMap(({ file, parsedFile, note, language }) => {
    const id = note?.slug ?? stemToId(stemOf(path.posix.basename(file.path)));
    const other = taken.get(id.toLowerCase());
    if (other !== undefined) {
      issues.push({
        kind: 'same-address',
        path: file.path,
        line: 1,
        text: `${id} is the address of ${other} too`,
      });
      return [];
    }
    taken.set(id.toLowerCase(), file.path);
    const { parsed } = parsedFile;
    const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
    const citations = new CitationBuilder(id, file);
    return [{ id, file, text: file.text, parsed, parsedFile, sentences, note, language, citations }];
  });
}

const dayAndPath = ({ article }: DerivedArticle): string => {
  const { date } = article;
  const edtf = date.status === 'stated' || date.status === 'supplied' ? date.edtf : '';
  // A month is before its days: "2018-10 a.txt" sorts before "2018-10-01 b.txt".
  return `${edtf.length >= 7 ? edtf : `9999-${edtf || '9999'}`} ${article.source.path}`;
};

function byTimeline(first: DerivedArticle, second: DerivedArticle): number {
  const [one, two] = [dayAndPath(first), dayAndPath(second)];
  return one < two ? -1 : one > two ? 1 : 0;
}
