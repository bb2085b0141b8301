import { TIME_NOUNS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Tokens between two marks. `mark` is the index of the mark before it; `from` itself where there is none. */
export interface Segment {
  mark: number;
  from: number;
  to: number;
}

const BREAKS = new Set([',', ';', ':', '—', '–', '-', '--', '---', '.', '…']);

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/u;

/** "March 22, 2024": the comma belongs to the date. */
function insideDate(tokens: readonly Token[], comma: number): boolean {
  const year = tokens[comma + 1]?.text ?? '';
  const day = tokens[comma - 1]?.text ?? '';
  const month = tokens[comma - 2]?.norm ?? '';
  return (
    /^\d{4}$/u.test(year) &&
    (/^\d{1,2}$/u.test(day) || TIME_NOUNS.has(day.toLowerCase())) &&
    MONTH.test(month)
  );
}

/** "A tall, gangling youth": the comma parts adjectives of one noun. */
function betweenAdjectives(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  const before = tokens[comma - 2];
  const attributive = before?.pos === 'DET' || before?.pos === 'ADJ' || before?.pos === 'ADV';
  if (tokens[comma - 1]?.pos !== 'ADJ' || next === undefined || !attributive) return false;
  if (next.pos === 'ADJ') return true;
  const noun = tokens[comma + 2]?.pos === 'NOUN' || tokens[comma + 2]?.pos === 'PROPN';
  return next.pos === 'VERB' && noun && /(?:ing|ed)$/u.test(next.norm);
}

function isBreak(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.enclosed || !BREAKS.has(token.text)) return false;
  if (token.text === ',') return !insideDate(tokens, index) && !betweenAdjectives(tokens, index);
  return token.text !== '-' || token.space;
}

/** In `"We are safe," the mayor said` the quotation's own comma parts it from what follows. */
function endsQuotation(tokens: readonly Token[], index: number): boolean {
  const closing = tokens[index - 1];
  const mark = tokens[index - 2];
  return (
    closing?.enclosed === true &&
    /^["”’'»]$/u.test(closing.text) &&
    mark?.enclosed === true &&
    /^[,?!.]$/u.test(mark.text) &&
    tokens[index]?.enclosed === false
  );
}

/** Splits tokens at the commas, dashes, semicolons and colons that stand outside quotations and brackets. */
export function segments(tokens: readonly Token[]): Segment[] {
  const found: Segment[] = [];
  let current: Segment = { mark: 0, from: 0, to: 0 };
  for (let index = 0; index < tokens.length; index++) {
    const split = isBreak(tokens, index);
    if (split || (endsQuotation(tokens, index) && current.from < index)) {
      if (index > current.from) found.push({ ...current, to: index });
      current = { mark: index, from: split ? index + 1 : index, to: index };
    }
  }
  if (tokens.length > current.from) found.push({ ...current, to: tokens.length });
  return found;
}
