import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleRecordSchema, type ArticleRecord } from '../../src/contracts/records.ts';
import { readSource } from '../../src/view/data/content-files.ts';
import { readRecords } from '../../src/view/data/derived.ts';

// The least that any site generator does with the same records: a page and the raw file for each article, by bare
// template strings, and one list. Run as: template-site.ts <folder to write to>.
const [folder = ''] = process.argv.slice(2);
const records = (await readRecords('articles')).map((record) => articleRecordSchema.parse(record));

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const page = (title: string, main: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main>${main}</main></body></html>\n`;

const articlePage = ({ article }: ArticleRecord): string => {
  const passages = article.passages.map(
    ({ id, sentences }) => `<p id="${id}">${sentences.map(({ exact }) => escape(exact)).join(' ')}</p>`,
  );
  return page(article.headline.text, `<h1>${escape(article.headline.text)}</h1>${passages.join('')}`);
};

const listItem = ({ article }: ArticleRecord): string =>
  `<li><a href="${article.url}">${escape(article.headline.text)}</a> ${article.date.edtf ?? 'undated'}</li>`;

for (const record of records) {
  const target = path.join(folder, record.article.url);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'index.html'), articlePage(record));
  await writeFile(path.join(target, 'source.txt'), await readSource(record.article.source));
}
await writeFile(
  path.join(folder, 'index.html'),
  page('All articles', `<ul>${records.map(listItem).join('')}</ul>`),
);
