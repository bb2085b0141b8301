/** A job that starts after the jobs it needs, if those are in the run. */
export interface Job {
  name: string;
  needs: readonly string[];
  /** A resource that only one job at a time can use. */
  uses?: string;
}

/**
 * Runs jobs concurrently, in the given order as far as their needs allow; a job starts when those that it needs have
 * ended, even if they failed.
 *
 * @throws if jobs wait for one another, and what a job throws
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
