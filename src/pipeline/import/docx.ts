import mammoth from 'mammoth';
import { entryAt, html, type Importer } from './entry.ts';
import { unzip, zip } from './zip.ts';

/** What mammoth reads of a document; pictures are left out. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/.*|word\/[^/]*\.xml|word\/_rels\/.*)$/;

/** Unpacked, in bytes: a text of 85,000 words takes about a third. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Reads a Word document: its text with headings, lists and tables. */
export const openDocx: Importer = async ({ bytes }) => {
  const parts = await unzip(bytes, (path) => PARTS.test(path), MOST_BYTES);
  const { value } = await mammoth.convertToHtml(
    { buffer: await zip(parts) },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  );
  const content = value.trim() === '' ? null : html(value, 'converted to HTML by mammoth');
  return { what: 'a Word document', entries: [entryAt('the document', { content })] };
};
