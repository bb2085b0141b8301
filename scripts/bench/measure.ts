import { spawn } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../tooling/project.ts';

/** What one run of one program took, its start included. */
export interface Usage {
  milliseconds: number;
  /** Processor time of all threads, in user and system mode. */
  cpuSeconds: number;
  /** The most memory that was resident at once. */
  peakMiB: number;
}

const TELL_USAGE = path.join(import.meta.dirname, 'tell-usage.ts');

/**
 * Runs a script of this folder's project in a process of its own and measures it.
 *
 * @throws Error with the script's output where it fails
 */
export async function measureScript(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<Usage> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_USAGE, path.join(projectRoot, script), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [, output, errors, usage] = child.stdio;
  const [code, written, failed, told] = await Promise.all([
    ended,
    readAll(output),
    readAll(errors),
    readAll(usage),
  ]);
  const milliseconds = performance.now() - started;
  if (code !== 0) {
    throw new Error(`Cannot measure ${script}: it ended with ${code}. It said:\n${written}${failed}`);
  }
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage;
  return { milliseconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 };
}

const readAll = async (stream: unknown): Promise<string> => (stream instanceof Readable ? text(stream) : '');
