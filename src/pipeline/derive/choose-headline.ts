import { FINITE } from '../english/speech-verbs.ts';
import { isQuestion, opensWithConnective, opensWithPronoun } from '../text/opening-words.ts';
import { asideKind, PICTURE_CONTROL } from '../parse/asides.ts';
import { speaksToReader } from '../parse/furniture/of-the-page.ts';
import { furnitureRule } from '../parse/furniture/furniture.ts';
import { endsSentence, wordCount } from '../parse/wording.ts';
import { withinQuotations } from '../text/quotations.ts';
import { cutLine } from './headline/cut.ts';
import { mayBeFinite } from './headline/main-verb.ts';
import { textStart } from './headline/place-line.ts';
import { capitalised, oneLine } from './headline/title-line.ts';

/** A headline and the index of its sentence. */
export interface DerivedHeadline {
  sentence: number;
  text: string;
}

/** How much of an article is read: passages, sentences per passage, characters. */
const READ = { passages: 10, sentences: 4, ofOne: 10, characters: 20_000 };

/** Penalties of a sentence as the headline; `later` applies for each previous sentence, `below` for each passage. */
const PENALTIES = {
  later: 0.6,
  below: 1.5,
  furniture: 20,
  /** A sentence of the page, in a passage of the article. */
  page: 7,
  /** A passage that does not end like a sentence, if another does. */
  unended: 8,
  quoted: 5,
  question: 4,
  pointsBack: 4,
  connective: 2,
  happened: 4,
  speakerless: 3,
  /** For each missing word. */
  fewWords: 1.5,
  firstPerson: 2,
};

const MIN_WORDS = 5;
/** In characters: longer sentences are cut. */
const LONG = 160;

interface Opening {
  sentence: number;
  line: string;
  penalty: number;
}

/**
 * Returns a headline for an article without one: the first sentence of its first paragraph, after place and agency,
 * whole or cut by `cutLine`; a later sentence if the first is a caption, a notice, a question, or refers to previous
 * text. No words are deleted within it or added. Null if no sentence has a visible character.
 */
export function deriveHeadline(
  passages: readonly (readonly string[])[],
  language: string,
): DerivedHeadline | null {
  let best: (DerivedHeadline & { penalty: number }) | null = null;
  const isWorse = (penalty: number): boolean => best !== null && penalty >= best.penalty;
  for (const { sentence, line, penalty } of openingsOf(passages, language, isWorse)) {
    if (isWorse(penalty)) continue;
    const cut = cutLine(line, language);
    if (isWorse(penalty + cut.penalty)) continue;
    const text = capitalised(cut.text, language) + (cut.open ? '…' : '');
    best = { sentence, text, penalty: penalty + cut.penalty };
  }
  return best && { sentence: best.sentence, text: best.text };
}

/** The sentences that may be the headline, in order; `isWorse` says that a penalty is already too high. */
function* openingsOf(
  passages: readonly (readonly string[])[],
  language: string,
  isWorse: (penalty: number) => boolean,
): Generator<Opening> {
  const read = passages.slice(0, READ.passages);
  const ended = read.some((sentences) => endsSentence(sentences.at(-1) ?? ''));
  let first = 0;
  let cost = 0;
  let belowCredit = false;
  for (const [index, sentences] of read.entries()) {
    if (isWorse(cost)) return;
    const some = sentences.slice(0, read.length === 1 ? READ.ofOne : READ.sentences);
    const within = withinQuotations(some.map((text) => ({ text })));
    const passage = oneLine(sentences.join(' ').slice(0, READ.characters));
    const besideCredit = belowCredit || isCredit(oneLine(read[index + 1]?.join(' ') ?? ''));
    const isFurniture = isNoParagraph(passage) || (besideCredit && isCaption(passage, sentences.length));
    belowCredit = isCredit(passage);
    const ofPassage =
      read.length > 1 && isFurniture
        ? PENALTIES.furniture
        : ended && !endsSentence(passage) && !/[:：—–]$/u.test(passage)
          ? PENALTIES.unended
          : 0;
    const notices = NOTICE.test(passage) ? some.findLastIndex((text) => isOfPage(oneLine(text))) : -1;
    for (const [at, text] of some.entries()) {
      const quoted = within[at] === true ? PENALTIES.quoted : 0;
      const least = cost + PENALTIES.later * at + ofPassage + quoted;
      if (isWorse(least)) continue;
      const whole = oneLine(text.slice(0, READ.characters));
      const line = withoutStrayMarks(whole.slice(textStart(whole)));
      if (line === '') continue;
      const ofPage =
        at <= notices || isOfPage(whole) || CREDIT_FIRST.test(oneLine(some[at + 1]?.slice(0, 200) ?? ''));
      const penalty = least + (ofPage ? PENALTIES.page : 0) + penaltyOf(line, language);
      yield { sentence: first + at, line, penalty };
    }
    first += sentences.length;
    if (ofPassage === 0) cost += PENALTIES.below;
  }
}

/** Whether a passage is a byline, a caption, a label or a notice to the reader. */
const isNoParagraph = (passage: string): boolean =>
  NOTICE.test(passage) ||
  ABOUT_AUTHOR.test(passage) ||
  CAPTION.test(passage) ||
  PICTURE_CONTROL.test(passage) ||
  furnitureRule(passage) !== null ||
  (passage.length <= 120 && !endsSentence(passage) && NO_TEXT.has(asideKind(passage) ?? ''));

/** Whether a sentence is a notice, speaks to the page's reader, or is a day, a byline or a video's caption. */
const isOfPage = (sentence: string): boolean =>
  NOTICE.test(sentence) ||
  speaksToReader(sentence) ||
  ABOUT_AUTHOR.test(sentence) ||
  /^CLOSE \p{Lu}|^(?:first |last )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted)(?: on| at|:)? (?:\p{L}+ )?\d[^.]{0,30}\.?$/u.test(
    sentence,
  ) ||
  (sentence.length <= 60 &&
    ['date', 'byline', 'credit'].includes(asideKind(sentence.replace(/\.$/u, '')) ?? ''));

const NO_TEXT = new Set([
  'list-item',
  'byline',
  'attribution',
  'place-line',
  'credit',
  'date',
  'score',
  'label',
  'contact',
  'copy-mark',
]);

const NOTICE =
  /^(?:\[|\()?(?:corrections?|clarification|editor[’']?s?[’']? note|editors[’'] note|note|eds|disclaimer|warning|trigger warning|content warning)\b[^.]{0,40}:|^\(?(?:(?:update: )?this (?:is a (?:breaking|developing|rush|partial|corrected)|article (?:was|has been|contains|is)|story (?:was|has been|contains|is)|post (?:was|has been|contains)|video|page)|an earlier version of|sign up|subscribe|get (?:the|our|all)|check back|please (?:use|note|see|enable|click|refresh|try)|follow (?:us|our)|click|read more|watch|listen to|story highlights|the (?:views|opinions) expressed|here(?:['’]s| is| are) (?:what|how|why|everything|all|the latest|a (?:look|list|timeline))|stay (?:with|tuned)|(?:join|donate|become a member|support (?:us|our))\b[^.]*\b(?:code|today|now|membership|member|off|work|journalism)\b|\p{Lu}[\p{L} ]{2,30} is an? (?:nonprofit|non-profit|independent|award-winning) (?:news|media|investigative)\p{L}*|summary:|thank(?:s| you) for (?:reading|joining|following|being|watching|listening)|(?:we(?:['’]re| are)|(?:this|our|the) (?:live )?(?:blog|coverage|page) (?:is|has)) (?:now )?(?:clos|paus|wrapp|end)|we use cookies|by (?:clicking|signing up|submitting|subscribing))\b/iu;

/** What a commentary says of its writer: "Ana Ruiz is an editor at", "The opinions expressed in this commentary are hers." */
const ABOUT_AUTHOR =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3},?(?: [^.]{0,40},)? (?:is|was|serves as) (?:(?:currently|also) )?(?:the|an?|our)? ?[^.]{0,50}\b(?:editor|columnist|commentator|contributor|contributing|blogger|(?:staff |senior |freelance )writer|(?:senior |visiting |research )?fellow|correspondent|reporter|author of|host of|professor (?:of|at))\b|\b(?:views|opinions) expressed (?:here|in this \p{L}+) (?:are|do not)\b/iu;

const isCredit = (passage: string): boolean =>
  CREDIT.test(passage) || (!endsSentence(passage) && asideKind(passage) === 'credit');

const CREDIT = /^(?:photo(?:graph)?s?|image|picture|foto|bild)\b/iu;

/** A credit pasted after its caption, before the next sentence: "(Ana Ruiz/Reuters) The mayor …". */
const CREDIT_FIRST =
  /^(?:[([](?:[^()[\]]{2,50}[/|] ?)[^()[\]]{2,40}[)\]]|(?:Photo|Image|Video|Picture)s?(?: by| credit)?:)\s/u;

/** A sentence beside a credit that shows something, or has no verb in the past. */
const isCaption = (passage: string, sentences: number): boolean =>
  SHOWN.test(passage) ||
  (sentences === 1 &&
    passage.length <= LONG &&
    !(passage.match(/(?<!\S)\p{Ll}[\p{Ll}'’]*/gu) ?? []).some((word) => mayBeFinite(word)));

/** A caption in the present tense: "A commuter looks at a departure board." */
const SHOWN =
  /^(?:an? |the |two |three |people |\p{Lu}\p{L}+ \p{Lu}\p{L}+ )(?:\S+ ){0,6}?(?:look|stand|walk|sit|pose|wave|watch|wait|hold|pass|speak|smile|leave|arrive|attend|gesture)(?:e?s)?\b[^.]{0,120}\.?$/iu;

const CAPTION =
  /, (?:(?:far |top |bottom )?(?:left|right)|cent(?:er|re)|(?:second|third) from (?:the )?(?:left|right)),|^(?:media caption|image caption|image copyright|image source|photo|file photo|image \d+ of \d+|in this (?:photo|image|picture|file photo)|foto|bild|crédit|фото)\b|\b(?:photographs?|photo|picture|image|illustration)(?: by| credit| courtesy)?: ?\S|\b(?:file photo|image caption|image copyright)\b|(?:[/|] ?|\(|via )(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?: Images)?)(?: (?:Photo|Images))?[)]?$|\bREUTERS\/\p{Lu}|[(](?:AP |Reuters |AFP )?Photo(?: by)?[^)]{0,80}[)]$/iu;

/** Signs of page elements pasted into a line, and a name with the links of its page: "Ruiz Ana Maria RuizMayor resigns". */
const PASTED_PAGE =
  /\b(?:image (?:caption|copyright|source)|media caption|getty images|share this|view comments|advertisement|read more|story highlights|supported by)\b/iu;
const PASTED_LINKS = /(?<!\p{L})(\p{Lu}\p{Ll}{2,}) (?:[\p{L}.()“”]+ ){0,5}\1(?=\p{Lu}|\d{4})/u;

const HAPPENED =
  /^(?:the|this|that|these|those) (?:\p{L}+ )?(?:incident|attack|accident|shooting|event|blast|explosion|crash|fire|collision|move|decision|announcement|news|statement|comments?|remarks|revelation|findings?|report|development|measure|ruling|verdict|deal)s?(?:,| (?:happened|occurred|took place|comes?|came|follow(?:s|ed)|was (?:made|first|announced)|were made|began|unfolded|broke out|had|has|is|was|were|are|appears?|will|would|could|may|means|marks)\b)/iu;

/** A speaker that the article names further down. */
const SAID_BY_UNNAMED =
  /^the (?:company|firm|group|man|woman|couple|pair|victim|suspect|official|spokes\p{L}+|report|study|document|letter)s? (?:said|says|told|added|also|went on)\b/iu;

/**
 * "When she died, he left", "Two of them died", "For Ana, 44, it was a letter": a pronoun without an antecedent in the
 * sentence.
 */
const isOfNobody = (line: string): boolean =>
  (/^(?:when|after|before|while|as|if|since|until|once|by the time)\s(?:he|she|it|they)\b/iu.test(line) &&
    !/,\s(?:the\s)?\p{Lu}/u.test(line)) ||
  /^(?:(?:\p{L}+ ){1,2}of (?:them|these|those)\b|(?:well|oh|yes|no|ah|hey|ok(?:ay)?|sure|alas|wow|actually), |so you\b)/iu.test(
    line,
  ) ||
  /^[^,]{2,40},(?:[^,]{1,20},)?\sit\s(?:was|is|has|had|took|came|began|started)\b/iu.test(line);

/** A quotation, the writer, a speaker before a colon, or "It was still dark when": the pronoun refers to nothing before. */
const STANDS_ALONE =
  /^(?:["“„«‘]|(?:I|We)\b)|^It(?:['’]s| is| was) (?:no (?:secret|surprise|wonder|accident|coincidence)|(?:\p{L}+ly )?(?:clear|hard|easy|easier|tempting|important|time|possible|impossible|likely|unlikely|difficult|true|common|rare|obvious|unclear)|too (?:early|late|soon)) (?:that|to|when|how|why|whether|for)\b|^It (?:took|takes) (?:\p{L}+ )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|more|less|almost|nearly|only|years|months|decades)\b|: \p{Lu}.{30}|^It (?:was|is) (?:(?:still|just|nearly|almost|only|not yet|barely|already|a little|a few|shortly|about)\s)*(?:dark|light|dawn|dusk|noon|midnight|raining|snowing|hot|cold|late|early|after|before|past|\d|an? (?:\p{Ll}+ )?(?:morning|afternoon|evening|night|day))\b/u;

/** A title before its text, in one line: "Senate Blocks Bill To Raise Minimum Wage One of the bills …". */
const TITLE_BEFORE =
  /^(?:\p{Lu}[\p{L}’'-]*,? (?:(?:a|an|and|as|at|for|from|in|of|on|the|to|with) )?){5,}(?:The|An?|One|Two|Three|Some|Many|Most|In|On|At|As|When|While|After|Before|Despite|With|Amid|It|This|There) (?=\S*\p{Ll})/u;

/** "Some also said", "First of all": what is told comes later, or before. */
const POINTS_ON =
  /^(?:first (?:of all|off|,)|of course|for (?:starters|example|instance)|on the (?:one|other) (?:hand|side)|in (?:addition|short|sum|turn|that case|the end|the meantime|fact|reality|other words)|indeed|that said|to be (?:clear|fair|sure)|even so|as a result|(?:by|in) contrast|after all|in an? \p{L}+ like (?:this|that|these)|the \p{L}+(?: \p{L}+)? (?:of|about|in|with) (?:this|that|it|all this|them) (?:is|was|are|were)|as (?:noted|mentioned|always))\b|^(?:Mrs?|Ms)\. \p{Lu}|^\S+ (?:also|too|however|therefore|thus|instead|meanwhile) |\bthe following\b[^,;:]*$|\blike (?:this|that|these|those|her|him|them)[.!]?$/iu;

const SAID_WHILE = /\b(?:said|says) that,? (?:while|although|though|if|when|despite|after)\b/iu;

function penaltyOf(line: string, language: string): number {
  const {
    happened,
    pointsBack: back,
    connective,
    question,
    speakerless,
    fewWords,
    firstPerson,
    furniture,
  } = PENALTIES;
  if (!/[\p{L}\p{N}]/u.test(line)) return furniture * 2;
  let penalty = 0;
  if (
    PASTED_PAGE.test(line.slice(0, 400)) ||
    PASTED_LINKS.test(line.slice(0, 400)) ||
    TITLE_BEFORE.test(line) ||
    NOTICE.test(line) ||
    CAPTION.test(line) ||
    PICTURE_CONTROL.test(line)
  )
    penalty += happened;
  if (isQuestion(line) || /^[QA](?:[:.]|uestion:|nswer:) /u.test(line)) penalty += question;
  if ((opensWithPronoun(line, language) && !STANDS_ALONE.test(line)) || isOfNobody(line)) penalty += back;
  if (opensWithConnective(line, language) || POINTS_ON.test(line)) penalty += connective;
  if (SAID_BY_UNNAMED.test(line)) penalty += speakerless;
  if (
    HAPPENED.test(line) ||
    /: (?:they|it|he|she)\b/u.test(line) ||
    (line.length > LONG && SAID_WHILE.test(line))
  )
    penalty += happened;
  if (isSpeakerless(line) || isLeftOpen(line))
    penalty += speakerless + (opensWithPronoun(line, language) ? connective : 0);
  // The rest of a sentence that a page divided.
  if (/^\p{Ll}{2,}(?:\s|$)/u.test(line)) penalty += happened;
  if (saysLittle(line) || /[:：]$/u.test(line)) penalty += connective;
  if (hasNoVerb(line, language)) penalty += happened;
  penalty += fewWords * Math.max(0, MIN_WORDS - wordCount(line));
  if (/^(?:["“].*|.{0,80})\b(?:I|me|my|you|your|let['’]s)\b(?!['’]s? )/u.test(line)) penalty += firstPerson;
  return penalty;
}

/** "Coverage of the courts, prisons and police": an English line in which no word may be a verb. */
const hasNoVerb = (line: string, language: string): boolean =>
  language.startsWith('en') &&
  /^\p{Lu}\p{Ll}+ (?:of|from|on|by|about|and)\b/u.test(line) &&
  !(line.match(/(?<!\S)\p{Ll}[\p{Ll}'’]*/gu) ?? []).some(
    (word) => mayBeFinite(word) || /[^s'’]s$/u.test(word),
  );

/** A few words with no name or number among them: "Vacant desks decide nothing". */
const saysLittle = (line: string): boolean =>
  wordCount(line) < LITTLE && /^\p{Lu}/u.test(line) && !/\s\P{L}*[\p{Lu}\p{Lo}]|\d/u.test(line);

/** In words. */
const LITTLE = 6;

/** A quotation without a named speaker in the sentence. */
const isSpeakerless = (line: string): boolean => /^["“„«]/u.test(line) && !SPEAKER_BEHIND.test(line);

const SPEAKER_BEHIND = new RegExp(
  String.raw`["”“»],?\s+(?:.{0,40}\s)?(?:\p{Lu}\p{L}+|(?:${FINITE})\s(?:the|an?|one|police|officials)\b)`,
  'u',
);

/** A quotation that continues in the next sentence. */
const isLeftOpen = (line: string): boolean =>
  line.split('"').length % 2 === 0 ||
  line.split('“').length > Math.max(line.split('”').length, line.split('„').length);

/** Removes stray marks before the first word: a bullet, a lost comma. */
const withoutStrayMarks = (text: string): string =>
  text.replace(/^(?:\d{1,2}\)\s|[,;:.!?…)\]}»”•*—–-]+(?:\s+|(?=\p{L}))|\s)+(?=.*[\p{L}\p{N}])/u, '');
