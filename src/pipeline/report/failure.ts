import { z } from 'astro/zod';
import { LineIndex } from '../text/positions.ts';
import { type Issue, printable } from './issue.ts';

/** An error about a file: `path` is relative to the content folder, `start` an offset in code points. */
interface FileFailure extends Error {
  path: string;
  start?: number;
}

export const isFileFailure = (error: unknown): error is FileFailure =>
  error instanceof Error && 'path' in error;

/** Runs a step about one file; adds the file's path to an error. */
export function withFilePath<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw isFileFailure(error) ? error : Object.assign(toError(error), { path });
  }
}

/** The issue for a file on which the pipeline fails. */
export function failureIssue(error: unknown, path: string, text = ''): Issue {
  const { message, stack = '', ...place } = toError(error) as FileFailure;
  const isProof = place.start !== undefined;
  const at = [...text].slice(0, place.start ?? 0).join('').length;
  // The code location distinguishes bugs with the same message.
  const [where = ''] = /\bsrc\/[^\s)]+/.exec(stack) ?? [];
  return {
    kind: isProof ? 'failed-proof' : 'internal-error',
    path,
    line: new LineIndex(text).point(at).line,
    text: isProof ? message : `${printable(messageOf(error).trim())}${where && ` (${where})`}`,
  };
}

/** For a schema error, the key and its first problem. */
function messageOf(error: unknown): string {
  const [first] = error instanceof z.ZodError ? error.issues : [];
  return first ? `${first.path.join('.')}: ${first.message}` : toError(error).message;
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
