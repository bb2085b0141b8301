import { Document, type YAMLSeq, type YAMLMap } from 'yaml';
import type { Citation } from '#contracts/citation.ts';
import type { StoryRecord } from '#contracts/records.ts';

/** Entries shown unless all are wanted. */
const SCREENFUL = 12;

interface ReviewEntry {
  /** Higher values are asked first. */
  doubt: number;
  /** The list of `figures.yml` that the entry belongs in. */
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
 * Formats uncertain readings of a story as entries of `figures.yml` to accept or reject, the most uncertain first:
 * figures of unclear scope, events with an uncertain date, figures of other events; with `all`, also those of the
 * story's event. The editor fills in the sources.
 *
 * @param all whether to return more than the first {@link SCREENFUL}
 */
export function reviewYaml(story: StoryRecord, all: boolean): string {
  const found = reviewEntries(story);
  const shown = all ? found : asked(found);
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

/** Those that are asked about unless all are wanted. */
const asked = (found: readonly ReviewEntry[]): ReviewEntry[] =>
  found.filter(({ doubt }) => doubt > 0).slice(0, SCREENFUL);

/** How many readings are asked about, and how many there are. */
export function countReview(story: StoryRecord): { asked: number; all: number } {
  const found = reviewEntries(story);
  return { asked: asked(found).length, all: found.length };
}

/** The readings of a story that the editor may decide on, the most uncertain first. */
export function reviewEntries({ figures, events }: StoryRecord): ReviewEntry[] {
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
  return found.sort((one, other) => other.doubt - one.doubt);
}
