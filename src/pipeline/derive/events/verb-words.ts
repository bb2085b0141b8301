import { REPORTING } from '../../english/speech-verbs.ts';
import { wordSet } from '../../english/lexicon.ts';

export const BE = wordSet(
  "is are am was were be been being 's 're 'm isn't aren't wasn't weren't it's he's she's they're",
);
export const HAVE = wordSet("has have had having 've hasn't haven't hadn't they've we've");
export const DO = wordSet("do does did don't doesn't didn't");
export const FUTURE = wordSet(
  "will shall won't 'll shan't he'll she'll they'll it'll we'll i'll you'll gonna",
);
export const MODAL = wordSet(
  "would could may might should must can cannot can't couldn't wouldn't shouldn't mustn't ought need",
);
export const PAST_AUXILIARY = wordSet("had was were did hadn't wasn't weren't didn't");

/** Irregular past forms and participles, except those with another meaning. */
const IRREGULAR = wordSet(`
  arose ate awoke became been began begun bent bit bitten bled blew blown bore born borne bought bound bred broke broken
  brought built burnt burst came caught chose chosen clung crept cut dealt did done dove drank drawn drew driven drove
  dug dwelt eaten fallen fed fell felt fled flew flown flung forbade forbidden forgave forgot forgotten forsook fought
  found froze frozen gave given gone got gotten grew grown had heard held hid hidden hit hung hurt kept knelt knew known
  laid lain lay leapt learnt led left lent lit lost made meant met misled mistook overcame overran overtook overthrew
  overturned paid put quit ran rang risen rode rose said sang sank sat saw seen seized sent set shaken shed shone shook
  shot shown shrank shrunk shut slain slept slew slid smelt sold sought spat sped spent split spoke spoken sprang spread
  spun stole stolen stood strewn strode struck stuck stung sung sunk swam swept swollen swore sworn swum swung taken
  taught thought threw thrown told took tore torn understood undertook underwent upheld was went were withdrawn withdrew
  burst withheld withstood woke woken won wore worn wound wove written wrote wed beat beaten bet bid cast cost`);

/** Past forms without another meaning, whatever a tagger says. */
export const PAST_ALONE = wordSet(`
  became began broke brought came chose did fell fled flew forgot fought gave grew heard held kept knew lost met
  overcame paid ran resigned rode said sank sent shook sold spoke stole stood struck sued swept threw told took
  underwent went withdrew won wrote died killed arrested announced opened erupted exploded collapsed crashed happened
  occurred injured wounded burst`);

const NO_PAST = wordSet(
  'need feed speed exceed proceed succeed bleed breed seed weed indeed hundred red bed wed embed heed',
);

export const isPastForm = (word: string): boolean =>
  (/..ed$/.test(word) && !NO_PAST.has(word)) || IRREGULAR.has(word);

/** Plans that are not reported as done: "a vote expected on Friday", "plans a vote on Friday". */
export const PLANNED = wordSet(`
  expected scheduled planned slated billed tipped intended supposed earmarked pencilled due expects plans intends hopes
  aims wants plan expect intend hope aim want planning expecting hoping aiming wanted hoped postponed rescheduled
  delayed forecast predicted`);

/** Implicative verbs: "began to burn" implies it burned; "agreed to meet" does not imply a meeting. */
export const IMPLICATIVE = wordSet(`
  began begun started continued managed forced helped came went rushed proceeded caused led ended`);

/** Verbs of saying: their date is that of the statement. */
export const SPEECH: ReadonlySet<string> = new Set([
  ...REPORTING,
  ...wordSet(`
    speaking spoke according estimated believed thought quoted heard denied denying declined refused promised pledged
    vowed`),
]);

/** Stative verbs, which have no single day. */
export const STATES = wordSet(`
  was were is are be been had has have lived owned knew wanted seemed remained belonged existed contained consisted
  included appeared needed loved feared depended expected liked looked meant dated stood`);

/** Nouns for unplanned events and outcomes, which are always in the past. */
export const HAPPENINGS =
  '(?:(?:terror|terrorist|gun|knife|bomb|drone|missile|rocket|suicide|car|arson|cyber|air|plane|train|bus|coach|ferry|boat|helicopter|mine|dam|bridge|building|roof|factory|house|forest|bush|wild|flash|mass|school|power|gas|oil|deadly|fatal)(?:[\\s-]))?(?:attack|bombing|blast|explosion|fire|blaze|wildfire|inferno|shooting|stabbing|killing|murder|crash|collision|derailment|accident|quake|earthquake|tremor|aftershock|storm|flood|flooding|landslide|mudslide|avalanche|tornado|hurricane|cyclone|typhoon|eruption|outage|blackout|airstrike|raid|ambush|assault|massacre|kidnapping|abduction|robbery|theft|heist|hijacking|siege|riot|clash|unrest|coup|death|collapse|sinking|capsizing|spill|leak|outbreak|arrest|defeat|victory|win|loss|resignation|rout|incident|tragedy|disaster|stampede|crush|breach|downpour|shelling|bombardment|breakdown)(?:e?s)?';

/** Nouns for scheduled events, whose date depends on the verb. */
export const HELD =
  '(?:election|vote|referendum|ballot|poll|strike|walkout|match|game|final|semi-final|race|meeting|summit|hearing|trial|talks|rally|protest|march|demonstration|ceremony|launch|concert|auction|conference|congress|session|inauguration|wedding|funeral|exercise|visit|deadline|debate|parade|festival|sale|handover|return|sentencing|verdict|ruling|decision|deadline|holiday|event)s?';

/** Verbs that say that a scheduled event has taken place. */
export const OUTCOMES = wordSet(`
  won win lost held attended missed took ended began opened disrupted marred hit followed saw played drew beat watched
  joined left cancelled suspended interrupted halted swept dominated decided killed injured arrested`);

/** "Wednesday’s ruling ends the dispute": published decisions, which are in the past. */
export const GIVEN_OUT =
  /^['’]s\s+(?:[\p{L}-]+\s+){0,2}?(?:ruling|verdict|decision|announcement|judgment|statement|report|figures|result|results)\b/iu;
