import { Readable } from 'node:stream';
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { type Entry, entryAt, type Finding, html, type Importer } from './entry.ts';

/** In bytes: a larger record is no page that is read. */
const MOST_OF_RECORD = 4 * 1024 * 1024;
/** In bytes, unpacked. */
const MOST_OF_ALL = 2 * 1024 ** 3;

/** Reads the pages of a web archive: answers with status 200 that are HTML. */
export const openWarc: Importer = async ({ bytes }) => readWarc(bytes, () => true);

/** Reads the pages of a WARC whose addresses are wanted. */
export async function readWarc(
  bytes: Buffer,
  isWanted: (address: string) => boolean,
): Promise<{ what: string; entries: Entry[]; findings: Finding[] }> {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  let records = 0;
  const read = async (record: WARCRecord): Promise<boolean> => {
    records += 1;
    const address = record.warcTargetURI ?? null;
    const isRead = isPage(record) && address !== null && isWanted(address);
    const body = await bodyOf(record, isRead);
    const place = `record ${records}`;
    if (missingBytes(record) > 0) return false;
    if (!isRead) return true;
    const page = body && decodedBody(record, body);
    if (page) entries.push(toEntry(record, address, page, place));
    else
      findings.push({
        kind: 'unusable-entry',
        entry: place,
        text: `${address}: it cannot be unpacked within ${MOST_OF_RECORD} bytes`,
      });
    return true;
  };
  const broken = (reason: string): void => {
    findings.push({ kind: 'unusable-entry', entry: `after record ${records}`, text: reason });
  };
  try {
    for await (const record of WARCParser.iterRecords(unpacked(bytes)))
      if (!(await read(record))) {
        broken('the archive breaks off');
        break;
      }
  } catch (error) {
    // What stands before the fault is sound.
    if (records === 0 || !(error instanceof Error)) throw error;
    broken(error.message);
  }
  if (records === 0) throw new Error('no record in it');
  return { what: 'a web archive', entries, findings };
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** warcio unpacks as well, but without any limit. */
async function* unpacked(bytes: Buffer): AsyncGenerator<Uint8Array, void> {
  if (!isGzip(bytes)) {
    yield bytes;
    return;
  }
  let sum = 0;
  for await (const part of Readable.from([bytes]).pipe(createGunzip())) {
    const chunk = part as Buffer;
    sum += chunk.length;
    if (sum > MOST_OF_ALL) throw new Error(`more than ${MOST_OF_ALL} bytes when unpacked`);
    yield chunk;
  }
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;

function isPage(record: WARCRecord): boolean {
  if (record.warcType === 'resource') return HTML.test(record.warcContentType ?? '');
  const type = record.httpHeaders?.headers.get('content-type') ?? '';
  return record.warcType === 'response' && record.httpHeaders?.statusCode === 200 && HTML.test(type);
}

/** How many bytes of a record that was read to its end are not there. */
const missingBytes = (record: WARCRecord): number =>
  'limit' in record._reader && typeof record._reader.limit === 'number' ? record._reader.limit : 0;

/**
 * Reads a record to its end; gives null if it is larger than a page may be. warcio itself waits for ever for the rest of
 * a record that breaks off.
 */
async function bodyOf(record: WARCRecord, isRead: boolean): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record.reader) {
    length += part.length;
    if (isRead && length <= MOST_OF_RECORD) parts.push(part);
  }
  return length <= MOST_OF_RECORD ? Buffer.concat(parts) : null;
}

/** The page less the encodings of its transfer; null if they cannot be undone. */
function decodedBody({ httpHeaders }: WARCRecord, body: Buffer): Buffer | null {
  const header = (name: string): string => httpHeaders?.headers.get(name)?.trim().toLowerCase() ?? '';
  const whole = header('transfer-encoding') === 'chunked' ? dechunked(body) : body;
  const limit = { maxOutputLength: MOST_OF_RECORD };
  try {
    // Some archives hold unpacked pages under the headers of packed ones.
    if (isGzip(whole)) return gunzipSync(whole, limit);
    if (whole.toString('latin1', 0, 200).trimStart().startsWith('<')) return whole;
    if (header('content-encoding') === 'br') return brotliDecompressSync(whole, limit);
    if (header('content-encoding') === 'deflate') return inflateSync(whole, limit);
    return whole;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/**
 * Joins the chunks of a body (RFC 9112), without what stands after the last one, which warcio takes for a part of the
 * body. Some archives hold joined bodies under the headers of chunked ones: those are as they are.
 */
function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = body.indexOf('\r\n', at);
    const line = lineEnd < 0 || lineEnd - at > 200 ? '' : body.toString('latin1', at, lineEnd);
    const [, size] = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line) ?? [];
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : body;
    const [start, length] = [lineEnd + 2, Number.parseInt(size, 16)];
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}

function toEntry(record: WARCRecord, address: string, page: Buffer, place: string): Entry {
  const type = record.httpHeaders?.headers.get('content-type') ?? '';
  return entryAt(`${place}, ${address}`, {
    address,
    retrieved: record.warcDate ?? null,
    content: pageContent(page, type),
  });
}

/** A page by its bytes; one whose encoding only its transfer says is converted to UTF-8. */
export function pageContent(page: Buffer, contentType: string): NonNullable<Entry['content']> {
  const [, label = 'utf-8'] = /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ?? [];
  const isSaid = /<meta\b[^>]*\bcharset\b|^<\?xml\b[^>]*\bencoding\b/i.test(page.toString('latin1', 0, 4096));
  const asReceived = { ending: 'html', bytes: page, converted: null } as const;
  if (isSaid || /^utf-?8$/i.test(label)) return asReceived;
  try {
    return html(new TextDecoder(label, { fatal: true }).decode(page), `converted from ${label} to UTF-8`);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return asReceived;
    throw error;
  }
}
