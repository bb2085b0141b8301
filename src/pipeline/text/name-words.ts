import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, TENS, UNITS, WEEKDAYS, wordSet } from '../english/lexicon.ts';

const NEVER = wordSet(`
  ${[...MONTHS, ...WEEKDAYS, ...SHORT_MONTHS, ...SHORT_WEEKDAYS, ...UNITS, ...TENS].join(' ')}
  the a an this that these those he she it they we i you his her its their our my your and
  but or if when while as after before since until although though because however meanwhile moreover furthermore
  additionally then there here in on at by for from of to with without within among between during following despite
  amid amidst according to no not yes what who why how where which some many most several all both each every
  more such so yet also now today yesterday tomorrow tonight later earlier
  is are was were be been has have had do does did will would can could may might must shall should let share read
  photo image video advertisement watch`);

const TITLES = wordSet(`
  mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess pope president premier prime minister
  chancellor mayor governor senator sen rep gov judge justice secretary ambassador commissioner chief deputy vice acting
  former captain colonel general major lieutenant sergeant officer constable detective inspector superintendent sheriff
  commander admiral reverend father sister bishop archbishop cardinal imam rabbi coach director chairman spokesman
  spokeswoman spokesperson lawyer attorney solicitor barrister tsar czar emperor empress comrade doctor nurse teacher
  farmer driver pilot actor actress singer author writer journalist reporter editor pastor sheikh ayatollah mullah brother
  uncle aunt madame monsieur herr frau don envoy economist analyst historian activist campaigner student private corporal
  brigadier lance warden trooper patrolman marshal speaker senior junior first second third lead staff representative
  prosecutor rival rebel striker midfielder defender goalkeeper winger carmaker chipmaker planemaker builder
  congressman congresswoman councillor councilman councilwoman alderman leader founder owner head boss spokes`);

const ADJECTIVES = wordSet(`
  french greek dutch swiss thai czech iraqi afghan israeli pakistani saudi qatari kuwaiti yemeni emirati bangladeshi
  somali uzbek tajik kazakh turkmen kyrgyz slovak croat serb pole finn dane swede turk german western eastern northern
  southern muslim christian jewish catholic orthodox islamic arab kurdish soviet european asian african american british`);

const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$|\.$/gu, '');

/** Words that are never part of a name: days, months, common sentence openers. */
export const isNeverName = (word: string): boolean => NEVER.has(bare(word));

/** Titles before a person's name, which are not part of it. */
export const isTitle = (word: string): boolean => TITLES.has(bare(word));

/** "Russian", "Chinese", "Turkish", "anti-migrant": adjectives of a place or a faith. */
export const isAdjectiveOfPlace = (word: string): boolean =>
  ADJECTIVES.has(bare(word)) || /^\p{Lu}\p{L}+(?:ians?|ans|ese|ish)$/u.test(word);

export const ORGANISATION =
  /\b(?:Ministry|Party|Union|Committee|Police|University|Agency|Group|Council|Court|Bank|Association|Authority|Company|Corporation|Department|Office|Service|Services|Institute|Foundation|Federation|Commission|Organi[sz]ation|Parliament|Senate|Congress|Embassy|Guard|Army|Navy|Brigade|Church|Club|Trust|Board|Bureau|Cross|Nations|Inc|Ltd|plc|Times|Post|News|Gazette|Herald)\b/u;

export const FACILITY =
  /\b(?:City|River|Airport|Street|Road|Avenue|Square|Bridge|Station|Province|Region|District|County|Island|Islands|Sea|Lake|Mountain|Mountains|Valley|Bay|Port|Harbour|Harbor|Hospital|Hall|Stadium|Park|Square|Tower|Asia|Europe|Africa|America)\b/u;

/** The office of a secretary or minister: in "Secretary of State Mike Roe" no part of the name. */
export const OFFICE_OF =
  /^(?:State|Defen[cs]e|Treasury|Interior|Justice|Energy|Finance|Health|Education|Trade|Labou?r|Commerce|Agriculture|Homeland|Security|Affairs|Intelligence)$/u;

/** Abbreviations of countries; other capital letters abbreviate organisations. */
export const COUNTRY_LETTERS = /^(?:US|USA|U\.S|U\.S\.|UK|U\.K|U\.K\.|UAE|DRC|USSR)$/u;

/** Whether a sentence is in Title Case, as headlines are, so that its capitals do not mark names. */
export function capitalisesAll(sentence: string): boolean {
  const words = sentence.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.8;
}
