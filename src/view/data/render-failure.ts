import { appendFileSync } from 'node:fs';

/** The environment variable with the path of the file in which a build records articles whose pages fail. */
export const RENDER_FAILURES = 'DATELINE_RENDER_FAILURES';

/** Renders an article's page; if that fails, records the received file and the reason. */
export function notingFailure<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    const file = process.env[RENDER_FAILURES];
    if (file !== undefined) appendFileSync(file, `${JSON.stringify([path, String(error)])}\n`);
    throw error;
  }
}
