/** Words of a language, for cutting sentences. */
export interface LanguageWords {
  english: boolean;
  /** Words that qualify what precedes them: doubt, denial, condition, contrast, attribution. */
  bearing: RegExp;
  /** Frequent verbs, without which a clause is seldom a statement; null if a list would not help. */
  verb: RegExp | null;
  /** Words that begin a clause that cannot be cut off: "said that …". */
  needed: RegExp | null;
  /** Words that begin a sentence whose main clause follows the first comma: "After …, …". */
  lead: RegExp | null;
  /** Whether the verb may end its clause, so that no cut within a clause is safe. */
  verbLast: boolean;
}

const alternatives = (list: string): string =>
  list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace('*', '\\p{L}*').replace('_', '\\s'))
    .join('|');

/** Whole words; `*` is any ending, `_` a space. */
const anyWord = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'iu');

const firstWord = (list: string): RegExp =>
  new RegExp(`^[\\s\\p{P}]*(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'iu');

/** Characters, for scripts without spaces between words. */
const anyOf = (list: string): RegExp => new RegExp(alternatives(list), 'u');

/** Endings of Slavic verbs in the past and the third person. */
const PAST_OR_PRESENT =
  /\p{L}{2}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ут|ят|ат|ется|ится|ются|утся|атся|ятся|в|вся|ено|ана|ены|аны|ели)(?!\p{L})/u;

const words: Readonly<Record<string, Omit<LanguageWords, 'english' | 'verbLast'>>> = {
  de: {
    bearing: anyWord(`
      nicht kein keine* nie niemals weder ohne aber doch jedoch sondern obwohl allerdings zwar wenn falls sofern außer ob
      bis soll sollen sollte* könnte* dürfte* würde* wäre* habe hätte* sei seien mutmaßlich* angeblich* vermutlich wohl
      offenbar möglicherweise vielleicht wahrscheinlich verdacht* verdächtig* beschuldigt* angeklagt* laut zufolge
      nach_angaben angaben sagt sagte* teilt teilte* mitgeteilt mitteilte* berichtet* berichten berichtete* erklärt*
      erklärte* hieß behauptet* bestreitet bestritt* dementiert* gemeldet meldet* meldete* oder nur`),
    verb: anyWord(`
      ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen musste
      mussten will wollen wollte wollten darf soll sollen starb starben kam kamen ging gingen gab gibt steht stehen
      stand liegt brach brannte forderte fordert gewann verlor kündigte starten beginnt begann`),
    needed: firstWord('dass ob zu um'),
    lead: firstWord(`
      nachdem weil wenn als obwohl während da bevor ehe seit seitdem damit dass ob falls sobald solange indem sollte um`),
  },
  fr: {
    bearing: anyWord(`
      ne n pas jamais aucun aucune ni sans mais cependant toutefois pourtant si sauf bien quoique malgré selon d'après
      d’après indiqu* déclar* affirm* annonc* assur* estim* précis* rapport* dit appris apprend* présumé* supposé* soupçonn* accusé*
      suspect* apparemment probablement peut-être possible* pourrai* serai* aurai* devrai* nie nié* démen* conteste* ou
      jusqu'à seulement`),
    verb: anyWord(`
      est sont était étaient a ont avait avaient fut furent sera seront va vont peut peuvent doit doivent fait font veut
      veulent reste restent`),
    needed: firstWord('que qu de'),
    lead: firstWord(`
      dans à en sur après avant depuis pendant lors lorsque quand alors si comme selon pour malgré d'après d’après face
      au aux afin entre sous chez par`),
  },
  es: {
    bearing: anyWord(`
      no nunca jamás ningún ninguna ni sin pero sino aunque si salvo excepto según dijo dijeron dice dicen inform* asegur*
      afirm* declar* señal* indic* presunt* supuest* sospech* acusad* aparentemente probablemente quizá* posible*
      podría* sería* habría* niega* negó desm* o hasta solo sólo`),
    verb: anyWord(`
      es son era eran fue fueron ha han había habían está están estaba estaban será serán va van puede pueden debe deben
      tiene tienen hay hubo`),
    needed: firstWord('que de'),
    lead: firstWord(`
      en a al tras después antes desde durante cuando mientras si como según para pese con por ante bajo entre`),
  },
  it: {
    bearing: anyWord(`
      non mai nessun* né senza ma però tuttavia sebbene se salvo tranne secondo detto dice riferi* afferm* dichiar*
      presunt* sospett* accusat* apparentemente probabilmente forse possibil* potrebb* sarebb* avrebb* nega* smenti* o
      fino solo`),
    verb: anyWord(`
      è sono era erano fu furono ha hanno aveva avevano sarà saranno va vanno può possono deve devono sta stanno viene
      vengono`),
    needed: firstWord('che di'),
    lead: firstWord(`
      in a al nel nella nei nelle dopo prima da dal durante quando mentre se come secondo per con sotto tra fra`),
  },
  pt: {
    bearing: anyWord(`
      não nunca nenhum* nem sem mas porém embora se salvo exceto segundo disse disseram diz dizem inform* afirm* declar*
      suspeit* suposto* suposta* acusad* alegad* aparentemente provavelmente talvez possível possivelmente poderia*
      seria* teria* nega* negou desment* ou até só apenas`),
    verb: anyWord(`
      é são era eram foi foram há tem têm tinha tinham está estão estava estavam será serão vai vão pode podem deve
      devem`),
    needed: firstWord('que de'),
    lead: firstWord(`
      em a ao no na nos nas após depois antes desde durante quando enquanto se como segundo para com por sob entre`),
  },
  nl: {
    bearing: anyWord(`
      niet geen nooit noch zonder maar echter hoewel als tenzij behalve volgens zegt zei zeiden meld* verklaar*
      vermoedelijk* vermeend* verdacht* beschuldig* mogelijk* waarschijnlijk misschien zou zouden kan kunnen ontken* of
      tot alleen slechts`),
    verb: anyWord(`
      is zijn was waren heeft hebben had hadden wordt worden werd werden kan kunnen kon konden moet moeten zal zullen
      gaat gaan wil willen`),
    needed: firstWord('dat of om te'),
    lead: firstWord('nadat omdat als wanneer toen hoewel terwijl voordat sinds zodra om dat'),
  },
  ru: {
    bearing: anyWord(`
      не ни нет никто ничего никогда без но однако хотя если кроме или пока только лишь якобы предположительно возможно
      вероятно видимо может могут могла могли мог бы сообщ* заяв* сказал* говор* пишет отмет* утвержд* уточн* рассказ*
      добав* подчеркн* словам данным информации согласно подозр* обвин* отрица* опроверг* передает передаёт`),
    verb: PAST_OR_PRESENT,
    needed: firstWord('что чтобы как ли котор*'),
    lead: firstWord(
      'после до во в на при из-за когда если хотя пока по как поскольку несмотря согласно через',
    ),
  },
  uk: {
    bearing: anyWord(`
      не ні немає ніхто нічого ніколи без але однак хоча якщо крім або поки лише тільки нібито ймовірно можливо мабуть
      може можуть би б повідом* заяв* сказав сказала казав казала зазнач* стверджу* словами даними інформацією згідно
      підозр* звинувач* запереч* спросту*`),
    verb: PAST_OR_PRESENT,
    needed: firstWord('що щоб як чи котр* як*'),
    lead: firstWord('після до у в на при через коли якщо хоча поки за як оскільки попри згідно'),
  },
  ar: {
    bearing: anyWord(`
      لا لم لن ليس ليست غير دون بدون لكن ولكن إلا إذا لو رغم قال قالت وقال وقالت ذكر ذكرت وذكر وذكرت أعلن أعلنت وأعلن
      وأعلنت أفاد أفادت وأفاد وأفادت أكد أكدت وأكد وأكدت أضاف أضافت وأضاف وأضافت بحسب وبحسب حسب وفق وفقا وفقًا نفى نفت
      ونفى ونفت ربما قد يزعم زعم زعمت مزعوم* يشتبه مشتبه المشتبه متهم المتهم أو حتى`),
    verb: null,
    needed: firstWord('أن إن بأن أنه أنها'),
    lead: firstWord('بعد قبل في خلال منذ عندما إذا مع رغم حسب بحسب وفق وفقا'),
  },
  zh: {
    bearing: anyOf(`
      不 没 沒 未 无 無 非 否 但 却 卻 然而 尽管 儘管 虽 雖 如果 若 除非 除了 据 據 称 稱 说 說 表示 报道 報道 報導 指出
      宣布 认为 認為 可能 或 疑 涉嫌 指控 估计 估計 预计 預計 恐 将 將 只 仅 僅 直到`),
    verb: null,
    needed: null,
    lead: null,
  },
  ja: {
    bearing: anyOf(`
      ない なかっ ませ ず が、 しかし ただし もし 場合 限り 除 という とい 述べ 発表 によると 報道 可能性 疑 容疑 恐れ
      見られ みられ らしい よう だろう 否定 または まで だけ のみ`),
    verb: null,
    needed: null,
    lead: null,
  },
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

const LATIN = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);

/** Returns the words of a text's language, detected by its script if it differs from the site's; null if unknown. */
export function wordsOfLanguage(text: string, language: string): LanguageWords | null {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const opening = text.slice(0, 300);
  const scripted = LATIN.has(primary) ? SCRIPTS.find(([script]) => script.test(opening))?.[1] : undefined;
  const name = scripted ?? primary;
  if (name === 'en') return isEnglish(opening) ? ENGLISH : null;
  const known = words[name];
  return known ? { ...known, english: false, verbLast: VERB_LAST.has(name) } : null;
}

const VERB_LAST = new Set(['de', 'nl', 'ja']);

/** English has rules of its own (`cut.ts`). */
const ENGLISH: LanguageWords = {
  english: true,
  bearing: /(?!)/u,
  verb: null,
  needed: null,
  lead: null,
  verbLast: false,
};

const ENGLISH_WORDS =
  /(?<![\p{L}\p{N}])(?:the|and|to|that|with|has|have|from|were|said|his|their|who|which|been|are|this|but|of|in|was|for|after|will|is|as|at|on|by)(?![\p{L}\p{N}])/giu;

/**
 * At least one word in ten of an English sentence is one of these; on an English site, a text may be in another
 * language.
 */
const isEnglish = (opening: string): boolean =>
  (opening.match(ENGLISH_WORDS)?.length ?? 0) * 10 >= (opening.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0);
