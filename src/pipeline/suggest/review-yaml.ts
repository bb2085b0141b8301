import { Document, type YAMLSeq, type YAMLMap } from 'yaml';
import type { Citation } from '#contracts/citation.ts';
import type { StoryRecord } from '#contracts/records.ts';

/** As many entries as a screen shows at once. */
const SCREENFUL = 12;

interface ReviewEntry {
  /** How doubtful it is: the higher, the earlier it is asked. */
  doubt: number;
  /** Where the entry goes in `figures.yml`. */
  list: 'scope' | 'hide' | 'events';
  entry: Record<string, unknown>;
  question: string;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const place = ({ article, exact, prefix }: Citation): Record<string, unknown> => {
  const before = oneLine(prefix).split(' ').slice(-3).join(' ');
  return { article, exact, ...(before === '' ? {} : { prefix: before }) };
};

const around = ({ prefix, exact, suffix }: Citation): string => oneLine(`… ${prefix}[${exact}]${suffix} …`);

/**
 * Gives what the program reads of a story and is not sure of, as entries of `figures.yml` to accept or to reject, the most
 * doubtful first: figures of which nothing tells what they belong to, days that are only the likeliest, figures taken for
 * another event; with `all`, those of the story's event too. The sources are left empty, for the editor to give.
 *
 * @param all whether more than a screenful is wanted
 */
export function reviewYaml({ figures, events }: StoryRecord, all: boolean): string {
  const found: ReviewEntry[] = [];
  for (const { scope, kind, value, citation, supplied } of figures) {
    if (supplied !== undefined) continue;
    const count = `${value ?? 'some'} ${kind}`;
    if (scope === 'unclear') {
      const question = `${count}: of the story’s event? ${around(citation)}`;
      found.push({
        doubt: 3,
        list: 'scope',
        entry: { ...place(citation), scope: 'event', source: '' },
        question,
      });
    } else if (scope === 'other') {
      const question = `${count}: taken for another event. ${around(citation)}`;
      found.push({
        doubt: 1,
        list: 'scope',
        entry: { ...place(citation), scope: 'event', source: '' },
        question,
      });
    } else {
      const question = `${count}: taken for the story’s event. ${around(citation)}`;
      found.push({ doubt: 0, list: 'hide', entry: place(citation), question });
    }
  }
  for (const { edtf, certain, citation, supplied } of events) {
    if (certain || supplied !== undefined) continue;
    const question = `${edtf}: the likeliest of several dates. ${around(citation)}`;
    found.push({ doubt: 2, list: 'events', entry: place(citation), question });
  }
  found.sort((one, other) => other.doubt - one.doubt);
  const shown = all ? found : found.filter(({ doubt }) => doubt > 0).slice(0, SCREENFUL);
  if (shown.length === 0) return '# Nothing to review.\n';
  const left = found.length - shown.length;
  const head = `# Keep what is true, give its source, and put it into figures.yml; delete the rest.${left > 0 ? ` ${left} more with --all.` : ''}\n`;
  const listOf = (list: ReviewEntry['list']): string => {
    const entries = shown.filter((one) => one.list === list);
    if (entries.length === 0) return '';
    const bare = entries.map(({ entry }) => entry);
    const document = new Document(list === 'events' ? { events: { hide: bare } } : { [list]: bare });
    const path = list === 'events' ? ['events', 'hide'] : [list];
    for (const [index, item] of (document.getIn(path) as YAMLSeq<YAMLMap>).items.entries()) {
      item.commentBefore = ` ${entries[index]?.question ?? ''}`;
      item.flow = true;
    }
    return document.toString({ lineWidth: 0 });
  };
  return head + (['scope', 'events', 'hide'] as const).map(listOf).join('');
}
