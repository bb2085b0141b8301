import { foldWords } from '../../text/folded-words.ts';
import type { Span } from '../../text/positions.ts';

/** Words of a text that are searched for similar words. */
const MAX_WORDS = 200_000;

/** Candidates with the most common trigrams, which are compared by edit distance. */
const MAX_COMPARED = 3;

/** Maximum edit distance, as a share of the words' length. */
const MAX_DIFFERENT = 0.5;

/** Finds the words of a text most similar to those given, or null if nothing is similar. */
export function nearestWords(text: string, words: string): Span | null {
  const wanted = foldWords(words.trim());
  const length = wanted.split(' ').length;
  const tokens = tokensOf(text);
  const candidates = likelyWindows(tokens, wanted, length).flatMap((start) =>
    [-1, 0, 1].flatMap((shift) =>
      [-1, 0, 1].flatMap((more): Span[] => {
        const first = tokens[start + shift];
        const last = tokens[start + shift + length + more - 1];
        return first && last && last.end > first.start ? [{ start: first.start, end: last.end }] : [];
      }),
    ),
  );
  let best: Span | null = null;
  let least = MAX_DIFFERENT * wanted.length;
  for (const candidate of candidates) {
    for (const span of trimmings(text, candidate)) {
      const distance = editDistance(foldWords(text.slice(span.start, span.end)), wanted);
      if (distance >= least) continue;
      best = span;
      least = distance;
    }
  }
  return best;
}

interface Token extends Span {
  grams: string[];
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
    if (tokens.length === MAX_WORDS) break;
    tokens.push({ start: index, end: index + token.length, grams: gramsOf(foldWords(token)) });
  }
  return tokens;
}

function gramsOf(folded: string): string[] {
  const padded = ` ${folded} `;
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, index) => padded.slice(index, index + 3));
}

/** Returns the start tokens of the windows that share the most trigrams with the words. */
function likelyWindows(tokens: readonly Token[], wanted: string, length: number): number[] {
  const needed = new Map<string, number>();
  for (const gram of wanted.split(' ').flatMap(gramsOf)) needed.set(gram, (needed.get(gram) ?? 0) + 1);
  const held = new Map<string, number>();
  let shared = 0;
  const move = (token: Token | undefined, step: 1 | -1): void => {
    for (const gram of token?.grams ?? []) {
      const need = needed.get(gram);
      if (need === undefined) continue;
      const count = held.get(gram) ?? 0;
      if (step === 1 ? count < need : count <= need) shared += step;
      held.set(gram, count + step);
    }
  };
  const windows: { start: number; shared: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    move(token, 1);
    if (index >= length) move(tokens[index - length], -1);
    if (shared > 0) windows.push({ start: Math.max(0, index - length + 1), shared });
  }
  return windows
    .sort((one, other) => other.shared - one.shared || one.start - other.start)
    .slice(0, MAX_COMPARED)
    .map(({ start }) => start);
}

/** Returns variants of words: with surrounding marks, without marks that end a clause, without any. */
function trimmings(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const after = [/$/u, /[.,;:!?]*$/u, /[^\p{L}\p{N}]*$/u].map((marks) => marks.exec(words)?.[0].length ?? 0);
  return after.flatMap((length) =>
    [0, before].flatMap((from) =>
      from + length < words.length ? [{ start: start + from, end: end - length }] : [],
    ),
  );
}

/** The Levenshtein distance. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
