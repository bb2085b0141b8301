import type { StorySettings } from '../../../src/pipeline/read/settings.ts';
import { formatDayFrom } from './written-numbers.ts';
import { Random } from './random.ts';
import { titleCase } from './slots.ts';
import { ROLES, type StoryPlan } from './story-plan.ts';

type NameList = NonNullable<StorySettings['subjects']>;

/** What the editor of a story writes into `story.yml`: title, event, names with aliases, subjects. */
export function planToSettings(plan: StoryPlan): StorySettings {
  const { kind, site, fixed, people } = plan;
  const fixedNames = (...slots: string[]): NameList => toNames(slots.flatMap((slot) => fixed[slot] ?? []));
  const day = formatDayFrom(new Random(`${plan.seed}/settings`), plan.day, 30);
  return {
    title: `The ${site} ${kind.what}`,
    standfirst: `Articles on the ${kind.what} at the ${site} ${day}.`,
    language: 'en',
    event: { words: [kind.what, ...kind.also], places: [site] },
    names: {
      people: ROLES.map((role) => ({ name: people[role].latin, aliases: [people[role].family] })),
      organisations: fixedNames(
        'ministry',
        'agency',
        'union',
        'company',
        'institute',
        'hospital',
        'outlet',
        'group',
      ),
      places: toNames([
        plan.town.latin,
        ...plan.neighbours.map(({ latin }) => latin),
        ...['region', 'country', 'other-country', 'capital'].flatMap(
          (slot) => fixed[slot]?.replace(/^the /, '') ?? [],
        ),
      ]),
    },
    subjects: toNames(plan.words.topics.map((topic) => titleCase(topic))),
  };
}

/** The names once each: two towns of a story may have drawn the same one. */
const toNames = (names: readonly string[]): NameList =>
  [...new Set(names)].map((name) => ({ name, aliases: [] }));
