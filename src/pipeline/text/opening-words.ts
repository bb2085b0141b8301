/** Pronouns and words like them with which a sentence may begin, by the language of the text. */
const POINTERS: Readonly<Record<string, string>> = {
  en: 'he|she|it|they|we|i|this|these|that|those|such|his|her|its|their',
  de: 'er|sie|es(?! (?:ist|war) (?:[^ ]+ ){0,3}(?:Uhr|nachts|morgens|dunkel|still|kalt|heiß|noch)| regne| schnei| gibt| gab)|dies|diese|dieser|dieses|ihm|ihr|ihnen',
  fr: "il(?! (?:pleu|neig|y a|fai(?:t|sait) |(?:est|était) (?:[^ ]+ )?(?:heures?|midi|minuit|tôt|tard)))|elle|ils|elles|ce|cette|ces|celui-ci|celle-ci|c[’']est",
  es: 'él|ella|ellos|ellas|esto|esta|este|ese|esa|eso',
  it: 'egli|lui|lei|loro|essi|questo|questa|quello',
  pt: 'ele|ela|eles|elas|isso|isto|este|esta|esse|essa',
  nl: 'hij|zij|ze|het (?:is|was|gaat)|dit|deze',
  ru: 'он|она|они|это|этот|эта|эти',
  uk: 'він|вона|вони|це|цей|ця|ці',
};

const CONNECTIVES: Readonly<Record<string, string>> = {
  en: 'and|but|or|so|yet|then|however|instead|meanwhile|moreover|furthermore|additionally|also|therefore|because(?=,)',
  de: 'und|aber|doch|dann|jedoch|außerdem|zudem',
  fr: 'et|mais|or|puis|cependant|toutefois',
  es: 'y|pero|sin embargo|además',
  it: 'e|ma|però|inoltre',
  pt: 'e|mas|porém|além disso',
  nl: 'en|maar|ook|toch',
  ru: 'и|а|но|однако|также',
  uk: 'і|а|але|однак|також',
};

/** "This week", "ce mardi", "este martes": a time, and no pointer. */
const TIMES =
  'week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|century|decade|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|week-end|semaine|mois|année|été|printemps|automne|hiver|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|mañana|tarde|noche|segunda|terça|quarta|quinta|sexta|mês|ano|manhã|noite|woche|jahr|monat|sommer|winter|jaar|maand|weekend|неделе|году|месяце';

const opening = (words: Readonly<Record<string, string>>): ReadonlyMap<string, RegExp> =>
  new Map(
    Object.entries(words).map(([language, list]) => [
      language,
      new RegExp(`^["'“„«‘]?(?:${list})(?![\\p{L}\\p{N}])(?! (?:${TIMES})(?!\\p{L}))`, 'iu'),
    ]),
  );

const pointers = opening(POINTERS);
const connectives = opening(CONNECTIVES);

/** Capitals ("IT", "US") are a name. */
const opensWith = (list: ReadonlyMap<string, RegExp>, sentence: string, language: string): boolean =>
  list.get(language.toLowerCase().split('-')[0] ?? '')?.test(sentence) === true &&
  !/^\p{Lu}{2,}(?!\p{L})/u.test(sentence);

/** Whether a sentence begins with a pronoun or its like, which only the one before it explains: "He", "This". */
export const opensWithPronoun = (sentence: string, language: string): boolean =>
  opensWith(pointers, sentence, language);

/** Whether a sentence begins with a word that ties it to the one before: "But", "Instead". */
export const opensWithConnective = (sentence: string, language: string): boolean =>
  opensWith(connectives, sentence, language);

/** Whether a sentence ends with a question mark of any script. */
export const isQuestion = (sentence: string): boolean => /[?？؟]["'”’»)\]]*$/u.test(sentence);
