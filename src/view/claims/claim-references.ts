import type { ArticleOutline } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { placeAddress, type Reference } from '../words/references.ts';
import type { Base } from '#contracts/urls.ts';

/** One article's words on a claim, with a link to their first sentence. */
export interface QuotedBeside {
  words: string[];
  reference: Reference;
  address: string;
  /** If it is not that of the page's article. */
  language?: string | undefined;
}

/** Groups quotes by article, in order. */
export function quotedBeside(
  quotes: readonly Citation[],
  {
    byId,
    references,
    base,
  }: { byId: ReadonlyMap<string, ArticleOutline>; references: ReadonlyMap<string, Reference>; base: Base },
): QuotedBeside[] {
  return Array.from(
    Map.groupBy(quotes, ({ article }) => article),
    ([id, ofArticle]) => {
      const [article, reference, [first]] = [byId.get(id), references.get(id), ofArticle];
      if (!article || !reference || !first) {
        throw new Error(`Cannot show a claim: the story has no article ${id}. Run npm run ingest.`);
      }
      return {
        words: ofArticle.map(({ exact }) => exact),
        reference,
        address: placeAddress(article, first.start, base),
      };
    },
  );
}

/** The label of a claim: its topic, or its text without the full stop. */
export const topicOf = ({ topic, text }: { topic: string | null; text: string }): string =>
  topic ?? text.replace(/\.$/, '');
