import { wordSet } from '../english/lexicon.ts';

/** The library reads no more of a text at once. */
const WINDOW = 1000;

/** A text with fewer than 60 letters is of no sure language. */
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){60}/u;

/**
 * Share of the usual score of a language, and lead over the next one, from which a window is sure. Texts in languages
 * that the library does not know (Kazakh, Pashto, Macedonian) stay below one of the two.
 */
const [SURE_SHARE, SURE_LEAD] = [0.9, 0.03];

/** One name for several languages that the library cannot tell apart: Malay and Indonesian; Croatian and Bosnian. */
const SEVERAL = new Set(['ms', 'hr', '']);

let loaded: Promise<typeof import('eld/extrasmall')> | undefined;

/** Words that only English has, and their share of the words from which a text is English. */
const ENGLISH_WORDS = wordSet(
  'the of and to that with for from was were by at are has have had which who they',
);
const ENGLISH_SHARE = 0.15;

const readsAsEnglish = (window: string): boolean => {
  const words = window.split(' ');
  return words.filter((word) => ENGLISH_WORDS.has(word)).length >= ENGLISH_SHARE * words.length;
};

/**
 * Returns the language of a text (`ru`), or null unless its beginning, middle and end are surely of one language.
 * Loads its tables (1 MB) with the first text that is not plainly of the expected language, if that is English.
 */
export async function detectLanguage(text: string, expected?: string): Promise<string | null> {
  if (!ENOUGH_LETTERS.test(text)) return null;
  const windows = windowsOf(text);
  if (expected !== undefined && /^en\b/i.test(expected) && windows.every(readsAsEnglish)) return 'en';
  const { eld } = await (loaded ??= import('eld/extrasmall'));
  const found = windows.map((window) => {
    const result = eld.detect(window);
    // Its types lack the argument.
    const isReliable: (share: number) => boolean = result.isReliable;
    const [first = 0, next = 0] = Object.values(result.getScores()).sort((one, other) => other - one);
    return isReliable(SURE_SHARE) && first - next >= SURE_LEAD ? result.language : '';
  });
  const [language = ''] = found;
  return !SEVERAL.has(language) && found.every((each) => each === language) ? language : null;
}

function windowsOf(text: string): string[] {
  const middle = Math.floor((text.length - WINDOW) / 2);
  const starts =
    text.length <= WINDOW ? [0] : [0, ...(middle >= WINDOW ? [middle] : []), text.length - WINDOW];
  return starts.map((start) => text.slice(start, start + WINDOW).toWellFormed());
}

/** The script that a language is written in (`Cyrl`); null of a tag that is none. */
export function scriptOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).maximize().script ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
