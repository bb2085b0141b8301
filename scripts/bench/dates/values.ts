/** Words of a sentence with the date they name, in EDTF. */
export interface Valued {
  start: number;
  end: number;
  value: string;
}

/** A sentence with the day of its article and the date expressions in it. */
export interface ValuedSentence {
  day: string;
  text: string;
  dates: Valued[];
}

/**
 * Reads sentences with their dates, one a line: `A barge sank [on Sunday|2024-05-12].` Lines with `#` are comments;
 * `day 2024-05-14` gives the day of the article for the lines below.
 *
 * @throws if a sentence comes before the first day
 */
export function readValues(file: string): ValuedSentence[] {
  const sentences: ValuedSentence[] = [];
  let day: string | null = null;
  for (const line of file.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const given = /^day (\d{4}-\d\d-\d\d)$/.exec(line)?.[1];
    if (given !== undefined) day = given;
    else if (day === null) throw new Error(`Cannot read a sentence (${line}): no day stands above it.`);
    else sentences.push({ day, ...withoutMarks(line) });
  }
  return sentences;
}

function withoutMarks(line: string): Omit<ValuedSentence, 'day'> {
  const dates: Valued[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: words = '', 2: value = '', index } of line.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
    text += line.slice(from, index);
    dates.push({ start: text.length, end: text.length + words.length, value });
    text += words;
    from = index + mark.length;
  }
  return { text: text + line.slice(from), dates };
}
