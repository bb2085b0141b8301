/** A record of a font's name table, in the encoding of platform 3 (UTF-16, big-endian). */
export interface FontName {
  platform: number;
  encoding: number;
  language: number;
  id: number;
  text: string;
}

interface Table {
  tag: string;
  bytes: Buffer;
}

const DIRECTORY_START = 12;
const DIRECTORY_ENTRY = 16;
const NAMES_START = 6;
const NAME_ENTRY = 12;

/** The names that an OpenType font gives itself. */
export function readNames(font: Buffer): FontName[] {
  const table = readTables(font).find(({ tag }) => tag === 'name')?.bytes;
  if (!table) throw new Error('Cannot read the names of a font: it has no name table.');
  const texts = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = NAMES_START + index * NAME_ENTRY;
    const start = texts + table.readUInt16BE(at + 10);
    const platform = table.readUInt16BE(at);
    if (platform !== 3 && platform !== 0)
      throw new Error(`Cannot read a name of a font: it is of platform ${platform}, which is not Unicode.`);
    return {
      platform,
      encoding: table.readUInt16BE(at + 2),
      language: table.readUInt16BE(at + 4),
      id: table.readUInt16BE(at + 6),
      text: Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
        .swap16()
        .toString('utf16le'),
    };
  });
}

/** Returns the font another family name in every record but those of `kept`, with and without its spaces. */
export function renameFont(
  font: Buffer,
  { from, to }: { from: string; to: string },
  kept: ReadonlySet<number>,
): Buffer {
  const names = readNames(font).map((name) =>
    kept.has(name.id)
      ? name
      : {
          ...name,
          text: name.text.replaceAll(from, to).replaceAll(from.replaceAll(' ', ''), to.replaceAll(' ', '')),
        },
  );
  return writeTables(
    font.readUInt32BE(0),
    readTables(font).map((table) => (table.tag === 'name' ? { ...table, bytes: writeNames(names) } : table)),
  );
}

function readTables(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = DIRECTORY_START + index * DIRECTORY_ENTRY;
    const start = font.readUInt32BE(at + 8);
    return {
      tag: font.toString('latin1', at, at + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(at + 12)),
    };
  });
}

function writeNames(names: readonly FontName[]): Buffer {
  const head = Buffer.alloc(NAMES_START + names.length * NAME_ENTRY);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  for (const [index, { platform, encoding, language, id, text }] of names.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    for (const [field, value] of [platform, encoding, language, id, bytes.length, offset].entries()) {
      head.writeUInt16BE(value, NAMES_START + index * NAME_ENTRY + field * 2);
    }
    texts.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** The tables as one font, each on a multiple of four bytes. */
function writeTables(version: number, tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(DIRECTORY_START + tables.length * DIRECTORY_ENTRY);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(version, 0);
  for (const [field, value] of [
    tables.length,
    2 ** power * 16,
    power,
    tables.length * 16 - 2 ** power * 16,
  ].entries()) {
    head.writeUInt16BE(value, 4 + field * 2);
  }
  const parts: Buffer[] = [head];
  let start = head.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    const at = DIRECTORY_START + index * DIRECTORY_ENTRY;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(start, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    start += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
