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
  cry cries cried crying, yell yells yelled yelling, whisper whispers whispered whispering,
  testify testifies testified testifying, continue continues continued continuing,
  conclude concludes concluded concluding, observe observes observed observing, stress stresses stressed stressing,
  emphasize emphasizes emphasized emphasizing, emphasise emphasises emphasised emphasising,
  exclaim exclaims exclaimed exclaiming, repeat repeats repeated repeating,
  reiterate reiterates reiterated reiterating, joke jokes joked joking, complain complains complained complaining,
  lament laments lamented lamenting, suggest suggests suggested suggesting, recount recounts recounted recounting,
  plead pleads pleaded pleading, pledge pledges pledged pledging, report reports reported reporting`;

const FORMS = VERBS.split(',').map((forms) => forms.trim().split(/\s+/));

/** Finite forms: "says", "said". */
export const FINITE = FORMS.flatMap(([, third = '', past = '']) => [third, past]).join('|');

/** Past forms, which may also be passive: "was told". */
export const PAST = new Set(FORMS.map(([, , past = '']) => past));

/** Participles: "saying". */
export const PARTICIPLE = FORMS.map(([, , , ing = '']) => ing).join('|');
