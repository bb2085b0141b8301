import type { StorySettings } from '../read/settings.ts';
import { PatternSet, quick, type QuickPattern } from '../text/pattern-set.ts';
import { isEvent } from './figures/scope/other-times.ts';
import { spellingPattern } from './names.ts';

/** Patterns of mentions of a story's event, from the words, places and names that the editor lists. */
export interface EventWords {
  /**
   * "attack at a Moscow concert hall", "Moscow concert hall attack", "the murder of Ana Ruiz": the event with its place
   * or person.
   */
  mention: QuickPattern;
  /** "the attack": a further mention of the event; not "the bank" of a story whose words are "bank" and "collapse". */
  again: QuickPattern;
  /** The event's words, places, and names alone. They never match if none are listed. */
  word: QuickPattern;
  /** A word of the event that the editor lists in the plural: "attacks". */
  plural: QuickPattern;
  place: QuickPattern;
  name: QuickPattern;
  /** A word of a place's name: "Orn" of "Orn market". */
  placeWord: QuickPattern;
  /** "killed 17 people at the mill": what befell people there. */
  casualty: QuickPattern;
}

/** Words for events, used only if `story.yml` declares none. */
const EVENT_WORDS =
  /^(?:attack|assault|bombing|massacre|shooting|stabbing|siege|explosion|blast|fire|blaze|crash|collision|collapse|derailment|sinking|stampede|crush|earthquake|flood|landslide|avalanche|riot|protest|raid|robbery|hijacking|spill|disaster)$/iu;

const NEVER = quick(/(?!)/u);

/**
 * Returns the patterns of the story's event, from the `event` of `story.yml`, else from a title such as "The Crocus
 * City Hall attack", else null.
 */
export function eventWords(settings: StorySettings): EventWords | null {
  const event = settings.event ?? eventOfTitle(settings.title);
  if (!event) return null;
  const listed = (spellings: readonly string[]): string => `(?:${spellings.map(spellingPattern).join('|')})`;
  const set = new PatternSet();
  const bounded = (pattern: string, flags: string): QuickPattern =>
    set.add(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags));
  const words = `${listed(event.words)}s?`;
  const happenings = event.words.filter((word) => isEvent(word.toLowerCase()));
  const happening = happenings.length === 0 ? words : `${listed(happenings)}s?`;
  const inflected = `(?:${words}|${listed(event.words.filter((word) => !/e$|y$|ing$/u.test(word)))}(?:ed|es|ing))`;
  const plurals = event.words.filter((word) => /s$/iu.test(word));
  const places = listed(event.places);
  const names = event.names && event.names.length > 0 ? listed(event.names) : null;
  const placeWords = event.places.flatMap((place) => place.match(/\p{Lu}[\p{L}\p{M}'’-]{2,}/gu) ?? []);
  const adjective = `(?!(?:near|outside|from|by|of|behind|in|at|on|and|or|than)\\b)[\\p{L}'’-]+`;
  const determiner = `(?:(?:a|an|the|this|that|\\p{Lu}[\\p{L}-]*['’]s)\\s+)?`;
  const verb = `(?:\\s+(?:that\\s+)?(?:unfolded|occurred|happened|took\\s+place|broke\\s+out|began))?`;
  const when = `(?:\\s+(?:late\\s+|early\\s+)?on\\s+(?:\\p{L}+day,?\\s+)?[\\p{L}\\p{N}.]+(?:\\s+[\\p{L}\\p{N}.]+)?(?:,?\\s+\\d{4})?,?)?`;
  const where = `(?:at|on|in|inside|near|of|against|(?:after|while|before)\\s+(?:entering|visiting|leaving|walking\\s+into|going\\s+into|arriving\\s+at|inside))`;
  const patterns = [
    `${words}${verb}${when}\\s+${where}\\s+${determiner}(?:${adjective}\\s+){0,2}?${places}`,
    `${places}(?:['’]s)?\\s+(?:${adjective}\\s+){0,2}?${words}`,
    ...(names
      ? [
          `${words}\\s+(?:of|against)\\s+${determiner}(?:${adjective}\\s+){0,3}?${names}`,
          `${names}(?:['’]s?)?\\s+(?:(?:was|were|is|are|had|been|has)\\s+)?${words}`,
        ]
      : []),
  ];
  return {
    mention: bounded(patterns.join('|'), 'giu'),
    again: bounded(`(?:the|this)\\s+(?:${adjective}\\s+){0,2}?${happening}`, 'giu'),
    word: bounded(inflected, 'iu'),
    plural: plurals.length === 0 ? NEVER : bounded(listed(plurals), 'iu'),
    placeWord: placeWords.length === 0 ? NEVER : bounded(listed(placeWords), 'u'),
    casualty: bounded(
      `(?:kill|murder|shot|shoot|wound|injur|died|dead|dying|drown|rescu|crush|trapp|buried|evacuat)\\p{L}*(?:\\s+[^\\s.;]+){0,8}?\\s+(?:at|in|on|inside|near|aboard|from|under)\\s+${determiner}${places}`,
      'iu',
    ),
    place: bounded(places, 'giu'),
    name: names ? bounded(names, 'u') : NEVER,
  };
}

function eventOfTitle(title: string): { words: string[]; places: string[]; names?: string[] } | null {
  const words = title.replace(/^the\s+/iu, '').split(/\s+/u);
  const what = words.pop();
  if (!what || words.length === 0 || !EVENT_WORDS.test(what)) return null;
  return { words: [what], places: [words.join(' ')] };
}
