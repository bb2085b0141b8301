import type { Word } from '../analyze/tokenizer.ts';
import type { Asked, Question } from './parse-query.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));
/** Words that open a question. */
const OPENING = words(
  'who whom whose what when where why how which is are was were do does did has have had can could will',
);
/** Words that carry no meaning in a question. */
const FILLER = words(
  `many much long far often old big high large people person persons anyone anybody someone somebody happen happens
happened take takes took say says said tell tells told get gets got go goes come comes exactly really ever`.replaceAll(
    '\n',
    ' ',
  ),
);
/** `number of deaths`, `death toll`: what asks for a number without being a question. */
const COUNT =
  /^(?:how (?:many|much|long|old|far|deep|high|big|large)|(?:the )?(?:total )?number of)\b|\btoll\b/;
const ASKED: Readonly<Record<string, Asked | undefined>> = {
  when: 'time',
  who: 'person',
  where: 'place',
  why: 'reason',
};
/** Words that carry no meaning in a query for a number. */
const COUNT_FILLER = words('number total money');

/** Reads a query as a question: what it asks for, and which of its words carry no meaning. */
export function readQuestion(query: readonly Word[]): Question {
  const keys = query.map(({ keys: [key] }) => key);
  const [first = ''] = keys;
  const isCount = COUNT.test(keys.join(' '));
  const isQuestion = OPENING.has(first) && keys.length > 1;
  const asks = /^how much\b/.test(keys.join(' ')) ? 'money' : isCount ? 'number' : (ASKED[first] ?? null);
  return {
    asks,
    answerIn: (sentence, words) => (asks === null ? 0 : answerIn(asks, sentence, words)),
    isFiller: ({ keys: [key] }) =>
      (isQuestion && FILLER.has(key)) || (isCount && keys.length > 1 && COUNT_FILLER.has(key)),
  };
}

const NUMBER =
  /\p{Nd}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?)\b/giu;
const TIME =
  /\b(?:[12]\d{3}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2}[:.]\d{2})\b/gu;
const MONEY = /[$€£¥₽]\s?\p{Nd}|\b(?:millions?|billions?|dollars?|euros?|pounds|roubles|rubles|francs)\b/giu;
const PLACE = /(?<=\b(?:in|at|near|outside|from|on|off) (?:the )?)\p{Lu}\p{Ll}+/gu;
const REASON = /\b(?:because|caused?|due to|blam\w+|result|led to|reasons?|so that)\b/giu;
const PERSON = /(?<=\p{Ll}[,’']?s? )\p{Lu}\p{Ll}+/gu;

const PATTERNS: Readonly<Record<Asked, RegExp>> = {
  number: NUMBER,
  money: MONEY,
  time: TIME,
  person: PERSON,
  place: PLACE,
  reason: REASON,
};
/** Characters between what is asked for and a word of the query that it belongs to. */
const NEARBY = 25;

/**
 * Returns whether a sentence has what a question asks for (a number, a time, a name): 1 near a word of the query, 0.5
 * elsewhere in the sentence, else 0.
 */
function answerIn(asks: Asked, sentence: string, words: readonly { start: number; end: number }[]): number {
  const found = [...sentence.matchAll(PATTERNS[asks])].filter(
    ({ index, 0: { length } }) => !words.some(({ start, end }) => start < index + length && index < end),
  );
  const isNear = found.some(({ index, 0: { length } }) =>
    words.some(({ start, end }) => Math.max(index - end, start - index - length) <= NEARBY),
  );
  return isNear ? 1 : found.length > 0 ? 0.5 : 0;
}
