import slugify from '@sindresorhus/slugify';
import { EVENT_KINDS, type EventKind } from './event-kinds.ts';
import type { NameLanguage } from './name-languages.ts';
import {
  drawBrand,
  drawLanguage,
  drawPerson,
  drawPlace,
  type InventedPerson,
  type InventedName,
} from './invented-names.ts';
import { NAME_PARTS } from './slot-words.ts';
import { dayAfter } from './written-numbers.ts';
import { Random } from './random.ts';
import { ADJECTIVES, NOUNS, VERBS } from './generated-words.ts';

/** The people that any article of a story may name, by their role in it. */
export const ROLES = ['mayor', 'minister', 'chief', 'expert', 'lawyer', 'rival', 'foreigner'] as const;
export type Role = (typeof ROLES)[number];

/** One invented event with its place, day and cast: what the articles of a story have in common. */
export interface StoryPlan {
  id: string;
  seed: string;
  kind: EventKind;
  language: NameLanguage;
  day: string;
  site: string;
  town: InventedName;
  neighbours: InventedName[];
  people: Record<Role, InventedPerson>;
  /** Names that the slots of templates are filled with. */
  fixed: Record<string, string>;
  /** Words that this story uses more than others do, its favourites first. */
  words: { topics: string[]; nouns: string[]; adjectives: string[]; verbs: string[] };
  cause: string;
  currency: string;
}

const FIRST_DAY = '2019-01-01';
const DAYS = 2700;
const FAVOURITES = 40;

/** Plans the story of one number; the same seed and number give the same story, whatever else is generated. */
export function planStory(seed: number, number: number): StoryPlan {
  const storySeed = `${seed}/story/${number}`;
  const random = new Random(storySeed);
  const kind = random.pick(EVENT_KINDS);
  const language = drawLanguage(random);
  const place = (): InventedName => drawPlace(random, random.chance(0.8) ? language : drawLanguage(random));
  const person = (): InventedPerson =>
    drawPerson(random, random.chance(0.8) ? language : drawLanguage(random));
  const town = place();
  const spot = random.pick(kind.sites);
  const site = `${town.latin} ${spot}`;
  const named = (part: keyof typeof NAME_PARTS): string =>
    `${place().latin} ${random.pick(NAME_PARTS[part])}`;
  return {
    id: `${slugify(`${site} ${kind.what}`)}-${number + 1}`,
    seed: storySeed,
    kind,
    language,
    day: dayAfter(FIRST_DAY, random.between(0, DAYS)),
    site,
    town,
    neighbours: Array.from({ length: 7 }, place),
    people: {
      mayor: person(),
      minister: person(),
      chief: person(),
      expert: person(),
      lawyer: person(),
      rival: person(),
      foreigner: drawPerson(random, drawLanguage(random)),
    },
    fixed: {
      what: kind.what,
      site,
      spot,
      'site-kind': spot,
      happened: kind.happened,
      town: town.latin,
      region: `${place().latin} ${random.pick(['region', 'province', 'district', 'county'])}`,
      country: `the ${random.pick(NAME_PARTS.country)} of ${place().latin}`,
      'other-country': `the ${random.pick(NAME_PARTS.country)} of ${place().latin}`,
      capital: place().latin,
      ministry: random.pick(NAME_PARTS.office),
      agency: random.pick(NAME_PARTS.agency),
      union: random.pick(NAME_PARTS.union),
      company: `${drawBrand(random)} ${random.pick(NAME_PARTS.firm)}`,
      institute: `${town.latin} ${random.pick(NAME_PARTS.institute)}`,
      hospital: `${town.latin} ${random.pick(NAME_PARTS.hospital)}`,
      outlet: named('outlet'),
      vessel: random.pick(NAME_PARTS.vessel),
      waterway: named('waterway'),
      group: `${place().latin} ${random.pick(NAME_PARTS.group)}`,
    },
    words: {
      topics: random.shuffle(kind.topics),
      nouns: favourites(random, NOUNS),
      adjectives: favourites(random, ADJECTIVES),
      verbs: favourites(random, VERBS),
    },
    cause: random.pick(kind.causes),
    currency: random.pick(['crowns', 'francs', 'thalers', 'dinars', 'pounds', 'marks', 'liras']),
  };
}

const favourites = (random: Random, words: readonly string[]): string[] =>
  random.shuffle(words).slice(0, FAVOURITES);
