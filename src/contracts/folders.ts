import path from 'node:path';

/** The folder that people write in: `DATELINE_CONTENT`, or `content` in the working folder. */
export function contentFolder(): string {
  return path.resolve(process.env['DATELINE_CONTENT'] ?? 'content');
}

/** The folder that the pipeline writes and the site reads: `DATELINE_DERIVED`, or `content/derived` in the working folder. */
export function derivedFolder(): string {
  return path.resolve(process.env['DATELINE_DERIVED'] ?? path.join('content', 'derived'));
}
