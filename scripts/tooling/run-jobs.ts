/** Something to be done, after what it needs where that is to be done too. */
export interface Job {
  name: string;
  needs: readonly string[];
  /** What only one job at a time can use. */
  uses?: string;
}

/**
 * Runs jobs, some at once, in the order given as far as their needs allow; each starts when those that it needs have
 * ended, however they ended.
 *
 * @throws where jobs wait for one another, and what a run throws
 */
export async function runJobs<Each extends Job>(
  jobs: readonly Each[],
  atOnce: number,
  run: (job: Each) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs];
  const running = new Map<Each, Promise<void>>();
  const mustWait = ({ needs, uses }: Job): boolean =>
    [...waiting, ...running.keys()].some(({ name }) => needs.includes(name)) ||
    [...running.keys()].some((other) => uses !== undefined && other.uses === uses);
  while (waiting.length + running.size > 0) {
    const place = running.size < atOnce ? waiting.findIndex((job) => !mustWait(job)) : -1;
    const [next] = place < 0 ? [] : waiting.splice(place, 1);
    if (next) {
      running.set(
        next,
        run(next).finally(() => void running.delete(next)),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else
      throw new Error(`Cannot run ${waiting.map(({ name }) => name).join(', ')}: they wait for one another.`);
  }
}
