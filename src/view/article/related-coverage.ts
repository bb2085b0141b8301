import { differing, languageOf } from '#contracts/text-language.ts';
import type { ArticleOutline } from '#contracts/article.ts';
import { topicOf } from '../claims/claim-references.ts';
import type { Coverage } from '../data/coverage.ts';
import { countPublishers, formatPublishers } from '#contracts/publishers.ts';
import type { Reference } from '../words/references.ts';
import type { Claim } from '#contracts/story.ts';
import { addressOf, type Base } from '#contracts/urls.ts';

/** Another article of the story with common claims. */
export interface RelatedArticle {
  address: string;
  reference: Reference;
  headline: string;
  /** If it is not that of the article to which it is related. */
  language?: string | undefined;
  /** Topics that both report, and topics on which they differ. */
  shared: string[];
  differs: string[];
  /** The publishers of the two. */
  publishers: string;
}

/** Related articles shown at most. */
const MAX_RELATED = 6;

interface Shared {
  shared: Set<Claim>;
  differs: Set<Claim>;
}

/** For each article of a story, those with common claims: most in common first, then in timeline order. */
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
  return (article) => {
    const found = new Map<string, Shared>();
    for (const claim of claimsOf.get(article.id) ?? []) addShared(found, claim, article.id);
    return [...found]
      .map(([id, shared]) => ({ other: byId.get(id), reference: references.get(id), ...shared }))
      .sort((one, rest) => rest.shared.size + rest.differs.size - (one.shared.size + one.differs.size))
      .slice(0, MAX_RELATED)
      .flatMap(({ other, reference, shared, differs }) => {
        if (!other || !reference) return [];
        return [
          {
            address: addressOf(base, other.url),
            reference,
            headline: other.headline.text,
            language: differing(languageOf(other, story), languageOf(article, story)),
            shared: [...shared].map(topicOf),
            differs: [...differs].map(topicOf),
            publishers: formatPublishers(countPublishers([article.publisher, other.publisher])),
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
      const entry = found.get(other) ?? { shared: new Set(), differs: new Set() };
      const agrees = account.has(article);
      (agrees ? entry.shared : entry.differs).add(claim);
      found.set(other, entry);
    }
  }
}
