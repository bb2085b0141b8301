import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/positions.ts';
import { HAPPENING, placesIn, type ScopeSetting } from './evidence.ts';

/**
 * Whether the clause of a count is about something else than the story's event, in a sentence about the event: "… and
 * the massacre in Paris, which left 130 dead", "the shootings in El Paso and Dayton left 31 dead". The clause decides by
 * its places: one that the story does not have, without one that it has.
 */
export function isElsewhereInClause(text: string, count: Span, setting: ScopeSetting): boolean {
  if (isSumOfPlaces(text, setting)) return true;
  const { own, subject, antecedent, where } = clauseOf(text, count);
  if (hasOwnPlace(own, setting)) return false;
  if (!setting.isPlural && tellsSeveral(subject, setting)) return true;
  if (placesIn(own).some((place) => !setting.isKnownPlace(place))) return true;
  if (hasOwnPlace(antecedent, setting)) return false;
  const places = [...placesIn(antecedent), ...where, ...(AT_A.exec(antecedent)?.slice(1) ?? [])];
  return ANOTHER.test(antecedent) || places.some((place) => !setting.isKnownPlace(place));
}

/** Whether the clause of a count names the story's event, its place or person. */
export const namesEventInClause = (text: string, count: Span, setting: ScopeSetting): boolean =>
  hasOwnPlace(clauseOf(text, count).own, setting);

/** "The weekend shootings killed 31": several events, in a story that does not call its own so. */
const tellsSeveral = (clause: string, setting: ScopeSetting): boolean =>
  ONE_OF.test(clause) ||
  (/s$/iu.test([...matchesOf(clause, EVENT_NOUN)].at(-1)?.[0] ?? '') && !hasOwnPlace(clause, setting));

/** "one of two in 24 hours that left 29 dead", "among three shootings that" */
const ONE_OF = /\b(?:one\s+of|among)\s+(?:(?:two|three|four|five|several|many)\b|\d)/iu;

const hasOwnPlace = (text: string, { event }: ScopeSetting): boolean =>
  event.place.test(text) || event.name.test(text) || event.mention.test(text);

/** Where a clause ends; not at the comma of "March 5, 2015" or "Dayton, Ohio". */
const BREAK =
  /[;:()—–“”"]|\s-{1,2}\s|(?<!\.),(?=\s)(?!\s(?:\d{4}\b|\p{Lu}))|\b(?:who|when|while|but|although|after|before|since|as\s+well\s+as)\b|\b(?<relative>which|that|where)\b/gu;
/** "the deadliest shooting in American history" says nothing of where people died. */
const SUPERLATIVE = /\b(?:deadliest|worst|largest|biggest|bloodiest|latest|first)\b/u;
const OTHERS = '(?:another|other|similar|separate)';
const EVENT_NOUN = new RegExp(`\\b(?:${OTHERS}\\s+(?:[\\p{L}-]+\\s+){0,2}?)?${HAPPENING}s?\\b`, 'giu');
const ANOTHER = new RegExp(`^${OTHERS}\\b`, 'iu');
/** "shooting at a Colorado cinema" */
const AT_A = /^\S+\s+(?:at|in|near|outside)\s+an?\s+(\p{Lu}\p{L}+)/u;

/**
 * The clause around a count, what precedes the count in it or in the clause that it is relative to, and of that clause
 * the event that it belongs to, or all.
 */
function clauseOf(
  text: string,
  { start, end }: Span,
): { own: string; subject: string; antecedent: string; where: readonly string[] } {
  const breaks = [...matchesOf(text, BREAK)];
  const at = breaks.findLastIndex(({ index }) => index < start);
  const opening = breaks[at];
  const from = opening ? opening.index + opening[0].length : 0;
  const to = breaks.find(({ index }) => index >= end)?.index ?? text.length;
  const tail = text.slice(end, to);
  const own = text.slice(from, end) + tail.slice(0, SUPERLATIVE.exec(tail)?.index);
  const relative = opening?.groups?.['relative'];
  if (opening === undefined || relative === undefined)
    return { own, subject: text.slice(from, start), antecedent: '', where: [] };
  // "the massacre in Paris, which": two breaks, with nothing between.
  const isBlank = (index: number): boolean =>
    text.slice((breaks[index]?.index ?? 0) + 1, breaks[index + 1]?.index).trim() === '';
  const before = breaks[at > 0 && isBlank(at - 1) ? at - 2 : at - 1];
  const clause = text.slice(before ? before.index + before[0].length : 0, opening.index);
  const noun = [...matchesOf(clause, EVENT_NOUN)].at(-1);
  const place = relative === 'where' ? LAST_PLACE.exec(clause)?.slice(1) : undefined;
  return { own, subject: clause, antecedent: clause.slice(noun?.index ?? 0), where: place ?? [] };
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}.’'-]+){0,2}";
/** "They include Brae, Orland, where" */
const LAST_PLACE = new RegExp(`(${NAME})(?:,\\s${NAME})?,?\\s*$`, 'u');
const TWO_PLACES = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Bb]oth|[Bb]etween|[Vv]isits?\\s+to)\\s+(?:the\\s+)?(?<one>${NAME})(?:,\\s${NAME})?,?\\s+and\\s+(?:(?:in|at|near)\\s+)?(?:the\\s+)?(?<other>${NAME})`,
  'gu',
);

/** Whether a sentence names a place of the event together with another, and not the event by its name. */
function isSumOfPlaces(
  text: string,
  { event, isKnownPlace }: Pick<ScopeSetting, 'event' | 'isKnownPlace'>,
): boolean {
  if (event.name.test(text)) return false;
  for (const { groups } of matchesOf(text, TWO_PLACES)) {
    const places = [groups?.['one'] ?? '', groups?.['other'] ?? ''];
    if (places.filter(isKnownPlace).length === 1) return true;
  }
  return false;
}

/** Of the mentions of an event, those in the plural, from which on articles call it so. */
const PLURAL_SHARE = 1 / 4;

/** Whether the editor or the articles call the event by a plural. */
export function isCalledPlural(
  texts: readonly string[],
  setting: Pick<ScopeSetting, 'event' | 'isKnownPlace'>,
): boolean {
  const { mention, word, plural } = setting.event;
  const words = texts
    .filter((text) => mention.mayMatch(text) && !isSumOfPlaces(text, setting))
    .flatMap((text) => [...mention.all(text)].map(([found]) => word.exec(found)?.[0] ?? ''));
  const plurals = words.filter((one) => /s$/iu.test(one));
  return plurals.some((one) => plural.test(one)) || plurals.length > words.length * PLURAL_SHARE;
}
