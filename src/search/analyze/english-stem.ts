/**
 * English forms brought to one key: inflection first (rules with a table of what does not follow them), then a few
 * derivations that hardly ever join strangers (-ation, -ment, -ly, -ness). What a stemmer takes off beyond that (-al, -ant,
 * -ity, -ous) joins `several` to `severe` and `authority` to `author`, so it stays on.
 */

/** Base form and the forms that no rule gives; chosen by frequency in news. */
const IRREGULAR = new Map(
  `man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|knife knives|wife wives
  housewife housewives|midwife midwives|life lives|leaf leaves|wolf wolves|half halves|shelf shelves|calf calves|loaf loaves
  thief thieves|scarf scarves|hoof hooves|self selves|dwarf dwarves|crisis crises|analysis analyses|basis bases
  hypothesis hypotheses|thesis theses|axis axes|oasis oases|criterion criteria|phenomenon phenomena|bacterium bacteria
  curriculum curricula|fungus fungi|cactus cacti|nucleus nuclei|stimulus stimuli|radius radii|alumnus alumni
  appendix appendices|index indices|matrix matrices|vertex vertices|formula formulae|larva larvae|antenna antennae
  bus buses bused bussed|gas gases gassed|lens lenses|bias biases biased|quiz quizzes
  say said|tell told|go went gone goes|see saw seen|take took taken|give gave given|think thought|bring brought|buy bought
  catch caught|teach taught|seek sought|fight fought|shoot shot shots|flee fled|lead led|feed fed|meet met|hold held|keep kept
  sleep slept|weep wept|leave left|feel felt|deal dealt|mean meant|lose lost|send sent|spend spent|lend lent|build built
  burn burnt|learn learnt|make made|pay paid|lay laid|sell sold|hear heard|stand stood|understand understood|win won
  begin began begun|run ran|sing sang sung|swim swam swum|sink sank sunk|drink drank drunk|ring rang rung|spring sprang sprung
  shrink shrank shrunk|come came|become became|overcome overcame|fall fell fallen|draw drew drawn|grow grew grown
  know knew known|throw threw thrown|blow blew blown|fly flew flown flies|drive drove driven|ride rode ridden
  rise rose risen|write wrote written|break broke broken|speak spoke spoken|steal stole stolen|choose chose chosen
  freeze froze frozen|forget forgot forgotten|forgive forgave forgiven|hide hid hidden|bite bitten|beat beaten
  eat ate eaten|shake shook shaken|mistake mistook mistaken|wear wore worn|tear tore torn|swear swore sworn
  strike struck stricken|stick stuck|swing swung|hang hung|dig dug|withdraw withdrew withdrawn|undergo underwent undergone
  forbid forbade forbidden|arise arose arisen|awake awoke awoken|slay slew slain|bleed bled|breed bred|sweep swept
  creep crept|bend bent|light lit|slide slid|spin spun|cling clung|sit sat|spit spat|get got gotten|do did done does
  die dying died|lie lying lied|tie tying tied|find found|ski skis skiing skied|free freed freeing|agree agreed
  guarantee guaranteed|see seeing|flee fleeing|use used using uses|colour color|labour labor|harbour harbor
  neighbour neighbor|honour honor|favour favor|rumour rumor|armour armor|defence defense|offence offense|licence license
  centre center|theatre theater|metre meter|litre liter|fibre fiber|analyse analyze|paralyse paralyze|grey gray
  programme program programmed programming|ton tons tonne tonnes|unite united uniting unites
  propose proposal|refuse refusal|withdraw withdrawal|approve approval|arrive arrival|survive survival|remove removal
  dismiss dismissal|bribe bribery bribes|deep depth depths|wide width|rob robbery|sue sued suing sues|deny denial|bury burial|renew renewal|betray betrayal|violent violence|apply application`
    .split(/\||\n/u)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);

/** Words that look like a form of another and are none. */
const WHOLE = new Set(
  `being during evening ceiling sterling shilling morning nothing something anything everything pudding herring wedding
  hundred naked wicked sacred indeed embed rugged news species series always perhaps besides lens gas bus plus savings mars paris
  texas kansas brussels athens wales james thomas charles christmas abbas hamas status census
  family only early supply reply apply italy july assembly ally rally bully jelly belly monopoly anomaly butterfly lately
  hardly likely nearly barely mostly elderly holy fly ugly
  business witness harness wilderness
  department apartment compartment parliament procession recession convention succession concession
  specimen regimen abdomen acumen yemen stamen omen bremen cayman
  atlas bias unite morale humane urbane secrete caste paste lovely lively likeness candidate rational`.split(
    /\s+/u,
  ),
);

const VOWEL = /[aeiouy]/;
const CONSONANT = '[^aeiou]';
/** Vowels and consonants in turn, counted: m of Porter's algorithm. */
const measure = (stem: string): number =>
  stem.replace(/(?<=[aeiou])y/g, 'j').match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
/** Ends as `hop` does, so that an `e` makes another word of it. */
const endsShort = (stem: string): boolean =>
  measure(stem) === 1 && /(?:^|[^aeiou])[aeiouy][^aeiouywx]$/.test(stem);
const undoubled = (stem: string): string => stem.replace(/([bdgkmnprtvz])\1$/, '$1');

/** The key that the forms of an English word share. Takes a folded word of three letters or more in a to z. */
export function englishStem(word: string): string {
  const whole = wholeOf(word);
  if (whole !== null) return whole;
  const base = IRREGULAR.get(word) ?? inflectionOff(word);
  return wholeOf(base) ?? finish(derivationOff(IRREGULAR.get(base) ?? base));
}

const wholeOf = (word: string): string | null => (WHOLE.has(word) ? finalY(word) : null);

function inflectionOff(word: string): string {
  const singular = pluralOff(word);
  const known = IRREGULAR.get(singular);
  if (known !== undefined) return known;
  if (WHOLE.has(singular)) return singular;
  const [, stem = '', ending = ''] = /^(.+?)(ied|ed|ing)$/.exec(singular) ?? [];
  if (ending === 'ied') return stem.length > 1 ? `${stem}y` : singular;
  if (ending === '' || !VOWEL.test(stem) || stem.length < 2 || (ending === 'ed' && stem.endsWith('e')))
    return singular;
  if (/(?:at|bl|iz|is|uc|rc|rg|dg|v|u|c)$/.test(stem) && measure(stem) > 0) return `${stem}e`;
  const single = undoubled(stem);
  if (single !== stem) return single;
  return endsShort(stem) ? `${stem}e` : stem;
}

function pluralOff(word: string): string {
  if (word.length > 4 && word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz|us)es$/.test(word) && word.length > 4) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word) && word.length > 5) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Endings that make a noun of a verb or an adverb of an adjective, off a stem that is long enough to be one. */
function derivationOff(word: string): string {
  for (const [ending, put, least] of DERIVATIONS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (measure(`${stem}${put}`) >= least && stem.length > 2) return derivationOff(`${stem}${put}`);
  }
  return word;
}

const DERIVATIONS: readonly (readonly [ending: string, put: string, least: number])[] = [
  ['ization', 'ize', 2],
  ['isation', 'ize', 2],
  ['ical', 'ic', 2],
  ['ional', 'ion', 2],
  ['ential', 'ent', 3],
  ['orial', 'ory', 2],
  ['ersial', 'ersy', 2],
  ['onial', 'ony', 2],
  ['ural', 'ure', 3],
  ['cratic', 'crat', 1],
  ['cracy', 'crat', 1],
  ['ism', 'ist', 2],
  ['ence', 'ent', 3],
  ['ency', 'ent', 3],
  ['ance', 'ant', 3],
  ['ator', 'ate', 2],
  ['ative', 'ate', 3],
  ['ution', 'ute', 2],
  ['ation', '', 2],
  ['ation', 'ate', 2],
  ['ate', '', 2],
  ['ssion', 'ss', 2],
  ['ction', 'ct', 2],
  ['iction', 'ict', 2],
  ['ition', 'it', 3],
  ['ment', '', 2],
  ['tlement', 'tle', 1],
  ['ily', 'y', 1],
  ['ibly', 'ible', 1],
  ['ably', 'able', 1],
  ['ly', '', 1],
  ['iness', 'y', 1],
  ['ness', '', 1],
];

/** Brings spellings of one ending together: `organise`, `movie`, a silent `e`. */
function finish(word: string): string {
  const stem = word
    .replace(/is(e?)$/, (ending) => (word.length > 6 ? ending.replace('s', 'z') : ending))
    .replace(/our$/, word.length > 5 ? 'or' : 'our');
  const silent = stem.endsWith('e') && stem.length > 3 ? stem.slice(0, -1) : stem;
  const bare =
    silent !== stem && (endsShort(silent) || measure(silent) === 0 || silent.endsWith('e')) ? stem : silent;
  return finalY(bare.length > 3 && /ll$/.test(bare) && measure(bare) > 1 ? bare.slice(0, -1) : bare);
}

const finalY = (word: string): string =>
  word.length > 3 ? word.replace(new RegExp(`(?<=${CONSONANT})(?:y|ie)$`), 'i') : word;
