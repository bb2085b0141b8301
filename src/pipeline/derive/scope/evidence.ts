import { MONTH_NAMES, WEEKDAY_NAMES } from '../../english/lexicon.ts';
import type { FigureScope } from '#contracts/story.ts';
import { addDays, daysBetween } from '../../english/calendar.ts';
import { quick, type QuickPattern } from '../../text/pattern-set.ts';
import type { EventWords } from '../event.ts';
import type { DateExpression } from '../events/form.ts';
import { type EventTime, isBeforeEvent, isOfEventDay, pastDays } from './event-time.ts';

/** A sentence as context for the scope of figures, and whether it begins a paragraph or heading. */
export interface ScopeSentence {
  start: number;
  end: number;
  text: string;
  opensParagraph: boolean;
}

export interface ScopeSetting extends EventTime {
  event: EventWords;
  /** The day of the story's earliest dated article that names the event; null if there is none. */
  earliest: string | null;
  /** Tests whether words are a place or name of the story, where counts may belong to its event. */
  isKnownPlace: (words: string) => boolean;
  /** Whether the articles call the event by a plural: "the attacks in Brae". */
  isPlural: boolean;
  expressions: readonly DateExpression[];
}

/** A sentence as far as its own words say what it is about. */
export interface Context extends ScopeSetting {
  text: string;
  dates: readonly DateExpression[];
  /** Whether it is in the opening of an article about the event. */
  opens: boolean;
}

export const contextOf = (sentence: ScopeSentence, setting: ScopeSetting, opens: boolean): Context => ({
  ...setting,
  text: sentence.text,
  dates: setting.expressions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
  opens,
});

/** In days: articles this soon after the event tell as its own what happens at its place; further on, and in their opening. */
const FRESH = 2;
const FRESH_IN_OPENING = 7;
/** In days: what is so long before the earliest article, in a story whose event has no known day, is another event. */
const BEFORE_EARLIEST = 60;
/** In days: those who die later are no longer among the event's. */
const LONG_AFTER = 30;

const isFresh = ({ eventDay, day, opens }: Context): boolean =>
  eventDay !== null && day !== null && daysBetween(eventDay, day) <= (opens ? FRESH_IN_OPENING : FRESH);

/** Whether a sentence names the story's event: its words with its place, person or day, or what befell people there. */
export function namesEvent(context: Context): boolean {
  const { event, text, eventDay, dates } = context;
  if (isOfAnotherTime(context)) return false;
  if (event.mention.test(text)) return true;
  if (isOf(WAR, context) || OTHER.test(text)) return false;
  const known = event.place.test(text) || event.name.test(text);
  if (known && event.word.test(text)) return true;
  if (event.place.test(text) && CALLED.test(text)) return true;
  if (event.placeWord.test(text) && (event.again.test(text) || (context.opens && event.word.test(text))))
    return true;
  if (eventDay === null) return false;
  const isNews = isFresh(context) && !isOfProtest(context);
  if (known && (isNews || dates.some((date) => isOfEventDay(date, context)))) return true;
  return event.casualty.test(text) && !NEW_EVENT.test(text);
}

/** Whether a sentence is about a protest, in a story that is not: what follows is of the protest. */
export function isOfProtest(context: Context): boolean {
  return isOf(PROTEST, context);
}

/** Evidence that a sentence is not about the story's event, or that this is unclear, in order; the first decides. */
const TURNS: readonly { scope: Exclude<FigureScope, 'event'>; holds: (context: Context) => boolean }[] = [
  // Its time: a date before the event, or a new event after it.
  { scope: 'other', holds: isOfAnotherTime },
  { scope: 'other', holds: (context) => isNew(context) && OTHER.test(context.text) },
  { scope: 'other', holds: (context) => isNew(context) && isOf(WAR, context) },
  { scope: 'other', holds: (context) => isNew(context) && introducesEvent(context) },
  { scope: 'other', holds: tellsSeveral },
  // A protest over the event, deaths long after it, sums, guilt, or a place that the story does not have.
  { scope: 'unclear', holds: isOfProtest },
  { scope: 'unclear', holds: (context) => isNew(context) && hasOtherCause(context) },
  { scope: 'unclear', holds: ({ text, event }) => OTHER_CAUSE.test(text) && !event.word.test(text) },
  { scope: 'unclear', holds: (context) => isNew(context) && tellsLaterDeaths(context) },
  { scope: 'unclear', holds: (context) => isNew(context) && SUM.test(context.text) },
  { scope: 'unclear', holds: (context) => isElsewhere(context) && !OWN_TOLL.test(context.text) },
];

/** What a sentence that does not name the event turns to; null if it goes on with the subject. */
export const turnOf = (context: Context): FigureScope | null =>
  TURNS.find(({ holds }) => holds(context))?.scope ?? null;

/** Whether a sentence does not call the event "the attack". */
const isNew = ({ event, text }: Context): boolean => !event.again.test(text);

/** Whether a sentence is of a time before the event, or tells a new event after it: "weeks after the attack, shells fell". */
function isOfAnotherTime(context: Context): boolean {
  const { event, eventDay, text, dates, opens, earliest } = context;
  if (eventDay === null) {
    if (earliest === null) return false;
    const isLater = pastDays(dates).some((one) => daysBetween(earliest, one) > LONG_AFTER);
    return (
      dates.some((date) => isBeforeEvent(date, addDays(earliest, -BEFORE_EARLIEST), true)) ||
      (isLater && NEW_EVENT.test(text) && !TOLL.test(text))
    );
  }
  const isOfEvent = event.place.test(text) || event.name.test(text);
  if (BEFORE_IT.test(text) || dates.some((date) => isBeforeEvent(date, eventDay, isOfEvent))) return true;
  const days = pastDays(dates);
  if (days.includes(eventDay) || !days.some((one) => one > eventDay) || TOLL.test(text)) return false;
  // "70 were missing on Sunday after a ferry sank off Brae", of Saturday
  const isOwn = opens && isFresh({ ...context, opens: false }) && event.word.test(text);
  if (isOwn && (isOfEvent || event.placeWord.test(text))) return false;
  return NEW_EVENT.test(text) || NEW_SUBJECT.test(text) || AFTER_EVENT.test(text);
}

/** Whether a sentence introduces an event, and not the story's own at the opening of its article. */
function introducesEvent({ event, text, opens }: Context): boolean {
  const [found] = NEW_EVENT.exec(text) ?? [];
  return found !== undefined && !(opens && event.word.test(found));
}

/** "Fireworks killed two people": a cause, and no people, that is not the event's. */
function hasOtherCause({ event, text }: Context): boolean {
  const cause = CAUSE.exec(text)?.groups?.['cause'];
  return cause !== undefined && ![event.word, event.place, event.name].some((own) => own.test(text));
}

/** Whether a sentence tells several events where the story's is one: "There were attacks on three mosques". */
function tellsSeveral({ event, text, isPlural }: Context): boolean {
  return !isPlural && SEVERAL.test(text) && !event.place.test(text) && !event.name.test(text);
}

function tellsLaterDeaths({ eventDay, text, dates }: Context): boolean {
  if (eventDay === null || !BEFELL.test(text) || TOLL.test(text)) return false;
  const days = pastDays(dates);
  return !days.includes(eventDay) && days.some((one) => daysBetween(eventDay, one) > LONG_AFTER);
}

/** Whether a sentence has words of a kind of event that the story's is not. */
const isOf = (
  { pattern, words }: { pattern: QuickPattern; words: readonly string[] },
  { event, text }: Context,
) => pattern.test(text) && !words.some((word) => event.word.test(word));

const PROTEST = {
  pattern: quick(
    /\b(?:protest\p{L}*|demonstrat\p{L}+|march(?:ed|ers|ing)|rall(?:y|ied|ies)|vigils?|(?:relatives|families|residents|mourners|supporters|crowds?|students)\s+(?:[^\s.;]+\s+){0,4}?(?:clash|scuffl|fought)\p{L}*)\b/iu,
  ),
  words: ['protest', 'demonstration', 'march', 'rally', 'vigil'],
};
/** "the war that killed 30,000", "a civil war" */
const WAR = {
  pattern: quick(
    /\b(?:wars?|conflict|insurgency|genocide|famine|pandemic|holocaust|invasion|uprising|dictatorship)\b/iu,
  ),
  words: ['war', 'conflict', 'insurgency', 'genocide', 'famine', 'pandemic', 'invasion', 'uprising'],
};

/** Nouns for what happens to people, and for what it happens to or by. */
export const HAPPENING =
  '(?:attack|assault|bombing|bomb|blast|explosion|shooting|massacre|stabbing|siege|raid|ambush|fire|blaze|wildfire|crash|accident|collision|derailment|disaster|tragedy|incident|collapse|earthquake|quake|tsunami|flood|storm|cyclone|hurricane|typhoon|tornado|landslide|avalanche|eruption|sinking|stampede|crush|riot|protest|coup|strike|airstrike|killing|murder|shipwreck|hijacking|gunman|bomber|bus|train|plane|jet|helicopter|boat|ferry|ship|truck|lorry|van|car|building|bridge|dam|mine|factory|grenade|missile|drone|rocket|mob|militia)';
/** "a bus plunged", "two airstrikes", "another blast", "floods displaced", "Fighting killed": a new event. */
const NEW_EVENT = quick(
  new RegExp(
    `\\b(?:an?|another|two|three|four|several|separate|similar|other)\\s+(?:(?!(?:the|this|that|after|before|since|of|from)\\s)[\\p{L}-]+\\s+){0,3}?${HAPPENING}s?\\b|(?:^|[.;,]\\s|\\b(?:and|when|as)\\s)(?:[\\p{L}-]+\\s){0,1}(?:fighting|violence|shelling|floods|flooding|storms|earthquakes|clashes|airstrikes|air\\s+strikes|wildfires|landslides|riots|accidents|shootings|bombings)\\s`,
    'iu',
  ),
);
const CAUSE = quick(
  /^(?:\p{Lu}\p{Ll}+\s+)?(?<cause>\p{L}{3,}(?<!men|ers|ists|ors|ants|police|troops|forces|rebels|guards|officials|doctors|media|reports)s)\s+(?:killed|injured|wounded|claimed|displaced)\b/iu,
);
const SEVERAL = quick(
  new RegExp(
    `(?:^|\\bthere\\s+(?:were|have\\s+been)\\s+)(?:[\\p{L}-]+\\s+)?(?<events>${HAPPENING}s)\\s(?!(?:that|which|who)\\b)`,
    'iu',
  ),
);
/** "when a canoe overturned" */
const NEW_SUBJECT = quick(/\bwhen\s+an?\s+(?:[\p{L}-]+\s+){1,3}?\p{L}+ed\b/iu);
const AFTER_EVENT = quick(/^(?:\S+\s+){0,4}(?:hours|days?|weeks?|months?|years?)\s+after\s+the\b/iu);
const BEFORE_IT = quick(
  /\bin\s+the\s+(?:hours|days|weeks|months|years)\s+(?:before|leading\s+up|running\s+up)\b/iu,
);
const TOLL = quick(/\b(?:toll|number|total|rose|risen|climbed|stood|reached|bodies|survivors)\b/iu);
/** "The toll rose to nine when a body was found at Mill Rise": the toll of what the article is about. */
const OWN_TOLL =
  /^(?:(?:and|but|meanwhile|so),?\s+)?the\s+(?:death\s+)?toll\b(?!\s+(?:of|from|in|for|at)\b)/iu;
const BEFELL = quick(/\b(?:kill\p{L}*|died|drowned|injured|wounded)\b/iu);
/** What people die of in the weeks after. */
const OTHER_CAUSE = quick(
  /\b(?:fro(?:ze|zen)|starv(?:ed|ation)|suicides?|overdose|heart\s+attacks?|cholera|hunger|typhoid|dysentery|malaria|measles|(?:died|dead|deaths?)\s+(?:of|from)\s+(?:it|cold|disease|fever))\b/iu,
);
/** What articles call an event beside its own word. */
const CALLED = quick(
  /\b(?:the|this)\s+(?:[\p{L}-]+\s+){0,2}?(?:toll|incident|tragedy|disaster|event|carnage|bloodshed|horror|violence|catastrophe|atrocity)\b/iu,
);
const OTHER = quick(
  new RegExp(
    `\\b(?:elsewhere|separately|unrelated|separate|similar|another\\s+(?:[\\p{L}-]+\\s+)?(?:${HAPPENING}|part|place|area|region|province|district|city|town|village|country)|previous|previously|earlier\\s+(?:attack|incident|strike|crash|disaster)|past\\s+(?:attacks|disasters))\\b`,
    'iu',
  ),
);
/** A sum over time ("has killed 10,000 people", "in the past decade", "since then"), or what someone is guilty of. */
const SUM = quick(
  /\b(?:has|have|had)\s+(?:(?:already|also|now|so\s+far|since|together|\p{L}+ly)\s+)?(?:killed|displaced|wounded|injured|claimed|left|forced|executed)\b|\b(?:in|over|during)\s+the\s+(?:past|last)\s+(?:\p{L}+\s+)?(?:decades?|years?|months)\b|\b(?:a|per|each|every|same)\s+year\b|\bsince\s+(?:then|(?:19|20)\d\d)\b|\b(?:responsible\s+for|blamed\s+for|linked\s+to|convicted\s+of|wanted\s+(?:for|over)|behind\s+(?:the|several|many|a)|known\s+for|accused\s+of)\b/iu,
);
const CAPITALS = "\\p{Lu}[\\p{L}\\p{M}.’'-]+(?:\\s+(?:of\\s+|de\\s+|al-)?\\p{Lu}[\\p{L}\\p{M}’'-]+){0,3}";
/** "in the town of Orn", "outside a Dayton, Ohio, bar" */
const PLACE = quick(
  new RegExp(
    `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]cross|[Oo]ff|[Aa]round)\\s+(?:an?\\s+(?=${CAPITALS},\\s\\p{Lu}))?(?:(?:the|(?:[a-z]+\\s)?(?:town|city|village|port|province|district|region|state|suburb|island|county)\\s+of|neighbou?ring|nearby|northern|southern|eastern|western|central)\\s+)*(?<place>${CAPITALS})(?!\\p{L}|\\s+history\\b)`,
    'gu',
  ),
);
const NOT_A_PLACE = new RegExp(
  `^(?:${MONTH_NAMES}|${WEEKDAY_NAMES}|Ramadan|Easter|Christmas|English|Arabic|Russian|French|Spanish|German|Twitter|Facebook|Telegram|Instagram)\\b`,
  'u',
);

/** The places that a text names after a preposition. */
export const placesIn = (text: string): string[] =>
  [...PLACE.all(text)]
    .map(({ groups }) => groups?.['place'] ?? '')
    .filter((place) => !NOT_A_PLACE.test(place));

/** Whether a sentence has a place that the story does not have. */
export const isElsewhere = ({ text, isKnownPlace }: Pick<Context, 'text' | 'isKnownPlace'>): boolean =>
  placesIn(text).some((place) => !isKnownPlace(place));

/** What may stand between the event and its place: "attack at a metro station in" Brae. */
const TO_PLACE =
  /^(?:,?\s+(?!(?:and|or|but|as|after|before|when|while|from|since|than|like|to|with)\b)[a-z’'-]+){0,5}\s*$/u;
const REGION = /^,\s(?<region>\p{Lu}[\p{L}\p{M}.-]+(?:\s\p{Lu}[\p{L}\p{M}.-]+)?)(?=[,.)]|\s[(–—-]|$)/u;

/**
 * Returns a test for a story's places: those that the editor lists, also in part ("Moscow" of "Moscow concert hall"),
 * those that follow the event directly in an article ("attack at Crocus City Hall in Krasnogorsk"), and the region after
 * either ("El Paso, Texas").
 */
export function knownPlaces(
  listed: readonly string[],
  texts: Iterable<string>,
  { mention, place }: EventWords,
): (words: string) => boolean {
  const known = new Set<string>(
    listed.flatMap((name) => name.split(/\s+/u)).filter((word) => /^\p{Lu}/u.test(word)),
  );
  const learn = (words: string | undefined): void => words?.split(/\s+/u).forEach((word) => known.add(word));
  for (const text of texts) {
    for (const { index, 0: found } of mention.all(text)) {
      let end = index + found.length;
      for (const next of PLACE.all(text)) {
        if (next.index < end || !TO_PLACE.test(text.slice(end, next.index))) continue;
        end = next.index + next[0].length;
        learn(next.groups?.['place']);
      }
    }
    for (const { index, 0: found } of place.all(text))
      learn(REGION.exec(text.slice(index + found.length))?.groups?.['region']);
  }
  return (words) => words.split(/\s+/u).some((word) => known.has(word.replace(/['’]s?$/u, '')));
}
