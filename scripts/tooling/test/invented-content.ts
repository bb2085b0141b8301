import { ingest } from '../build/build-site.ts';
import { inventedSite } from './built-sites.ts';
import { runNode } from '../run-command.ts';

const FIXTURE = 'tests/fixtures/invented';

/** Writes the invented content and derives its records; returns the exit code. */
export async function ingestInvented(): Promise<number> {
  const { env } = inventedSite;
  return (await runNode(`${FIXTURE}/write-content.ts`, [env.DATELINE_CONTENT])) || (await ingest([], env));
}
