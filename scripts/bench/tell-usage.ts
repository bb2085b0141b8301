import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into a measured program before its own code: when the process ends, it tells what it has used, with all
// its threads, on the pipe that measure.ts has opened for it.
const PIPE = 3;

if (isMainThread) {
  process.on('exit', () => {
    const usage = process.resourceUsage();
    writeSync(PIPE, JSON.stringify({ ...usage, maxRSS: peakKibibytes() ?? usage.maxRSS }));
  });
}

/** Peak memory of this program alone; on Linux, `maxRSS` is at least that of the process that started it. */
function peakKibibytes(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return peak === undefined ? undefined : Number(peak);
}
