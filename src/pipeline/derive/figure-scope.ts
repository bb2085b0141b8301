import { firstDay } from '#contracts/edtf.ts';
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
  const names = sentences.map((sentence) => namesEvent(sentence, setting));
  const isAbout = names.slice(0, OPENING).some(Boolean);
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
      focus = 'event';
      age = 0;
      return 'event';
    }
    const turn = turnsAway(sentence, isAbout && at < OPENING, setting);
    if (turn !== null) {
      focus = turn;
      return turn;
    }
    if (named && text.search(event.again) >= 0) {
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
  if (isOfAnotherTime(sentence, setting)) return false;
  if (tests(event.mention, text)) return true;
  // "wrote of the war in which thousands were killed", with a name of the event
  if (isOfWar(text, event)) return false;
  const known = tests(event.place, text) || tests(event.name, text);
  if (known && tests(event.word, text)) return !tests(OTHER, text);
  if (tests(event.place, text) && tests(CALLED, text)) return !tests(OTHER, text);
  const onDay = eventDay !== null && datesIn(sentence, setting).some(({ edtf }) => edtf === eventDay);
  return onDay && known;
}

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
  `\\b(?:an?|another|two|three|four|several|separate|similar|other)\\s+(?:[\\p{L}-]+\\s+){0,3}?${HAPPENING}s?\\b|(?:^|[.;,]\\s|\\b(?:and|when|as)\\s)(?:[\\p{L}-]+\\s){0,1}(?:floods|flooding|storms|earthquakes|clashes|airstrikes|air\\s+strikes|wildfires|landslides|riots)\\s`,
  'iu',
);
/** General nouns for an event. */
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
  if (isOfAnotherTime(sentence, setting)) return 'other';
  const again = tests(event.again, text);
  if (!again) {
    if (tests(OTHER, text)) return 'other';
    if (isOfWar(text, event)) return 'other';
    const [newEvent] = NEW_EVENT.exec(text) ?? [];
    if (newEvent !== undefined && !(opens && tests(event.word, newEvent))) return 'other';
    if (tests(SUM, text) || tests(RESPONSIBLE, text)) return 'unclear';
  }
  for (const { groups } of matchesOf(text, PLACE)) {
    const place = groups?.['place'] ?? '';
    if (!NOT_A_PLACE.test(place) && !setting.isKnownPlace(place)) return 'unclear';
  }
  return null;
}
