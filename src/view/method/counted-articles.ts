import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { formatNumber } from '#contracts/number-format.ts';
import { article, joinPieces, link, type Piece, words } from '../words/pieces.ts';
import { type Reference, storyReferences } from '../words/references.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';

/** Up to so many articles a count of one story links each; above, the stories, so that the table stays a table. */
export const MOST_LINKED = 30;

/** An article as a count of the method page names it. */
export interface Counted {
  record: ArticleEntry;
  reference: Reference;
  coverage: Coverage;
}

/** Links what was counted: each article, or each story where there are several or too many articles. */
export type Linker = (
  counted: readonly Counted[],
  fragment: string,
  after?: (counted: Counted) => Piece[],
) => Piece[];

/** Gives the linker of a site of so many stories. */
export function linker(base: Base, stories: number): Linker {
  return (counted, fragment, after) => {
    if (stories === 1 && counted.length <= MOST_LINKED) {
      return joinPieces(
        counted.map((one) => [
          article(one.reference, atFragment(one.reference.address, fragment)),
          ...(after?.(one) ?? []),
        ]),
        after ? '; ' : ', ',
      );
    }
    const byStory = Map.groupBy(counted, ({ coverage }) => coverage.story);
    return joinPieces(
      Array.from(byStory, ([story, ofStory]) => [
        words(`${formatNumber(ofStory.length)} in `),
        link(story.title, addressOf(base, story.url)),
      ]),
      ', ',
    );
  };
}

/** Every article of every story, with how it is named and where. */
export function collectCounted(coverages: readonly Coverage[], base: Base): Counted[] {
  const within = coverages.length > 1 ? null : undefined;
  return coverages.flatMap((coverage) => {
    const references = storyReferences(coverage, base, within);
    return coverage.articles.flatMap((record) => {
      const reference = references.get(record.article.id);
      return reference ? [{ record, reference, coverage }] : [];
    });
  });
}
