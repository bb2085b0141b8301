import { appendFileSync } from 'node:fs';

/** Names the file in which a build notes the articles whose pages cannot be made. */
export const RENDER_FAILURES = 'DATELINE_RENDER_FAILURES';

/** Runs a step that makes the page of an article; where it fails, notes the article's received file, and why. */
export function notingFailure<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    const file = process.env[RENDER_FAILURES];
    if (file !== undefined) appendFileSync(file, `${JSON.stringify([path, String(error)])}\n`);
    throw error;
  }
}
