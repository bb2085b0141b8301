import { formatOf } from '../formats/format.ts';
import type { Importer } from './entry.ts';

/** Takes a text, a Markdown file or a saved page as it is. */
export const openPlain: Importer = ({ name, bytes }) => {
  const format = formatOf(name) ?? 'text';
  const ending = ({ text: 'txt', markdown: 'md', html: 'html' } as const)[format];
  const entry = {
    place: 'the whole file',
    id: null,
    address: null,
    title: null,
    publisher: null,
    published: null,
    content: { ending, bytes, converted: null },
  };
  return { what: 'a file', entries: [entry] };
};
