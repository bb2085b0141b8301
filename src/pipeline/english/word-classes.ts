import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, wordSet } from './lexicon.ts';
import { isCapital, type Token, type TokenLine } from './tokens.ts';

export const PREPOSITIONS = wordSet(`
  of in on at to from with by for near inside outside aboard across along amid amidst among amongst around behind
  below beneath beside besides between beyond down during following into onto off opposite over past since through
  throughout toward towards under underneath until till up upon via within without after before about above against
  alongside despite except including like per than versus out away`);

export const CONJUNCTIONS = wordSet(`
  and or but nor yet so as if when while where whereas because although though unless whether once that which who
  whom whose why how lest plus`);

export const RELATIVES = wordSet('who which that whom whose');

export const DETERMINERS = wordSet(`
  the a an this that these those his her its their our my your all both each every any some no another what`);

export const PRONOUNS = wordSet(`
  he she it they we i you him them us me himself herself itself themselves ourselves everyone everybody someone
  somebody anyone anybody nobody none nothing everything something mine theirs ours`);

/** Spans of time: after "last" or "this" they say when. */
export const TIMES = wordSet(
  'week month year morning evening afternoon night weekend day days hours weeks summer winter',
);

export const BE = wordSet(`was were is are be been being am wasn't weren't isn't aren't`);

export const AUXILIARIES = wordSet(`
  was were is are be been being am has have had having get gets got getting gotten remain remains remained remaining
  lay lie lies lying stay stays stayed do does did wasn't weren't isn't aren't hasn't haven't hadn't didn't don't
  doesn't`);

export const MODALS = wordSet(`
  could may might would will can should shall must cannot couldn't mightn't wouldn't won't can't shouldn't`);

/** Adverbs that do not end in "-ly". */
const ADVERBS = wordSet(`
  also now still then later already again almost alive alone together instantly overnight nearby downtown nationwide
  countrywide worldwide abroad elsewhere here there today tonight yesterday tomorrow early late soon so far thereby
  thus even ever just only never not too very well meanwhile however otherwise afterwards afterward earlier ago since
  instead altogether outright indoors outdoors upstairs downstairs ashore underground home apiece aside back first
  initially once twice more`);

const NOT_ADVERBS = wordSet(`
  elderly family friendly likely unlikely assembly ally only early monthly weekly daily deadly deputy july italy reply
  supply unruly homily holy bully rally belly butterfly fly`);

/** Whether a token is an adverb, judged by its form. */
export const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (ADVERBS.has(token.lower) ||
    (token.lower.endsWith('ly') && /^\p{Ll}{4,}$/u.test(token.lower) && !NOT_ADVERBS.has(token.lower)));

/** Weekdays in full, with and without a possessive, and abbreviated. */
export const WEEKDAY_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.flatMap((day) => [day, `${day}'s`]),
  ...SHORT_WEEKDAYS,
]);

const MONTH_WORDS: ReadonlySet<string> = new Set(
  [...MONTHS, ...SHORT_MONTHS].flatMap((month) => [month, `${month}'s`]),
);

/** Whether a word is a month with a capital. In a headline every word has one. */
export const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && MONTH_WORDS.has(token.lower) && isCapital(token);

/** Past forms that do not end in "-ed", and present forms common in reports. */
const VERBS = wordSet(`
  said says say saying told tells tell went goes go gone took takes take taken came comes come saw sees see seen made
  makes make gave gives give given found finds find got knew knows know known thought think thinks felt feel feels
  became becomes become began begins begin begun ran runs run held holds hold brought brings bring kept keeps keep left
  leave leaves lost lose loses met meet meets paid pay pays put puts read reads rode ride rides rose rise rises risen
  sat sit sits sent send sends shook shake shakes shot shoots shoot showed shows show shown spoke speak speaks spoken
  spent spends spend stood stands stand stole struck strikes strike threw throws throw wore wear wears worn won wins
  win wrote writes write written broke breaks break broken built builds build burst caught catches catch chose choose
  cut cuts drew drawn drove drives drive driven ate fell falls fall fallen fought fights fight flew flies fly flown
  forgot froze grew grows grow grown hid hit hits hurt laid lays led leads lead let lets rang sank sinks sink sunk sang
  sought seeks seek sold sells sell set sets shut slept sleeps sleep slid spread swam swept sweeps swore taught tore
  understood woke fled flees flee bore bears want wants need needs live lives work works believe believes include
  includes face faces attend attends protest protests expect expects hope hopes fear fears claim claims warn warns
  report reports confirm confirms deny denies appear appears seem seems try tries call calls ask asks use uses help
  helps follow follows become remain remains continue continues happen happens occur occurs belong belongs refuse
  refuses demand demands suffer suffers arrive arrives wait waits escape escapes survive survives gather gathers march
  marches plead pleads await awaits`);

export const isIrregularVerb = ({ lower }: Token): boolean => VERBS.has(lower);

/** Participles that follow a noun without an auxiliary: "people trapped in the mine". */
const AFTER_NOUN = wordSet(`
  trapped stranded gathered aged caught stuck buried involved identified named suspected accused wanted believed based
  linked employed located seated dressed described known called exposed infected treated hospitalised hospitalized born
  taken held connected related armed married deployed stationed posted assigned attached listed invited queued packed
  crammed crowded huddled sheltered housed lodged pinned burned burnt shot stabbed left seen said thought reported`);

/**
 * Whether a word is the verb of a clause, judged by its form. A participle is not if it follows a noun and precedes a
 * preposition, an adverb or the end, or if it precedes a noun ("the crowded hall").
 */
export function isVerbAt({ tokens }: TokenLine, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (MODALS.has(lower) || AUXILIARIES.has(lower)) return true;
  const after = tokens[at + 1];
  const hasNoObject = !after || after.kind === 'mark' || PREPOSITIONS.has(after.lower) || isAdverb(after);
  if (AFTER_NOUN.has(lower) && hasNoObject) return false;
  const before = tokens[at - 1];
  if (before && (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower))) return false;
  if (VERBS.has(lower)) return true;
  return (
    lower.endsWith('ed') && /^\p{Ll}{4,}$/u.test(lower) && !(isAdverb(before) && before?.lower.endsWith('ly'))
  );
}
