import type { BuiltIndex } from '../built-index.ts';
import type { Comparison } from '../compare.ts';
import { sum } from '../measures.ts';

/** Below this, a build takes mostly the time to get going. */
const FEWEST = 100;

/** Time of the processor where it is known, for that is the same on a busy machine. */
export const buildTime = ({ buildCpuMs, buildMs }: BuiltIndex): number => buildCpuMs ?? buildMs;

/** How the time of building grows with the articles: as their number to this power; and so would N log N. */
export interface Growth {
  name: string;
  from: number;
  to: number;
  power: number;
  nLogN: number;
}

/** Fits the build times of each peer to a power of the number of articles; nothing where fewer than two sizes tell. */
export function growthOf(comparisons: readonly Comparison[]): Growth[] {
  const sizes = comparisons.filter(({ articles }) => articles >= FEWEST);
  const names = new Set(sizes.flatMap(({ results }) => results.map(({ name }) => name)));
  return Array.from(names).flatMap((name): Growth[] => {
    const times = sizes.flatMap(({ articles, results }) =>
      results.filter((peer) => peer.name === name).map(({ built }) => ({ articles, ms: buildTime(built) })),
    );
    const counts = times.map(({ articles }) => articles);
    if (new Set(counts).size < 2) return [];
    return [
      {
        name,
        from: Math.min(...counts),
        to: Math.max(...counts),
        power: fittedPower(times.map(({ articles, ms }) => [articles, ms])),
        nLogN: fittedPower(counts.map((count) => [count, count * Math.log(count)])),
      },
    ];
  });
}

/** The slope of the line that lies nearest to all points, least squares, on scales of logarithms. */
export function fittedPower(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [meanX, meanY] = [0, 1].map((at) => sum(logs.map((point) => point[at] ?? 0)) / logs.length);
  const over = sum(logs.map(([x, y]) => (x - (meanX ?? 0)) * (y - (meanY ?? 0))));
  return over / sum(logs.map(([x]) => (x - (meanX ?? 0)) ** 2));
}

export function describeGrowth(growth: readonly Growth[]): string {
  return growth
    .map(
      ({ name, from, to, power, nLogN }) =>
        `${name}: from ${from} to ${to} articles the build time grows as N^${power.toFixed(2)} (N log N: N^${nLogN.toFixed(2)})`,
    )
    .join('\n');
}
