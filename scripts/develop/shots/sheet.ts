import type { Browser } from '@playwright/test';

/** A part of a picture, with its size on the sheet. */
export interface Piece {
  png: Buffer;
  width: number;
  height: number;
  /** Vertical offset of the part in the picture. */
  from: number;
}

const GAP = 24;
const GROUND = '#8a8a8a';

/** Composes rows of pieces on one sheet; a single piece is the sheet. */
export async function composeSheet(browser: Browser, rows: readonly Piece[][]): Promise<Buffer> {
  const width = Math.max(...rows.map((row) => lengthOf(row.map((piece) => piece.width))));
  const height = lengthOf(rows.map(heightOf));
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.setContent(
      `<body style="margin: 0; background: ${GROUND}; display: grid; gap: ${GAP}px">${rows.map(rowToHtml).join('')}`,
      { waitUntil: 'load' },
    );
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

const heightOf = (row: readonly Piece[]): number => Math.max(...row.map(({ height }) => height));

const lengthOf = (parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + part, 0) + GAP * (parts.length - 1);

const rowToHtml = (row: readonly Piece[]): string =>
  `<div style="display: flex; align-items: start; gap: ${GAP}px">${row.map(pieceToHtml).join('')}</div>`;

const pieceToHtml = ({ png, width, height, from }: Piece): string =>
  `<div style="overflow: hidden; inline-size: ${width}px; block-size: ${height}px">` +
  `<img alt="" style="display: block; margin-block-start: ${-from}px" src="data:image/png;base64,${png.toString('base64')}"></div>`;
