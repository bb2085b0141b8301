import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Pixels around a sheet in the viewer. */
const FRAME = { left: 5, top: 4, both: 10 };
const TIMEOUT_MS = 4_000;
const LOOK_EVERY_MS = 250;

/** The size of a sheet's picture, in pixels. */
interface PaperSize {
  width: number;
  height: number;
}

/**
 * Takes pictures of a page as printed on A4, with Chromium's PDF viewer.
 *
 * @throws if the browser has no viewer, like a headless-only build
 */
export async function printedPages(page: Page, { width, height }: PaperSize): Promise<Buffer[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(pdf);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const sheets: Buffer[] = [];
    for (let sheet = 1; sheet <= count; sheet++) {
      const viewer = await page.context().newPage();
      await viewer.setViewportSize({ width: width + FRAME.both, height: height + FRAME.both });
      await openSheet(viewer, `http://127.0.0.1:${port}/#toolbar=0&navpanes=0&view=Fit&page=${sheet}`);
      sheets.push(await whenStill(viewer, { x: FRAME.left, y: FRAME.top, width, height }));
      await viewer.close();
    }
    return sheets;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function openSheet(viewer: Page, address: string): Promise<void> {
  try {
    await viewer.goto(address);
  } catch (cause) {
    throw new Error(
      'Cannot take screenshots of printed pages: this browser cannot show PDF. Set CHROME_PATH to a full Chromium or Chrome.',
      { cause },
    );
  }
}

/** Takes a picture once it no longer changes: the viewer does not signal that it has finished. */
async function whenStill(viewer: Page, clip: PaperSize & { x: number; y: number }): Promise<Buffer> {
  const latest = Date.now() + TIMEOUT_MS;
  const blank = await viewer.screenshot({ clip });
  let before = blank;
  while (Date.now() < latest) {
    await wait(LOOK_EVERY_MS);
    const now = await viewer.screenshot({ clip });
    if (now.equals(before) && !now.equals(blank)) return now;
    before = now;
  }
  return before;
}
