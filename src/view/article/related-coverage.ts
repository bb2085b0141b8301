import { differing, languageOf } from '#contracts/text-language.ts';
import type { ArticleOutline } from '#contracts/article.ts';
import { overlapPath } from '../compare/compared-articles.ts';
import { topicOf } from '../claims/claim-references.ts';
import type { Coverage } from '../data/coverage.ts';
import type { Reference } from '../words/references.ts';
import type { Claim } from '#contracts/story.ts';
import { addressOf, type Base } from '#contracts/urls.ts';

/** Another article of the story with common claims or common words. */
export interface RelatedArticle {
  address: string;
  reference: Reference;
  headline: string;
  /** If it is not that of the article to which it is related. */
  language?: string | undefined;
  /** Topics that both report, and topics on which they differ. */
  shared: string[];
  differs: string[];
  /** Words that both have, with the page that compares them; null if too few. */
  overlap: { words: number; address: string } | null;
}

/** Related articles shown at most. */
const MAX_RELATED = 6;

interface Shared {
  shared: Set<Claim>;
  differs: Set<Claim>;
  overlap: RelatedArticle['overlap'];
}

const NOTHING = (): Shared => ({ shared: new Set(), differs: new Set(), overlap: null });

/**
 * For each article of a story, those with common claims or words: most claims in common first, then most words, then in
 * timeline order.
 */
export function relatedCoverage(
  { story, articles }: Coverage,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): (article: ArticleOutline) => RelatedArticle[] {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of story.claims) {
    for (const id of new Set(claim.quotes.map((quote) => quote.article))) {
      claimsOf.set(id, [...(claimsOf.get(id) ?? []), claim]);
    }
  }
  const overlapsOf = Map.groupBy(
    (story.overlaps ?? []).flatMap((overlap) => overlap.articles.map((id) => ({ id, overlap }))),
    ({ id }) => id,
  );
  return (article) => {
    const found = new Map<string, Shared>();
    for (const claim of claimsOf.get(article.id) ?? []) addShared(found, claim, article.id);
    for (const { overlap } of overlapsOf.get(article.id) ?? []) {
      const other = overlap.articles.find((id) => id !== article.id) ?? '';
      const address = addressOf(base, overlapPath(story.id, overlap));
      found.set(other, { ...(found.get(other) ?? NOTHING()), overlap: { words: overlap.words, address } });
    }
    return [...found]
      .map(([id, shared]) => ({ other: byId.get(id), reference: references.get(id), ...shared }))
      .sort(
        (one, rest) =>
          rest.shared.size + rest.differs.size - (one.shared.size + one.differs.size) ||
          (rest.overlap?.words ?? 0) - (one.overlap?.words ?? 0),
      )
      .slice(0, MAX_RELATED)
      .flatMap(({ other, reference, shared, differs, overlap }) => {
        if (!other || !reference) return [];
        return [
          {
            address: addressOf(base, other.url),
            reference,
            headline: other.headline.text,
            language: differing(languageOf(other, story), languageOf(article, story)),
            shared: [...shared.difference(differs)].map(topicOf),
            differs: [...differs].map(topicOf),
            overlap,
          },
        ];
      });
  };
}

/** Records which articles of a claim agree with one of them, and which do not. */
function addShared(found: Map<string, Shared>, claim: Claim, article: string): void {
  const accounts = claim.accounts.map(
    (indices) => new Set(indices.flatMap((index) => claim.quotes[index]?.article ?? [])),
  );
  for (const account of accounts) {
    for (const other of account) {
      if (other === article) continue;
      const entry = found.get(other) ?? NOTHING();
      const agrees = account.has(article);
      (agrees ? entry.shared : entry.differs).add(claim);
      found.set(other, entry);
    }
  }
}
