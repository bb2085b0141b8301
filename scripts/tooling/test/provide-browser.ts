import { findBrowser } from './find-browser.ts';
import { runForeground } from '../install/foreground.mjs';

/** How to find a browser, and to install one without interaction. */
export interface BrowserSupply {
  find: () => string | null;
  isRoot: boolean;
  /** Runs `apt-get`; returns false if it is missing or fails. */
  aptGet: (args: string[]) => Promise<boolean>;
}

const NONE_FOUND =
  'Cannot run the browser tests: no Chromium or Chrome was found. ' +
  'Install one (Debian: apt-get install chromium; anywhere: npx playwright install --with-deps chromium), ' +
  'or give its path in CHROME_PATH.';

/**
 * Returns the path of a Chromium, after installing Debian's if none is found and the user may install packages.
 *
 * @throws if there is none and none can be installed; the message says what to install
 */
export async function provideBrowser(supply: BrowserSupply = machineSupply): Promise<string> {
  const found = supply.find();
  if (found) return found;
  if (supply.isRoot) {
    console.log("No browser was found; installing Debian's Chromium.");
    await supply.aptGet(['update']);
    // Older releases have only the second.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await supply.aptGet(['install', '-y', '--no-install-recommends', name]);
      const installed = supply.find();
      if (installed) return installed;
    }
  }
  throw new Error(NONE_FOUND);
}

const machineSupply: BrowserSupply = {
  find: findBrowser,
  isRoot: process.getuid?.() === 0,
  aptGet: async (args) => {
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return (await runForeground('apt-get', args, { env })).code === 0;
    } catch {
      return false;
    }
  },
};
