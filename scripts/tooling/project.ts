import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The folder of the site: `DATELINE_OUT`, or `dist`. */
export const siteDirectory = path.resolve(projectRoot, process.env['DATELINE_OUT'] ?? 'dist');

/** A path as whoever gave the command would write it. */
export const shownPath = (file: string): string =>
  path.relative(process.env['INIT_CWD'] ?? process.cwd(), file) || '.';

/** How a command is given here: `npm run build`, or `npx dateline build`. */
export const commandName = (task: string): string =>
  `${process.env['DATELINE_COMMAND'] ?? 'npm run'} ${task}`;

/** Reports of test runs; ignored by git. */
export const resultsDirectory = path.join(projectRoot, 'tests', '.results');
