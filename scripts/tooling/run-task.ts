import { formatError } from '#pipeline/report/report.ts';

/**
 * Runs a task to its end and sets the exit code: the one that it gives, or 1 with the message of what it throws.
 * A task that gives nothing ends with 0.
 */
export async function runTask(task: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    console.error(formatError(error));
    process.exitCode = 1;
  }
}
