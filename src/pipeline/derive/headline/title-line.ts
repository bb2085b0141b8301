/** A run of what becomes a space, and is not one already. */
const BLANKS =
  /(?! [[\S\u00a0\u2007\u202f\ufeff]--[\p{Cc}\p{Noncharacter_Code_Point}]])[[\s\p{Cc}\p{Noncharacter_Code_Point}]--[\u00a0\u2007\u202f\ufeff]]+/gv;

/**
 * The sentence in one line: white space and characters that HTML cannot contain become single spaces; no-break spaces
 * stay.
 */
export function oneLine(sentence: string): string {
  return sentence.replace(BLANKS, ' ').trim();
}

/** Abbreviations that keep a final full stop; those with a stop inside ("U.S.") need no list. */
const KEEPS_STOP =
  /(?:\p{L}\.\p{L}|(?:^|[^\p{L}])(?:\p{Lu}|Jr|Sr|Inc|Ltd|Corp|Co|Bros|etc|St|No|Mr|Dr))\.["”’'»)\]]*$/u;

/** The line without its final full stop or colon; question and exclamation marks stay. */
export function withoutStop(line: string): string {
  if (KEEPS_STOP.test(line.slice(-40))) return line;
  const bare = line.replace(/ ?(?<![.。।۔])[.。।۔:：](["”’'»)\]\s]*)$/u, '$1').trimEnd();
  return /[\p{L}\p{N}]/u.test(bare) ? bare : line;
}

/** Capitalises the first letter, unless its word has a capital ("iPhone") or the result is several letters. */
export function capitalised(text: string, language: string): string {
  const [, before = '', letter = ''] = /^(["'“‘«„¿¡([]*)(\p{Ll})(?!\p{L}*\p{Lu})/u.exec(text) ?? [];
  const [locale = 'und'] = Intl.getCanonicalLocales(
    /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language) ? language : 'und',
  );
  const upper = letter.toLocaleUpperCase(locale);
  const same = upper.length === letter.length && upper.toLowerCase() === letter;
  return same ? before + upper + text.slice(before.length + letter.length) : text;
}
