const BARRED = /(?<![\p{L}\p{N}])(?:un|re|self-?)?(?:confirm|corroborat|verif(?:y|ie|ica|ia))\p{L}*/iu;

/**
 * Gives the first word in a text of ours that says of a report more than that it was reported: to confirm, to
 * corroborate or to verify in any form. Articles copy one another, so their agreement is no proof.
 */
export function barredWord(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/[\p{Cf}\u0300-\u036f]/gu, '');
  return BARRED.exec(plain)?.[0] ?? null;
}
