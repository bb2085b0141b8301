import { asides } from './asides.ts';
import { UNRESOLVED, isDangling } from './lexicon.ts';
import { holds, leadGoverns, lossOf } from './loss.ts';
import { type Deletion, nextBlock, type ParsedSentence, parseSentence } from './parsed-sentence.ts';
import { tails } from './tails.ts';
import { keepsItsStop, type Token } from './tokens.ts';

/** One way of shortening a sentence. A higher cost is a greater loss to the reader. */
export interface Shortened {
  text: string;
  cost: number;
}

/** More than these are not tried, since the ways multiply. */
const MOST_ASIDES = 5;
const MOST_TAILS = 12;
const MOST_SETS = 200;

const LEAD_KEPT = 2;
const LEAD_NEEDED = 0.5;

/** Whatever the sentence names or counts stands in a part that goes. */
const NAMES_LOST = 6;

/** Writes kept tokens as a line, a blank where anything went. */
function written(tokens: readonly Token[], kept: (index: number) => boolean): string {
  let line = '';
  let gap = false;
  for (const [index, token] of tokens.entries()) {
    if (!kept(index)) {
      gap = true;
      continue;
    }
    const mark = /^[,;:.!?…)\]}”’»]$/u.test(token.text) && !token.space;
    line += line !== '' && (token.space || (gap && !mark)) ? ` ${token.text}` : token.text;
    gap = false;
  }
  return line;
}

/** The kept words as a headline: null where they end in a word after which something must follow. */
function ended(tokens: readonly Token[], kept: (index: number) => boolean): string | null {
  const last = tokens.findLast((token, index) => kept(index) && token.pos !== 'PUNCT');
  if (last === undefined || isDangling(last.text)) return null;
  const line = written(tokens, kept).replace(/[\s,;:–—-]+$/u, '');
  return keepsItsStop(last.text) ? line : line.replace(/\.+(\s*["”’'»)])?$/u, '$1');
}

const overlap = (one: Deletion, other: Deletion): boolean => one.from < other.to && other.from < one.to;

const disjoint = (made: readonly Deletion[]): boolean =>
  !made.some((one, index) => made.some((other, place) => place > index && overlap(one, other)));

function subsets(deletions: readonly Deletion[]): Deletion[][] {
  return deletions
    .slice(0, MOST_ASIDES)
    .reduce<Deletion[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
    .filter(disjoint);
}

/** At most one tail of the statement and one of each part that stays after it. */
function endings(parsed: ParsedSentence): Deletion[][] {
  const { parts } = parsed;
  const zones = new Map<number, Deletion[]>();
  for (const tail of tails(parsed)) {
    const at = parts.findIndex(({ to }) => tail.from < to);
    const zone = nextBlock(parsed, at);
    zones.set(zone, [...(zones.get(zone) ?? []), tail]);
  }
  return [...zones.values()].reduce<Deletion[][]>(
    (sets, zone) => {
      const cheapest = zone.toSorted((one, other) => one.cost - other.cost).slice(0, MOST_TAILS);
      return [...sets, ...sets.flatMap((set) => cheapest.map((tail) => [...set, tail]))].slice(0, MOST_SETS);
    },
    [[]],
  );
}

/** The lead that goes, or nothing. */
function leads({ tokens, main, kinds }: ParsedSentence, governs: boolean): (Deletion | null)[] {
  const quoted = tokens[main.from]?.enclosed === true || kinds.slice(0, main.segment).includes('attribution');
  const loss = main.from === 0 || governs || quoted ? null : lossOf(tokens, 0, main.from);
  // "Its 300 residents", when what they are residents of would go with the lead.
  if (loss === null || holds(tokens, main.from, main.verb, POSSESSIVES)) return [null];
  return [null, { from: 0, to: main.from, cost: loss }];
}

const POSSESSIVES = new Set(['its', 'his', 'her', 'their']);
const PERSONAL = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'this', 'these']);

const isConcrete = (token: Token): boolean => token.pos === 'PROPN' || token.pos === 'NUM';

/**
 * Gives every way of shortening an English sentence that leaves its statement standing and true, the whole sentence
 * among them; none where no statement is found. `knownAlone` tells whether the article uses a name by itself.
 */
export function shortened(line: string, knownAlone: (name: string) => boolean): Shortened[] {
  const parsed = parseSentence(line);
  if (parsed === null) return [];
  const { tokens, main } = parsed;
  const governs = main.from > 0 && leadGoverns(tokens, main);
  const kept = leads(parsed, governs).flatMap((lead) => {
    const stays = main.from > 0 && lead === null;
    if (stays && PERSONAL.has(tokens[main.from]?.norm ?? '')) return [];
    return [{ lead, cost: stays ? (governs ? LEAD_NEEDED : LEAD_KEPT) : (lead?.cost ?? 0) }];
  });
  const sets = subsets(asides(parsed, knownAlone));
  const named = tokens.some(isConcrete);
  return kept.flatMap(({ lead, cost }) =>
    endings(parsed).flatMap((ends) =>
      sets.flatMap((set): Shortened[] => {
        const made = [...(lead === null ? [] : [lead]), ...ends, ...set];
        if (!disjoint(made)) return [];
        const stays = (index: number): boolean => !made.some(({ from, to }) => index >= from && index < to);
        const text = ended(tokens, stays);
        if (text === null || UNRESOLVED.has(tokens.find((_, index) => stays(index))?.norm ?? '')) return [];
        const nameless = named && !tokens.some((token, index) => stays(index) && isConcrete(token));
        const losses = [...ends, ...set].reduce((sum, deletion) => sum + deletion.cost, cost);
        return [{ text, cost: losses + (nameless ? NAMES_LOST : 0) }];
      }),
    ),
  );
}
