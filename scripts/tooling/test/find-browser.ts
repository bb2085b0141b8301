import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** What the search for a browser needs to know about the machine. */
export interface BrowserProbes {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** The path of Playwright's own Chromium, even if it is not installed. */
  playwrightPath: () => string;
  /** Whether a program runs: Ubuntu's `chromium-browser` may be a script that only asks for a snap. */
  runs: (program: string) => boolean;
}

/** First what has no windows: it takes half the CPU time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * Returns the path of a Chromium for tests, or null: `CHROME_PATH`, else Playwright's own, else one on the PATH or in a
 * usual place of the system.
 *
 * @throws if `CHROME_PATH` is not a program that runs
 */
export function findBrowser(probes: BrowserProbes = machineProbes): string | null {
  const { env, platform, playwrightPath, runs } = probes;
  const named = env['CHROME_PATH'];
  if (named) {
    if (runs(named)) return named;
    throw new Error(
      `Cannot run the browser that CHROME_PATH names (${named}). Correct or unset CHROME_PATH.`,
    );
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    playwrightPath(),
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(USUAL_PLACES[platform] ?? []),
  ];
  return candidates.find(runs) ?? null;
}

const ANSWER_WITHIN_MS = 20_000;

const machineProbes: BrowserProbes = {
  platform: process.platform,
  env: process.env,
  playwrightPath: () => chromium.executablePath(),
  runs: (program) => {
    if (!existsSync(program)) return false;
    // On Windows `--version` opens a window instead of answering.
    if (process.platform === 'win32') return true;
    return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: ANSWER_WITHIN_MS }).status === 0;
  },
};
