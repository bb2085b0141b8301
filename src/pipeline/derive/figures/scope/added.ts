import type { FoundFigure } from '../../figures.ts';

/** Around a count: "another 12", "a further six people", "two more bodies", "an additional 3". */
const BEFORE = /\b(?:another|further|additional|extra)\s+(?:\S+\s+){0,2}$/iu;
const WITHIN = /\b(?:another|further|additional|extra)\b|(?<!\bor\s)(?<!\bno\s)\bmore\b(?!\s+than)/iu;
/** "more" that directly follows the words of a bare number: "Twelve more died". */
const BEHIND = /^\s+(?:more|further|additional)\b(?!\s+than)/iu;

/**
 * Whether a figure is an increment: its words add people to others of its kind, as "Two more bodies were found" does.
 * In "killed nine people and wounded 12 more", and after such a sentence, those are others than the killed.
 *
 * @param figures of one article, in order
 * @param textOf the text of a sentence
 */
export function isAdded(
  figures: readonly FoundFigure[],
  index: number,
  textOf: (sentence: number) => string,
): boolean {
  const figure = figures[index];
  if (!figure || figure.bound === 'more-than') return false;
  const { sentence, kind, count } = figure;
  const text = textOf(sentence);
  const isMore =
    BEFORE.test(text.slice(Math.max(0, count.start - 24), count.start)) ||
    WITHIN.test(text.slice(count.start, count.end)) ||
    BEHIND.test(text.slice(count.end, count.end + 16));
  if (!isMore) return false;
  const before = figures[index - 1];
  // Reports give the killed first, then "another" number of others.
  const reach = kind === 'killed' ? 0 : 1;
  return before === undefined || before.sentence < sentence - reach || before.kind === kind;
}
