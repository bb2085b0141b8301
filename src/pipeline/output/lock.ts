import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 50;

/** Far longer than any ingest writes: the other process must be hanging. */
const TIMEOUT_MS = 120_000;

export interface LockOptions {
  timeoutMs?: number;
  /** Called once, if another process holds the lock. */
  onWait?: () => void;
}

/** SQLite's result codes for a locked file and for a file that is not a database. */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/**
 * Runs an action under an exclusive lock, after waiting for any process that holds it.
 *
 * The lock is the operating system's, taken through an empty SQLite database (Node.js offers no other way). It ends
 * with its process, so it never becomes stale.
 *
 * @throws Error if the file cannot be opened, or the lock is not released in time
 */
export async function withLock<Result>(
  file: string,
  action: () => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  // This gives the system's reason if the file cannot be opened; SQLite gives none.
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
  { timeoutMs = TIMEOUT_MS, onWait }: LockOptions,
): Promise<void> {
  const started = performance.now();
  for (let isFirst = true; !isLocked(database); isFirst = false) {
    if (performance.now() - started > timeoutMs) {
      const message = `another run has held ${file} for ${timeoutMs / 1000} s`;
      throw Object.assign(new Error(message), { code: 'ELOCKED' });
    }
    if (isFirst) onWait?.();
    await wait(POLL_MS);
  }
}

function isLocked(database: DatabaseSync): boolean {
  try {
    // With a journal on disk, a killed run would leave one beside the lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    const code = resultCode(error);
    if (code === SQLITE_BUSY) return false;
    if (code !== SQLITE_NOTADB) throw error;
    const message = `${database.location()} is not a lock but another file; move or delete it`;
    throw Object.assign(new Error(message, { cause: error }), { code: 'ENOTALOCK' });
  }
}

/** The low byte is the primary result code, the rest its extension. */
const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;
