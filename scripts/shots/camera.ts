import type { Browser, Page } from '@playwright/test';
import { printedPages } from './printed-pages.ts';
import type { Piece } from './sheet.ts';

/** One page in one state, as it is to be pictured. */
export interface Panel {
  site: 'own' | 'invented';
  /** Below the site's base. */
  address: string;
  width: number;
  /** Of the screen; the picture is as high, or as the whole page. */
  height: number;
  whole?: true;
  /** The whole page in columns of the panel's height, as many as there are at most. */
  columns?: number;
  dark?: true;
  forcedColors?: true;
  /** On paper instead: the pages as printed, `width` and `height` being those of the paper's picture. */
  printed?: true;
  /** What a reader does there first. */
  act?: (page: Page) => Promise<unknown>;
}

/** Pictures panels of the served sites. */
export class Camera {
  readonly #browser: Browser;
  readonly #addresses: Record<Panel['site'], string>;

  constructor(browser: Browser, addresses: Record<Panel['site'], string>) {
    this.#browser = browser;
    this.#addresses = addresses;
  }

  /** Pictures rows of panels; one that fills several columns or sheets of paper gives as many pieces. */
  async takeRows(rows: readonly (readonly Panel[])[]): Promise<Piece[][]> {
    const taken: Piece[][] = [];
    for (const row of rows) {
      const pieces: Piece[] = [];
      for (const panel of row) pieces.push(...(await this.#take(panel)));
      taken.push(pieces);
    }
    return taken;
  }

  async #take(panel: Panel): Promise<Piece[]> {
    const { width, height } = panel;
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: panel.dark ? 'dark' : 'light',
      forcedColors: panel.forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      const page = await context.newPage();
      // A page may do without fonts that come late; a picture waits for them.
      await page.route(/\.css$/, async (route) => {
        const response = await route.fetch();
        const css = (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:block');
        await route.fulfill({ response, body: css });
      });
      await this.#open(page, panel);
      if (panel.printed) {
        const sheets = await printedPages(page, { width, height });
        return sheets.map((png) => ({ png, width, height, from: 0 }));
      }
      const png = await page.screenshot({ fullPage: panel.whole === true || panel.columns !== undefined });
      return cut(panel, png);
    } finally {
      await context.close();
    }
  }

  async #open(page: Page, { site, address, act }: Panel): Promise<void> {
    const url = new URL(address, this.#addresses[site]).href;
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`Cannot picture ${url}: it is not there.`);
    if (address.includes('?q='))
      await page.locator('[role="status"]:not(:empty)').waitFor({ state: 'attached' });
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
  }
}

/** Cuts a picture into the pieces that its panel asks for. */
function cut({ width, height, whole, columns }: Panel, png: Buffer): Piece[] {
  const pictured = heightOf(png);
  if (columns === undefined) return [{ png, width, height: whole ? pictured : height, from: 0 }];
  const needed = Math.min(columns, Math.ceil(pictured / height));
  return Array.from({ length: needed }, (_, column) => ({
    png,
    width,
    height: Math.min(height, pictured - column * height),
    from: column * height,
  }));
}

/** The height of a PNG, from its header. */
const heightOf = (png: Buffer): number => png.readUInt32BE(20);
