import { decodeBytes } from '../formats/encoding.ts';

/**
 * Decodes a container that is text, by its byte-order mark, its XML declaration or its letters.
 *
 * @throws Error if its encoding cannot be determined
 */
export function decodeText(bytes: Buffer): string {
  const [, declared = null] =
    /^[^<]{0,8}<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(bytes.toString('latin1', 0, 300)) ?? [];
  const decoded = decodeBytes(bytes, declared);
  if (!decoded) throw new Error('its encoding cannot be determined');
  return decoded.text.replace(/^\ufeff/, '');
}
