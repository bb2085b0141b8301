import { MONTHS, WEEKDAYS, wordSet } from '../../english/lexicon.ts';
import { matchesOf } from '../../text/matches.ts';

/** A listed name at its place in a text. */
export interface ListedPlace {
  id: string;
  start: number;
  end: number;
}

/** A speaker's name at its place in a text; `id` is set for a listed name. */
export interface SpeakerPlace {
  id: string | null;
  start: number;
  end: number;
}

/** Known names of an article: listed ones by start and end, and the full names that it uses. */
export interface KnownNames {
  byStart: ReadonlyMap<number, ListedPlace>;
  byEnd: ReadonlyMap<number, ListedPlace>;
  full: ReadonlySet<string>;
}

/** A capitalised word, an initial or an abbreviated title; only the latter two have full stops. */
const NAME_WORD = String.raw`(?:(?:\p{Lu}\.)+(?:-\p{Lu}\.)?|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Sgt|Col|Capt|Rev|St)\.|(?:al|el|as|ad|an|ar|ash|at|az)-\p{Lu}[\p{L}\p{M}'’]*|\p{Lu}[\p{L}\p{M}'’]*(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*)*)`;
const PARTICLE = String.raw`(?:de|da|di|del|della|dos|du|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|ben|y|e)`;
/** A run of capitalised words, with particles of names. */
export const NAME_RUN = String.raw`${NAME_WORD}(?:\s+(?:${PARTICLE}\s+){0,2}${NAME_WORD})*`;

/** Titles and offices before a name, which are not part of it. */
const TITLES = wordSet(`
  mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess pope president premier prime
  minister chancellor mayor governor gov senator sen representative rep congressman congresswoman judge justice
  secretary ambassador commissioner chief deputy vice acting former interim captain capt colonel col general gen
  major maj lieutenant lt sergeant sgt corporal private officer constable detective inspector superintendent sheriff
  marshal commander admiral reverend rev father sister brother bishop archbishop cardinal imam rabbi coach director
  chairman chairwoman chair head leader spokesman spokeswoman spokesperson attorney prosecutor survivor witness
  resident lawyer analyst expert doctor nurse teacher driver passenger neighbour neighbor activist historian
  economist interior foreign defence defense health finance education transport justice police fire state first mp
  cllr councillor executive ceo aide secretary-general curator founder supt insp det dci pc cpl cmdr brig sheikh
  emir sultan ayatollah mullah pastor`);
/** Titles after which a single word is a name: "Mr Ruiz". */
const HONORIFICS =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|President|Mayor|Governor|Senator|Judge|Justice|Captain|Colonel|General|Major|Sergeant|Lieutenant|Detective|Inspector|Superintendent|Sheriff|Chief|Minister|Ambassador|Bishop|Archbishop|Cardinal|Pope|King|Queen|Prince|Princess|Father|Imam|Rabbi)\.?$/u;

/** Words for the time of a statement. */
const TIMES = wordSet(
  `${[...WEEKDAYS, ...MONTHS].join(' ')} meanwhile later earlier yesterday today tonight now then however still afterwards afterward`,
);

/** Capitalised words that are no name, or not the name of a person or organisation. */
const NO_NAME = wordSet(`
  he she they we i you it who this that these those there the a an his her their our its one another someone
  somebody nobody everyone both many some most several all few and but or so yet also asked speaking in on at by
  from for after before when while as if since although though according following officials police residents
  witnesses relatives survivors authorities doctors experts analysts critics investigators prosecutors lawyers
  neighbours neighbors people`);
const isNoName = (word: string): boolean => NO_NAME.has(word) || TIMES.has(word);

const ROLE =
  /(?:man|woman|men|women|person|er|or|ist|ian|ant|president|chief|head|witness|secretary|deputy|nurse|chair|coach|king|queen|captain|colonel|general|expert|resident|student|spokes\p{Ll}+|analyst|official|mother|father|son|daughter|widow|pilot|priest|leader)$/u;
const NOT_ROLE = wordSet(
  'after under over other another whether never ever however for or nor per neither either than then',
);

/** Whether a lower-case word is a role: "spokesman", "survivor". */
const isRole = (word: string): boolean => ROLE.test(word) && !NOT_ROLE.has(word);

const RUN_AT_END = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}'’-])${NAME_RUN}$`, 'u');

/**
 * Returns the name at the end of a span, if it is a subject: "Kremlin spokesman Dmitry Peskov", "but Ana Ruiz", not "a
 * friend of Ana Ruiz", nor "Ruiz’s lawyer".
 */
export function nameAtEnd(text: string, from: number, to: number, known: KnownNames): SpeakerPlace | null {
  const stretch = text.slice(from, to);
  const run = RUN_AT_END.exec(stretch);
  if (!run || /['’]s?$/u.test(run[0])) return endsListed(from, to, known, stretch);
  const name = nameOfRun(run[0], from + run.index, known);
  return name && isSubject(stretch.slice(0, name.start - from)) ? name : null;
}

/** "the minister", if the editor lists it. */
function endsListed(from: number, to: number, known: KnownNames, stretch: string): SpeakerPlace | null {
  const listed = known.byEnd.get(to);
  return listed && listed.start >= from && isSubject(stretch.slice(0, listed.start - from)) ? listed : null;
}

const DESCRIBED_RUN = new RegExp(
  String.raw`^((?:(?:the|a|an|one|another)\s+)?(?:[\p{Ll}\d][\p{L}\d-]*(?:['’]s)?,?\s+){0,5})(${NAME_RUN})(?![\p{L}\p{M}\p{N}-])`,
  'u',
);

/** Returns the name at the beginning of a span, after a role: "Mayor Ana Ruiz", "the mayor, Ana Ruiz". */
export function nameAtStart(text: string, from: number, to: number, known: KnownNames): SpeakerPlace | null {
  const stretch = text.slice(from, to);
  const startsHere = known.byStart.get(from);
  const listed = startsHere && startsHere.end <= to ? startsHere : null;
  const opening = DESCRIBED_RUN.exec(stretch);
  const [, before = '', run] = opening ?? [];
  if (!opening || run === undefined) return listed;
  const rest = stretch.slice(opening[0].length);
  const lastRole = /^\s+\p{Ll}[\p{L}-]*\s+(?=\p{Lu})/u.exec(rest)?.[0].trim();
  if (lastRole !== undefined && isRole(lastRole)) {
    return nameAtStart(
      text,
      from + opening[0].length + rest.length - rest.trimStart().length + lastRole.length + 1,
      to,
      known,
    );
  }
  if (/['’]s?$/u.test(run) || /^['’]/u.test(rest) || /^\s+and\s+\p{Lu}/u.test(rest)) return null;
  if (/^(?!the\s+$)./u.test(before) && !isDescription(before)) return listed;
  return nameOfRun(run, from + before.length, known) ?? listed;
}

/** Words before a name that describe a person and end with a role. */
function isDescription(before: string): boolean {
  const words = before.trim().replace(/,$/u, '').split(/\s+/u);
  const last = words.at(-1) ?? '';
  return (
    !words.some((word) =>
      /^(?:of|for|to|with|by|from|about|against|and|who|that|whose|in|on|at)$/u.test(word),
    ) &&
    (isRole(last.toLowerCase()) || TITLES.has(last.toLowerCase()))
  );
}

/** Removes titles and days from a run of capitalised words; null if no certain name is left. */
function nameOfRun(run: string, start: number, known: KnownNames): SpeakerPlace | null {
  const end = start + run.length;
  const listed = known.byEnd.get(end);
  if (listed && listed.start >= start) return listed;
  const words = Array.from(run.matchAll(/\S+/gu), ({ 0: word, index }) => ({ word, index }));
  const bare = (word: string): string => word.toLowerCase().replace(/[.’']/gu, '');
  const lastTitle = words.findLastIndex(
    // "the BBC’s Ana Ruiz"
    ({ word }) => TITLES.has(bare(word)) || isNoName(bare(word)) || /['’]s$/u.test(word),
  );
  const own = words.slice(lastTitle + 1);
  const [first] = own;
  if (!first) return null;
  const name = run.slice(first.index);
  const honoured = HONORIFICS.test(words[lastTitle]?.word ?? '');
  if (own.length < 2 && !honoured && !known.full.has(name)) return null;
  return { id: null, start: start + first.index, end };
}

/** Whether a name after these words is a subject: at the beginning of a sentence or clause, or after a role. */
function isSubject(before: string): boolean {
  const text = before.trimEnd();
  if (text === '' || /[,;:.!?”"»)—–’]$/u.test(text)) return true;
  const last = /[\p{L}\p{M}'’-]+$/u.exec(text)?.[0] ?? '';
  if (/^the$/iu.test(last)) return isSubject(text.slice(0, -3));
  if (TIMES.has(last.toLowerCase())) return true;
  if (/^(?:but|while|as|when|that|because|since|although|though|after|before)$/iu.test(last)) return true;
  if (!isRole(last.toLowerCase()) && !TITLES.has(last.toLowerCase())) return false;
  // "a friend of spokesman Peskov", "the man who shot mayor Ruiz"
  const phrase = /(?:[\p{L}\p{M}'’-]+\s+){0,5}[\p{L}\p{M}'’-]+$/u.exec(text)?.[0] ?? '';
  return !/(?:^|\s)(?:of|for|with|by|against|who|whose|shot|killed)\s/iu.test(` ${phrase} `);
}

const ANY_RUN = new RegExp(NAME_RUN, 'gu');

/** Names of several words that an article uses, and their last words: "Ruiz", after "Ana Ruiz". */
export function fullNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const [run] of matchesOf(text, ANY_RUN)) {
    const words = run.replace(/['’]s$/u, '').split(/\s+/u);
    const own = words.slice(
      words.findLastIndex(
        (word) => isNoName(word.toLowerCase()) || TITLES.has(word.toLowerCase().replace('.', '')),
      ) + 1,
    );
    if (own.length > 1) names.add(own.at(-1) ?? '');
  }
  return names;
}
