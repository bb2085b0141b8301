import { formatError } from '#pipeline/report/report.ts';

// A reader that has seen enough, such as `head`, closes the pipe: no error, and nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Runs a task and sets the exit code: the returned one, 0 if it returns nothing, or 1 after printing an error. */
export async function runTask(task: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    console.error(formatError(error));
    process.exitCode = 1;
  }
}
