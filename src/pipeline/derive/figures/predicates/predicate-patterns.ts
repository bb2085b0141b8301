import type { FigureKind } from '../kinds.ts';
import { patternTable } from '../patterns.ts';

/** A predicate that follows a count of people. */
export interface PredicatePattern {
  kind: FigureKind;
  /**
   * `participle` follows a form of "be", or the noun itself; `state` does too, but is no verb; `verb` forms its own
   * clause; `result` follows the noun after another verb ("forced 40 people to flee").
   */
  form: 'participle' | 'state' | 'verb' | 'result';
}

/** One pattern per line. */
const core = (
  kind: FigureKind,
  form: PredicatePattern['form'],
  lines: string,
): [string, PredicatePattern][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => [line, { kind, form }]);

const THEIR = 'their|his|her|its';
const HOMES =
  'home|homes|house|houses|village|villages|apartment|apartments|flat|flats|town|towns|area|areas|neighbourhood|neighbourhoods|neighborhood|neighborhoods|community|communities|region|property|properties|land|lands|dwelling|dwellings';
const DANGERS =
  'country|city|fighting|violence|flames|fire|fires|blaze|conflict|floods|flooding|eruption|unrest|war|bombardment|shelling|clashes';
const RUINS =
  'rubble|wreckage|debris|wreck|water|waters|sea|river|mud|ruins|building|buildings|house|houses|floodwaters|blaze|flames|fire|vehicle|vehicles|car|cars|train|mine|cave|avalanche|snow|vessel|boat|roof|roofs|rooftops|carriage|carriages|bus|aircraft|plane|lift|lifts';
const PULLED =
  'pulled|plucked|dragged|dug|winched|hauled|lifted|cut|freed|extricated|extracted|airlifted|hoisted';
const TO_HOSPITAL =
  'taken|rushed|airlifted|sent|admitted|brought|transported|ferried|flown|transferred|hospitalised|hospitalized|treated|left';
const HURTS = 'injuries|burns|wounds|fractures|cuts|bruises|concussion|trauma|inhalation';
const HURT_TO_DEATH =
  'shot|stabbed|beaten|hacked|burned|burnt|crushed|trampled|bludgeoned|clubbed|choked|battered|scalded|mauled|stoned|knifed|strangled|gored|kicked|whipped|flogged|punched|frozen';
const WHOSE_CUSTODY =
  'police|their|its|federal|military|government|american|israeli|russian|local|state|fbi|army|preventive|pre-trial';

export const PREDICATE_PATTERNS = patternTable<PredicatePattern>([
  ...core(
    'killed',
    'participle',
    `killed|murdered|massacred|slaughtered|executed|assassinated|slain|lynched|beheaded|martyred
electrocuted|asphyxiated|incinerated
shot dead
shot and killed
${HURT_TO_DEATH} to death
fatally|mortally shot|stabbed|injured|wounded|struck|hit|hurt
left dead
swept to their deaths|death`,
  ),
  ...core(
    'killed',
    'verb',
    `died|die|dies|dying|perished|perish|drowned|suffocated
burned|burnt|froze|starved|bled|choked|fell|plunged|plummeted|jumped to ${THEIR}|death deaths|death?
lost|losing|lose ${THEIR} lives|life
met ${THEIR} deaths|death|end
succumbed to
passed away`,
  ),
  ...core('killed', 'state', 'dead'),
  ...core('killed', 'state', 'fatally'),
  ...core(
    'killed',
    'result',
    `to death
to ${THEIR} deaths|death`,
  ),
  ...core(
    'injured',
    'participle',
    `injured|wounded|hurt|maimed
shot and|but injured|wounded|survived
treated for
hospitalised|hospitalized
treated|assessed * for * ${HURTS}|shock|hypothermia|dehydration
${TO_HOSPITAL} * with|for|due|after * ${HURTS}
hospitalised|hospitalized with|for * ${HURTS}
treated in|at * hospital|hospitals|clinic`,
  ),
  ...core(
    'injured',
    'state',
    `in a? critical|serious|grave condition
in intensive care`,
  ),
  ...core(
    'injured',
    'verb',
    `suffered|sustained|suffer|suffering|sustaining|received|receiving|escaped|escaping with? * ${HURTS}`,
  ),
  ...core('injured', 'state', `with * ${HURTS}`),
  ...core('injured', 'result', `to * hospital|hospitals|clinic with|for * ${HURTS}`),
  ...core(
    'detained',
    'participle',
    `detained|arrested|rearrested|apprehended|captured|nabbed|held|remanded
taken|remanded|placed|kept|held in|into * custody|detention
placed|put|held under arrest|detention
rounded up`,
  ),
  ...core(
    'detained',
    'state',
    `in|into custody|detention
in|into ${WHOSE_CUSTODY} custody
in police cells
under arrest
behind bars`,
  ),
  ...core('suspects', 'participle', 'named|identified|listed|treated as suspects|suspect'),
  ...core('charged', 'participle', 'charged|indicted'),
  ...core('charged', 'verb', 'face|faces|facing|faced * charge|charges|prosecution'),
  ...core(
    'missing',
    'state',
    `missing|unaccounted-for
unaccounted for`,
  ),
  ...core('missing', 'participle', 'gone missing'),
  ...core(
    'missing',
    'verb',
    `went missing
disappeared|vanished`,
  ),
  ...core(
    'displaced',
    'participle',
    `displaced|evacuated|uprooted
forced|driven|chased|evicted|flooded|moved|evacuated|displaced|uprooted from|out ${THEIR}|the ${HOMES}
forced|driven|chased|flooded out of? ${THEIR}|the ${HOMES}
forced|made|obliged|compelled to flee|evacuate
forced|made|obliged|compelled to leave|abandon|flee|evacuate * ${HOMES}
left|made|rendered homeless`,
  ),
  ...core(
    'displaced',
    'state',
    `homeless
out of? ${THEIR} ${HOMES}
without homes|shelter
without a home`,
  ),
  ...core(
    'displaced',
    'verb',
    `fled|flee|fleeing
fled|flee|fleeing ${THEIR}? * ${HOMES}|${DANGERS}
abandoned|evacuated|left|leave|vacated|leaving|abandoning|lost|lose|losing ${THEIR} ${HOMES}`,
  ),
  ...core(
    'displaced',
    'result',
    `to flee|evacuate
to leave|abandon|flee|evacuate * ${HOMES}
from|out of? ${THEIR} ${HOMES}`,
  ),
  ...core(
    'rescued',
    'participle',
    `rescued|saved
found alive
${PULLED}|brought|carried|led * alive
${PULLED}|brought|taken|led|carried|guided|helped|evacuated|ferried|moved to safety|shore|ashore
${PULLED} out? from|out|off of the|a|his|her|their|its|under|beneath * ${RUINS}`,
  ),
  ...core('rescued', 'state', 'to safety'),
  ...core(
    'rescued',
    'result',
    `alive
from|out|off of? the|a|under|beneath * ${RUINS}`,
  ),
]);
