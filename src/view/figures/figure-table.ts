import type { ArticleOutline } from '#contracts/article.ts';
import { joinPieces, link, type Piece, words } from '../words/pieces.ts';
import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import type { Reference } from '../words/references.ts';
import type { FigureKind } from '#contracts/story.ts';

/** The figures of a story as a table: a row an article, a column a kind, and the articles' words with their links. */
export interface FigureTable {
  kinds: FigureKind[];
  rows: {
    reference: Reference;
    /** The counts by kind, in the order of the columns; none where the article gives none. */
    counts: string[][];
    words: Piece[];
  }[];
  /** Articles that give no figure and have no row of their own. */
  without: number;
}

/** Above so many articles those without a figure are counted in one row. */
const MOST_WITHOUT = 20;

/** Sets the figures as a table, in the order of the articles. */
export function figureTable(
  kinds: readonly FiguresOfKind[],
  articles: readonly ArticleOutline[],
  references: ReadonlyMap<string, Reference>,
): FigureTable {
  const byArticle = Map.groupBy(
    kinds.flatMap(({ figures }) => figures),
    ({ figure }) => figure.article,
  );
  const showsAll = articles.length <= MOST_WITHOUT;
  const shown = articles.filter(({ id }) => showsAll || byArticle.has(id));
  return {
    kinds: kinds.map(({ kind }) => kind),
    rows: shown.flatMap(({ id }) => {
      const reference = references.get(id);
      const own = byArticle.get(id) ?? [];
      return reference
        ? [{ reference, counts: kinds.map(({ kind }) => countsOf(own, kind)), words: wordsOf(own) }]
        : [];
    }),
    without: articles.length - shown.length,
  };
}

function countsOf(own: readonly ReportedFigure[], kind: FigureKind): string[] {
  return [
    ...new Set(own.filter(({ figure }) => figure.kind === kind).map(({ figure }) => figure.count.exact)),
  ];
}

/** Each stretch of words once, in the order of the text. */
function wordsOf(own: readonly ReportedFigure[]): Piece[] {
  const inOrder = own.toSorted((one, other) => one.figure.citation.start - other.figure.citation.start);
  const byPlace = new Map(
    inOrder.map(({ figure, address }) => [
      figure.citation.start,
      [
        link(`“${figure.words}”`, address),
        ...(figure.supplied === undefined ? [] : [words(` (by the editor: ${figure.supplied})`)]),
      ],
    ]),
  );
  return joinPieces([...byPlace.values()], '; ');
}
