import { MONTH_NAMES, WEEKDAYS } from '../../english/lexicon.ts';

/** Words capitalised before a real date, at the beginning of a sentence or in capitals. */
const LEADS =
  /^(?:On|In|At|By|Since|Until|Till|Before|After|From|During|Late|Later|Early|Earlier|Last|This|Next|Over|The|That|And|But|When|While|As|For|To|Of|Through|Between|Every|Each|Just|Only|Also|Around|About|Yet|Then|Mid|With|It|Was|Is|Speaking|Writing|Overnight|Updated|Published|Back|Come|A|An|Or|EDT|EST|GMT|BST|CET|PM|AM|UTC|Today|Yesterday|Tonight)$/;
const CAPITAL_BEFORE = /(?<![\p{L}\p{N}])(?<word>\p{Lu}[\p{L}\p{M}’'-]*)\s+$/u;

/** Names that begin with a day: streets, movements, newspapers, teams, television. */
const NAME_AFTER =
  /^\s+(?:movement|brigade|Street|St\b|Road|Rd\b|Avenue|Ave\b|Boulevard|Lane|Square|Bridge|Park|Brigade|Battalion|Division|Regiment|Movement|Forces?|Front|Army|Alliance|Coalition|Committee|Commission|Group|Party|Club|Council|Union|League|University|School|College|Hospital|Stadium|Airport|Station|District|Dam|Prize|Award|Times|Telegraph|Mirror|Mail|Express|Post|Herald|Sun|Star|World|Independent|Tribune|Magazine|Review|Night\s+(?:Football|Live|Fever|Lights)|Prayers?|Mass|Market|Mosque|Adams|Addams|Club|Madness|Fools|Revolution|Uprising|Programme|Program|Show|Plan|Project|Agreement|Accords?|Law|Act|Day|Days|Bank\s+Holiday|Group)\b/u;
/** Words after a recurring day: what is published or held on it. */
const HABIT_AFTER =
  /^(?:['’]s\s+(?:edition|issue|paper|papers|newspaper|newspapers|front\s+pages?|episode|column|podcast|newsletter|magazine|programme|print)|\s+(?:prayers?|sermons?|roast|school|job|jobs|best|league|driver|market|club|blues|lights|feeling|edition|papers|newspapers|column|opening|closing|service|services))\b/iu;
const MEASURE_AFTER =
  /^\s+(?:miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|feet|percent|per\s+cent|points?|goals?|million|billion|rubles?|dollars?|euros?|pounds)\b/iu;

/** Groups named after a day: "the March 23 rebels", "the 17 November group". */
const GROUP_AFTER =
  /^\s+(?:\p{Ll}[\p{L}-]*\s+)?(?:rebels?|militias?|groups?|coalition|alliance|movement|guerrillas?|brigades?|faction|fighters|party|front|network|organi[sz]ation|committee|commission|generation|command|cell)\b/u;

/** Context of an agency's filing date ("KYIV, May 13 (Reuters) - "). */
const FILED_FROM = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3},\s+){0,3}$/u;
const FILED_BY = /^(?:,\s+\d{4})?(?:\s+\([\p{L}][\p{L} ./&]{1,30}\))?\s*(?:—|–|--|\s-)\s/u;

/** Words that form a name with a weekday. */
const NAMED_DAY =
  /^(?:Black|Good|Super|Bloody|Cyber|Casual|Ash|Palm|Holy|Easter|Whit|Shrove|Fat|Giving|Maundy|Pancake|Blue|Manic|Ruby|Freaky|Happy|Red|White|Green|Caf[ée]|Bar|Club|Hotel|Restaurant|Studio|Man|Girl|Big|Joe|Rick|Miss|Mr|Mrs|Ms)$/u;
/** What follows a weekday that is a time: a mark, a conjunction, a preposition, a verb. */
const TIME_GOES_ON =
  /^(?:[,.;:)]|$|\s+(?:morning|afternoon|evening|night|and|but|after|before|when|as|while|in|at|for|to|with|by|over|that|near)\b|\s+(?:\p{Ll}+ly\s+)?\p{Ll}{2,}(?:ed|ing)\b|\s+(?:said|told|killed|struck|hit|shot|won|took|made|held|met|left|became|began|called|sent|set|cut)\b)/u;

const isWeekday = (words: string): boolean =>
  WEEKDAYS.some((weekday) => words.toLowerCase().includes(weekday));

/**
 * Whether a date expression is part of something else: a name ("Black Friday", "24 March Street", "Theresa May 2019"),
 * a recurring day ("Friday’s edition"), a URL.
 */
export function isNoDate(words: string, before: string, after: string): boolean {
  if (isInAddress(before, after) || NAME_AFTER.test(after)) return true;
  if (FILED_FROM.test(before) && FILED_BY.test(after) && /\d/.test(words)) return true;
  if (GROUP_AFTER.test(after) && /\b(?:the|its|this)\s+$/i.test(before) && !/\d{4}/.test(words)) return true;
  if (/^(?:March|May)\s+\d+$/.test(words) && MEASURE_AFTER.test(after)) return true;
  const startsWithName = /^\p{Lu}/u.test(words);
  const lead = CAPITAL_BEFORE.exec(before)?.groups?.['word'];
  const named =
    startsWithName &&
    lead !== undefined &&
    !LEADS.test(lead) &&
    !/^\p{Lu}+$/u.test(words) &&
    !isWeekday(lead) &&
    !MONTH_NAME.test(lead) &&
    !(WEEKDAY_ALONE.test(words) && !NAMED_DAY.test(lead) && TIME_GOES_ON.test(after));
  if (named) return true;
  const the = /\b(?:the|a|an)\s+$/i.test(before);
  // "the July 20 Foundation", "the Sunday Times" are names, "the Friday attack" is not.
  if (the && /^\s+\p{Lu}\p{Ll}/u.test(after) && !/\d{4}/.test(words)) return true;
  if (!isWeekday(words)) return false;
  if (/^\s+the\s+\d+(?:st|nd|rd|th)\b/.test(after)) return true;
  if (HABIT_AFTER.test(after)) return true;
  // "Monday Night Football"
  if (/ \p{Lu}\p{Ll}+$/u.test(words) && /^\s+\p{Lu}\p{Ll}/u.test(after)) return true;
  return the && /^\s+\p{Lu}/u.test(after);
}

/** A bare weekday after a noun in American style: "attacked Berno Friday". */
const WEEKDAY_ALONE = /^\p{Lu}\p{Ll}+day(?: (?:morning|afternoon|evening|night))?$/u;

const MONTH_NAME = new RegExp(`^(?:${MONTH_NAMES})$`);

function isInAddress(before: string, after: string): boolean {
  const head = /\S*$/u.exec(before)?.[0] ?? '';
  const tail = /^\S*/u.exec(after)?.[0] ?? '';
  return /:\/\/|www\.|@|[?&]\w+=/.test(head) || /^[\p{L}\p{N}._/-]*(?:@|:\/\/)/u.test(tail);
}
