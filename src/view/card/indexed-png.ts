import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** As many as four bits tell apart: enough for the edges of letters. */
const SHADES = 16;

/**
 * Writes a picture in the shades between two colours, a dark and a light one, as PNG: a third of the bytes that it has
 * with every colour there is. Pixels come as four bytes each, without transparency.
 */
export function indexedPng(pixels: Uint8Array, width: number, dark: Colour, light: Colour): Buffer {
  const height = pixels.length / 4 / width;
  const [from, to] = [brightness(dark), brightness(light)];
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height);
  for (let at = 0, pixel = 0; at < pixels.length; at += 4, pixel++) {
    const bright = RED * (pixels[at] ?? 0) + GREEN * (pixels[at + 1] ?? 0) + BLUE * (pixels[at + 2] ?? 0);
    const shade = Math.round(Math.min(1, Math.max(0, (bright - from) / (to - from))) * (SHADES - 1));
    const column = pixel % width;
    const byte = ((pixel - column) / width) * rowBytes + 1 + (column >> 1);
    rows[byte] = (rows[byte] ?? 0) | (column % 2 === 0 ? shade << 4 : shade);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette(dark, light)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How bright each part of a colour looks (Rec. 601). */
const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114];

const brightness = ([red, green, blue]: Colour): number => RED * red + GREEN * green + BLUE * blue;

const palette = (dark: Colour, light: Colour): Buffer =>
  Buffer.from(
    Array.from({ length: SHADES }, (_, shade) =>
      dark.map((value, part) =>
        Math.round(value + ((light[part] ?? value) - value) * (shade / (SHADES - 1))),
      ),
    ).flat(),
  );

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
