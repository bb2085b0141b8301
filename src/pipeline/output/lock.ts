import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 50;

/** Far longer than any ingest writes; whoever waits longer waits for a process that hangs. */
const PATIENCE_MS = 120_000;

export interface LockOptions {
  patienceMs?: number;
  /** Called once, where another process has the lock. */
  onWait?: () => void;
}

/** SQLite's result codes for a file that another process has locked, and for one that is no database. */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/**
 * Runs an action while no other process runs one under the same lock file; waits for one that does.
 *
 * The lock is the operating system's, held through an empty SQLite database (Node.js has no other way to one): it
 * is gone with the process that held it, however that ended, and never has to be judged stale.
 *
 * @throws Error where the file cannot be opened, or another process does not let go of it
 */
export async function withLock<Result>(
  file: string,
  action: () => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  // SQLite says only that it cannot open a file; this says why.
  await (await open(file, 'a')).close();
  const database = new DatabaseSync(file);
  try {
    await lockExclusively(database, file, options);
    return await action();
  } finally {
    database.close();
  }
}

async function lockExclusively(
  database: DatabaseSync,
  file: string,
  { patienceMs = PATIENCE_MS, onWait }: LockOptions,
): Promise<void> {
  const started = performance.now();
  for (let isFirst = true; !isLocked(database); isFirst = false) {
    if (performance.now() - started > patienceMs) {
      const message = `another run has held ${file} for ${patienceMs / 1000} s`;
      throw Object.assign(new Error(message), { code: 'ELOCKED' });
    }
    if (isFirst) onWait?.();
    await wait(POLL_MS);
  }
}

function isLocked(database: DatabaseSync): boolean {
  try {
    // Without a journal in memory a killed run would leave one beside the lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    const code = resultCode(error);
    if (code === SQLITE_BUSY) return false;
    if (code !== SQLITE_NOTADB) throw error;
    const message = `${database.location()} is no lock but a file of somebody's, who may delete it`;
    throw Object.assign(new Error(message, { cause: error }), { code: 'ENOTALOCK' });
  }
}

/** The low byte is the code, the rest says more of it. */
const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;
