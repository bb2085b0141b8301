import type { Article, ArticleLanguage, ArticleOutline, Publisher } from '#contracts/article.ts';
import { articleBody, articleSections, type BodyBlock, type Section } from './article-body.ts';
import { type ArticleVersions, articleVersions } from '../compare/compared-articles.ts';
import { articleNotes } from '../claims/claim-notes.ts';
import { type ArticleEntry, articlesWithPages, type Coverage } from '../data/coverage.ts';
import { type DateLabel, formatDate, isOnTimeline, storyYear } from '#contracts/dates.ts';
import { figureMarks } from './figure-marks.ts';
import { readingMinutes } from '#contracts/number-format.ts';
import { type RelatedArticle, relatedCoverage } from './related-coverage.ts';
import { fileName, placeAddress, sentenceAt, storyReferences } from '../words/references.ts';
import { isPagePart } from '#contracts/removal-reasons.ts';
import { describeEdited, describeRemoved, summariseRemoved } from './removed-lines.ts';
import type { Quote } from '#contracts/story.ts';
import { differing, languageOf } from '#contracts/text-language.ts';
import {
  type Authors,
  authorsOf,
  type Dating,
  describeDating,
  type HeadlineOrigin,
  headlineOrigin,
} from './origins.ts';
import { pageKey } from '../data/page-key.ts';
import { shared } from '../data/shared.ts';
import { shownText } from '#contracts/shown-text.ts';
import { storyPage } from '../story/story-page.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';

/** A link to the previous or next dated article. */
export interface Thread {
  address: string;
  date: DateLabel;
  /** Whether both articles are of the same day. */
  isSameDay: boolean;
  headline: string;
  /** If it is not that of this article. */
  language?: string | undefined;
}

/** Direct speech with its speaker and its sentence. */
export interface QuotedSpeech {
  speaker: string;
  words: string;
  sentence: number | null;
  address: string;
}

export interface ArticlePage {
  story: { id: string; title: string; address: string; language: string };
  id: string;
  address: string;
  language: string;
  /** How the language is known, if it is the text's own. */
  languageStatus: ArticleLanguage | null;
  headline: { text: string; origin: HeadlineOrigin };
  standfirst: string | null;
  /** Includes the year. */
  date: DateLabel;
  /** `2 of 3` among dated articles, or null for an undated one. */
  place: { position: number; dated: number } | null;
  earlier: Thread | null;
  later: Thread | null;
  words: number;
  wordsInFile: number;
  minutes: number;
  publisher: Publisher;
  source: {
    name: string;
    address: string;
    bytes: number;
    sha256: string;
    type: string;
    encoding: string | null;
    /** The address of its text in UTF-8, if it is in another encoding. */
    decoded: string | null;
    /** What it was received in, if not by itself. */
    received: Article['source']['received'] | null;
  };
  authors: Authors | null;
  /** Where it stood, by the metadata of the file. */
  original: string | null;
  /** A copy in a web archive, and the day on which the file was received, by the note. */
  archived: { url: string; day: string } | null;
  retrieved: string | null;
  dating: Dating;
  /** `isPart`: whether the file has more than the article, such as the rest of a saved page. */
  removed: { summary: string; lines: string[]; edited: string[]; isPart: boolean };
  sections: Section[];
  /** Its direct speech with a named speaker. */
  quotes: QuotedSpeech[];
  /** Numbers of its sentences. */
  sentences: number[];
  body: BodyBlock[];
  /** Articles that share the editor's claims with this one. */
  related: RelatedArticle[];
  /** Null if it has one version. */
  versions: ArticleVersions | null;
}

/** An article without its text, for feeds, cards and lists. */
export type ArticleFacts = Omit<ArticlePage, 'removed' | 'sections' | 'sentences' | 'body'>;

/** Data that the articles of a story share. */
const storyContext = shared((coverage: Coverage, base: Base) => {
  const { story, articles } = coverage;
  const outlines = articles.map(({ article }) => article);
  const dated = outlines.filter(({ date }) => isOnTimeline(date));
  const references = storyReferences(coverage, base);
  return {
    byId: new Map(articlesWithPages(coverage).map(({ article }) => [article.id, article])),
    within: storyYear(outlines.map(({ date }) => date)),
    references,
    dated,
    positions: new Map(dated.map((article, index) => [article.id, index])),
    // Of a divided story: the page on which an article stands.
    pageOf: new Map(
      storyPage(coverage, base).parts.flatMap(({ entries, address }) =>
        entries.map(({ id }): [string, string] => [id, address]),
      ),
    ),
    /** The articles that claims quote. */
    compared: new Set([
      ...story.claims.flatMap(({ quotes }) => quotes.map(({ article }) => article)),
      ...story.onlyHere.map(({ article }) => article),
    ]),
    facts: new Map<string, ArticleFacts>(),
    figuresOf: Map.groupBy(story.figures, (figure) => figure.article),
    quotesOf: Map.groupBy(story.quotes, (quote) => quote.article),
    notesOn: articleNotes(coverage, references, base),
    relatedTo: relatedCoverage(coverage, references, base),
  };
});

/** Returns the data of an article without its text, worked out once. */
export function articleFacts(coverage: Coverage, entry: ArticleEntry, base: Base): ArticleFacts {
  const { facts } = storyContext(coverage, base);
  const known = facts.get(entry.article.id) ?? findFacts(coverage, entry, base);
  facts.set(entry.article.id, known);
  return known;
}

function findFacts(coverage: Coverage, { article, wordsInFile }: ArticleEntry, base: Base): ArticleFacts {
  const { story } = coverage;
  const { byId, within, references, dated, positions, pageOf, quotesOf, relatedTo } = storyContext(
    coverage,
    base,
  );
  const position = positions.get(article.id) ?? -1;
  // An earlier version has no place on the timeline; the latest has.
  const shown = article.versions?.at(-1) ?? article.id;
  const { source } = article;
  return {
    id: article.id,
    address: addressOf(base, article.url),
    headline: { text: article.headline.text, origin: headlineOrigin(article.headline, article, base) },
    standfirst: article.standfirst && shownText(article.standfirst.exact),
    date: formatDate(article.date, { within: null }),
    words: article.words,
    wordsInFile,
    minutes: readingMinutes(article.words),
    publisher: article.publisher,
    source: {
      bytes: source.bytes,
      sha256: source.sha256,
      name: fileName(source.path),
      address: addressOf(base, source.url),
      type: mediaTypeOf(source.url),
      encoding: source.encoding ?? null,
      decoded: source.decoded === undefined ? null : addressOf(base, source.decoded),
      received: source.received ?? null,
    },
    authors: authorsOf(article),
    original: article.stated?.address?.value ?? null,
    archived: article.supplied?.archived ?? null,
    retrieved: article.supplied?.retrieved ?? null,
    story: {
      id: story.id,
      title: story.title,
      language: story.language,
      address: atFragment(
        pageOf.get(shown) ?? addressOf(base, story.url),
        positions.has(shown) ? 'timeline' : 'undated',
      ),
    },
    language: languageOf(article, story),
    languageStatus: article.language ?? null,
    place: position < 0 ? null : { position: position + 1, dated: dated.length },
    earlier: position < 0 ? null : toThread(dated[position - 1], article, story, base, within),
    later: position < 0 ? null : toThread(dated[position + 1], article, story, base, within),
    dating: describeDating(article, byId, references, base),
    related: relatedTo(article),
    versions: articleVersions(coverage, article, base),
    quotes: (quotesOf.get(article.id) ?? []).map((quote) => toQuoted(quote, article, base)),
  };
}

/**
 * Returns the key of all that an article's page shows, without reading its text. None for an article that claims
 * compare with others: its page shows words of theirs.
 */
export function articleKey(coverage: Coverage, entry: ArticleEntry, base: Base): string | undefined {
  const { id } = entry.article;
  const { figuresOf, compared } = storyContext(coverage, base);
  if (entry.hash === undefined || compared.has(id)) return undefined;
  return pageKey(entry.hash, articleFacts(coverage, entry, base), figuresOf.get(id) ?? []);
}

/** Returns the data of an article's page; reads its text. */
export function articlePage(coverage: Coverage, entry: ArticleEntry, base: Base): ArticlePage {
  const record = entry.read();
  const { article } = record;
  const { figuresOf, notesOn } = storyContext(coverage, base);
  const figures = figureMarks(
    entry.article,
    figuresOf.get(article.id) ?? [],
    addressOf(base, coverage.story.url),
  );
  const notes = notesOn(article);
  // Links come first, because they are never split.
  const marks = [...figures, ...notes.marks];
  return {
    ...articleFacts(coverage, entry, base),
    removed: {
      summary: summariseRemoved(article.removed),
      lines: describeRemoved(article.removed),
      edited: describeEdited(article.edited ?? []),
      isPart: article.removed.some(({ rule }) => isPagePart(rule)),
    },
    sections: articleSections(article),
    sentences: article.passages.flatMap(({ sentences }) => sentences.map(({ id }) => Number(id.slice(1)))),
    body: articleBody(record, marks, notes.byPassage),
  };
}

function toQuoted({ speaker, citation }: Quote, article: ArticleOutline, base: Base): QuotedSpeech {
  return {
    speaker: speaker.name,
    words: citation.exact,
    sentence: sentenceAt(article, citation.start),
    address: placeAddress(article, citation.start, base),
  };
}

function toThread(
  article: ArticleOutline | undefined,
  from: ArticleOutline,
  story: { language: string },
  base: Base,
  within: string | null,
): Thread | null {
  if (!article) return null;
  return {
    address: addressOf(base, article.url),
    date: formatDate(article.date, { within }),
    isSameDay: article.date.edtf === from.date.edtf,
    headline: article.headline.text,
    language: differing(languageOf(article, story), languageOf(from, story)),
  };
}

/** The media type of a received file, by the ending of its address. */
function mediaTypeOf(url: string): string {
  if (url.endsWith('.html')) return 'text/html';
  return url.endsWith('.md') ? 'text/markdown' : 'text/plain';
}
