const STAMP =
  /^[\s\P{L}]*(?:first\s+|last\s+|originally\s+)?(?:published|updated|posted|modified|amended|corrected|uploaded|created|reviewed)\s*(?:on\b|at\b|[:|–—-]|\d|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?\p{L}{3,9}\.?\s+\d)/iu;
const STAMP_BEHIND = /^[^.!?]{0,60}\b(?:last\s+)?(?:updated|published|modified|posted)\b[^.!?]{0,30}$/iu;
const PUT_AT = /\bput\s+(?:at\b|(?:the\s+)?(?:\p{L}+\s+){0,3}(?:toll|number|count|figure|total)\b)/iu;
const OF_ITSELF =
  /\bthis\s+(?:article|story|page|post|piece|report|live\s+blog|item)\b[^.]*\b(?:published|updated|amended|corrected|modified|posted|edited|changed|written)\b/iu;
const CAPTION =
  /\b(?:photo(?:graph)?|picture|image|still|screen\s?grab|screenshot|selfie)s?\b[^.;]{0,60}\b(?:taken|dated|shot|captured)\s+(?:\p{L}+\s+)?(?:on\s+)?$/iu;
const OF_DOCUMENT =
  /^\s+(?:[\p{L}-]+\s+)?(?:report|letter|memo|memorandum|statement|e-?mail|article|interview|editorial|essay|survey|study|briefing|filing|post|tweet)s?\b/iu;

/** "up from 58 on Sunday": the day of a number used for comparison. */
const MEASURED = /\b(?:(?:up|down)\s+from|compared\s+(?:with|to))\b[^,;.]{0,60}$/iu;

const LONGEST_STAMP = 80;

/**
 * Whether a date is that of a page, a picture, a paper or an older number rather than of an event: "Updated: 1 April
 * 2031", "a picture taken on April 1", "a 12 March report".
 */
export const isOfPaper = (text: string, before: string, after: string): boolean =>
  STAMP.test(text) ||
  (text.length < LONGEST_STAMP && STAMP_BEHIND.test(text)) ||
  PUT_AT.test(text) ||
  OF_ITSELF.test(text) ||
  CAPTION.test(before) ||
  MEASURED.test(before) ||
  (/\b(?:the|a|an|its|his|her|their|this|that)\s+$/iu.test(before) && OF_DOCUMENT.test(after));
