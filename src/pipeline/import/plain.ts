import { formatOf } from '../formats/format.ts';
import { entryAt, type Importer } from './entry.ts';

/** SingleFile writes the day of saving into the first comment of a page. */
const SAVED = /<!--\s*Page saved with SingleFile[^]*?\bsaved date:\s*([^\r\n]+?)\s*(?:-->|\r?\n)/;

/** Takes a text, a Markdown file or a saved page as it is. */
export const openPlain: Importer = ({ name, bytes }) => {
  const format = formatOf(name) ?? 'text';
  const ending = ({ text: 'txt', markdown: 'md', html: 'html' } as const)[format];
  const content = { ending, bytes, converted: null };
  const [, retrieved = null] = SAVED.exec(bytes.toString('latin1', 0, 4096)) ?? [];
  return { what: 'a file', entries: [entryAt('the whole file', { content, retrieved })] };
};
