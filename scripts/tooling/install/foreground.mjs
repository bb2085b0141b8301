import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @typedef {object} CommandEnd
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal What ended the command, where it has no code.
 * @property {NodeJS.Signals | null} received What this process was sent meanwhile.
 */

/**
 * Runs a command in the foreground and gives how it ended.
 *
 * While it runs, signals go on to it and this process waits: a command never outlives the one who started it, and
 * gets to say its last line.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<CommandEnd>}
 */
export function runForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @type {NodeJS.Signals | null} */
    let received = null;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of FORWARDED) process.on(signal, forward);
    const done = () => {
      for (const signal of FORWARDED) process.off(signal, forward);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      done();
      resolve({ code, signal, received });
    });
  });
}

/**
 * Ends this process as a command ended: with its exit code, or by the same signal.
 *
 * @param {CommandEnd} end
 */
export function exitLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}
