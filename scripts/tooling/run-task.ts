import { formatError } from '#pipeline/report/report.ts';

/** Runs a task and sets the exit code: the returned one, 0 if it returns nothing, or 1 after printing an error. */
export async function runTask(task: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    console.error(formatError(error));
    process.exitCode = 1;
  }
}
