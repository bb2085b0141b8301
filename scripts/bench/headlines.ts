import { parseArgs } from 'node:util';
import { deriveHeadline } from '../../src/pipeline/derive/choose-headline.ts';
import { readTextFolder } from '../../src/pipeline/read/text-folder.ts';
import { runTask } from '../tooling/run-task.ts';

/**
 * `node scripts/bench/headlines.ts --texts DIR [--language en]`: prints what a reader needs to judge headlines, headings
 * and removed lines: for each text of a folder its headline and whose it is (`file`, or the number of its sentence),
 * then each heading and each removed line with its rule. Texts are not judged here: give the lines to a reader who has
 * not seen the rules.
 */
await runTask(async () => {
  const { values: options } = parseArgs({
    options: { texts: { type: 'string' }, language: { type: 'string', default: 'en' } },
  });
  if (!options.texts) throw new Error('Cannot print headlines: say where the texts are, with --texts DIR.');
  for await (const { file, parsed } of readTextFolder(options.texts, options.language, console.error)) {
    const words = ({ start, end }: { start: number; end: number }): string =>
      file.text.slice(start, end).replace(/[\s\p{Cc}]+/gu, ' ');
    const passages = parsed.blocks.flatMap((block) =>
      block.kind === 'passage' ? [block.sentences.map(words)] : [],
    );
    const derived = parsed.headline ? null : deriveHeadline(passages, options.language);
    const headline = parsed.headline
      ? ['file', words(parsed.headline)]
      : [`s${(derived?.sentence ?? -1) + 1}`, derived?.text ?? ''];
    const lines = [
      [file.path, 'headline', ...headline],
      ...parsed.blocks.flatMap((block) =>
        block.kind === 'heading' ? [[file.path, 'heading', '', words(block)]] : [],
      ),
      ...parsed.removed.map((span) => [file.path, 'removed', span.rule, words(span)]),
    ];
    process.stdout.write(lines.map((line) => `${line.join('\t')}\n`).join(''));
  }
});
