import { useStemmer } from './analyzer.ts';
import { englishStem } from './english-stem.ts';

/** Has keys of English words made by rules, also of words that an index does not bring. */
export const useEnglishStem = (): void => useStemmer(englishStem);
