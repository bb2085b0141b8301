import type { FigureKind } from '#contracts/story.ts';

/**
 * The words of a kind of figure. Patterns stand one a line: words separated by spaces, `|` between alternatives, `?`
 * after an optional word, `*` for up to four words of any kind.
 */
export interface KindWords {
  /** Verbs directly before a count ("killed 12"), each as base, third person, past and "-ing". */
  verbs?: string;
  /** Patterns of verbs before a count: "shot dead 12". */
  verbPhrases?: string;
  /** Patterns of nouns before a count: "the arrest of 12". */
  nounPhrases?: string;
  /** Words between a count and its noun: "12 wounded soldiers". */
  adjectives?: string;
  /** Nouns that count people by what happened to them: "12 deaths". */
  counts?: string;
  /** Nouns for people to whom it happened: "300 evacuees". */
  people?: string;
  /** Words after "the number of", beside the adjectives. */
  tolls?: string;
  /** Patterns after a form of "be", or directly after the noun: "were killed", "12 people killed". */
  participles?: string;
  /** The same, but no verbs: "were missing". */
  states?: string;
  /** Patterns that are a predicate by themselves: "12 died". */
  predicates?: string;
  /** Verbs before a count that has a result after it: "forced 40 people to flee". */
  resultVerbs?: string;
  /** Patterns of such results. */
  results?: string;
}

/** Alternatives of a pattern from a list of words. */
const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');

const THEIR = 'their|his|her|its';
const HOMES = oneOf(`
  home homes house houses village villages apartment apartments flat flats town towns area areas neighbourhood
  neighbourhoods neighborhood neighborhoods community communities region property properties land lands dwelling
  dwellings`);
const DANGERS = oneOf(`
  country city fighting violence flames fire fires blaze conflict floods flooding eruption unrest war bombardment
  shelling clashes`);
const RUINS = oneOf(`
  rubble wreckage debris wreck water waters sea river mud ruins building buildings house houses floodwaters blaze
  flames fire vehicle vehicles car cars train mine cave avalanche snow vessel boat roof roofs rooftops carriage
  carriages bus aircraft plane lift lifts`);
const PULLED = oneOf(`
  pulled plucked dragged dug winched hauled lifted cut freed extricated extracted airlifted hoisted`);
const TO_HOSPITAL = oneOf(`
  taken rushed airlifted sent admitted brought transported ferried flown transferred hospitalised hospitalized
  treated left`);
const HURTS = 'injuries|burns|wounds|fractures|cuts|bruises|concussion|trauma|inhalation';
const TO_DEATH = oneOf(`
  stab stabs stabbed stabbing beat beats beaten beating hack hacked hacking burn burned burning burnt crush crushed
  crushing trample trampled trampling shoot shot shooting stoned stoning bludgeoned bludgeoning strangled strangling
  choked choking`);
const HURT_TO_DEATH = oneOf(`
  shot stabbed beaten hacked burned burnt crushed trampled bludgeoned clubbed choked battered scalded mauled stoned
  knifed strangled gored kicked whipped flogged punched frozen`);
const WHOSE_CUSTODY = oneOf(`
  police their its federal military government american israeli russian local state fbi army preventive pre-trial`);

/** The words of each kind. Where two kinds have patterns of equal length, the first wins. */
export const KIND_WORDS: Record<FigureKind, KindWords> = {
  killed: {
    verbs: `
      kill kills killed killing, murder murders murdered murdering, massacre massacres massacred
      massacring, slaughter slaughters slaughtered slaughtering, execute executes executed
      executing, assassinate assassinates assassinated assassinating, behead beheads beheaded
      beheading, slay slays slew slaying, lynch lynches lynched lynching, drown drowns drowned
      drowning, electrocute electrocutes electrocuted electrocuting`,
    verbPhrases: `
      claim|claims|claimed|claiming|take|takes|took|taking|taken|cost|costs|costing the lives of
      shoot|shoots|shot|shooting dead
      ${TO_DEATH} to death
      fatally|mortally shot|shooting|stabbed|stabbing|wounded|wounding|injured|injuring|struck|striking`,
    nounPhrases: `
      death|deaths|killing|killings|murder|murders|slaying|slayings|massacre|slaughter|execution|executions|drowning|drownings|beheading|demise of
      bodies|corpses|remains of`,
    adjectives: 'dead slain murdered',
    counts: 'death deaths fatality fatalities drownings',
    tolls: 'killed died deaths fatalities',
    participles: `
      killed|murdered|massacred|slaughtered|executed|assassinated|slain|lynched|beheaded|martyred
      electrocuted|asphyxiated|incinerated
      shot dead
      shot and killed
      ${HURT_TO_DEATH} to death
      fatally|mortally shot|stabbed|injured|wounded|struck|hit|hurt
      left dead
      swept to their deaths|death`,
    states: `
      dead
      fatally`,
    predicates: `
      died|die|dies|dying|perished|perish|drowned|suffocated
      burned|burnt|froze|starved|bled|choked|fell|plunged|plummeted|jumped to ${THEIR}|death deaths|death?
      lost|losing|lose ${THEIR} lives|life
      met ${THEIR} deaths|death|end
      succumbed to
      passed away`,
    resultVerbs: `
      stab stabs stabbed stabbing beat beats beaten beating hack hacks hacked hacking burn burns
      burned burnt burning crush crushed crushing trample trampled trampling shoot shoots shot
      shooting stoned stoning bludgeoned bludgeoning strangled strangling choked choking sweep
      sweeps swept sweeping send sends sent sending drag dragged dragging hurl hurled hurling throw
      threw throwing push pushed pushing`,
    results: `
      to death
      to ${THEIR} deaths|death`,
  },
  injured: {
    verbs: `
      injure injures injured injuring, wound wounds wounded wounding, hurt hurts hurt hurting, maim
      maims maimed maiming`,
    nounPhrases: `
      injury|injuries to
      injury|injuring|wounding of`,
    adjectives: 'injured wounded hurt',
    tolls: 'injuries',
    participles: `
      injured|wounded|hurt|maimed
      shot and|but injured|wounded|survived
      treated for
      hospitalised|hospitalized
      treated|assessed * for * ${HURTS}|shock|hypothermia|dehydration
      ${TO_HOSPITAL} * with|for|due|after * ${HURTS}
      hospitalised|hospitalized with|for * ${HURTS}
      treated in|at * hospital|hospitals|clinic`,
    states: `
      in a? critical|serious|grave condition
      in intensive care
      still in hospital
      with * ${HURTS}`,
    predicates: `
      suffered|sustained|suffer|suffering|sustaining|received|receiving|escaped|escaping with? * ${HURTS}
      needed|need|required|require hospital treatment
      remain|remained|remains in hospital`,
    resultVerbs: `
      take takes took taking rush rushed rushing airlift airlifted send sends sent sending bring
      brought`,
    results: `to * hospital|hospitals|clinic with|for * ${HURTS}`,
  },
  detained: {
    verbs: `
      detain detains detained detaining, arrest arrests arrested arresting, rearrest rearrests
      rearrested rearresting, apprehend apprehends apprehended apprehending, capture captures
      captured capturing, nab nabs nabbed nabbing`,
    verbPhrases: 'round|rounds|rounded|rounding up',
    nounPhrases: 'arrest|arrests|detention|apprehension of',
    adjectives: 'detained arrested captured',
    counts: 'arrests detentions',
    people: 'detainee detainees',
    tolls: 'arrests detainees held',
    participles: `
      detained|arrested|rearrested|apprehended|captured|nabbed|held|remanded
      taken|remanded|placed|kept|held in|into * custody|detention
      placed|put|held under arrest|detention
      rounded up`,
    states: `
      in|into custody|detention
      in|into ${WHOSE_CUSTODY} custody
      in police cells
      under arrest
      behind bars`,
  },
  suspects: {
    participles: 'named|identified|listed|treated as suspects|suspect',
  },
  charged: {
    verbs: 'charge charges charged charging, indict indicts indicted indicting',
    verbPhrases:
      'bring|brings|brought|bringing|file|files|filed|filing|press|pressed|pressing|lay|laid|laying|announced|announcing|unsealed * charges against',
    nounPhrases: 'indictment|indictments of',
    adjectives: 'charged',
    participles: 'charged|indicted',
    predicates: 'face|faces|facing|faced * charge|charges|prosecution',
  },
  missing: {
    nounPhrases: 'disappearance|disappearances of',
    adjectives: 'missing',
    participles: 'gone missing',
    states: `
      missing|unaccounted-for
      unaccounted for`,
    predicates: `
      went missing
      disappeared|vanished`,
  },
  displaced: {
    verbs: `
      displace displaces displaced displacing, evacuate evacuates evacuated evacuating, uproot
      uproots uprooted uprooting`,
    nounPhrases: 'displacement|evacuation|evacuations of',
    adjectives: 'displaced evacuated',
    people: 'evacuee evacuees',
    tolls: 'evacuees homeless',
    participles: `
      displaced|evacuated|uprooted
      forced|driven|chased|evicted|flooded|moved|evacuated|displaced|uprooted from|out ${THEIR}|the ${HOMES}
      forced|driven|chased|flooded out of? ${THEIR}|the ${HOMES}
      forced|made|obliged|compelled to flee|evacuate
      forced|made|obliged|compelled|told|ordered to leave|abandon|flee|evacuate * ${HOMES}
      left|made|rendered homeless`,
    states: `
      homeless
      out of? ${THEIR} ${HOMES}
      without homes|shelter
      without a home`,
    predicates: `
      are|were|been moved out
      fled|flee|fleeing
      fled|flee|fleeing ${THEIR}? * ${HOMES}|${DANGERS}
      abandoned|evacuated|left|leave|vacated|leaving|abandoning|lost|lose|losing ${THEIR} ${HOMES}`,
    resultVerbs: `
      force forces forced forcing drive drives drove driving driven prompt prompted prompting cause
      caused causing lead led leading compel compelled compelling`,
    results: `
      to flee|evacuate
      to leave|abandon|flee|evacuate * ${HOMES}
      from|out of? ${THEIR} ${HOMES}
      from home`,
  },
  trapped: {
    verbs: 'trap traps trapped trapping, entomb entombs entombed entombing',
    adjectives: 'trapped entombed',
    predicates: 'are|were|remain|remained|been still? trapped|entombed',
  },
  rescued: {
    verbs: 'rescue rescues rescued rescuing, save saves saved saving',
    nounPhrases: 'rescue of',
    adjectives: 'rescued',
    participles: `
      rescued|saved
      found alive
      ${PULLED}|brought|carried|led * alive
      ${PULLED}|brought|taken|led|carried|guided|helped|evacuated|ferried|moved to safety|shore|ashore
      ${PULLED} out? from|out|off of the|a|his|her|their|its|under|beneath * ${RUINS}`,
    states: 'to safety',
    resultVerbs: `
      pull pulls pulled pulling pluck plucks plucked plucking drag dragged dragging dig dug digging
      winch winched winching haul hauled hauling free frees freed freeing extricate extricated
      extracted airlift airlifted airlifting cut lift lifted lifting bring brought bringing find
      finds found finding`,
    results: `
      alive
      from|out|off of? the|a|under|beneath * ${RUINS}`,
  },
};
