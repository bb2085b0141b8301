import { gzipSync } from 'node:zlib';
import { quotedBeside, type QuotedBeside } from './claim-references.ts';
import type { Coverage } from '../data/coverage.ts';
import { countPublishers, formatOrigin } from '#contracts/publishers.ts';
import { storyReferences } from '../words/references.ts';
import type { Claim } from '#contracts/story.ts';
import type { Base } from '#contracts/urls.ts';

/** One claim as the story's page shows it. */
export interface StoryClaim {
  id: string;
  text: string;
  /** What says the same together; a claim that several articles share has one. */
  accounts: { quotes: QuotedBeside[]; more: number; articles: number; origin: string }[];
}

/** What a story's articles differ on, and what several of them report. */
export interface StoryClaims {
  differ: StoryClaim[];
  same: StoryClaim[];
  /** Claims that the page has no room for; they stand beside their words in the articles. */
  more: number;
  /** Bytes that they take on the page, compressed. */
  weight: number;
}

/** So many claims stand on a page, and so many articles are quoted for each account, that it stays within its bytes. */
const [MOST_SHOWN, MOST_QUOTED] = [40, 8];

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
        quotes: beside.slice(0, MOST_QUOTED),
        more: Math.max(0, beside.length - MOST_QUOTED),
        articles: beside.length,
        origin: formatOrigin(countPublishers(publishers)),
      };
    }),
  });
  const ofKind = (kind: Claim['kind'], most: number): StoryClaim[] =>
    story.claims
      .filter((claim) => claim.kind === kind)
      .slice(0, most)
      .map(toClaim);
  const differ = ofKind('differ', MOST_SHOWN);
  const same = ofKind('same', MOST_SHOWN - differ.length);
  return {
    differ,
    same,
    more: story.claims.length - differ.length - same.length,
    weight: gzipSync(JSON.stringify({ differ, same })).length,
  };
}
