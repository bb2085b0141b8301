import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#contracts/folders.ts';
import { CLAIMS_FILE, claimsFileSchema } from '#pipeline/read/claims-file.ts';
import { stemOf } from '#pipeline/formats/format.ts';
import { readTextFolder } from '#pipeline/read/text-folder.ts';
import { readYamlFile } from '#pipeline/read/yaml-file.ts';
import { claimPairs, type ReadArticle } from '#pipeline/suggest/claim-pairs.ts';
import { pairsYaml } from '#pipeline/suggest/pairs-yaml.ts';
import { withoutDeclared } from '#pipeline/suggest/without-declared.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run suggest-claims -- --story ID`, or `--texts DIR`: prints pairs of sentences of different articles that may be
 * a claim, as entries for `claims.yml`, the likeliest first; `--most N` limits their number (30). What the story's
 * claims already quote is left out. Writes nothing; the entries cannot be published unedited.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: {
      story: { type: 'string' },
      texts: { type: 'string' },
      most: { type: 'string', default: '30' },
    },
  });
  const most = Number(options.most);
  if (!Number.isInteger(most) || most < 1) {
    throw new Error(
      `Cannot suggest claims: --most ${options.most} is not a number of pairs. Give a number from 1.`,
    );
  }
  if ((options.story === undefined) === (options.texts === undefined)) {
    throw new Error('Cannot suggest claims: give a story with --story ID, or a folder with --texts DIR.');
  }
  const folder = options.texts ?? path.join(contentFolder(), 'stories', options.story ?? '', 'articles');
  const articles: ReadArticle[] = [];
  for await (const { file, parsed } of readTextFolder(folder, 'en', console.error)) {
    const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
    articles.push({
      name: stemOf(path.posix.basename(file.path)),
      sentences: sentences.map(({ start, end }, index) => ({
        number: index + 1,
        text: file.text.slice(start, end),
      })),
    });
  }
  const claimsFile = options.story === undefined ? null : `stories/${options.story}/${CLAIMS_FILE}`;
  const declared =
    claimsFile === null ? null : (await readYamlFile(contentFolder(), claimsFile, claimsFileSchema)).value;
  const pairs = withoutDeclared(claimPairs(articles, most * 2), declared?.claims ?? []).slice(0, most);
  process.stdout.write(pairs.length > 0 ? pairsYaml(pairs) : '# No two sentences are similar enough.\n');
});
