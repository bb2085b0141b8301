const FORBIDDEN = /(?<![\p{L}\p{N}])(?:un|re|self-?)?(?:confirm|corroborat|verif(?:y|ie|ica|ia))\p{L}*/iu;

/**
 * Returns the first word of our own text that claims more than "was reported" (any form of confirm, corroborate or
 * verify), or null. Articles copy one another, so agreement proves nothing.
 */
export function forbiddenWord(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/[\p{Cf}\u0300-\u036f]/gu, '');
  return FORBIDDEN.exec(plain)?.[0] ?? null;
}
