import { isDangling } from './lexicon.ts';
import { mainClause, type MainClause } from './main-clause.ts';
import { segmentKind, type SegmentKind } from './segment-kind.ts';
import { type Segment, segments } from './segments.ts';
import { parseTokens, type Token } from './tokens.ts';
import { statementVerb } from './verbs.ts';

/** Tokens that may go without changing what the rest says. A higher cost is a greater loss to the reader. */
export interface Deletion {
  from: number;
  to: number;
  cost: number;
}

/** An English sentence, its final full stop left off, taken apart around its statement. */
export interface ParsedSentence {
  tokens: readonly Token[];
  parts: readonly Segment[];
  kinds: readonly SegmentKind[];
  main: MainClause;
}

const stays = (kind: SegmentKind | undefined): boolean => kind === 'attribution' || kind === 'contrast';

/** Divides an English sentence into its parts and finds its statement; null for a question, or where there is none. */
export function parseSentence(line: string): ParsedSentence | null {
  const all = parseTokens(line);
  if (all === null || /\?["”’')]*$/u.test(line)) return null;
  const tokens = all.slice(0, all.findLastIndex((token) => !/^[.…,;:–—-]$/u.test(token.text)) + 1);
  const parts = segments(tokens);
  const main = mainClause(tokens, parts);
  if (main === null) return null;
  const open = parts.map((part) => segmentKind(tokens, part, false));
  const kinds = parts.map((part, index) => {
    const closes = index === parts.length - 1 || stays(open[index + 1]);
    return segmentKind(tokens, part, closes);
  });
  return { tokens, parts, kinds, main };
}

/** The next part after one that stays because it bears on the statement; the number of parts where there is none. */
export function nextBlock({ parts, kinds, main }: ParsedSentence, index: number): number {
  const next = kinds.findIndex((kind, at) => at > Math.max(index, main.verbSegment) && stays(kind));
  return next < 0 ? parts.length : next;
}

/**
 * Where a cut ends that begins inside a part: with the sentence, or before the part that stays. Nothing where that
 * part stands in the middle of what would go: "a post that, critics said, he had abused".
 */
export function lastingEnd(parsed: ParsedSentence, index: number, from: number): number | null {
  const { tokens, parts, kinds } = parsed;
  const next = nextBlock(parsed, index);
  const block = parts[next];
  if (block === undefined) return tokens.length;
  if (block.mark <= from || isDangling(tokens[block.mark - 1]?.text ?? '')) return null;
  if (kinds[next] === 'contrast') return block.mark;
  const after = parts.slice(next + 1, nextBlock(parsed, next));
  const goesOn = after.some((part, place) => {
    const kind = kinds[next + 1 + place];
    const clause = kind === 'other' || kind === 'clause' || kind === 'predicate';
    return clause && statementVerb(tokens, part.from + (kind === 'other' ? 0 : 1), part.to) !== null;
  });
  return goesOn ? null : block.mark;
}
