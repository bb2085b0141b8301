import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until no other run installs into this checkout; returns the function that releases the lock.
 *
 * The lock is a file with a process id; the lock of a process that has ended is taken over.
 *
 * @param {string} file
 * @returns {Promise<() => void>}
 */
export async function holdInstallLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (let told = false; !takes(own, file); told = true) {
      const holder = readHolder(file);
      if (holder === null) continue;
      if (!isRunning(holder)) {
        rmSync(file, { force: true });
        continue;
      }
      if (!told) {
        const name = path.relative(process.cwd(), file);
        console.error(
          `Process ${holder} is installing; waiting for it. If there is no such run, delete ${name}.`,
        );
      }
      await wait(300);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** A link is created atomically, so that the lock always contains its process id. */
function takes(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Error(`Cannot write ${file}: ${error.message}. Make the folder writable.`, { cause: error });
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
