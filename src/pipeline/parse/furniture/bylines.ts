import { endsSentence } from '../wording.ts';

const MADE_BY =
  /^\(?(?:additional |further |with )?(?:reporting|writing|editing|compiled|edited|written|translated|story|text|words|interview|photographs?|photos|video|graphics?)(?: and (?:reporting|writing|editing|photographs?))? by:? (?:\p{Lu}|staff\b|our\b|agencies\b)/iu;

/** "Ana Ruiz and Bo Lind report from Orn" */
const REPORTS_FROM =
  /^\p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+(?:,? (?:and|&) \p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+)* (?:reports?|reporting|writes?)(?: from| in| for)? (?:the )?\p{Lu}[\p{L}’' -]{1,30}$/u;

const MADE_BY_NAME = / by:? (?:\p{Lu}|staff\b|our\b|agencies\b)/u;

/** "Author of the article: Dana Whitlock" */
const LABELLED =
  /^(?:author(?:s)?(?: of (?:the|this) (?:article|story))?|autor(?:in)?|text|texte|texto|автор|auteure?|par) ?: ?(?=\p{Lu}\p{L}+ \p{Lu})/iu;

/** "Par Ana Ruiz, envoyée spéciale à Orn" */
const OFFICE =
  /, (?:envoyée? spéciale?|correspondante?|korrespondent(?:in)?|corresponsal|enviad[oa] especial|(?:our |chief |senior |special |political )*(?:reporter|correspondent|editor))(?: \p{L}[^.!?]{0,40})?$/iu;

/** Particles of names, and words between names, offices and places. */
const NAME_PARTICLES =
  /^(?:\p{Lu}|\d{1,2}$|(?:19|20)\d\d$|(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|and|und|et|y|e|in|for|of|the|at|и)$|&$|al-)/u;

/** Phrases after "by" that are no byline. */
const NOT_BYLINES = /^(?:the|a|an|land|sea|air|numbers?|design|force|night|day|then|now)\b/iu;

/** Whether a line is "By" with names, or an agency's credit of reporters; "By the Numbers" is a heading. */
export function isByline(line: string): boolean {
  if (/^(?:from )?our (?:own )?(?:\p{L}+ )?(?:correspondent|reporter|staff)s?\b[^.!?]{0,60}$/iu.test(line))
    return true;
  if ((MADE_BY.test(line) && MADE_BY_NAME.test(line)) || REPORTS_FROM.test(line)) return true;
  const names =
    /^(?:(?:words |text |story |analysis |comment |opinion |commentary |a column )?by|(?:(?:ein|eine) )?(?:kommentar|analyse|reportage|bericht|glosse|kolumne|gastbeitrag|essay|porträt|interview) von|(?:une? )?(?:enquête|reportage|tribune|chronique|analyse|entretien) de|(?:una? )?(?:reportaje|columna|análisis|crónica|entrevista) de|(?:un )?(?:commento|analisi|reportage) di|von|par|por|di|door|av|автор):? (.+)$/iu.exec(
      line.replace(LABELLED, 'by ').replace(OFFICE, ''),
    )?.[1];
  if (names === undefined || names.length > 100 || endsSentence(names) || NOT_BYLINES.test(names))
    return false;
  const words = names.split(/[\s,|/]+/u).filter(Boolean);
  return /^\p{Lu}/u.test(names) && words.every((word) => NAME_PARTICLES.test(word));
}

/** Words in the place of a name. */
const NO_NAMES =
  /^(?:news|world|breaking|latest|top|live|local|business|politics|sports?|opinion|analysis|feature|full|special|exclusive|read|more|photo|video|staff|market|stock)\b|\b(?:news|world|politics|update|updates|report|story|stories|edition|desk|times|post|street|house|council|city|war|crisis|election|results|gallery|video|live|explained|team|staff|writers?|reporters?)$/iu;

const ONE_NAME = String.raw`(?:\p{Lu}[\p{L}'’-]+|(?:\p{Lu}\. ?){1,2}) (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+`;
const AGENCIES =
  '(?:agences|agencies|agencias|agenturen|agenzie|agências|wires?|afp|dpa|ap|reuters|efe|ansa)';
const NAMES = new RegExp(
  String.raw`^${ONE_NAME}(?:(?:,| and| &|, and| et| und| y| e| и) ${ONE_NAME})*(?:,? (?:avec|with|mit|con|com|and|et|und|y) (?:\p{L}+ )?(?:${AGENCIES}|${AGENCIES.toUpperCase()}))?$`,
  'u',
);

/** Names of the writers, without "By". */
export const isNames = (text: string): boolean => !NO_NAMES.test(text) && NAMES.test(text);

const BEFORE_NAMES =
  /^(?:(?:words |text |story |reporting )?by|von|par|por|di|door|av|автор|authors?(?: of (?:the|this) (?:article|story))?|autor(?:in)?|texte?|texto|auteure?):? /iu;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|y) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** Returns the names of persons in a byline with their places in it; none where it gives an office or a paper. */
export function namesIn(line: string): { start: number; end: number }[] {
  const from = BEFORE_NAMES.exec(line)?.[0].length ?? 0;
  const [names = ''] = line.slice(from).split(/ (?:in|for|at|of|reports?|reporting) |[|/–—]|,? \S+@|;/u, 1);
  const isList = AND.test(names);
  let at = 0;
  return names.split(BETWEEN_NAMES).flatMap((name, index) => {
    const start = from + names.indexOf(name, at);
    at = start - from + name.length;
    const isPerson = NAME.test(name) && !NO_NAMES.test(name) && (isList || index === 0);
    return isPerson ? [{ start, end: start + name.length }] : [];
  });
}

const AND = / (?:and|&|und|et|e|y|и) /u;
const BETWEEN_NAMES = /,? (?:and|&|und|et|e|y|и) |, ?/u;
