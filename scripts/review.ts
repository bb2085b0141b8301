import { parseArgs } from 'node:util';
import { contentFolder, derivedFolder } from '#contracts/folders.ts';
import { readStory } from '#pipeline/suggest/read-story.ts';
import { countReview, reviewEntries, reviewYaml } from '#pipeline/suggest/review-yaml.ts';
import { commandName } from './tooling/project.ts';
import { runTask } from './tooling/run-task.ts';
import { writeWhole } from './tooling/tell-problems.ts';

/**
 * `npm run review -- --story ID`: prints uncertain readings of a story as entries for its `figures.yml` to accept or
 * reject, the most uncertain first, and writes all of them to a file beside the records; with `--all` it prints all, with
 * `--json` as JSON.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: {
      story: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { folder, story } = await readStory(contentFolder(), derivedFolder(), options.story);
  const id = folder.id;
  if (!story)
    throw new Error(
      `Cannot review ${id}: it has no article that can be shown. Run ${commandName('ingest')}.`,
    );
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ story: id, readings: reviewEntries(story) }, null, 2)}\n`);
    return;
  }
  process.stdout.write(reviewYaml(story, options.all));
  const { asked, all } = countReview(story);
  const whole = options.all || asked === all ? '' : writeWhole(`review-${id}.yml`, [reviewYaml(story, true)]);
  console.error(`${all} readings of figures and events in ${id}; ${asked} are to be decided on${whole}.`);
  if (asked > 0)
    console.error(
      `Left to do: put what is true into stories/${id}/figures.yml, with its source, and build again.`,
    );
});
