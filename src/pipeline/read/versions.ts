import path from 'node:path';
import { stemOf } from '../formats/format.ts';
import type { Issue } from '../report/issue.ts';
import type { Note } from './settings.ts';

/** `001@2024-04-03`: the name of the article, and what orders its versions. */
const VERSION_STEM = /^(.+)@(\d{4}-\d{2}-\d{2}[^@]*)$/;

/**
 * Finds the versions of articles among the received files: a file `001@2024-04-03.txt` is a later version of `001.txt`
 * and of those with an earlier day; a note's `version-of` names the file that its file replaces.
 *
 * @param articles paths, sorted
 * @returns for each article with several versions their paths, earliest first; and an issue for each `version-of` that
 *   names no other file, a file that another one replaces too, or files that replace one another in a circle
 */
export function findVersions(
  articles: readonly string[],
  notes: ReadonlyMap<string, Note>,
): { versions: string[][]; issues: Issue[] } {
  const replaces = predecessorsByName(articles);
  const issues: Issue[] = [];
  for (const article of articles) {
    const named = notes.get(article)?.['version-of'];
    if (named === undefined) continue;
    const found = articles.find((other) => isCalled(other, named));
    if (found !== undefined && found !== article) replaces.set(article, found);
    else issues.push(unused(article, found === undefined ? `no file ${named}` : 'it names its own file'));
  }
  const replacedBy = new Map<string, string>();
  for (const [article, before] of replaces) {
    const other = replacedBy.get(before);
    if (other === undefined) replacedBy.set(before, article);
    else
      issues.push(unused(article, `${path.posix.basename(other)} replaces ${path.posix.basename(before)}`));
  }
  const isLater = new Set(replacedBy.values());
  const versions = articles
    .filter((article) => !isLater.has(article) && replacedBy.has(article))
    .map((first) => {
      const chain = [first];
      for (let next = replacedBy.get(first); next !== undefined; next = replacedBy.get(next))
        chain.push(next);
      return chain;
    });
  const inChains = new Set(versions.flat());
  issues.push(
    ...[...isLater]
      .filter((article) => !inChains.has(article))
      .map((article) => unused(article, 'these files replace one another in a circle')),
  );
  return { versions, issues };
}

/** For each file whose name has a day, the file before it of the same name. */
function predecessorsByName(articles: readonly string[]): Map<string, string> {
  const families = Map.groupBy(
    articles.map((article) => {
      const [, stem, order = ''] = VERSION_STEM.exec(stemOf(article)) ?? [];
      return { article, stem: stem ?? stemOf(article), order };
    }),
    ({ stem }) => stem,
  );
  const replaces = new Map<string, string>();
  for (const family of families.values()) {
    const inOrder = family.toSorted((one, other) => (one.order < other.order ? -1 : 1));
    for (const [index, { article, order }] of inOrder.entries()) {
      const before = inOrder[index - 1];
      if (before && order !== '') replaces.set(article, before.article);
    }
  }
  return replaces;
}

const isCalled = (article: string, name: string): boolean => {
  const file = path.posix.basename(article);
  return file === name || stemOf(file) === name;
};

const unused = (article: string, text: string): Issue => ({
  kind: 'version-of-nothing',
  path: `${stemOf(article)}.meta.yml`,
  line: 1,
  text,
});
