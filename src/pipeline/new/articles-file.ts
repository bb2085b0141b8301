import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Asked } from '../output/story-output.ts';
import { readDateWords } from '../parse/dates/date-words.ts';
import { ARTICLES_FILE } from '../read/story-details.ts';
import { articlesFileSchema } from '../read/settings.ts';
import { readYamlFile } from '../read/yaml-file.ts';
import { printable } from '../report/issue.ts';

const HEAD = `# What these articles do not say themselves. Write after the colon what you know, or take away the # before what is
# proposed; write “unknown” if nobody knows. Other keys are those of a note: author, headline, language, remove.
`;

/** The part of `articles.yml` that asks for what is not known of an article, with what its words propose. */
export function askedYaml({ as, publisher, date }: Asked): string {
  const day = date ? readDateWords(date, date.length)[0]?.edtf : null;
  return [
    stringify({ [as]: null }).replace(/ null\n$/, ''),
    ...(publisher === undefined
      ? []
      : [
          publisher === null
            ? '  publisher:'
            : `  # publisher: ${stringify(publisher, { lineWidth: 0 }).trim()}`,
        ]),
    ...(date ? [`  # The file has: ${printable(date.replace(/\s+/gu, ' '))}`] : []),
    ...(date === undefined ? [] : [day ? `  # date: ${day}` : '  date:']),
  ].join('\n');
}

/** Those of the articles that `articles.yml` does not name yet; none if it cannot be read. */
export async function notListed(content: string, story: string, asked: readonly Asked[]): Promise<Asked[]> {
  const { value, missing } = await readYamlFile(
    content,
    `stories/${story}/${ARTICLES_FILE}`,
    articlesFileSchema,
  );
  if (!value && !missing) return [];
  const names = new Set(
    Object.keys(value ?? {}).map((name) => name.replace(/\.(?:txt|md|markdown|html?)$/i, '')),
  );
  return asked.filter(({ as }) => !names.has(as));
}

/** Asks in `articles.yml` for what is not known of articles that it does not name yet; returns how many these are. */
export async function writeAsked(content: string, story: string, asked: readonly Asked[]): Promise<number> {
  const file = path.join(content, 'stories', story, ARTICLES_FILE);
  const open = await notListed(content, story, asked);
  if (open.length === 0) return 0;
  await appendFile(file, `${existsSync(file) ? '' : HEAD}\n${open.map(askedYaml).join('\n\n')}\n`);
  return open.length;
}
