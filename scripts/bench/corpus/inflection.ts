/** Regular English endings; the vocabulary of the generated articles holds only words that take them. */

/** @example `inquiry` → `inquiries`, `branch` → `branches` */
export function toPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** @example `review` → `reviewed`, `delay` → `delayed`, `deny` → `denied` */
export function toPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

/** @example `close` → `closing`, `inspect` → `inspecting` */
export function toGerund(verb: string): string {
  return /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/** Puts `an` for `a` before a vowel: templates cannot know what is drawn after an article. */
export function withArticles(text: string): string {
  return text.replace(
    /\b([Aa]) (?=[“‘]?(?!uni(?!n|d|m)|unanim|us[aeu]|eu|one\b)[aeiou]|8|11\b|18\b)/gi,
    '$1n ',
  );
}
