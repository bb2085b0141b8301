import type { Comparison } from '../compare.ts';
import { alignColumns } from '../../measured-table.ts';
import { type Growth, growthOf } from './growth.ts';
import { own } from './format-figures.ts';
import { type Target, TARGETS } from './targets.ts';

/** What rounding may hide. */
const SLACK = 1e-9;

/** Sets what was aimed at beside what was reached on each corpus; what was not measured is left out. */
export function describeTargets(comparisons: readonly Comparison[]): string {
  const lines = TARGETS.map((target) => [
    `${target.words} ${target.bound.join(' ')}`,
    ...comparisons.map((comparison) => cellOf(target, target.reached(comparison))),
  ]).filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  const kept = comparisons.map(({ kept }) => (kept ? percent(kept.share) : ''));
  return [
    alignColumns([
      [
        'target, against the best peer where it is a ratio',
        ...comparisons.map(({ articles }) => `${articles}`),
      ],
      ...lines,
      ...(kept.some(Boolean) ? [['files that stay, byte for byte, when one article is added', ...kept]] : []),
    ]),
    ...growthLine(comparisons),
  ].join('\n');
}

/** Whether a bound is kept. */
export function isMet({ bound: [side, bound] }: Pick<Target, 'bound'>, reached: number): boolean {
  return side === '≥' ? reached >= bound - SLACK : reached <= bound + SLACK;
}

function cellOf(target: Target, reached: number | null): string {
  if (reached === null) return '';
  const figure = Number.isInteger(reached) ? `${reached}` : reached.toFixed(reached < 100 ? 3 : 0);
  return `${figure} ${isMet(target, reached) ? 'met' : 'MISSED'}`;
}

function growthLine(comparisons: readonly Comparison[]): string[] {
  const name = comparisons[0] && own(comparisons[0])?.name;
  const growth = growthOf(comparisons).find((one) => one.name === name);
  return growth ? [`growth of building no worse than N log N: ${wordsOf(growth)}`] : [];
}

const wordsOf = ({ power, nLogN }: Growth): string =>
  `N^${power.toFixed(2)}, N log N being N^${nLogN.toFixed(2)}: ${power <= nLogN ? 'met' : 'MISSED'}`;

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
