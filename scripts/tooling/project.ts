import path from 'node:path';

/** The folder of the checkout. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Where `npm run build` puts the site. */
export const siteDirectory = path.join(projectRoot, 'dist');

/** Where a test run leaves its reports; nothing in it is kept in git. */
export const resultsDirectory = path.join(projectRoot, 'tests', '.results');
