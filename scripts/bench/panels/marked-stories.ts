/** A count that a reader finds in an article, and whether it is of the story's event. */
export interface Count {
  kind: string;
  value: number;
  ofEvent: boolean;
  words: string;
}

export interface MarkedStory {
  id: string;
  title: string;
  event: { words: string[]; places: string[]; names?: string[]; day?: string };
  articles: { name: string; text: string; counts: Count[] }[];
}

const MARK = /\{(?<not>[!+]?)(?<kind>[a-z]+) (?<value>\d+)\|(?<words>[^}]*)\}/g;

/**
 * Reads stories from one text: `### id | title | words | places | names | day` begins one, `=== 001 2024-05-03` an article with
 * its date, and `{killed 9|nine people died}` marks a count of the event, `{!killed 9|…}` one that is of another.
 */
export function readStories(file: string): MarkedStory[] {
  return file
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...articles] = part.split(/^=== /m);
      const [id = '', title = '', words = '', places = '', names = '', day = ''] = head
        .split('|')
        .map((cell) => cell.trim());
      const list = (cell: string): string[] =>
        cell
          .split(',')
          .map((entry) => entry.trim())
          .filter(Boolean);
      return {
        id,
        title,
        event: {
          words: list(words),
          places: list(places),
          ...(names === '' ? {} : { names: list(names) }),
          ...(day === '' ? {} : { day }),
        },
        articles: articles.map(readArticle),
      };
    });
}

function readArticle(part: string): MarkedStory['articles'][number] {
  const [, name = '', day = '', text = ''] = /^(\S+) (\S+)\n([^]*)$/.exec(part) ?? [];
  return {
    name,
    text: `date ${day}\n\n${text.trim().replace(MARK, '$<words>')}\n`,
    counts: Array.from(text.matchAll(MARK), ({ groups }) => ({
      kind: groups?.['kind'] ?? '',
      value: Number(groups?.['value']),
      ofEvent: groups?.['not'] === '',
      words: groups?.['words'] ?? '',
    })),
  };
}
