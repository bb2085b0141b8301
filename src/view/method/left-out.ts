import type { Citation } from '#contracts/citation.ts';
import { type Counted, type Linker, MAX_LINKED } from './counted-articles.ts';
import type { Coverage } from '../data/coverage.ts';
import { formatNumber } from '#contracts/number-format.ts';
import { joinInline, link, type InlineNode, words } from '../words/inline-content.ts';
import type { StoryRecord } from '#contracts/records.ts';
import { placeAddress } from '../words/references.ts';
import type { Base } from '#contracts/urls.ts';

interface Cited {
  citation: Citation;
  counted: Counted;
}

interface Listing {
  coverages: readonly Coverage[];
  linkTo: Linker;
  base: Base;
}

/** Joins items with their articles. */
export function withArticles<Item extends { article: string }>(
  all: readonly Counted[],
  itemsOf: (story: StoryRecord) => readonly Item[],
): (Item & { counted: Counted })[] {
  const byArticle = new Map<StoryRecord, Map<string, Item[]>>();
  return all.flatMap((counted) => {
    const { story } = counted.coverage;
    const ofStory = byArticle.get(story) ?? Map.groupBy(itemsOf(story), ({ article }) => article);
    byArticle.set(story, ofStory);
    return (ofStory.get(counted.record.article.id) ?? []).map((item) => ({ ...item, counted }));
  });
}

/** Links each quotation if they are few and of one story; else their articles or stories. */
export function listEach(
  cited: readonly Cited[],
  { coverages, linkTo, base }: Listing,
  ofAll = cited.length,
): InlineNode[] {
  const isOneStory = coverages.length === 1;
  if (!isOneStory || ofAll > MAX_LINKED) {
    const counted = cited.map((one) => one.counted);
    return linkTo(isOneStory ? [...new Set(counted)] : counted, 'about');
  }
  return joinInline(
    cited.map(({ citation, counted: { record } }) => [
      link(`“${citation.exact}”`, placeAddress(record.article, citation.start, base)),
    ]),
    ', ',
  );
}

/** Lists what was left out, by reason; of several stories only the counts, whose names would be repeated at each. */
export function listLeftOut<Reason extends string>(
  leftOut: readonly (Cited & { reason: Reason })[],
  inWords: (reason: Reason) => string,
  listing: Listing,
): InlineNode[] {
  return joinInline(
    Array.from(
      Map.groupBy(leftOut, ({ reason }) => reason),
      ([reason, ofReason]) => [
        words(`${formatNumber(ofReason.length)} ${inWords(reason)}`),
        ...(listing.coverages.length === 1
          ? [words(': '), ...listEach(ofReason, listing, leftOut.length)]
          : []),
      ],
    ),
    '; ',
  );
}
