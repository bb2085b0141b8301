import type { Browser, Page } from '@playwright/test';
import { printedPages } from './printed-pages.ts';
import type { Piece } from './sheet.ts';

/** A screenshot of one page in one state. */
export interface Panel {
  site: 'own' | 'invented';
  /** Below the site's base. */
  address: string;
  width: number;
  /** Of the viewport; the picture has this height, or that of the whole page. */
  height: number;
  whole?: true;
  /** Shows the whole page in this many columns at most, each of the panel's height. */
  columns?: number;
  dark?: true;
  forcedColors?: true;
  /** Printed pages instead; `width` and `height` are those of the paper's picture. */
  printed?: true;
  /** An interaction before the screenshot. */
  act?: (page: Page) => Promise<unknown>;
}

/** Takes screenshots of panels of the served sites. */
export class Camera {
  readonly #browser: Browser;
  readonly #addresses: Record<Panel['site'], string>;

  constructor(browser: Browser, addresses: Record<Panel['site'], string>) {
    this.#browser = browser;
    this.#addresses = addresses;
  }

  /** Takes screenshots of rows of panels; a panel of several columns or sheets yields as many pieces. */
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
      // Pages render without fonts that load late; screenshots wait for them.
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

/** Cuts a screenshot into the pieces of its panel. */
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
