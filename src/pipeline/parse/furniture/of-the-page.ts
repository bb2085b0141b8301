/** What a page says about itself or to its reader; an article may also have such a sentence of its own. */
export const OF_THE_PAGE =
  /\b(?:subscri\p{L}+|newsletters?|sign(?:ed)? (?:up|in)|log ?in|click|tap here|cookies?|copyright|rights reserved|privacy policy|terms (?:of|and)|download (?:the|our)|donat\p{L}+|our (?:app|journalism|reporting|coverage|newsroom|team|website|site|channels?|readers)|support us|advertis\p{L}*|e-?mail|inbox|share this|this (?:article|story|page|site|website) (?:is|was|has|first|originally|may)|follow us|read more|contact us|tell us what|(?:in|to) the comments|join (?:[\d,.]+ )?(?:readers|subscribers|members)|story tips?|member of the [\p{L} ]{0,30}(?:press|standards)|complaints? about (?:the |our |this )?(?:editorial )?(?:content|article|story))\b|^want more [^.!?]{2,40}\?$|©/iu;

/** Words to the reader. */
export const TO_THE_READER = /(?<!\p{L})(?:[Yy]ou|YOU|[Yy]ours?|[Yy]ou['’]\p{L}+|[Oo]ur|us)(?!\p{L})/u;

/** Whether a sentence of an article's beginning is a page's own, to its reader: of its offers, its rights, itself. */
export const speaksToReader = (sentence: string): boolean =>
  OF_THE_PAGE.test(sentence) &&
  (TO_THE_READER.test(sentence) || ITSELF.test(sentence) || IMPERATIVE.test(sentence));

const ITSELF =
  /\b(?:this|our) (?:article|story|post|page|site|website|column|newsletter|transcript|report|coverage|piece|essay|video)\b/iu;
const IMPERATIVE =
  /^(?:please|sign up|subscribe|click|follow|join|download|donate|support|read|get|log in)\b/iu;
