import { wordTest } from '../../../english/word-test.ts';
import { matchesOf } from '../../../text/matches.ts';

const PEOPLE =
  'people|persons?|passengers?|crew(?:\\s+members?)?|workers?|miners?|residents?|children|pupils|students|sailors|fishermen|tourists|climbers|victims';
const NOW =
  '(?:(?:now|still|longer|currently|any\\s+longer|reported|listed|known\\s+to\\s+be)\\s+(?:as\\s+)?){0,2}';
const NONE_MISSING = {
  needs: wordTest('missing unaccounted'),
  pattern: new RegExp(
    `(?<![\\p{L}-])(?<count>nobody(?:\\s+else)?|no[\\s-]one(?:\\s+else)?|none(?:\\s+of\\s+(?:them|the\\s+(?:${PEOPLE})))?|no\\s+(?:(?:more|other|further)\\s+)?(?:${PEOPLE}))\\s+(?:(?:is|are|remains?|has\\s+been|have\\s+been)\\s+${NOW}|(?:was|were)\\s+(?:still|now|reported)\\s+)(?:missing|unaccounted\\s+for)(?![\\p{L}-]|\\s+(?:the|an?|his|her|their|its|out)\\b)`,
    'giu',
  ),
};
const ALL_FOUND = {
  needs: wordTest('accounted'),
  pattern: new RegExp(
    `(?<![\\p{L}-])(?<count>everyone|everybody|all(?:\\s+of\\s+(?:them|the\\s+(?:${PEOPLE}))|\\s+(?:the\\s+|\\d+\\s+|those\\s+)?(?:${PEOPLE}|missing)?(?:\\s+(?:on\\s+board|aboard))?)?)\\s+(?:is|are|was|were|has|have|had)\\s+(?:now\\s+|been\\s+|all\\s+|since\\s+){0,2}accounted\\s+for`,
    'giu',
  ),
};
/** Before such words in their sentence: they are hoped for, asked or not so. */
const NOT_SO =
  /\b(?:if|until|till|once|whether|unless|when|before|hop(?:e|es|ed|ing)|believ\p{L}*|think\p{L}*|thought|fear\p{L}*|not|never|hardly|almost|nearly|den(?:y|ied|ies)|ensure|sure|may|might|could|would|should|must|initially|earlier|at\s+first)\b[^.;]*$/iu;

/** "all are accounted for but one" */
const EXCEPT =
  /^[^.;]{0,40}?\b(?:but|except|save|apart\s+from|other\s+than|bar)\s+(?:for\s+)?(?:an?|one|two|three|the|her|his|\d)/iu;

/** "Nobody is missing now", "all are accounted for": that no one is missing, as offsets in a sentence. */
export function findNoneMissing(
  text: string,
): { start: number; end: number; count: { start: number; end: number } }[] {
  return [NONE_MISSING, ALL_FOUND].flatMap((form) =>
    (form.needs(text) ? matchesOf(text, form.pattern) : []).flatMap(({ 0: words, index: start, groups }) => {
      const end = start + words.length;
      if (NOT_SO.test(text.slice(0, start)) || EXCEPT.test(text.slice(end)) || text.trimEnd().endsWith('?'))
        return [];
      // "all" alone would say the contrary.
      const count = {
        start,
        end: form === ALL_FOUND ? end : start + (groups?.['count'] ?? '').trimEnd().length,
      };
      return [{ start, end, count }];
    }),
  );
}
