import path from 'node:path';

/** The folder of the editor's files: `DATELINE_CONTENT`, or `content` in the working directory. */
export function contentFolder(): string {
  return path.resolve(process.env['DATELINE_CONTENT'] ?? 'content');
}

/** The folder of derived records: `DATELINE_DERIVED`, or `content/derived` in the working directory. */
export function derivedFolder(): string {
  return path.resolve(process.env['DATELINE_DERIVED'] ?? path.join('content', 'derived'));
}
