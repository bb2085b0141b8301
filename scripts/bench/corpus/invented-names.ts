import { LANGUAGES, type NameLanguage } from './name-languages.ts';
import type { Random } from './random.ts';

/** An invented name with, where its language has a script of its own, the same name written in it. */
export interface InventedName {
  latin: string;
  native: string | null;
}

export interface InventedPerson extends InventedName {
  /** What later sentences call the person. */
  family: string;
}

/** Draws a language; a story keeps one for its people and places, with others among them. */
export const drawLanguage = (random: Random): NameLanguage => random.pickByRank(LANGUAGES);

export function drawPerson(random: Random, language: NameLanguage): InventedPerson {
  const given = spell([random.pick(language.given)]);
  const family = drawFamily(random, language);
  const [first, second] = language.familyFirst ? [family, given] : [given, family];
  return {
    latin: `${first.latin} ${second.latin}`,
    native: first.native && second.native ? `${first.native} ${second.native}`.replaceAll('ـ', '') : null,
    family: family.latin,
  };
}

/** Some families have two names: `Ashford-Wexcombe`. */
function drawFamily(random: Random, language: NameLanguage): InventedName {
  const single = (): InventedName => spell(language.family.map((parts) => random.pick(parts)));
  const first = single();
  if (language.familyFirst || !random.chance(0.1)) return first;
  const second = single();
  return {
    latin: `${first.latin}-${second.latin}`,
    native: first.native && second.native ? `${first.native}-${second.native}` : null,
  };
}

export function drawPlace(random: Random, language: NameLanguage): InventedName {
  return spell(language.place.map((parts) => random.pick(parts)));
}

const ONSETS = 'b br c cl d dr f g gr h j k l m n p pr qu r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u y ai eo io ou'.split(' ');
const CODAS = ['', '', 'l', 'm', 'n', 'r', 's', 'x', 'nd', 'st'];
const BRAND_ENDINGS = ['a', 'co', 'ex', 'ia', 'ix', 'o', 'on', 'tec', 'um', 'us', 'win', ''];

/** Draws a name as firms give to themselves and their wares; there are millions, so that most occur once. */
export function drawBrand(random: Random): string {
  const syllable = (): string => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  const word = `${syllable()}${syllable()}${random.pick(BRAND_ENDINGS)}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Draws the designation of a type, a file or a vehicle: `KR-4821`, `PX 310/7`. */
export function drawModel(random: Random): string {
  const letters = String.fromCharCode(65 + random.between(0, 25), 65 + random.between(0, 25));
  const number = random.between(100, 9999);
  return random.chance(0.5) ? `${letters}-${number}` : `${letters} ${number}/${random.between(1, 9)}`;
}

/** Joins the parts of one name; a part without a script of its own leaves the name without one. */
function spell(parts: readonly string[]): InventedName {
  const spellings = parts.map((part) => part.split('='));
  const latin = spellings.map(([letters = '']) => letters).join('');
  const native = spellings.map(([, letters]) => letters);
  return {
    latin: latin
      .replace(/(.)\1\1/gu, '$1$1')
      .replace(/_(.)/gu, (_joint, letter: string) => ` ${letter.toUpperCase()}`),
    native: native.every((letters) => letters !== undefined) ? native.join('').replaceAll('_', ' ') : null,
  };
}
