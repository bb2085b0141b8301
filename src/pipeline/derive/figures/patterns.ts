import { type TokenLine, wordAt } from '../../english/tokens.ts';

/**
 * A word pattern of the grammar's tables: words separated by spaces, `|` between alternatives, `?` after an optional
 * word, `*` for up to four words of any kind.
 *
 * @example `taken|rushed to the? *  hospital with * injuries`
 */
interface Pattern<Meaning> {
  steps: readonly Step[];
  meaning: Meaning;
}

type Step = { words: ReadonlySet<string>; optional: boolean } | 'gap';

const LONGEST_GAP = 4;

export interface PatternTable<Meaning> {
  /** The longest pattern that matches at a token, with its end. */
  matchAt(line: TokenLine, at: number): { end: number; meaning: Meaning } | null;
  /** The longest pattern that ends directly before a token, with its start. */
  matchBefore(line: TokenLine, end: number): { start: number; meaning: Meaning } | null;
}

const LONGEST_PATTERN = 8;

/** Makes a table of patterns, indexed by first word. */
export function patternTable<Meaning>(rows: readonly (readonly [string, Meaning])[]): PatternTable<Meaning> {
  const byFirstWord = new Map<string, Pattern<Meaning>[]>();
  for (const [source, meaning] of rows) {
    const steps = source.trim().split(/\s+/).map(parseStep);
    const [first] = steps;
    if (first === undefined || first === 'gap' || first.optional) {
      throw new Error(`Cannot look up the pattern "${source}": it must begin with a word.`);
    }
    for (const word of first.words) {
      const patterns = byFirstWord.get(word) ?? [];
      patterns.push({ steps, meaning });
      byFirstWord.set(word, patterns);
    }
  }
  const endsAt = (line: TokenLine, at: number): { end: number; meaning: Meaning }[] =>
    (byFirstWord.get(wordAt(line, at)) ?? []).flatMap(({ steps, meaning }) => {
      const end = matchSteps(line, at, steps, 0);
      return end === null ? [] : [{ end, meaning }];
    });
  return {
    matchAt: (line, at) =>
      endsAt(line, at).reduce<{ end: number; meaning: Meaning } | null>(
        (best, found) => (best === null || found.end > best.end ? found : best),
        null,
      ),
    matchBefore(line, end) {
      for (let start = Math.max(0, end - LONGEST_PATTERN); start < end; start++) {
        const found = endsAt(line, start).find((match) => match.end === end);
        if (found) return { start, meaning: found.meaning };
      }
      return null;
    },
  };
}

function parseStep(source: string): Step {
  if (source === '*') return 'gap';
  const optional = source.endsWith('?');
  return { words: new Set((optional ? source.slice(0, -1) : source).split('|')), optional };
}

function matchSteps(line: TokenLine, at: number, steps: readonly Step[], step: number): number | null {
  const current = steps[step];
  if (current === undefined) return at;
  if (current === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
      const end = matchSteps(line, at + skipped, steps, step + 1);
      if (end !== null) return end;
      const passed = line.tokens[at + skipped];
      if (!passed || (passed.kind === 'mark' && passed.text !== ',')) return null;
    }
    return null;
  }
  if (current.words.has(wordAt(line, at))) {
    const end = matchSteps(line, at + 1, steps, step + 1);
    if (end !== null) return end;
  }
  return current.optional ? matchSteps(line, at, steps, step + 1) : null;
}
