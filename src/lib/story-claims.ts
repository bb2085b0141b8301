import { quotedBeside, type QuotedBeside } from './claim-references.ts';
import type { Coverage } from './coverage.ts';
import { countPublishers, formatOrigin } from './publishers.ts';
import { storyReferences } from './references.ts';
import type { Claim } from './story.ts';
import { type Base } from './urls.ts';

/** One claim as the story's page shows it. */
export interface StoryClaim {
  id: string;
  text: string;
  /** What says the same together; a claim that several articles share has one. */
  accounts: { quotes: QuotedBeside[]; articles: number; origin: string }[];
}

/** What a story's articles differ on, and what several of them report. */
export interface StoryClaims {
  differ: StoryClaim[];
  same: StoryClaim[];
}

/** The claims of a story, in the order of its editor; null where there are none. */
export function storyClaims(coverage: Coverage, base: Base): StoryClaims | null {
  const { story, articles } = coverage;
  if (story.claims.length === 0) return null;
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const context = { byId, references: storyReferences(coverage, base), base };
  const toClaim = ({ id, text, accounts, quotes }: Claim): StoryClaim => ({
    id,
    text,
    accounts: accounts.map((indices) => {
      const beside = quotedBeside(
        indices.flatMap((index) => quotes[index] ?? []),
        context,
      );
      const publishers = beside.flatMap(({ reference }) => byId.get(reference.article)?.publisher ?? []);
      return {
        quotes: beside,
        articles: beside.length,
        origin: formatOrigin(countPublishers(publishers)),
      };
    }),
  });
  const ofKind = (kind: Claim['kind']): StoryClaim[] =>
    story.claims.filter((claim) => claim.kind === kind).map(toClaim);
  return { differ: ofKind('differ'), same: ofKind('same') };
}
