import type { DeclaredClaim } from '../read/claims-file.ts';
import type { ClaimPair, PairedSentence } from './claim-pairs.ts';

/** Removes pairs whose sentences are both quoted by one existing claim. */
export function withoutDeclared(
  pairs: readonly ClaimPair[],
  declared: readonly Pick<DeclaredClaim, 'quotes'>[],
): ClaimPair[] {
  return pairs.filter(
    ({ quotes }) => !declared.some((claim) => quotes.every((sentence) => quotesFrom(claim, sentence))),
  );
}

const quotesFrom = ({ quotes }: Pick<DeclaredClaim, 'quotes'>, { article, text }: PairedSentence): boolean =>
  quotes.some((quote) => quote.article.replace(/\.txt$/, '') === article && text.includes(quote.exact));
