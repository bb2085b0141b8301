/** Measures one thing after another until all are measured or the time is up, but always the first. */
export async function withinTime<Thing, Measured>(
  things: readonly Thing[],
  mostMs: number,
  measure: (thing: Thing) => Promise<Measured>,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const end = performance.now() + mostMs;
  for (const thing of things) {
    measured.push(await measure(thing));
    if (performance.now() > end) break;
  }
  return measured;
}
