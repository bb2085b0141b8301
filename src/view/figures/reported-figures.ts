import type { ArticleOutline } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { type Reference, sentenceAt, storyReferences } from '../words/references.ts';
import { FIGURE_KINDS, type Figure, type FigureKind, isOfStory } from '#contracts/story.ts';
import { addressOf, atFragment, type Base, sentenceFragment } from '#contracts/urls.ts';

/** A figure with its article and the address of its sentence. */
export interface ReportedFigure {
  figure: Figure;
  article: ArticleOutline;
  reference: Reference;
  address: string;
}

/** The figures of one kind, in timeline order, undated last. */
export interface FiguresOfKind {
  kind: FigureKind;
  figures: ReportedFigure[];
}

/** The figures of the story's event by kind, without repetitions within an article. */
export function reportedFigures(coverage: Coverage, base: Base): FiguresOfKind[] {
  const articles = new Map(coverage.articles.map(({ article }) => [article.id, article]));
  const references = storyReferences(coverage, base);
  const seen = new Set<string>();
  const reported = coverage.story.figures.flatMap((figure): ReportedFigure[] => {
    const article = articles.get(figure.article);
    const reference = references.get(figure.article);
    const said = `${figure.article} ${figure.kind} ${figure.bound} ${figure.value ?? figure.count.exact.toLowerCase()}`;
    if (!isOfStory(figure) || !article || !reference || seen.has(said)) return [];
    seen.add(said);
    return [{ figure, article, reference, address: figureAddress(figure, article, base) }];
  });
  return FIGURE_KINDS.flatMap((kind) => {
    const figures = reported.filter(({ figure }) => figure.kind === kind);
    return figures.length > 0 ? [{ kind, figures }] : [];
  });
}

/** The address of its sentence; for a headline or heading, of the article. */
export function figureAddress(
  { citation }: Pick<Figure, 'citation'>,
  article: ArticleOutline,
  base: Base,
): string {
  const address = addressOf(base, article.url);
  const sentence = sentenceAt(article, citation.start);
  return sentence === null ? address : atFragment(address, sentenceFragment(sentence));
}
