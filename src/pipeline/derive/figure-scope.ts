import { firstDay } from '#contracts/edtf.ts';
import { daysBetween } from '../english/calendar.ts';
import type { FigureScope } from '#contracts/story.ts';
import { MONTH_NAMES, monthNumber, WEEKDAY_NAMES } from '../english/lexicon.ts';
import type { EventWords } from './event.ts';
import type { DateExpression } from './events/expressions.ts';
import { matchesOf } from '../text/matches.ts';

/** A sentence as context for the scope of figures, and whether it begins a paragraph or heading. */
export interface ScopeSentence {
  start: number;
  end: number;
  text: string;
  opensParagraph: boolean;
}

export interface ScopeSetting {
  event: EventWords;
  /** The day of the story's event; null if unknown. */
  eventDay: string | null;
  /** The article's own day, `2024-04-02`, or null. */
  day: string | null;
  /** Tests whether words are a place or name of the story, where counts may belong to its event. */
  isKnownPlace: (words: string) => boolean;
  expressions: readonly DateExpression[];
}

/** Sentences after a mention of the event whose counts still belong to it. */
const REACH = 2;
const REACH_IN_PARAGRAPH = 4;
/**
 * If one of the first `OPENING` sentences mentions the event, the first `LEAD` are about it unless they change the
 * subject.
 */
const OPENING = 3;
const LEAD = 5;

/**
 * Returns for each sentence of an article the scope of its counts: the story's event, another event, or unclear. It is
 * the story's event if the sentence names it with its place, person or day, calls it "the attack" in an article that
 * has named it, or follows such a sentence without changing the subject.
 *
 * The scope is another event after another time ("in June", "since 2008", a day before the event), a newly introduced
 * event ("a bus plunged"), a war, or "elsewhere". It is unclear after an unknown place, for sums over time ("has killed
 * 10,000") and for what people are held responsible for.
 */
export function figureScopes(sentences: readonly ScopeSentence[], setting: ScopeSetting): FigureScope[] {
  const { event, eventDay, day } = setting;
  if (eventDay !== null && day !== null && day < eventDay) return sentences.map(() => 'other');
  const names = sentences.map(
    (sentence, at) => namesEvent(sentence, setting) || (at < OPENING && isOfName(sentence, setting)),
  );
  const isAbout = names.slice(0, OPENING).some(Boolean);
  let placed = false;
  let focus: FigureScope = 'unclear';
  let age = Infinity;
  let paragraph = 0;
  let named = isAbout;
  return sentences.map((sentence, at) => {
    const { text, opensParagraph } = sentence;
    if (opensParagraph && focus === 'other') focus = 'unclear';
    age++;
    if (opensParagraph) paragraph = at;
    if (names[at]) {
      named = true;
      focus = isOfProtest(text, event) ? 'unclear' : 'event';
      age = 0;
      return 'event';
    }
    if (isOfProtest(text, event)) return (focus = 'unclear');
    placed ||= at < LEAD && (tests(event.place, text) || tests(event.name, text));
    const turn = turnsAway(sentence, isAbout && at < OPENING, setting);
    if (turn !== null) {
      focus = turn;
      return turn;
    }
    if ((named || placed) && text.search(event.again) >= 0) {
      named = true;
      focus = 'event';
      age = 0;
      return 'event';
    }
    if (focus === 'other') return 'other';
    const reaches =
      focus === 'event' && (age <= REACH || (age <= REACH_IN_PARAGRAPH && at - age >= paragraph));
    return reaches || (isAbout && at < LEAD && focus !== 'unclear') ? 'event' : 'unclear';
  });
}

const tests = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

/** Whether a sentence names the story's event with its place, person or day. */
function namesEvent(sentence: ScopeSentence, setting: ScopeSetting): boolean {
  const { event, eventDay } = setting;
  const { text } = sentence;
  if (isOfAnotherTime(sentence, setting) || isLaterEvent(sentence, setting)) return false;
  if (tests(event.mention, text)) return true;
  // "wrote of the war in which thousands were killed", with a name of the event
  if (isOfWar(text, event)) return false;
  const known = tests(event.place, text) || tests(event.name, text);
  if (known && tests(event.word, text)) return !tests(OTHER, text);
  if (tests(event.place, text) && tests(CALLED, text)) return !tests(OTHER, text);
  if (tests(event.again, text) && tests(event.placeWord, text)) return !tests(OTHER, text);
  if (eventDay === null) return false;
  if (known && isFresh(setting) && !tests(OTHER, text)) return true;
  if (datesIn(sentence, setting).some((date) => isOfDay(date, eventDay, setting.day))) return known;
  return tests(event.casualty, text) && !tests(OTHER, text) && !tests(NEW_EVENT, text);
}

/** Whether a date is the event's day, its month, or the year since it in an article of its anniversary. */
function isOfDay({ edtf, words }: DateExpression, eventDay: string, day: string | null): boolean {
  if (edtf === eventDay || edtf === eventDay.slice(0, 7)) return true;
  if (day === null || !YEARS_AGO.test(words)) return false;
  const anniversary = `${day.slice(0, 4)}${eventDay.slice(4)}`;
  return Math.abs(daysBetween(anniversary, day)) <= NEAR_ANNIVERSARY;
}

/** Whether an article is of the event's day or the two days after it, so that events at its place are the story's. */
const isFresh = ({ day, eventDay }: ScopeSetting): boolean =>
  day !== null && eventDay !== null && daysBetween(eventDay, day) <= FRESH;

const FRESH = 2;

/** Whether a sentence dates what it tells by the event's day, its month or its anniversary, and by nothing before it. */
export const tellsEventDay = (sentence: ScopeSentence, setting: ScopeSetting): boolean => {
  const { eventDay, day } = setting;
  return (
    eventDay !== null &&
    datesIn(sentence, setting).some((date) => isOfDay(date, eventDay, day)) &&
    !isOfAnotherTime(sentence, setting)
  );
};

const YEARS_AGO = /\byears?\b/iu;
const NEAR_ANNIVERSARY = 14;

/** Whether a sentence has a date more than so many days after the event, and not that of the event. */
function isLater(sentence: ScopeSentence, setting: ScopeSetting, days = 0): boolean {
  const { eventDay } = setting;
  if (eventDay === null) return false;
  const dates = datesIn(sentence, setting).flatMap(({ edtf, reason }) =>
    edtf === null || reason === 'plan' ? [] : [firstDay(edtf) ?? ''],
  );
  return dates.some((date) => date !== '' && daysBetween(eventDay, date) > days) && !dates.includes(eventDay);
}

/** Whether a sentence introduces a new event on a day after the story's: "weeks after the attack, shells fell". */
const isLaterEvent = (sentence: ScopeSentence, setting: ScopeSetting): boolean =>
  [NEW_EVENT, NEW_SUBJECT, AFTER_EVENT].some((pattern) => tests(pattern, sentence.text)) &&
  !tests(TOLL, sentence.text) &&
  isLater(sentence, setting);

/** Days after which those who die are no longer among the event's. */
const LONG_AFTER = 30;
const AFTER_EVENT = /^(?:\S+\s+){0,4}(?:hours|days?|weeks?|months?|years?)\s+after\s+the\b/iu;
const TOLL = /\b(?:toll|number|total|rose|risen|climbed|stood|reached|bodies|survivors)\b/iu;
const BEFELL = /\b(?:kill\p{L}*|died|drowned|injured|wounded)\b/iu;

/** Whether a sentence has the name of the story's event and turns to nothing else. */
const isOfName = (sentence: ScopeSentence, setting: ScopeSetting): boolean =>
  tests(setting.event.name, sentence.text) && turnsAway(sentence, false, setting) === null;

/** Whether a sentence is about a protest, in a story that is not. */
const isOfProtest = (text: string, event: EventWords): boolean => {
  const [protest] = PROTEST.exec(text) ?? [];
  return protest !== undefined && !tests(event.word, protest);
};

const PROTEST = /\b(?:protest\p{L}*|demonstrat\p{L}+|march(?:ed|ers|ing)|rall(?:y|ied|ies)|vigils?)\b/iu;

/** Whether a sentence is about a war, in a story that is not. */
const isOfWar = (text: string, event: EventWords): boolean => {
  const [war] = WAR.exec(text) ?? [];
  return war !== undefined && !tests(event.word, war);
};

const datesIn = ({ start, end }: ScopeSentence, { expressions }: ScopeSetting): DateExpression[] =>
  expressions.filter((one) => one.start >= start && one.end <= end);

const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;

/** Whether a sentence names a day, month or year before the event, or another month. */
function isOfAnotherTime(sentence: ScopeSentence, setting: ScopeSetting): boolean {
  const { event, eventDay } = setting;
  if (eventDay === null) return false;
  const isOfEvent = tests(event.place, sentence.text) || tests(event.name, sentence.text);
  return datesIn(sentence, setting).some(({ edtf, words, reason }) => {
    if (edtf === null) {
      // A date without a year may be after the event: "118 died on the Maristela; the last was found on 3 November".
      if (isOfEvent) return false;
      const month = MONTH.exec(words)?.[0];
      const number = /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0];
      return (
        month !== undefined &&
        (monthNumber(month) !== Number(eventDay.slice(5, 7)) ||
          (number !== undefined && Number(number) !== Number(eventDay.slice(8))))
      );
    }
    if (reason === 'plan') return false;
    const last = edtf.split('/').at(-1)?.replace(/~$/, '') ?? '';
    const first = firstDay(edtf);
    return first !== null && first < eventDay && !eventDay.startsWith(last) && last < eventDay;
  });
}

const HAPPENING =
  '(?:attack|assault|bombing|bomb|blast|explosion|shooting|massacre|stabbing|siege|raid|ambush|fire|blaze|wildfire|crash|accident|collision|derailment|disaster|tragedy|incident|collapse|earthquake|quake|tsunami|flood|storm|cyclone|hurricane|typhoon|tornado|landslide|avalanche|eruption|sinking|stampede|crush|riot|protest|coup|strike|airstrike|killing|murder|shipwreck|hijacking|gunman|bomber|bus|train|plane|jet|helicopter|boat|ferry|ship|truck|lorry|van|car|building|bridge|dam|mine|factory|grenade|missile|drone|rocket|mob|militia)';
/** "a bus plunged", "two airstrikes", "another blast", "floods displaced": a new event. */
const NEW_EVENT = new RegExp(
  `\\b(?:an?|another|two|three|four|several|separate|similar|other)\\s+(?:(?!(?:the|this|that|after|before|since|of|from)\\s)[\\p{L}-]+\\s+){0,3}?${HAPPENING}s?\\b|(?:^|[.;,]\\s|\\b(?:and|when|as)\\s)(?:[\\p{L}-]+\\s){0,1}(?:floods|flooding|storms|earthquakes|clashes|airstrikes|air\\s+strikes|wildfires|landslides|riots)\\s`,
  'iu',
);
/** "when a canoe overturned" */
const NEW_SUBJECT = /\bwhen\s+an?\s+(?:[\p{L}-]+\s+){1,3}?\p{L}+ed\b/iu;
/** What articles call an event beside its own word. */
const CALLED =
  /\b(?:the|this)\s+(?:[\p{L}-]+\s+){0,2}?(?:toll|incident|tragedy|disaster|event|carnage|bloodshed|horror|violence|catastrophe|atrocity)\b/iu;
const OTHER = new RegExp(
  `\\b(?:elsewhere|separately|unrelated|separate|similar|another\\s+(?:[\\p{L}-]+\\s+)?(?:${HAPPENING}|part|place|area|region|province|district|city|town|village|country)|previous|previously|earlier\\s+(?:attack|incident|strike|crash|disaster)|past\\s+(?:attacks|disasters))\\b`,
  'iu',
);
/** "the war that killed 30,000", "a civil war"; not used for stories about a war. */
const WAR =
  /\b(?:wars?|conflict|insurgency|genocide|famine|pandemic|holocaust|invasion|uprising|dictatorship)\b/iu;
/** "has killed 10,000 people", "have displaced two million": a sum over time. */
const SUM =
  /\b(?:has|have|had)\s+(?:(?:already|also|now|so\s+far|since|together|\p{L}+ly)\s+)?(?:killed|displaced|wounded|injured|claimed|left|forced|executed)\b/iu;
/** "in the past decade", "a year": a count of more than one event. */
const OVER_TIME =
  /\b(?:in|over|during)\s+the\s+(?:past|last)\s+(?:\p{L}+\s+)?(?:decades?|years?|months)\b|\b(?:a|per|each|every)\s+year\b|\bsince\s+(?:19|20)\d\d\b/iu;
const RESPONSIBLE =
  /\b(?:responsible\s+for|blamed\s+for|linked\s+to|convicted\s+of|wanted\s+(?:for|over)|behind\s+(?:the|several|many|a)|known\s+for|accused\s+of)\b/iu;
const PLACE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]cross|[Oo]ff|[Aa]round)\s+(?:(?:the|northern|southern|eastern|western|central)\s+)*(?<place>\p{Lu}[\p{L}\p{M}.’'-]+(?:\s+(?:of\s+|de\s+|al-)?\p{Lu}[\p{L}\p{M}’'-]+){0,3})/gu;
const NOT_A_PLACE = new RegExp(
  `^(?:${MONTH_NAMES}|${WEEKDAY_NAMES}|Ramadan|Easter|Christmas|English|Arabic|Russian|French|Spanish|German|Twitter|Facebook|Telegram|Instagram)\\b`,
  'u',
);

/**
 * Returns a test for a story's places: those that the editor lists, also in part ("Moscow" of "Moscow concert hall"),
 * and those that articles name in a sentence with the event.
 */
export function knownPlaces(
  listed: readonly string[],
  texts: Iterable<string>,
  { mention }: EventWords,
): (words: string) => boolean {
  const known = new Set<string>(
    listed.flatMap((place) => place.split(/\s+/u)).filter((word) => /^\p{Lu}/u.test(word)),
  );
  for (const text of texts) {
    if (text.search(mention) < 0) continue;
    for (const { groups } of matchesOf(text, PLACE)) {
      for (const word of groups?.['place']?.split(/\s+/u) ?? []) known.add(word);
    }
  }
  return (words) => words.split(/\s+/u).some((word) => known.has(word.replace(/['’]s$/u, '')));
}

/** What a sentence that does not name the story's event turns to; null if it continues the subject. */
function turnsAway(sentence: ScopeSentence, opens: boolean, setting: ScopeSetting): FigureScope | null {
  const { event } = setting;
  const { text } = sentence;
  if (isOfAnotherTime(sentence, setting) || isLaterEvent(sentence, setting)) return 'other';
  const again = tests(event.again, text);
  if (!again) {
    if (tests(OTHER, text)) return 'other';
    if (isOfWar(text, event)) return 'other';
    const [newEvent] = NEW_EVENT.exec(text) ?? [];
    if (newEvent !== undefined && !(opens && tests(event.word, newEvent))) return 'other';
    if (tests(BEFELL, text) && !tests(TOLL, text) && isLater(sentence, setting, LONG_AFTER)) return 'unclear';
    if (tests(SUM, text) || tests(RESPONSIBLE, text) || tests(OVER_TIME, text)) return 'unclear';
  }
  for (const { groups } of matchesOf(text, PLACE)) {
    const place = groups?.['place'] ?? '';
    if (!NOT_A_PLACE.test(place) && !setting.isKnownPlace(place)) return 'unclear';
  }
  return null;
}
