import { dayOf, isDated } from '#contracts/dates.ts';
import { type Difference, sayingTheSame } from './differences.ts';
import { figuresFragment } from '../article/figure-marks.ts';
import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import type { Reference } from '../words/references.ts';
import type { FigureKind } from '#contracts/story.ts';

/** What the articles of a story report of one kind; nothing is added up, averaged or chosen. */
export interface ReportedKind {
  kind: FigureKind;
  fragment: string;
  differs: boolean;
  /** The words of the latest dated article, else of the first undated one. */
  latest: string[];
  reference: Reference;
  address: string;
  /** Other numbers, once each: of the same day, then back in time, undated last. */
  others: { when: 'Same day' | 'Earlier' | 'Undated'; words: string[] }[];
}

/** How many counts of the latest article, and how many others, are shown. */
const [MAX_LATEST, MAX_OTHERS] = [3, 8];

/** The kinds of figures reported of the story's event. */
export function reportedKinds(
  kinds: readonly FiguresOfKind[],
  differences: readonly Difference[],
): ReportedKind[] {
  const differing = new Set(differences.map(({ fragment }) => fragment));
  return kinds
    .map((ofKind) => reportedKind(ofKind, differing.has(figuresFragment(ofKind.kind))))
    .filter((row) => row !== null);
}

function reportedKind({ kind, figures }: FiguresOfKind, differs: boolean): ReportedKind | null {
  const dated = figures.filter(({ article }) => isDated(article.date));
  const last = dated.at(-1) ?? figures[0];
  if (!last) return null;
  const own = figures.filter(({ article }) => article.id === last.article.id);
  const inOrder = [...dated.toReversed(), ...figures.filter(({ article }) => !isDated(article.date))];
  const said = new Set(own.map(({ figure }) => figure.value ?? figure.count.exact.toLowerCase()));
  const others = sayingTheSame(inOrder).filter(
    ([{ figure }]) => !said.has(figure.value ?? figure.count.exact.toLowerCase()),
  );
  const whenOf = ({ article: { date } }: ReportedFigure): ReportedKind['others'][number]['when'] =>
    !isDated(date) ? 'Undated' : dayOf(date) === dayOf(last.article.date) ? 'Same day' : 'Earlier';
  const groups = Map.groupBy(others.slice(0, MAX_OTHERS), ([first]) => whenOf(first));
  return {
    kind,
    fragment: figuresFragment(kind),
    differs,
    latest: sayingTheSame(own)
      .slice(0, MAX_LATEST)
      .map(([{ figure }]) => figure.count.exact),
    reference: last.reference,
    address: last.address,
    others: Array.from(groups, ([when, alike]) => ({
      when,
      words: alike.map(([{ figure }]) => figure.count.exact),
    })),
  };
}
