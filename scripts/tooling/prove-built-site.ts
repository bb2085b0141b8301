import { contentFolder } from '#contracts/folders.ts';
import { articleRecordSchema } from '#contracts/records.ts';
import { proveSite } from '#pipeline/prove/prove-site.ts';
import { readRecords } from '#view/data/derived.ts';

/**
 * Proves the pages of a built site against the received files and says how many.
 *
 * @throws Error where a page does not show what its file has
 */
export async function proveBuiltSite(directory: string): Promise<void> {
  const records = await readRecords('articles');
  const articles = records.map((record) => articleRecordSchema.parse(record).article);
  console.log(
    `${await proveSite(directory, contentFolder(), articles)} article pages show what their files have.`,
  );
}
