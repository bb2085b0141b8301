import {
  type Article,
  type ArticleDate,
  type ArticleOutline,
  outlineOf,
  type Publisher,
  type Removed,
} from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { type ArticlePage, articlePage } from '#view/article/article-page.ts';
import type { ArticleEntry, Coverage } from '#view/data/coverage.ts';
import type { Base } from '#contracts/urls.ts';
import { articleRecordSchema, type ArticleRecord, storyRecordSchema } from '#contracts/records.ts';
import type { Figure, LeftOutFigure, Name, LeftOutDate, Quote, StoryEvent } from '#contracts/story.ts';

export interface Sample {
  /** The file name; its stem is the article's id. */
  file: string;
  /** A date line at the start of the file. */
  stated?: string;
  date?: ArticleDate;
  sentences?: readonly string[];
  headline?: Article['headline'];
  publisher?: Publisher;
  removed?: readonly Removed[];
  words?: number;
}

const SENTENCES = ['The river rose on Friday evening.', 'Nobody was hurt, the town said.'];

export const supplied = (name: string): Publisher => ({
  status: 'supplied',
  name,
  evidence: 'The text matches that page.',
  checked: '2031-05-20',
});

export const suppliedDay = (day: string): ArticleDate => ({
  status: 'supplied',
  edtf: day,
  citations: [],
  evidence: 'The page’s own time stamp.',
  checked: '2031-05-20',
});

/** A record that is its own entry. */
export interface SampleRecord extends ArticleRecord, ArticleEntry {
  article: Article & ArticleOutline;
}

/** The pages of all articles of a story. */
export const articlePages = (coverage: Coverage, base: Base): ArticlePage[] =>
  coverage.articles.map((entry) => articlePage(coverage, entry, base));

/** The record of one article; its text is an optional date line and one passage of sentences. */
export function sampleRecord(story: string, sample: Sample): SampleRecord {
  const { file, stated, sentences = SENTENCES, words = 10, removed = [] } = sample;
  const id = file.replace(/\.txt$/, '');
  const dateLine = stated ? `date ${stated}` : null;
  const text = [...(dateLine ? [dateLine] : []), ...sentences].join(' ');
  const places = sentences.map((exact) => {
    const start = [...text.slice(0, text.indexOf(exact))].length;
    return { start, end: start + [...exact].length, exact };
  });
  const [first] = places;
  if (!first) throw new Error('A sample needs a sentence.');
  const url = `/stories/${story}/${id}/`;
  const dateLineSpan = dateLine ? [{ start: 0, end: dateLine.length, exact: dateLine }] : [];
  const stating: ArticleDate | null = stated
    ? { status: 'stated', edtf: stated, citations: dateLineSpan.map((span) => cite(id, span)) }
    : null;
  const record = articleRecordSchema.parse({
    id: `${story}/${id}`,
    story,
    article: {
      id,
      url,
      source: {
        path: `stories/${story}/articles/${file}`,
        url: `${url}source.txt`,
        bytes: Buffer.byteLength(text),
        sha256: 'ab'.repeat(32),
      },
      words,
      headline: sample.headline ?? { text: first.exact, by: 'deletion', citation: cite(id, first) },
      standfirst: null,
      publisher: sample.publisher ?? { status: 'unknown' },
      date: sample.date ?? stating ?? { status: 'unknown', edtf: null, citations: [] },
      passages: [
        {
          id: 'p1',
          heading: null,
          sentences: places.map((span, index) => ({ id: `s${index + 1}`, ...span })),
        },
      ],
      removed: [...dateLineSpan.map((span) => ({ ...span, rule: 'dateline' })), ...removed],
    },
    spacing: {},
    wordsInFile: words + 2,
  });
  return {
    ...record,
    article: { ...record.article, ...outlineOf(record.article) },
    read: () => record,
  };
}

export interface SampleCoverage extends Coverage {
  articles: SampleRecord[];
}

/** A story of such articles, in the order given. */
export function sampleCoverage(
  samples: readonly Sample[],
  {
    id = 'flood',
    title = 'The flood',
    names = [] as Name[],
    figures = [] as Figure[],
    figuresLeftOut = [] as LeftOutFigure[],
    quotes = [] as Quote[],
    events = [] as StoryEvent[],
    datesLeftOut = [] as LeftOutDate[],
  } = {},
): SampleCoverage {
  const articles = samples.map((sample) => sampleRecord(id, sample));
  const story = storyRecordSchema.parse({
    id,
    title,
    standfirst: null,
    url: `/stories/${id}/`,
    language: 'en',
    articles: articles.map((record) => record.id),
    events,
    datesLeftOut,
    claims: [],
    onlyHere: [],
    names,
    figures,
    figuresLeftOut,
    quotes,
    corrections: [],
  });
  return { story, articles };
}

/** A citation of an article's sentence; of its date line for sentence 0. */
export function citeSentence(record: ArticleRecord, sentence: number): Citation {
  const { article } = record;
  const span =
    sentence === 0
      ? article.removed[0]
      : article.passages.flatMap((passage) => passage.sentences)[sentence - 1];
  if (!span) throw new Error(`The sample has no sentence ${sentence}.`);
  return cite(article.id, span);
}

/** A bounded date: the article's own sentence 1 and, for the day, sentence 1 and the date line of another. */
export function boundedBy(describing: ArticleRecord, dated: ArticleRecord, day: string): ArticleDate {
  return {
    status: 'bounded',
    edtf: `${day}/..`,
    citations: [citeSentence(describing, 1), citeSentence(dated, 1), citeSentence(dated, 0)],
  };
}

function cite(
  article: string,
  { start, end, exact }: { start: number; end: number; exact: string },
): Citation {
  return { article, start, end, exact, prefix: '', suffix: '' };
}

/** A citation of words, at their first occurrence in an article's sentences. */
export function citeWords({ article }: ArticleRecord, exact: string): Citation {
  const sentence = article.passages
    .flatMap((passage) => passage.sentences)
    .find((each) => each.exact.includes(exact));
  if (!sentence) throw new Error(`The sample does not say ${exact}.`);
  const start = sentence.start + [...sentence.exact.slice(0, sentence.exact.indexOf(exact))].length;
  return cite(article.id, { start, end: start + [...exact].length, exact });
}
