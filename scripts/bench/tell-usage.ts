import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into a measured program before its own code: when the process ends, it tells what it has used, with all
// its threads, on the pipe that measure.ts has opened for it.
const PIPE = 3;

if (isMainThread) {
  process.on('exit', () => writeSync(PIPE, JSON.stringify(process.resourceUsage())));
}
