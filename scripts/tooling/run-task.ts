/**
 * Runs a task to its end and sets the exit code: the one that it gives, or 1 with the message of what it throws.
 * A task that gives nothing ends with 0.
 */
export async function runTask(task: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    // Our own messages say all; anything else is a bug, whose place is wanted.
    console.error(error instanceof Error && error.constructor === Error ? error.message : error);
    process.exitCode = 1;
  }
}
