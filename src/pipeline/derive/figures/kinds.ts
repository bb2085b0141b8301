import type { FigureKind } from '#contracts/story.ts';

export type { FigureKind };

/** The form of a verb before its object: "kill 12", "kills 12", "killed 12", "killing 12". */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

export interface ActiveVerb {
  kind: FigureKind;
  form: VerbForm;
}

/** Verbs with a count of people as their object, each as base, third person, past and "-ing". */
const TRANSITIVE: Partial<Record<FigureKind, string>> = {
  killed: `
    kill kills killed killing, murder murders murdered murdering, massacre massacres massacred massacring,
    slaughter slaughters slaughtered slaughtering, execute executes executed executing,
    assassinate assassinates assassinated assassinating, behead beheads beheaded beheading, slay slays slew slaying,
    lynch lynches lynched lynching, drown drowns drowned drowning, electrocute electrocutes electrocuted electrocuting`,
  injured: `
    injure injures injured injuring, wound wounds wounded wounding, hurt hurts hurt hurting, maim maims maimed maiming`,
  detained: `
    detain detains detained detaining, arrest arrests arrested arresting, rearrest rearrests rearrested rearresting,
    apprehend apprehends apprehended apprehending, capture captures captured capturing, nab nabs nabbed nabbing`,
  charged: `charge charges charged charging, indict indicts indicted indicting`,
  displaced: `
    displace displaces displaced displacing, evacuate evacuates evacuated evacuating, uproot uproots uprooted uprooting`,
  rescued: `rescue rescues rescued rescuing, save saves saved saving`,
};

const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'ing'];

/** Verbs directly before a count, by form. "hurt" counts as past. */
export const ACTIVE_VERBS: ReadonlyMap<string, ActiveVerb> = new Map(
  Object.entries(TRANSITIVE).flatMap(([kind, verbs]) =>
    verbs.split(',').flatMap((forms) =>
      forms
        .trim()
        .split(' ')
        .map((form, i): [string, ActiveVerb] => [
          form,
          { kind: kind as FigureKind, form: FORMS[i] ?? 'base' },
        ]),
    ),
  ),
);

/** Participles before the noun: "12 wounded soldiers", "five missing climbers". */
export const BEFORE_NOUN: ReadonlyMap<string, FigureKind> = new Map<string, FigureKind>([
  ['dead', 'killed'],
  ['slain', 'killed'],
  ['murdered', 'killed'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['hurt', 'injured'],
  ['detained', 'detained'],
  ['arrested', 'detained'],
  ['captured', 'detained'],
  ['charged', 'charged'],
  ['missing', 'missing'],
  ['displaced', 'displaced'],
  ['evacuated', 'displaced'],
  ['rescued', 'rescued'],
]);

/** Nouns that count people by what happened to them: "12 deaths", "40 arrests". */
export const CASUALTY_NOUNS: ReadonlyMap<string, FigureKind> = new Map<string, FigureKind>([
  ['death', 'killed'],
  ['deaths', 'killed'],
  ['fatality', 'killed'],
  ['fatalities', 'killed'],
  ['drownings', 'killed'],
  ['arrests', 'detained'],
  ['detentions', 'detained'],
]);

/** Nouns for people that imply a kind. */
export const KIND_OF_PERSON: ReadonlyMap<string, FigureKind> = new Map<string, FigureKind>([
  ['detainee', 'detained'],
  ['detainees', 'detained'],
  ['evacuee', 'displaced'],
  ['evacuees', 'displaced'],
]);
