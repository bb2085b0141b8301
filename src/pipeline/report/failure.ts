import { z } from 'astro/zod';
import { LineIndex } from '../text/positions.ts';
import { type Issue, printable } from './issue.ts';

/** A failure that knows its file: `path` is relative to the content folder, `start` a place in it in code points. */
interface FileFailure extends Error {
  path: string;
  start?: number;
}

export const isFileFailure = (error: unknown): error is FileFailure =>
  error instanceof Error && 'path' in error;

/** Runs a step that is about one file; where it fails, the error says which. */
export function failingWith<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw isFileFailure(error) ? error : Object.assign(toError(error), { path });
  }
}

/** The issue of a file with which the pipeline fails. */
export function failureIssue(error: unknown, path: string, text = ''): Issue {
  const { message, stack = '', ...place } = toError(error) as FileFailure;
  const isProof = place.start !== undefined;
  const at = [...text].slice(0, place.start ?? 0).join('').length;
  // The place in the code tells a bug from another of the same words.
  const [where = ''] = /\bsrc\/[^\s)]+/.exec(stack) ?? [];
  return {
    kind: isProof ? 'failed-proof' : 'internal-error',
    path,
    line: new LineIndex(text).point(at).line,
    text: isProof ? message : `${printable(messageOf(error).trim())}${where && ` (${where})`}`,
  };
}

/** A schema's error tells the key first, and then what is wrong with it. */
function messageOf(error: unknown): string {
  const [first] = error instanceof z.ZodError ? error.issues : [];
  return first ? `${first.path.join('.')}: ${first.message}` : toError(error).message;
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
