import { soleDate } from '../parse/dates/date-words.ts';
import { isPlaceholder } from '../parse/dates/written-dates.ts';
import type { Document, ReceivedWords, StatedFacts } from './document.ts';

/** A date of publication that one source in a file states, with the name of the source. */
export interface DateSource {
  name: string;
  words: ReceivedWords;
}

/**
 * Returns the day of a date in metadata, as written, without converting time zones: `2024-04-02T23:10:00-05:00` is 2
 * April. Null for what is no date, and for placeholders.
 */
export function statedDay(written: string): string | null {
  const found = soleDate(written.trim());
  if (!found?.edtf || isPlaceholder(found.edtf)) return null;
  return found.edtf.length === 10 ? found.edtf : null;
}

/** Gives the date where all sources agree; where two differ a finding that names them, and no date. */
export function reconcileDates(sources: readonly DateSource[]): {
  date: StatedFacts['date'];
  findings: Document['findings'];
} {
  const read = sources.flatMap(({ name, words }) => {
    const edtf = statedDay(words.exact);
    return edtf === null ? [] : [{ name, words, edtf }];
  });
  const [first] = read;
  if (!first) {
    const [unread] = sources;
    if (!unread) return { date: null, findings: [] };
    const text = `${unread.name} ${unread.words.exact.slice(0, 80)}: it gives no one day`;
    return { date: null, findings: [{ kind: 'unread-date', text, place: unread.words.start }] };
  }
  const other = read.find(({ edtf }) => edtf !== first.edtf);
  if (!other) {
    const words = read.map((each) => each.words).sort((one, next) => one.start - next.start);
    return { date: { edtf: first.edtf, words }, findings: [] };
  }
  const text = [...new Set(read.map(({ name, edtf }) => `${name} ${edtf}`))].join(', ');
  return { date: null, findings: [{ kind: 'stated-dates-differ', text, place: other.words.start }] };
}
