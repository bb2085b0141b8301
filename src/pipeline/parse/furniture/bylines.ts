import { endsSentence } from '../wording.ts';

const MADE_BY =
  /^\(?(?:additional |further |with )?(?:reporting|writing|editing|compiled|edited|written|translated|story|text|words|interview|photographs?|photos|video|graphics?)(?: and (?:reporting|writing|editing|photographs?))? by:? (?:\p{Lu}|staff\b|our\b|agencies\b)/iu;

/** "Ana Ruiz and Bo Lind report from Orn" */
const REPORTS_FROM =
  /^\p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+(?:,? (?:and|&) \p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+)* (?:reports?|reporting|writes?)(?: from| in| for)? (?:the )?\p{Lu}[\p{L}’' -]{1,30}$/u;

const MADE_BY_NAME = / by:? (?:\p{Lu}|staff\b|our\b|agencies\b)/u;

/** Particles of names, and words between names, offices and places. */
const NAME_PARTICLES =
  /^(?:\p{Lu}|\d{1,2}$|(?:19|20)\d\d$|(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|and|und|et|y|e|in|for|of|the|at|и)$|&$|al-)/u;

/** Phrases after "by" that are no byline. */
const NOT_BYLINES = /^(?:the|a|an|land|sea|air|numbers?|design|force|night|day|then|now)\b/iu;

/** Whether a line is "By" with names, or an agency's credit of reporters; "By the Numbers" is a heading. */
export function isByline(line: string): boolean {
  if ((MADE_BY.test(line) && MADE_BY_NAME.test(line)) || REPORTS_FROM.test(line)) return true;
  const names = /^(?:by|von|par|por|di|door|av|автор):? (.+)$/iu.exec(line)?.[1];
  if (names === undefined || names.length > 100 || endsSentence(names) || NOT_BYLINES.test(names))
    return false;
  const words = names.split(/[\s,|/]+/u).filter(Boolean);
  return /^\p{Lu}/u.test(names) && words.every((word) => NAME_PARTICLES.test(word));
}
