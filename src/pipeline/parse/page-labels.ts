import { asideKind } from './asides.ts';
import { isByline, isNames } from './furniture/bylines.ts';
import { sectionName } from './furniture/page-controls.ts';
import { wordCount, wordsOf } from './wording.ts';

/** Last words of the names of papers and stations that end few headlines. */
const PAPER =
  'Courier|Gazette|Herald|Tribune|Chronicle|Observer|Argus|Advertiser|Examiner|Inquirer|Mercury|Sentinel|Ledger|Telegraph|Weekly|Monthly|Quarterly|Advocate|Messenger|Bugle|Clarion|Dispatch|Enquirer|Intelligencer|Bulletin|Packet|Beacon|Banner|Gleaner|Recorder|Pioneer|Telegram|Broadcasting|Newspaper|Newsletter';
/** Last words of other names of papers, which also end headlines: only after a word or two. */
const ALSO_PAPER =
  'Standard|Times|Post|Journal|Echo|Star|Sun|Mail|Express|Guardian|Independent|Record|Review|Daily|News|Press|Today|Now|Online|Register|Reporter|Recorder|Monitor|Globe|Leader|Citizen|Voice|Wire|Magazine|Digest|Radio|Live';
const CAPITALISED = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.&-]*|&|and|of|the)`;
const ISSUE = String.raw`(?:,? (?:vol(?:ume)?|no|nr|issue|n[°º])\b.{1,30})?`;

const NAMEPLATES: readonly RegExp[] = [
  new RegExp(`^(?:The )?(?:${CAPITALISED} ){1,4}(?:${PAPER})${ISSUE}$`, 'u'),
  /^(?:THE )?(?:[\p{Lu}.&'’-]+ ){1,3}(?:COURIER|GAZETTE|HERALD|TRIBUNE|CHRONICLE|OBSERVER|ARGUS|ADVERTISER|EXAMINER|INQUIRER|MERCURY|SENTINEL|LEDGER|TELEGRAPH|WEEKLY|MONTHLY)$/u,
  /^(?:Radio|Parish News|Community News|Das|Die|Der) (?:(?:of|and|for) )?\p{Lu}[\p{L}'’-]*(?: (?:of|and|\p{Lu}[\p{L}'’-]*|\d{2,3}(?:\.\d)?(?: FM)?)){0,4}$/u,
  /^(?:L[ae] |L['’]|El |La |Il |Die |Der |Das |O )?(?:Gazette|Vigie|Courrier|Tribune|Dépêche|Voix|Écho|Abendblatt|Tageblatt|Morgenpost|Abendpost|Zeitung|Anzeiger|Kurier|Nachrichten|Rundschau|Bote|Diario|Mirador|Periódico|Heraldo|Correo|Noticiero|Faro|Voz|Corriere|Gazzetta|Giornale|Messaggero|Jornal|Correio)(?: (?:am|an|der|des|du|de|la|las|los|l['’]|del|della|di|dello|do|da|von|im|für|\p{Lu}[\p{L}'’-]*)){1,5}$/u,
  /^(?:\p{Lu}[\p{L}'’-]*(?:er|ische|isches) )\p{Lu}\p{Ll}*(?:[Bb]latt|[Pp]ost|[Zz]eitung|[Kk]urier|[Bb]ote|[Aa]nzeiger|[Nn]achrichten|[Rr]undschau)$/u,
  /^(?:\p{Lu}\p{L}+(?:ый|ий|ая|ое|ие|ые) )(?:вестник|газета|новости|известия|ведомости|правда|время|листок|край)$/iu,
];

const MAYBE_NAMEPLATE = new RegExp(`^(?:The )?(?:${CAPITALISED} ){1,2}(?:${ALSO_PAPER})${ISSUE}$`, 'u');

/** Verbs of a headline in Title Case: "Editor Returns to Herald", "Mayor Sues Evening Post". */
export const HAS_VERB = /(?<!^)\b(?!Los\b)\p{L}+(?:[b-df-hj-np-rtv-z]s|[^l]es|ed)\b(?= )/u;

/** Whether a line is formed like the name of a paper or station: surely, or perhaps ("Coastline Today"). */
export function nameplateForm(text: string): 'sure' | 'maybe' | null {
  if (HAS_VERB.test(text)) return null;
  if (NAMEPLATES.some((name) => name.test(text))) return 'sure';
  return MAYBE_NAMEPLATE.test(text) ? 'maybe' : null;
}

/** Whether a line is the name of a paper or station, as it stands over a page. */
export const isNameplate = (text: string): boolean => nameplateForm(text) !== null;

const KIND =
  'interview|essay|profile|read|view|column|debate|story|briefing|review|report|analysis|letters?|comment|opinion|editorial|leader|explainer|diary|notebook|feature|reportage|portrait|q ?& ?a';
/** The kind of an article over its headline: "The Saturday interview", "Letter of the day", "From the archive". */
const KICKER = new RegExp(
  String.raw`^(?:long )?(?:${KIND})$|^(?:the |our )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|weekly|daily|morning|evening|big|long|guest|reader['’]?s?|week's|monday's)(?: (?:${KIND}))$|^(?:letters?|comment|quote|picture|question|story) of the (?:day|week|month)$|^letters? to the editors?$|^from (?:the|our) (?:archives?|(?:\p{L}+ )?correspondents?|readers|newsroom)$|^in (?:brief|short|depth|focus|pictures)$|^(?:news|analysis|comment) in brief$`,
  'iu',
);

/** What a paper says of itself under its name: "The monthly for people who walk", "Independent since 1891". */
const SLOGAN =
  /^(?:(?:the|your|an?) (?:\p{L}+[ -]){0,3}(?:monthly|weekly|quarterly|daily|magazine|newspaper|paper|journal|newsletter|bulletin|voice) (?:for|of|from|that|you)\b.*|(?:independent|unabhängig|indépendant|independiente|est(?:ablished|d)?\.?|founded|gegründet|fondé|fundado|serving \p{L}.*|published|seit|depuis|desde|dal|основан\p{L}*).{0,24}\b1[6-9]\d\d|(?:the )?(?:voice|home|newspaper|news) (?:of|for) (?:the )?\p{Lu}.*|(?:unabhängig|überparteilich)e?\b.*|(?:nr|no|n[º°]|№|vol|ausgabe|issue|número|numéro|heft)\.? ?\d.{0,40}|(?:all the|local|independent|community|honest|the) news (?:you|that|from|for|of)\b.*|(?:die|das|der) (?:\p{L}+ )?(?:\p{L}*zeitung|\p{L}*blatt|\p{L}*magazin|wochenzeitung) (?:für|der|des|aus)\b.*|(?:le|l['’]|la) ?(?:quotidien|hebdomadaire|mensuel|journal|magazine|revue) (?:de|des|du|pour|d['’]).*|(?:el|la) (?:diario|periódico|semanario|revista|mensual) (?:de|del|para)\b.*)$/iu;

/** A way through a site: "Home › Country", "Accueil > Monde > Environnement". */
function isBreadcrumb(text: string): boolean {
  const parts = text.split(/ (?:›|»|>{1,2}|→|\/) /u);
  return parts.length > 1 && !text.includes('«') && parts.every((part) => isShort(part, LONGEST_CRUMB));
}

const LONGEST_CRUMB = 4;
const LONGEST_PART = 3;
const isShort = (part: string, longest: number): boolean =>
  /^\p{Lu}/u.test(part) && wordCount(part) <= longest;

const OF_DATE =
  /^(?:published|updated|posted|week of|edition of|\d{1,2}[ -]min(?:ute)?s?\b|\d{1,2}:\d\d\b)|\b(?:19|20)\d\d\b/iu;
const LONGEST_DATE = 8;
const isOfDate = (part: string): boolean =>
  asideKind(part) === 'date' ||
  (OF_DATE.test(part) && wordsOf(part).length <= LONGEST_DATE && /\d/u.test(part));

/** Short parts between bars, such as the paper, the section, the writer, the day: "Court | 3.3.2026, 16:20". */
function isRowOfParts(text: string): boolean {
  const parts = text.split(/ ?[|·•] ?/u).map((part) => part.trim());
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        isShort(part, LONGEST_PART) || isOfDate(part) || isNames(part) || isByline(part) || isNameplate(part),
    )
  );
}

/** Whether a row of parts names the day or the writer, as it stands under a headline. */
export const isSignedRow = (text: string): boolean =>
  isRowOfParts(text) && text.split(/ ?[|·•] ?/u).some((part) => isOfDate(part) || isByline(part));

/**
 * Whether a line over a text is no headline but what a page has above one: the name of the paper, the way to the page,
 * the kind of the article, or its section, writer and day between bars.
 */
export const isPageLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  (isNameplate(text) ||
    isBreadcrumb(text) ||
    KICKER.test(text) ||
    sectionName.test(text) ||
    SLOGAN.test(text) ||
    isRowOfParts(text) ||
    /^week of .{0,12}\d/iu.test(text));

/** In UTF-16 units. */
const LONGEST_LABEL = 120;
