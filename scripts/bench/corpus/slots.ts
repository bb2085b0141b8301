import { SAYINGS } from './angles.ts';
import { toGerund, toPast, toPlural } from './inflection.ts';
import {
  drawBrand,
  drawLanguage,
  drawModel,
  drawPerson,
  drawPlace,
  type InventedName,
  type InventedPerson,
} from './invented-names.ts';
import { NAME_PARTS, OBJECTS, SLOGANS } from './slot-words.ts';
import {
  drawClock,
  drawCount,
  drawMoney,
  drawPercent,
  drawReported,
  formatDayFrom,
  formatNumber,
  formatTimeSince,
} from './written-numbers.ts';
import type { Random } from './random.ts';
import { type Role, ROLES, type StoryPlan } from './story-plan.ts';
import { capitalise, fillTemplate, type Slots } from './template.ts';
import { ADJECTIVES, ADVERBS, COMPOUND_HEADS, COMPOUND_TAILS, NOUNS, VERBS } from './generated-words.ts';

const OFFICES: Readonly<Record<Role, string>> = {
  mayor: 'Mayor ',
  minister: 'Minister ',
  chief: 'Police Chief ',
  expert: 'Dr. ',
  lawyer: 'the lawyer ',
  rival: '',
  foreigner: 'Foreign Minister ',
};

/**
 * Returns the fillings for the templates of one article, written some days after the event. The article has a
 * memory: people are introduced in full once and called by their family name from then on.
 */
export function articleSlots(plan: StoryPlan, random: Random, daysLater: number): Slots {
  const slots: Record<string, () => string> = {
    ...Object.fromEntries(Object.entries(plan.fixed).map(([name, words]) => [name, () => words])),
    ...Object.fromEntries(Object.entries(OBJECTS).map(([name, words]) => [name, () => random.pick(words)])),
    ...peopleSlots(plan, random),
    ...figureSlots(plan, random, daysLater),
    ...vocabularySlots(plan, random),
    day: () => formatDayFrom(random, plan.day, daysLater),
    Site: () => titleCase(plan.fixed['spot'] ?? ''),
    also: () => random.pick(plan.kind.also),
    'other-town': () =>
      introduce(random, random.chance(0.7) ? random.pickByRank(plan.neighbours) : freshPlace(plan, random)),
    street: () => `${freshPerson(plan, random).family} ${random.pick(NAME_PARTS.street)}`,
    'other-script': () =>
      random.pick(['Cyrillic', 'Greek', 'Arabic script', 'Chinese characters', 'Latin letters']),
    cause: () => fillTemplate(plan.cause, slots, random),
    slogan: () => random.pick(SLOGANS),
    brand: () => drawBrand(random),
    model: () => drawModel(random),
    saying: () => fillTemplate(random.pick(SAYINGS), slots, random),
  };
  return slots;
}

function peopleSlots(plan: StoryPlan, random: Random): Slots {
  const cast = { ...plan.people, witness: freshPerson(plan, random), relative: freshPerson(plan, random) };
  const known = new Set<string>();
  const mention = (part: keyof typeof cast, office: string): string => {
    const person = cast[part];
    if (known.has(part)) return person.family;
    known.add(part);
    return office + introduce(random, person);
  };
  return {
    ...Object.fromEntries(ROLES.map((role) => [role, () => mention(role, OFFICES[role])])),
    witness: () => mention('witness', ''),
    relative: () => mention('relative', ''),
    'person-alone': () => introduce(random, freshPerson(plan, random)),
  };
}

/** Tolls rise, and sometimes fall again, as the days pass; each article draws its own. */
function figureSlots(plan: StoryPlan, random: Random, daysLater: number): Slots {
  const known = Math.min(1, 0.4 + daysLater / 12);
  const toll = Object.fromEntries(
    Object.entries(plan.kind.most).map(([kind, most]) => {
      const count = Math.max(2, Math.round(most * known * (0.3 + 0.7 * random.next())));
      return [kind, drawReported(random, count)];
    }),
  );
  const year = Number(plan.day.slice(0, 4));
  return {
    ...Object.fromEntries(Object.entries(toll).map(([kind, words]) => [kind, () => words])),
    'killed-cap': () => capitalise(toll['killed'] ?? ''),
    held: () =>
      random.pick([
        `${formatNumber(random.between(2, 12))} suspects`,
        'a suspect',
        'two men',
        'a dozen people',
      ]),
    number: () => formatNumber(random.between(2, 96)),
    number2: () => String(random.between(10, 99)),
    fewer: () => formatNumber(random.between(2, 19)),
    more: () => formatNumber(random.between(20, 96)),
    count: () => drawCount(random),
    money: () => drawMoney(random, plan.currency),
    percent: () => drawPercent(random),
    clock: () => drawClock(random),
    magnitude: () => `${random.between(4, 7)}.${random.between(0, 9)}`,
    year: () => String(year - 1 - Math.floor(30 * random.next() ** 2)),
    'old-year': () => String(year - 32 - Math.floor(90 * random.next())),
    'time-since': () => formatTimeSince(daysLater),
  };
}

/** Half of the open words are the story's own, so that its articles are about something. */
function vocabularySlots(plan: StoryPlan, random: Random): Slots {
  const draw = (own: readonly string[], all: readonly string[]) => (): string =>
    random.pickByRank(random.chance(0.5) ? own : all);
  const noun = draw(plan.words.nouns, NOUNS);
  const verb = draw(plan.words.verbs, VERBS);
  return {
    noun,
    nouns: () => toPlural(noun()),
    adj: draw(plan.words.adjectives, ADJECTIVES),
    verb,
    verbed: () => toPast(verb()),
    verbing: () => toGerund(verb()),
    adverb: () => random.pickByRank(ADVERBS),
    topic: () => random.pickByRank(plan.words.topics),
    compound: () => `${random.pick(COMPOUND_HEADS)}-${random.pick(COMPOUND_TAILS)}`,
    'a-trade': () => `a ${random.pick(OBJECTS['trade'] ?? NOUNS)}`,
  };
}

const freshPerson = (plan: StoryPlan, random: Random): InventedPerson =>
  drawPerson(random, random.chance(0.7) ? plan.language : drawLanguage(random));

const freshPlace = (plan: StoryPlan, random: Random): InventedName =>
  drawPlace(random, random.chance(0.7) ? plan.language : drawLanguage(random));

/** Now and then a name comes with its own spelling: `Oksana Borinko (Оксана Боринко)`. */
function introduce(random: Random, { latin, native }: InventedName): string {
  return native && random.chance(0.15) ? `${latin} (${native})` : latin;
}

/** @example `ferry terminal` → `Ferry Terminal` */
export const titleCase = (words: string): string =>
  words.replace(/(?<![\p{L}’'-])\p{Ll}/gu, (letter) => letter.toUpperCase());
