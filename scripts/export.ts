import { parseArgs } from 'node:util';
import { formatQuantity } from '#contracts/number-format.ts';
import { ENGINES } from '#view/engines/formats.ts';
import { exportDocuments } from './tooling/export-documents.ts';
import { runTask } from './tooling/run-task.ts';

/**
 * `npm run export -- --for ENGINE --out DIR`: writes the records as documents for a search engine or a database, one an
 * article and one a sentence, with the files that set it up. See src/docs/export.md.
 */
await runTask(async () => {
  const { values } = parseArgs({ options: { for: { type: 'string' }, out: { type: 'string' } } });
  const engine = ENGINES.find((one) => one === values.for);
  if (!engine || !values.out)
    throw new Error(
      `Cannot export: write npm run export -- --for ENGINE --out DIR, where ENGINE is ${ENGINES.join(', ')}.`,
    );
  const { articles, sentences } = await exportDocuments(engine, values.out);
  console.log(
    `${formatQuantity(articles, 'article', 'articles')} and ${formatQuantity(sentences, 'sentence', 'sentences')} for ${engine} are in ${values.out}.`,
  );
});
