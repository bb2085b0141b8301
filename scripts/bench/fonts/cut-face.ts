import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Face } from './faces.ts';
import { readNames, renameFont } from './font-names.ts';

/** Name records that tell whose work the font is and under which licence; cutting must not lose them. */
const RIGHTS = [0, 7, 13, 14];

/** What the stylesheet asks for: kerning, ligatures, marks, figures in lines and in tables. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'lnum', 'tnum'];

/** Cuts a face out of the file that its package brings, under our name; gives the bytes of the file. */
export async function cutFace(face: Face, targetFormat: 'woff2' | 'woff' = 'woff2'): Promise<Buffer> {
  const cut = await subsetFont(await readOriginal(face), textOfRange(face.range), {
    targetFormat: 'sfnt',
    preserveNameIds: RIGHTS,
    keepFeatures: FEATURES,
    variationAxes: face.axes,
    noHinting: true,
  });
  const renamed = renameFont(cut, face.rename, new Set(RIGHTS));
  return subsetFont(renamed, null, { targetFormat, keepAllGlyphs: true, preserveNameIds: RIGHTS });
}

/** The copyright line that the original font carries. */
export async function readCopyright(face: Face): Promise<string> {
  const whole = await subsetFont(await readOriginal(face), ' ', {
    targetFormat: 'sfnt',
    preserveNameIds: RIGHTS,
  });
  const copyright = readNames(whole).find(({ id }) => id === 0);
  if (!copyright) throw new Error(`Cannot credit ${face.from.file}: it carries no copyright line.`);
  return copyright.text;
}

/** Reads a file of one of the font packages. */
export function readFromPackage(name: string, file: string): Promise<Buffer> {
  return readFile(path.join(import.meta.dirname, '../node_modules', name, file));
}

const readOriginal = ({ from }: Face): Promise<Buffer> =>
  readFromPackage(from.package, path.join('files', from.file));

/** Every character of a `unicode-range`. */
function textOfRange(range: string): string {
  return range
    .split(',')
    .map((part) => {
      const [first = NaN, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
    })
    .join('');
}
