import { formatOf } from '../formats/format.ts';
import { entryAt, type Importer } from './entry.ts';

/** Takes a text, a Markdown file or a saved page as it is. */
export const openPlain: Importer = ({ name, bytes }) => {
  const format = formatOf(name) ?? 'text';
  const ending = ({ text: 'txt', markdown: 'md', html: 'html' } as const)[format];
  const content = { ending, bytes, converted: null };
  return { what: 'a file', entries: [entryAt('the whole file', { content })] };
};
