import path from 'node:path';
import type { Article, ArticleLanguage, Headline, Passage } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
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
import { articlePath, decodedSourcePath, sourcePath } from '#contracts/urls.ts';
import { stemToId } from './derive/article-id.ts';
import { boundsOf, dayOf, deriveDateStatus, givenOf } from './derive/date-status.ts';
import { findImplausibleDates, findSameTexts } from './derive/plausibility-warnings.ts';
import { NOTHING_STATED, type Stated } from './formats/document.ts';
import { sourceEnding, stemOf } from './formats/format.ts';
import type { DraftArticle } from './derive/draft.ts';
import { eventWords } from './derive/event.ts';
import { deriveEventDay } from './derive/event-day.ts';
import { deriveEvents } from './derive/events.ts';
import type { DateExpression } from './derive/events/form.ts';
import { oneLine } from './derive/headline/title-line.ts';
import { type Credit, findCredits } from './derive/credits.ts';
import { findOverlaps } from './derive/overlaps.ts';
import { deriveNames, findSharedSpellings } from './derive/names.ts';
import { addsTo } from './derive/standfirst.ts';
import { deriveQuotes } from './derive/quotes.ts';
import { knownPlaces, type ScopeSetting } from './derive/scope/evidence.ts';
import { deriveStoryFigures } from './derive/story-figures.ts';
import type { Issue } from './report/issue.ts';
import { namesIn } from './parse/furniture/bylines.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { isEnglish, type ParsedFile } from './parse/parsed-file.ts';
import { CitationBuilder } from './text/citation-builder.ts';
import type { RawFile } from './read/raw-file.ts';
import type { Note, StorySettings } from './read/settings.ts';

/** One received file with its parse and its note. */
export interface StoryFile {
  file: RawFile;
  parsedFile: ParsedFile;
  note: Note | null;
  /** Null if it is the story's. */
  language: ArticleLanguage | null;
}

export interface DerivedArticle {
  article: Article;
  file: RawFile;
  parsedFile: ParsedFile;
  wordsInFile: number;
  /** Its earlier versions, earliest first. */
  earlier: DerivedArticle[];
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
  const publishers = [...new Set(drafts.flatMap((draft) => publisherName(publisherOf(draft)) ?? []))];
  const derive = (draft: Draft): DerivedArticle => {
    const date = deriveDateStatus(draft, bounds?.bound ?? null);
    const removedSpans = draft.parsed.removed;
    const removed = [
      ...removedSpans.flatMap(({ rule, articles, ...span }) =>
        draft.citations.byBlock(span).map((part) => ({
          ...draft.citations.exact(part),
          rule,
          ...(articles === undefined ? {} : { articles }),
        })),
      ),
      ...leftOutOf(draft),
    ];
    const { all: wordsInFile, removed: removedWords } = draft.parsedFile.words;
    const { file, parsedFile } = draft;
    const headline = headlineOf(draft);
    const ids = versionsOf.get(draft.id);
    return {
      file,
      parsedFile,
      wordsInFile,
      earlier:
        ids?.at(-1) === draft.id
          ? all.filter((one) => one !== draft && ids.includes(one.id)).map(derive)
          : [],
      article: {
        id: draft.id,
        url: articlePath(id, draft.id),
        source: {
          path: file.path,
          url: sourcePath(id, draft.id, sourceEnding(file.path)),
          bytes: file.bytes.length,
          sha256: file.sha256,
          ...(file.encoding === undefined || file.encoding === 'utf-8'
            ? {}
            : { encoding: file.encoding, decoded: decodedSourcePath(id, draft.id) }),
          ...receivedIn(draft),
        },
        words: wordsInFile - removedWords,
        headline,
        standfirst: standfirstOf(draft, headline),
        publisher: publisherOf(draft),
        ...statedOf(draft),
        ...suppliedOf(draft),
        ...(draft.language ? { language: draft.language } : {}),
        date,
        passages: passagesOf(draft),
        removed,
        ...(draft.parsed.edited.length === 0
          ? {}
          : {
              edited: draft.parsed.edited.map(({ as, ...span }) => ({ ...draft.citations.exact(span), as })),
            }),
        ...creditsOf(draft, publishers),
        ...(ids ? { versions: ids } : {}),
      },
    };
  };
  const articles = drafts
    .map((draft) => {
      onFiles(0.5);
      return derive(draft);
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
  return (draft) => ({
    event,
    eventDay,
    day: dayOf(draft),
    earliest,
    isKnownPlace,
    expressions: expressions.get(draft.id) ?? [],
  });
}

interface Draft extends DraftArticle {
  parsedFile: ParsedFile;
  language: ArticleLanguage | null;
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

function headlineOf(draft: Draft): Headline {
  const { note, parsed, citations, text } = draft;
  // A line of the file that the note repeats is the file's own headline.
  if (note?.headline && !parsed.headline) {
    return { text: note.headline.text, by: 'editor', ...givenOf(note.headline) };
  }
  if (parsed.headline) {
    const words = text.slice(parsed.headline.start, parsed.headline.end);
    return {
      text: oneLine(words.replace(UNPRINTABLE, '')),
      by: 'file',
      citation: citations.cite(parsed.headline),
    };
  }
  const { headline } = draft.parsedFile;
  const sentence = draft.sentences[headline?.sentence ?? 0];
  if (!headline || !sentence) throw new Error(`Cannot derive a headline (${draft.file.path}): no sentence.`);
  return { text: headline.text, by: 'deletion', citation: citations.cite(sentence) };
}

function standfirstOf(draft: Draft, headline: Headline): Citation | null {
  const index = draft.parsedFile.standfirst;
  const sentence = index === null ? undefined : draft.sentences[index];
  const standfirst = sentence ? draft.citations.cite(sentence) : null;
  return standfirst && addsTo(headline, standfirst) ? standfirst : null;
}

function publisherOf({ note, file, citations }: Draft): Article['publisher'] {
  if (note?.publisher) {
    const { name, url } = note.publisher;
    return {
      status: 'supplied',
      name,
      ...(url === undefined ? {} : { url }),
      ...givenOf(note.publisher),
    };
  }
  const { publisher, address } = file.document?.stated ?? NOTHING_STATED;
  if (!publisher) return { status: 'unknown' };
  const url = address ? { url: address.value } : {};
  return {
    status: 'stated',
    name: publisher.value,
    ...url,
    citation: citations.citeReceived(publisher.words),
  };
}

/** The container of an imported text; nothing if that is the file itself. */
function receivedIn({ note, file }: Draft): Pick<Article['source'], 'received'> {
  if (!note?.received || note.received.sha256 === file.sha256) return {};
  const { from, sha256, entry, converted } = note.received;
  return { received: { from, sha256, entry, ...(converted === undefined ? {} : { converted }) } };
}

function suppliedOf({ note }: Draft): Pick<Article, 'supplied'> {
  const { author, archived, retrieved } = note ?? {};
  const supplied = {
    ...(author ? { authors: { names: author.name, ...givenOf(author) } } : {}),
    ...(archived ? { archived } : {}),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
  return Object.keys(supplied).length > 0 ? { supplied } : {};
}

function creditsOf(draft: Draft, publishers: readonly string[]): { credits?: Credit[] } {
  const { parsed, ...article } = draft;
  const credits = findCredits(
    { ...article, removed: parsed.removed, publisher: publisherOf(draft) },
    publishers,
  );
  return credits.length > 0 ? { credits } : {};
}

/** What the metadata of a file state; without an author there, the names in its byline. */
function statedOf({ file, text, parsed, citations }: Draft): Pick<Article, 'stated'> {
  const { address, authors, language } = file.document?.stated ?? NOTHING_STATED;
  const cited = ({ value, words }: Stated): { value: string; citation: Citation } => ({
    value,
    citation: citations.citeReceived(words),
  });
  const inByline = parsed.removed.flatMap(({ rule, start, end }) =>
    rule === 'byline'
      ? namesIn(text.slice(start, end)).map((name) => {
          const citation = citations.cite({ start: start + name.start, end: start + name.end });
          return { value: citation.exact.replace(/\s+/gu, ' '), citation, inByline: true as const };
        })
      : [],
  );
  const stated = {
    ...(address ? { address: cited(address) } : {}),
    ...(authors.length + inByline.length > 0
      ? { authors: authors.length > 0 ? authors.map(cited) : inByline }
      : {}),
    ...(language ? { language: cited(language) } : {}),
  };
  return file.document || inByline.length > 0 ? { stated } : {};
}

/** What of a marked-up file is not its article, in the order of the file. */
const leftOutOf = ({ file, citations }: Draft): Article['removed'] =>
  (file.document?.leftOut ?? []).map(({ rule, ...words }) => ({ ...citations.exactReceived(words), rule }));

function passagesOf({ parsed, citations }: Draft): Passage[] {
  const passages: Passage[] = [];
  let heading: Citation | null = null;
  let sentence = 0;
  for (const block of parsed.blocks) {
    if (block.kind === 'heading') heading = citations.cite(block);
    else {
      passages.push({
        id: `p${passages.length + 1}`,
        heading,
        ...(block.as === undefined ? {} : { kind: block.as }),
        sentences: block.sentences.map((span) => ({ id: `s${++sentence}`, ...citations.exact(span) })),
      });
    }
  }
  return passages;
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
