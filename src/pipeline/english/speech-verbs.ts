import { wordSet } from './lexicon.ts';

/** Verbs of saying, each as base, third person, past and "-ing". */
const VERBS = `
  say says said saying, tell tells told telling, add adds added adding, state states stated stating,
  announce announces announced announcing, declare declares declared declaring, warn warns warned warning,
  explain explains explained explaining, insist insists insisted insisting, argue argues argued arguing,
  reply replies replied replying, respond responds responded responding, answer answers answered answering,
  ask asks asked asking, note notes noted noting, recall recalls recalled recalling, write writes wrote writing,
  tweet tweets tweeted tweeting, post posts posted posting, remark remarks remarked remarking,
  comment comments commented commenting, claim claims claimed claiming, admit admits admitted admitting,
  acknowledge acknowledges acknowledged acknowledging, confirm confirms confirmed confirming,
  urge urges urged urging, vow vows vowed vowing, promise promises promised promising, shout shouts shouted shouting,
  cry cries cried crying, yell yells yelled yelling, scream screams screamed screaming,
  whisper whispers whispered whispering, testify testifies testified testifying,
  continue continues continued continuing, conclude concludes concluded concluding,
  observe observes observed observing, stress stresses stressed stressing,
  emphasize emphasizes emphasized emphasizing, emphasise emphasises emphasised emphasising,
  exclaim exclaims exclaimed exclaiming, repeat repeats repeated repeating, wonder wonders wondered wondering,
  demand demands demanded demanding, reiterate reiterates reiterated reiterating, joke jokes joked joking,
  complain complains complained complaining, lament laments lamented lamenting,
  suggest suggests suggested suggesting, recount recounts recounted recounting, plead pleads pleaded pleading,
  pledge pledges pledged pledging, report reports reported reporting`;

const FORMS = VERBS.split(',').map((forms) => forms.trim().split(/\s+/));

/** Finite forms for patterns: "says", "said". */
export const FINITE = FORMS.flatMap(([, third = '', past = '']) => [third, past]).join('|');

/** Past forms, which may also be passive: "was told". */
export const PAST = new Set(FORMS.map(([, , past = '']) => past));

/** Participles for patterns: "saying". */
export const PARTICIPLE = FORMS.map(([, , , ing = '']) => ing).join('|');

/** Verbs whose present forms are nouns as well. */
const NOUNS = wordSet('state note post report comment remark claim answer lament joke');

/** The forms of the verbs with these bases, except those that may be nouns. The table must have each. */
function formsOf(bases: string): string[] {
  const all = new Map(FORMS.map((forms) => [forms[0], forms]));
  return Array.from(wordSet(bases)).flatMap((base) => {
    const forms = all.get(base);
    if (!forms) throw new Error(`Cannot inflect "${base}": it is not in the table of verbs of saying.`);
    return NOUNS.has(base) ? forms.slice(2) : forms;
  });
}

/** Verbs that report something as so: what is said may be true, the saying is no event. */
export const REPORTING: readonly string[] = formsOf(`
  say tell add note state write tweet post report comment explain argue reply remark confirm insist stress admit
  acknowledge suggest recall`);

/** These, and verbs whose saying is an event of its own. */
export const STATING: readonly string[] = [
  ...REPORTING,
  ...formsOf(`
    announce declare warn claim testify conclude observe emphasize emphasise repeat reiterate respond answer complain
    lament recount joke`),
];
