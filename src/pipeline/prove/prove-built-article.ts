import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '#contracts/article.ts';
import { systemReason } from '../read/text-file.ts';
import { proofError } from './proof-error.ts';
import { provePage } from './prove-page.ts';
import { openSource } from './open-source.ts';

/**
 * Proves an article of a built site against its received file: its page ({@link provePage}), the published copy of
 * the file, and its text in UTF-8.
 *
 * @param directory the built site
 * @param content the folder of received files
 * @throws Error with the file and the difference, or the page that cannot be read
 */
export async function proveBuiltArticle(directory: string, content: string, article: Article): Promise<void> {
  const { source, url } = article;
  const received = await read(path.join(content, source.path));
  const text = openSource(source.path, received, source);
  if (text.sha256 !== source.sha256)
    throw proofError('SHA-256', source.path, { start: 0, end: text.length }, source.sha256, text.sha256);
  const published = await read(path.join(directory, source.url));
  if (!published.equals(received))
    throw proofError('published file', source.path, { start: 0, end: text.length }, 'its bytes', 'others');
  if (source.decoded !== undefined) {
    const decoded = (await read(path.join(directory, source.decoded))).toString('utf8');
    if (decoded !== text.whole())
      throw proofError('text in UTF-8', source.path, { start: 0, end: text.length }, 'its text', 'another');
  }
  provePage((await read(path.join(directory, url, 'index.html'))).toString('utf8'), article, text);
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(
      `Cannot prove ${file}: ${systemReason(error)}. The site is not complete; run npm run build.`,
      { cause: error },
    );
  }
}
