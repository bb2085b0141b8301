import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

/** In characters: the id becomes a folder name, and file systems limit names to 255 bytes. */
export const LONGEST_ID = 120;

/**
 * Returns the URL segment of an article from its file's stem: letters, digits, `-` and `_`, with case. If it is
 * truncated or nothing of it can be used, it ends in eight digits of the stem's SHA-256.
 *
 * @example `000_a96d9b5754f461f1` is unchanged · `Пожар в Туле` → `Pozhar-v-Tule` · `🔥` → `file-ed8d8305`
 */
export function stemToId(stem: string): string {
  const id = slugify(stem.normalize('NFC'), {
    lowercase: false,
    decamelize: false,
    preserveCharacters: ['_'],
  }).replace(/^[-_]+/, '');
  if (id !== '' && id.length <= LONGEST_ID) return id;
  const digits = createHash('sha256').update(stem).digest('hex').slice(0, 8);
  return `${id.slice(0, LONGEST_ID - 9) || 'file'}-${digits}`;
}
