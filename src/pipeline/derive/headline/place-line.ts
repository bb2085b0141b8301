import { MONTH_STEMS } from '../../english/lexicon.ts';
import { NEWS_AGENCIES as AGENCIES } from '../../parse/asides.ts';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’/-]+(?: [\p{Lu}.'’/-]+){0,4}`;
const NAME = String.raw`\p{L}[\p{L}\p{M}.'’-]+(?: \p{L}[\p{L}\p{M}.'’-]+){0,4}`;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){0,3}`;
const REST = String.raw`(?:[,،] [\p{L}\p{N}.'’/ ]{2,24}){0,3}`;
const DASH = String.raw`\.? ?(?:—|–|--?|:) ?`;
const TEXT = String.raw`(?=["“‘«„]?[\p{Lu}\p{Lo}\p{N}])`;
/** Words with a capital that only a sentence begins with: a name before them has ended. */
const OPENER = String.raw`(?=["“‘]?(?:The|An?|This|These|No|All|Both|Several|Some|More|Fewer|Nearly|About|Around|At|In|On|After|Before|As|When|While|Since|With|By|For|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands) )`;
const WITH_AGENCY = String.raw`(?:${CAPITALS}|${NAME})${REST} ?\((?:${AGENCIES})(?:/\p{L}{2,8}){0,2}\)${DASH}`;

const PLACE_LINES = [
  // "[Updated at 2 p.m. ET] "
  /^\[(?:(?:last|current|latest|most recent) )?(?:updated?|posted|published)\b[^\]]{0,60}\]:? +/iu,
  // "Brussels, Belgium (CNN) Police", without a dash
  new RegExp(`^${PLACE}(?:, ${PLACE})? \\((?:${AGENCIES})(?: \\p{Lu}\\p{L}+)?\\) ${TEXT}`, 'u'),
  new RegExp(`^${WITH_AGENCY}${TEXT}`, 'u'),
  new RegExp(`^${CAPITALS}${REST}(?: \\([\\p{L}][\\p{L}\\p{N} ./&]{1,24}\\))?${DASH}${TEXT}`, 'u'),
  // "HALVIK (Northland Press) The", without a dash
  new RegExp(`^${CAPITALS}${REST} \\(\\p{Lu}[\\p{L} .&]{2,24}\\) ${OPENER}`, 'u'),
  new RegExp(`^\\((?:${AGENCIES})(?:/\\p{L}{2,8}){0,2}\\)(?:${DASH})? ?${TEXT}`, 'u'),
  // "(CNSNews.com) - "; a credit of the caption above
  new RegExp(
    `^\\((?:\\p{Lu}[\\p{L}.]{2,24}\\)${DASH}|[^()]{2,50}/ ?[^()]{2,40}\\) |\\p{Lu}[\\p{L} ]{2,24}\\) )${TEXT}`,
    'u',
  ),
  // "BERLIN taz | "
  new RegExp(`^${CAPITALS}(?: \\p{L}{2,10})? \\| ${TEXT}`, 'u'),
  // "Wexmouth, Oct 7: "
  new RegExp(
    `^${NAME}(?:, ${NAME})?, (?:${MONTH_STEMS})\\p{Ll}*\\.? \\d{1,2}(?:, \\d{4})?(?: ?\\([^)]{2,24}\\))? ?[:—–-] ?${TEXT}`,
    'u',
  ),
  // "Kyiv — ", but not the first dash of two
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? ?(?:[—–] ?|(?<= )- )(?=["“]?\p{Lu})(?!.*(?:[—–]| - ))/u,
  // The rest of a line that its full stops cut: "MOSCOW. Nov 12 (Interfax) - ", "OCT. 3, 2016 "
  new RegExp(
    `^\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2} \\((?:${AGENCIES})(?:/\\p{L}{2,8}){0,2}\\)${DASH}${TEXT}`,
    'u',
  ),
  /^\d{1,2}, (?:19|20)\d\d (?=["“]?\p{Lu})/u,
  /^【[^】]{1,16}】\s*/u,
  /^\p{Script=Han}{2,10}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)\s*(?:[（(][^）)]{1,20}[）)])?\s*/u,
];

/** Marks after which the text begins, in a page pasted into one line. */
const PASTED = new RegExp(
  String.raw`(?:(?<=\s)${CAPITALS}${REST} ?\((?:${AGENCIES})(?:/\p{L}{2,8}){0,2}\)${DASH}|(?<!\b(?:at|by|around|about|from|until|till|before|after|since|near|to|and) )\b\d{1,2}[:.]\d\d(?: ?[APap]\.?[Mm]\.?)?(?: (?:GMT|UTC|BST|CES?T|[ECMP][SD]?T))?\s|(?:[Ss]hare|SHARE)(?: this)? (?:with|on) \p{Lu}\p{Ll}+\s|\d+ (?:minutes?|mins?|hours?|hrs?|days?) ago(?: (?:Share|Save|Comments?))*\s|View comments\s|Supported by\s|Advertisement\s|(?:Photo|Image|Video|Photos):? (?:${AGENCIES}|Getty Images)\s)(?=["“‘«„]?\p{Lu})`,
  'gu',
);

const READ = 400;
const MIN_TEXT = 40;

/**
 * Returns the offset at which the text of an article's first line begins: after place and agency, or pasted page
 * elements.
 */
export function textStart(line: string): number {
  const opening = line.slice(0, READ);
  let start = 0;
  for (const { 0: mark, index } of opening.matchAll(PASTED)) {
    if (line.length - index - mark.length >= MIN_TEXT) start = index + mark.length;
  }
  const rest = opening.slice(start, start + 160);
  const place = PLACE_LINES.map((pattern) => pattern.exec(rest)?.[0].length ?? 0);
  return start + Math.max(...place);
}
