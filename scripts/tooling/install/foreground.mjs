import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How often to look whether npm still runs, in milliseconds. */
const LOOKED_AFTER = 500;

/**
 * @typedef {object} CommandEnd
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal The signal that ended the command, if there is no code.
 * @property {NodeJS.Signals | null} received A signal that this process received meanwhile.
 */

/**
 * Runs a command in the foreground and returns how it ended.
 *
 * Signals are forwarded to the command and this process waits, so that the command never outlives it and can finish its
 * output. If npm or npx started this process and is killed, without having forwarded anything, the command ends too.
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
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env['npm_command'] === undefined || process.ppid === parent) return;
      clearInterval(watch);
      forward('SIGTERM');
    }, LOOKED_AFTER).unref();
    const done = () => {
      clearInterval(watch);
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
 * Exits like a command: with its exit code, or by the same signal.
 *
 * @param {CommandEnd} end
 */
export function exitLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}
