import { deriveFigures } from '../derive/figures.ts';
import { findDateExpressions } from '../derive/events/expressions.ts';
import { readTextFolder } from '../read/text-folder.ts';
import { CodePoints, LineIndex } from '../text/positions.ts';

/** Options of `npm run dates` and `npm run figures`. */
interface ListingOptions {
  /** The folder of texts. */
  texts?: string | undefined;
  /** Whether lines are JSON objects rather than fields separated by tabs. */
  json: boolean;
}

type Report = (line: string) => void;

/**
 * Yields a line per date expression in a folder of articles: path, line, start, end, date in EDTF (or `-`), `event` or
 * the reason why it yields none, and words. Offsets count code points without a byte-order mark. Each file is read on
 * its own, by its own date line.
 *
 * @throws if no folder is given or it cannot be read
 */
export async function* listDates({ texts, json }: ListingOptions, report: Report): AsyncGenerator<string> {
  if (!texts) throw new Error('Cannot look for dates: give the folder of texts with --texts DIR.');
  for await (const { file, parsed } of readTextFolder(texts, 'en', report)) {
    const points = new CodePoints(file.text);
    const index = new LineIndex(file.text);
    const found = findDateExpressions(file.text, parsed, { day: parsed.dateline?.edtf ?? null });
    for (const { start, end, words, edtf, certain, reason } of found) {
      const { line } = index.point(start);
      const [from, to, taken] = [points.at(start), points.at(end), reason ?? 'event'];
      yield json
        ? JSON.stringify({ path: file.path, line, start: from, end: to, edtf, certain, taken, words })
        : withTabs([file.path, line, from, to, edtf, taken, words]);
    }
  }
}

/**
 * Yields a line per reported count of people in a folder of articles: path, start, end, kind, bound, value (or `-`) and
 * words. Offsets count code points without a byte-order mark.
 *
 * @throws if no folder is given or it cannot be read
 */
export async function* listFigures({ texts, json }: ListingOptions, report: Report): AsyncGenerator<string> {
  if (!texts) throw new Error('Cannot look for figures: give the folder of texts with --texts DIR.');
  for await (const { file, parsed, sentences } of readTextFolder(texts, 'en', report)) {
    const points = new CodePoints(file.text);
    for (const figure of deriveFigures(sentences, parsed.dateline?.edtf ?? null)) {
      const { kind, bound, value, words } = figure;
      const from = sentences[figure.sentence]?.start ?? 0;
      const [start, end] = [points.at(from + figure.start), points.at(from + figure.end)];
      yield json
        ? JSON.stringify({ path: file.path, start, end, kind, bound, value, words })
        : withTabs([file.path, start, end, kind, bound, value, words]);
    }
  }
}

/** Replaces white space and control characters, which would break the line. */
const withTabs = (fields: readonly (string | number | null)[]): string =>
  fields.map((field) => `${field ?? '-'}`.replace(/[\s\p{Cc}]+/gu, ' ')).join('\t');
