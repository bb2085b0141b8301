import { existsSync, readFileSync } from 'node:fs';
import { dev } from 'astro';
import { contentFolder } from '#contracts/folders.ts';
import { currentFile } from '#view/data/derived.ts';
import { type DevIssue, noteDevIssues } from '#view/data/dev-issues.ts';
import { type Issue, issueDetails, issueSeverity, printable } from '#pipeline/report/issue.ts';
import { ingestContent, printLeftToDo } from './tooling/build/ingest-content.ts';
import { watchContent } from './tooling/build/watch-content.ts';
import { projectRoot } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';
import { readListenOptions } from './tooling/serve/listen-options.ts';

const toDevIssue = (issue: Issue): DevIssue => ({
  severity: issueSeverity(issue),
  place: `${issue.path}:${issue.line}`,
  text: printable(issue.text),
  remedy: issueDetails(issue).remedy,
});

/** The name of the current records. */
const generation = (): string => (existsSync(currentFile()) ? readFileSync(currentFile(), 'utf8') : '');

/**
 * `npm run dev`: serves the site from the content as it is, reads it again at each change, reloads the pages, and shows
 * in them what is to be mended.
 */
await runTask(async () => {
  const { host, port } = readListenOptions(process.argv.slice(2), process.env);
  // Pages find their fonts from the working directory.
  process.chdir(projectRoot);
  let reload = (): void => undefined;
  const update = async (): Promise<void> => {
    const before = generation();
    const { outcome, issues, asked } = await ingestContent({ strict: false });
    await printLeftToDo({ issues, asked });
    if (outcome === 'stopped')
      console.error('The pages are as before. Dev reads the content again at the next change.');
    noteDevIssues(issues.map(toDevIssue));
    // Astro reloads the pages itself when it has read new records.
    if (generation() === before) reload();
  };
  const start = async (): Promise<{ stop: () => Promise<void> }> =>
    dev({
      root: projectRoot,
      server: { host, port },
      integrations: [
        {
          name: 'content-changes',
          hooks: {
            'astro:server:setup': ({ server }) => {
              reload = () => server.ws.send({ type: 'full-reload' });
            },
          },
        },
      ],
    });
  await update();
  // Without any records there is nothing to serve: the first change that gives some starts the server.
  let server = existsSync(currentFile()) ? await start() : null;
  const watcher = watchContent(contentFolder(), async () => {
    await update();
    if (existsSync(currentFile())) server ??= await start();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void Promise.all([watcher.close(), server?.stop()]));
  }
});
