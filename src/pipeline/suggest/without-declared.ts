import type { DeclaredClaim } from '../read/claims-file.ts';
import type { ClaimGroup, PairedSentence } from './claim-groups.ts';

/** Removes groups whose sentences are all quoted by one existing claim. */
export function withoutDeclared(
  groups: readonly ClaimGroup[],
  declared: readonly Pick<DeclaredClaim, 'quotes'>[],
): ClaimGroup[] {
  return groups.filter(
    ({ quotes }) => !declared.some((claim) => quotes.every((sentence) => quotesFrom(claim, sentence))),
  );
}

const quotesFrom = ({ quotes }: Pick<DeclaredClaim, 'quotes'>, { article, text }: PairedSentence): boolean =>
  quotes.some((quote) => quote.article === article && text.includes(quote.exact));
