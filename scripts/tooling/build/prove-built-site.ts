import { contentFolder } from '#contracts/folders.ts';
import { Progress } from '#pipeline/report/progress.ts';
import { articleRecordSchema } from '#contracts/records.ts';
import { proveBuiltArticle } from '#pipeline/prove/prove-built-article.ts';
import { formatError } from '#pipeline/report/report.ts';
import { readSiteRecord, streamRecords } from '#view/data/derived.ts';

/**
 * Proves the pages of a built site against the received files and prints their number.
 *
 * @returns why a page could not be proven, by the path of its received file
 */
export async function proveBuiltSite(directory: string): Promise<Map<string, string>> {
  const failures = new Map<string, string>();
  const progress = new Progress(process.stderr);
  const { files } = (await readSiteRecord()).counts;
  let count = 0;
  for await (const { record } of streamRecords('articles')) {
    const { article } = articleRecordSchema.parse(record);
    try {
      await proveBuiltArticle(directory, contentFolder(), article);
      count += 1;
    } catch (error) {
      failures.set(article.source.path, formatError(error));
    }
    progress.show('Proving pages', count + failures.size, files);
  }
  progress.end();
  console.log(`${count} article pages are proven against their files.`);
  return failures;
}
