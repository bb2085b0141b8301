import { SHORT_MONTHS, SHORT_WEEKDAYS, wordSet } from '../english/lexicon.ts';

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Titles and words that always belong to the following name or number, without their full stop. */
const BEFORE_A_NAME = wordSet(`
  Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpl Sgt Pvt Cmdr Adm Gov Sen Sens Rep Reps Rev Hon Pres Supt Insp Det
  Messrs feat dir prod Mme Mlle Mgr Msgr Amb Atty Ald Cllr Brig Ven Mt Ft Ste Rt Fr vs
  Sr Sra Srta Dña Exmo Sig Dott dott med avv Avv Ing Dhr Mevr Hr ul
  им ул проф акад пр-т стр
`);

/** Abbreviations before a number or a lower-case word, rarely at the end of a sentence. */
const BEFORE_MORE = wordSet(`
  St cf approx Approx ca Ca ft incl eg e.g i.e viz p pp Fig Figs Tbl Tbls Vol Vols vol vols fig figs No Nos Art Arts Ch Sec Eq Op al est c v
  Nr Tel rd bzw ggf evtl sog vgl inkl z.B d.h u.a geb gest Mio Mrd Str Abs
  env av núm pág Ud Uds EE UU np
  г гг в вв т тыс млн млрд руб др т.е т.д т.п
`);

/** Abbreviations that may also end a sentence; the next word decides. */
const EITHER_WAY = wordSet(`
  Inc Ltd Co Cos Corp Bros LLC Jr Esq Ph.D etc usw Dept Univ Assn Ave Blvd Rd Sq ecc
  ${[...SHORT_MONTHS, ...SHORT_WEEKDAYS]
    .filter((word) => word !== 'may')
    .map(capitalised)
    .join(' ')}
  Calif Mass Pa Fla Tex Ill Mich Conn Wash Ariz Colo Minn Wis Tenn Okla Ore Ala Ga Va Md Mo Ky La
`);

/**
 * Whether the word before a full stop is an abbreviation that `never` or `seldom` ends a sentence; null for other
 * words.
 */
export function abbreviationKind(word: string, inLowerCase: boolean): 'never' | 'seldom' | null {
  const known = inLowerCase ? capitalised(word) : word;
  if (BEFORE_A_NAME.has(known) || BEFORE_A_NAME.has(word)) return 'never';
  if (BEFORE_MORE.has(known) || BEFORE_MORE.has(word) || EITHER_WAY.has(known)) return 'seldom';
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) ? 'seldom' : null;
}

/** Words that open a sentence far more often than they follow an abbreviation; not the initials "A.", "С.". */
export const OPENER =
  /^["'“‘«„([¿¡]*(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|This|That|These|Those|There|Here|But|And|Or|So|Yet|In|On|At|By|For|From|To|With|After|Before|When|While|Where|Who|What|Why|How|If|As|Since|Although|Though|However|Meanwhile|Later|Now|Then|Still|Some|Many|Most|Several|Both|Each|All|No|Not|One|Two|Three|Officials|Police|Investigators|Authorities|Witnesses|Officers|Residents|Firefighters|Crews|Deputies|Paramedics|Detectives|Neighbou?rs|Drivers|Rescuers|Prosecutors|Doctors|Soldiers|Troops|Reporters|Someone|Anyone|Nobody|Everyone|According|Despite|During|Until|Under|Over|More|Another|Others|Earlier|Also|Even|Only|Once|Because|Following|Amid|Der|Die|Das|Er|Sie|Es|Wir|Ein|Eine|Im|Am|Auch|Nach|Doch|Le|Les|Il|Elle|Ils|Elles|Nous|Un|Une|Dans|El|Los|Las|Una|En|Él|Ella|В|На|Он|Она|Они|Это|По|С|Но|А|Как|После)(?![\p{L}\p{M}])(?!(?<=^[^\p{L}]*\p{L})\.)/u;
