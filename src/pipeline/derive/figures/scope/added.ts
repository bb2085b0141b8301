import type { FoundFigure } from '../../figures.ts';

/** Around a count: "another 12", "a further six people", "two more bodies", "an additional 3". */
const BEFORE = /\b(?:another|further|additional|extra)\s+(?:\S+\s+){0,2}$/iu;
const WITHIN = /\b(?:another|further|additional|extra)\b|(?<!\bor\s)(?<!\bno\s)\bmore\b(?!\s+than)/iu;
/** "rose to 34 after three people died", "bringing the toll to nine" */
const TOTAL =
  /\b(?:toll|total|tally|number\s+of)\b|\b(?:rais|bring|br|push|tak|t)(?:ing|ought|es|ed|ook)\b.{1,40}?\bto\b/iu;
/** "more" that directly follows the words of a bare number: "Twelve more died". */
const BEHIND = /^\s+(?:more|further|additional)\b(?!\s+than)/iu;

/** Figures before and after one that are compared with it, so that a sentence of very many takes linear time. */
const NEAR = 8;

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
  const { sentence, kind, count, value } = figure;
  const text = textOf(sentence);
  const near = figures
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .filter((other) => other.sentence === sentence && other.kind === kind);
  // "The bodies of two men were found, bringing the toll to nine"
  const total = near.some((other) => (other.value ?? 0) > (value ?? Infinity));
  if (total && TOTAL.test(text) && !TOTAL.test(figure.words)) return true;
  if (isCoordinated(near, figure, text)) return true;
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

/** "Six children and two adults were killed": counts of one verb, of which neither is the number of all. */
const isCoordinated = (near: readonly FoundFigure[], figure: FoundFigure, text: string): boolean =>
  near.some(({ count }) => {
    if (count.start === figure.count.start) return false;
    const [first, second] = count.start < figure.count.start ? [count, figure.count] : [figure.count, count];
    return COORDINATED.test(text.slice(first.end, second.start));
  });

const COORDINATED = /^\s*(?:,|,?\s*(?:and|as\s+well\s+as|along\s+with))\s*$/iu;
