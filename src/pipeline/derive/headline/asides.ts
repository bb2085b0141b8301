import { OFFICES, OFFICE_WORDS, SPEECH, WEEKDAYS } from './lexicon.ts';
import { holds, holdsNegation, isRanged, lossOf } from './loss.ts';
import { type Deletion, nextBlock, type ParsedSentence } from './parsed-sentence.ts';
import type { SegmentKind } from './segment-kind.ts';
import { completes } from './tails.ts';
import { beginsWithVerb, isInsertedParticiple } from './verbs.ts';

const AND = new Set(['and', 'or']);

/** What stands between the subject and its verb: ", 46, a teacher from Norwich,". */
function insertion({ tokens, parts, kinds, main }: ParsedSentence): Deletion | null {
  const first = parts[main.segment + 1];
  const resumes = parts[main.verbSegment];
  if (first === undefined || resumes === undefined || main.verbSegment <= main.segment + 1) return null;
  const inserted = kinds.slice(main.segment + 1, main.verbSegment);
  if (inserted.includes('attribution') || inserted.includes('contrast')) return null;
  const named =
    inserted[0] === 'other' && !/^(?:DET|NOUN|ADJ|ADV|VERB)$/u.test(tokens[first.from]?.pos ?? '');
  const list = tokens[resumes.from]?.pos === 'CCONJ' || holds(tokens, resumes.from, main.verb, AND);
  const loss = lossOf(tokens, first.mark, resumes.from);
  const second = parts[main.segment + 2];
  if (named && second !== undefined && second !== resumes && inserted[1] !== 'other') {
    const later = lossOf(tokens, second.mark, resumes.mark);
    return later === null || list ? null : { from: second.mark, to: resumes.mark, cost: 0.3 + later };
  }
  return named || list || loss === null ? null : { from: first.mark, to: resumes.from, cost: 0.3 + loss };
}

const INSERTED: ReadonlySet<SegmentKind> = new Set([
  'adverbial',
  'age',
  'participle',
  'relative',
  'apposition',
]);

/** What stands inside the predicate, where the statement goes on after it. */
function interruptions(parsed: ParsedSentence): Deletion[] {
  const { tokens, parts, kinds, main } = parsed;
  const block = nextBlock(parsed, main.verbSegment);
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const kind = kinds[index];
    if (index <= main.verbSegment || next === undefined || index >= block) return [];
    if (kind === undefined || !INSERTED.has(kind)) return [];
    const loss = lossOf(tokens, part.mark, part.to);
    if (loss === null) return [];
    const cost = 0.5 + loss;
    const verb = beginsWithVerb(tokens, next);
    if (verb !== null && !isInsertedParticiple(tokens, verb))
      return [{ from: part.mark, to: next.from, cost }];
    if (completes(parsed, index + 1)) return [{ from: part.mark, to: next.from, cost }];
    if (kind !== 'adverbial' && kind !== 'age' && kind !== 'participle') return [];
    const follows = kinds[index + 1];
    if (kind === 'participle') {
      return tokens[next.from]?.norm === 'but' ? [{ from: part.mark, to: next.mark, cost: cost + 0.5 }] : [];
    }
    if (follows === 'participle') return [{ from: part.mark, to: next.mark, cost }];
    const resumes = tokens[next.from]?.norm === 'and' && tokens[next.from + 1]?.pos === 'VERB';
    return resumes ? [{ from: part.mark, to: next.from, cost }] : [];
  });
}

/** Brackets within the sentence. */
function brackets({ tokens, main }: ParsedSentence): Deletion[] {
  return tokens.flatMap((token, index) => {
    if (token.text !== '(' || index <= main.from || tokens[index - 1]?.enclosed !== false) return [];
    const close = tokens.findIndex(
      (word, at) => at > index && word.text === ')' && tokens[at + 1]?.enclosed !== true,
    );
    return close > index && lossOf(tokens, index, close) === 0
      ? [{ from: index, to: close + 1, cost: 0.2 }]
      : [];
  });
}

/** "On Monday", where the statement does not hang on the day; with it the participle that only it completes. */
function weekdays({ tokens, parts, main }: ParsedSentence): Deletion[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const next = tokens[index + 2];
    if (token.norm !== 'on' || !WEEKDAYS.has(tokens[index + 1]?.norm ?? '') || token.enclosed || index === 0)
      return [];
    const part = parts.find(({ from, to }) => index >= from && index < to);
    if (part === undefined || holdsNegation(tokens, part.from, part.to) || isRanged(tokens, main, index))
      return [];
    if (/^(?:early|late|later|earlier|only|again|until|and|or|as)$/u.test(before?.norm ?? '')) return [];
    if (/^(?:night|morning|evening|afternoon|and|or|to)$/u.test(next?.norm ?? '')) return [];
    const participle =
      before?.pos === 'VERB' &&
      /(?:NOUN|PROPN)/u.test(tokens[index - 2]?.pos ?? '') &&
      !SPEECH.has(before.norm);
    const ends = index + 2 === part.to;
    if (participle && ends && index <= main.verb + 2) return [];
    if (participle && !ends && next?.pos !== 'ADP') return [];
    return [{ from: participle && ends ? index - 1 : index, to: index + 2, cost: 0.8 }];
  });
}

const NATIONAL = /^\p{Lu}\p{L}*(?:n|ish|ese|i|ch|can|ek|ss)$/u;
const GIVEN_NAME = /^\p{Lu}[\p{L}'’-]+$/u;

/**
 * "Russian President Vladimir Putin": the office may go where given name and family name stay; the given name as
 * well where the article elsewhere calls the holder of the office by the family name alone.
 */
function offices({ tokens, main }: ParsedSentence, knownAlone: (name: string) => boolean): Deletion[] {
  const isOffice = (at: number): boolean => OFFICES.has(tokens[at]?.norm ?? '');
  let at = main.from;
  const next = tokens[at + 1]?.norm ?? '';
  if (NATIONAL.test(tokens[at]?.text ?? '') && (OFFICES.has(next) || OFFICE_WORDS.has(next))) at += 1;
  while (OFFICE_WORDS.has(tokens[at]?.norm ?? '') || isOffice(at)) at += 1;
  const [given, family, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (at === main.from || !isOffice(at - 1) || given === undefined || family === undefined) return [];
  if (!GIVEN_NAME.test(given.text) || !GIVEN_NAME.test(family.text) || family.pos !== 'PROPN') return [];
  const found: Deletion[] = [{ from: main.from, to: at, cost: 0.7 }];
  if (after?.pos !== 'PROPN' && knownAlone(family.text))
    found.push({ from: main.from, to: at + 1, cost: 0.9 });
  return found;
}

/** Gives the small parts that a sentence can do without; those that overlap are never left out together. */
export function asides(parsed: ParsedSentence, knownAlone: (name: string) => boolean): Deletion[] {
  const inserted = insertion(parsed);
  return [
    ...(inserted === null ? [] : [inserted]),
    ...interruptions(parsed),
    ...brackets(parsed),
    ...weekdays(parsed),
    ...offices(parsed, knownAlone),
  ];
}
