import type { StorySettings } from '../read/settings.ts';
import { spellingPattern } from './names.ts';

/** How to find the mentions of a story's event, in words and places that its editor lists. */
export interface EventWords {
  /** "attack at a Moscow concert hall", "Moscow concert hall attack": what happened, bound to where. */
  mention: RegExp;
  /** "the attack": what happened, said again of an event just mentioned. */
  again: RegExp;
}

/** Words for what can happen at a place on a day; used only where `story.yml` declares no event. */
const EVENT_WORDS =
  /^(?:attack|assault|bombing|massacre|shooting|stabbing|siege|explosion|blast|fire|blaze|crash|collision|collapse|derailment|sinking|stampede|crush|earthquake|flood|landslide|avalanche|riot|protest|raid|robbery|hijacking|spill|disaster)$/iu;

/**
 * Gives the words of the story's event from `story.yml`'s `event`, else from a title that is one ("The
 * Crocus City Hall attack"), else null: then no article is held to describe an event.
 */
export function eventWords(settings: StorySettings): EventWords | null {
  const event = settings.event ?? eventOfTitle(settings.title);
  if (!event) return null;
  const words = `(?:${event.words.map(spellingPattern).join('|')})s?`;
  const places = `(?:${event.places.map(spellingPattern).join('|')})`;
  const adjective = `(?!(?:near|outside|from|by|of|behind|in|at|on|and|or|than)\\b)[\\p{L}'’-]+`;
  const determiner = `(?:(?:a|an|the|this|that|\\p{Lu}[\\p{L}-]*['’]s)\\s+)?`;
  const verb = `(?:\\s+(?:that\\s+)?(?:unfolded|occurred|happened|took\\s+place|broke\\s+out|began))?`;
  const whatAtWhere = `${words}${verb}\\s+(?:at|on|in|inside|near|of|against)\\s+${determiner}(?:${adjective}\\s+){0,2}?${places}`;
  const whereWhat = `${places}(?:['’]s)?\\s+(?:${adjective}\\s+){0,2}?${words}`;
  const bounded = (pattern: string, flags: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
  return {
    mention: bounded(`${whatAtWhere}|${whereWhat}`, 'giu'),
    again: bounded(`(?:the|this|that)\\s+(?:${adjective}\\s+){0,2}?${words}`, 'giu'),
  };
}

function eventOfTitle(title: string): { words: string[]; places: string[] } | null {
  const words = title.replace(/^the\s+/iu, '').split(/\s+/u);
  const what = words.pop();
  if (!what || words.length === 0 || !EVENT_WORDS.test(what)) return null;
  return { words: [what], places: [words.join(' ')] };
}
