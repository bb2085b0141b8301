import { contentFolder } from '#lib/content-folder.ts';
import { readRecords } from '#lib/derived.ts';
import { articleRecordSchema, storyRecordSchema } from '#lib/records.ts';
import { LOCK_NAME, recordPublished, toPublished } from '../pipeline/published.ts';

/** Records the addresses of what was just built, so that no later build loses one without saying so. */
export async function recordAddresses(): Promise<void> {
  const stories = (await readRecords('stories')).map((record) => storyRecordSchema.parse(record));
  const articles = (await readRecords('articles')).map((record) => articleRecordSchema.parse(record));
  if (await recordPublished(contentFolder(), toPublished(stories, articles))) {
    console.log(`${LOCK_NAME} has what this build publishes: commit it with the content.`);
  }
}
