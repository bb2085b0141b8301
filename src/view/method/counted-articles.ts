import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { formatNumber } from '#contracts/number-format.ts';
import { article, joinInline, link, type InlineNode, words } from '../words/inline-content.ts';
import { type Reference, storyReferences } from '../words/references.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';

/** A count of one story links up to this many articles; a larger one links stories. */
export const MAX_LINKED = 30;

/** An article in a count of the method page. */
export interface Counted {
  record: ArticleEntry;
  reference: Reference;
  coverage: Coverage;
}

/** Links what was counted: each article, or each story if there are several or too many articles. */
export type Linker = (
  counted: readonly Counted[],
  fragment: string,
  after?: (counted: Counted) => InlineNode[],
) => InlineNode[];

/** Returns the linker for a site with this number of stories. */
export function linker(base: Base, stories: number): Linker {
  return (counted, fragment, after) => {
    if (stories === 1 && counted.length <= MAX_LINKED) {
      return joinInline(
        counted.map((one) => [
          article(one.reference, atFragment(one.reference.address, fragment)),
          ...(after?.(one) ?? []),
        ]),
        after ? '; ' : ', ',
      );
    }
    const byStory = Map.groupBy(counted, ({ coverage }) => coverage.story);
    return joinInline(
      Array.from(byStory, ([story, ofStory]) => [
        words(`${formatNumber(ofStory.length)} in `),
        link(story.title, addressOf(base, story.url)),
      ]),
      ', ',
    );
  };
}

/** Every article of every story, with its reference and address. */
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
