import type { Article } from '#contracts/article.ts';
import { comparedWords, sentencesOf } from '#contracts/compared-words.ts';
import { languageOf } from '#contracts/text-language.ts';
import { FIGURE_KINDS, type Figure, type FigureKind, isOfStory, type Overlap } from '#contracts/story.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';
import { figuresFragment } from '../article/figure-marks.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { pageKey } from '../data/page-key.ts';
import { shared } from '../data/shared.ts';
import { type Reference, storyReferences } from '../words/references.ts';
import { type ComparedText, compareRows, type CompareRow } from './compare-rows.ts';
import { overlapPath } from './compared-articles.ts';

export interface ComparePage {
  story: { id: string; title: string; address: string };
  address: string;
  language: string;
  /** The shorter of the two first; the others follow its order. */
  articles: {
    reference: Reference;
    headline: string;
    words: number;
    shared: number;
    credits: CreditedAgency[];
  }[];
  rows: CompareRow[];
  /**
   * Kinds of figures that both give, in their words. They differ if none has the number of the other, with the same
   * bound; `address` leads to the accounts of all articles, if it is the numbers that differ.
   */
  figures: { kind: FigureKind; differs: boolean; words: [string[], string[]]; address: string | null }[];
}

interface CreditedAgency {
  name: string;
  sentence: number | null;
  address: string;
}

/** Data that the comparisons of a story share. */
const storyContext = shared(({ story, articles }: Coverage) => ({
  entries: new Map(articles.map((entry) => [entry.article.id, entry])),
  figuresOf: Map.groupBy(story.figures.filter(isOfStory), ({ article }) => article),
}));

/** The key of all that the page of two articles shows; nothing if a record is in memory alone. */
export function compareKey(coverage: Coverage, overlap: Overlap, base: Base): string | undefined {
  const { id, title, url, language } = coverage.story;
  const { entries, figuresOf } = storyContext(coverage, base);
  const references = storyReferences(coverage, base);
  const shown = overlap.articles.map((article) => ({
    hash: entries.get(article)?.hash,
    reference: references.get(article),
    figures: figuresOf.get(article),
  }));
  return shown.every(({ hash }) => hash !== undefined)
    ? pageKey(id, title, url, language, overlap, shown)
    : undefined;
}

/** Compares two articles that share words; reads their texts. */
export function comparePage(coverage: Coverage, overlap: Overlap, base: Base): ComparePage {
  const { story } = coverage;
  const { entries, figuresOf } = storyContext(coverage, base);
  const references = storyReferences(coverage, base);
  const [first, second] = overlap.articles.map((id, side) =>
    comparedText(entries.get(id), overlap, side, figuresOf.get(id) ?? []),
  ) as [ComparedText, ComparedText];
  const texts = first.words <= second.words ? ([first, second] as const) : ([second, first] as const);
  const figures = comparedFigures(texts, addressOf(base, story.url));
  const differing = new Set(figures.filter(({ differs }) => differs).map(({ kind }) => kind));
  return {
    story: { id: story.id, title: story.title, address: addressOf(base, story.url) },
    address: addressOf(base, overlapPath(story.id, overlap)),
    language: languageOf(first.article, story),
    articles: texts.map(({ article, words, covered }) => {
      const reference = references.get(article.id);
      if (!reference) throw new Error(`Cannot compare ${article.id}: the story has no such article.`);
      return {
        reference,
        headline: article.headline.text,
        words,
        shared: covered.reduce((sum, { size }) => sum + size, 0),
        credits: credits(article, addressOf(base, article.url)),
      };
    }),
    rows: compareRows(texts, differing, languageOf(first.article, story), base),
    figures,
  };
}

function comparedText(
  entry: ArticleEntry | undefined,
  { runs }: Overlap,
  side: number,
  figures: Figure[],
): ComparedText {
  if (!entry) throw new Error('Cannot compare an article that the story has not. Run npm run ingest.');
  const { article, places } = entry.read();
  const wordsOf = sentencesOf(article.passages).map(({ exact }) => comparedWords(exact));
  const covered = wordsOf.map(() => new Set<number>());
  for (const { words, at } of runs) {
    let [sentence, word] = at[side] ?? [1, 0];
    for (let left = words; left > 0 && sentence <= wordsOf.length; left--) {
      covered[sentence - 1]?.add(word);
      word++;
      while (sentence <= wordsOf.length && word >= (wordsOf[sentence - 1]?.length ?? 0)) {
        sentence++;
        word = 0;
      }
    }
  }
  return {
    article,
    ...(places ? { places } : {}),
    words: wordsOf.reduce((sum, { length }) => sum + length, 0),
    wordsOf,
    covered,
    figures,
  };
}

function comparedFigures(
  texts: readonly [ComparedText, ComparedText],
  address: string,
): ComparePage['figures'] {
  return FIGURE_KINDS.flatMap((kind) => {
    const [one, other] = texts.map(({ figures }) => figures.filter((figure) => figure.kind === kind)) as [
      Figure[],
      Figure[],
    ];
    if (one.length === 0 || other.length === 0) return [];
    const share = (keyOf: (figure: Figure) => string | number | null): boolean =>
      !new Set(one.map(keyOf)).isDisjointFrom(new Set(other.map(keyOf)));
    return [
      {
        kind,
        differs: !share(({ value, bound }) => `${bound} ${value}`),
        words: [distinct(one), distinct(other)] as [string[], string[]],
        address: share(({ value }) => value) ? null : atFragment(address, figuresFragment(kind)),
      },
    ];
  });
}

const distinct = (figures: readonly Figure[]): string[] => [
  ...new Set(figures.map(({ count }) => count.exact)),
];

function credits({ credits: named = [], passages }: Article, address: string): CreditedAgency[] {
  const sentences = sentencesOf(passages);
  return named.map(({ name, citation }) => {
    const index = sentences.findIndex(({ start, end }) => start <= citation.start && citation.start < end);
    return {
      name,
      sentence: index < 0 ? null : index + 1,
      address: atFragment(address, index < 0 ? 'about' : `s${index + 1}`),
    };
  });
}
