import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Card, CARD_HEIGHT, CARD_WIDTH } from './card.ts';
import { layOutCard } from './card-layout.ts';

const FONTS = path.resolve('src/assets/card-fonts');
/** Enough for antialiased letters, at a third of the bytes of true colour. */
const COLOURS = 16;

const CACHE = path.resolve('node_modules/.astro/cards');

/** Font files by the names used in the layout. */
const FACES = [
  ['serif', 'serif.woff'],
  ['serif-ext', 'serif-latin-ext.woff'],
  ['cyrillic', 'serif-cyrillic.woff'],
  ['sans', 'sans.woff'],
  ['sans-ext', 'sans-latin-ext.woff'],
] as const;

type Faces = { name: string; data: Buffer; weight: 500; style: 'normal' }[];

/** Loaded for the first card that is drawn: a site without an address has none, and they take long to load. */
const drawing = async () => ({
  satori: (await import('satori')).default,
  Resvg: (await import('@resvg/resvg-js')).Resvg,
  sharp: (await import('sharp')).default,
});

let reading: Promise<{ faces: Faces; hash: string }> | undefined;

/** Draws a card as PNG, 1200 by 630. The output is deterministic; unchanged cards are cached. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  reading ??= readFaces();
  const { faces, hash } = await reading;
  const layout = layOutCard(card);
  const key = createHash('sha256').update(hash).update(JSON.stringify(layout)).digest('hex');
  const file = path.join(CACHE, `${key}.png`);
  const kept = await readKept(file);
  if (kept) return Uint8Array.from(kept);
  const { satori, Resvg, sharp } = await drawing();
  const svg = await satori(layout, { width: CARD_WIDTH, height: CARD_HEIGHT, fonts: faces });
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { pixels, width, height } = drawn;
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: COLOURS, dither: 0 })
    .toBuffer();
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return Uint8Array.from(png);
}

async function readFaces(): Promise<{ faces: Faces; hash: string }> {
  const hash = createHash('sha256');
  const faces: Faces = [];
  for (const [name, file] of FACES) {
    const data = await readFile(path.join(FONTS, file));
    hash.update(data);
    faces.push({ name, data, weight: 500, style: 'normal' });
  }
  // Another version of a drawing package may draw differently.
  hash.update(await readFile(existsSync('package-lock.json') ? 'package-lock.json' : 'package.json'));
  return { faces, hash: hash.digest('hex') };
}

async function readKept(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
