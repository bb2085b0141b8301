import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

export const siteDirectory = path.join(projectRoot, 'dist');

/** Reports of test runs; ignored by git. */
export const resultsDirectory = path.join(projectRoot, 'tests', '.results');
