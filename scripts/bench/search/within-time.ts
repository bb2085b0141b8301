/** Time in ms that the processor has spent on this process, which other processes do not lengthen. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Measures one thing after another until all are measured or the time is up by a clock, but always the first. */
export async function withinTime<Thing, Measured>(
  things: readonly Thing[],
  mostMs: number,
  measure: (thing: Thing) => Promise<Measured>,
  clock = (): number => performance.now(),
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const end = clock() + mostMs;
  for (const thing of things) {
    measured.push(await measure(thing));
    if (clock() > end) break;
  }
  return measured;
}
