import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserFlags } from '../scripts/tooling/test/browser-flags.ts';
import { builtSites } from '../scripts/tooling/test/built-sites.ts';
import { findBrowser } from '../scripts/tooling/test/find-browser.ts';
import { resultsDirectory } from '../scripts/tooling/project.ts';
import { portName, servedSites, siteAddress } from './e2e/served-sites.ts';

const browser = findBrowser();

const [root, subPath] = builtSites;

export default defineConfig({
  testDir: 'e2e',
  outputDir: path.join(resultsDirectory, 'e2e'),
  // Without an output file, the JSON report would fill the terminal.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  forbidOnly: true,
  workers: 2,
  retries: 0,
  fullyParallel: true,
  timeout: 120_000,
  // Generous, because machines are shared.
  expect: { timeout: 30_000 },
  globalTimeout: 70 * 60_000,
  use: {
    browserName: 'chromium',
    launchOptions: { args: browserFlags, ...(browser ? { executablePath: browser } : {}) },
    reducedMotion: 'reduce',
  },
  // A build below a path differs only in its addresses (tests/site/sub-path.test.ts).
  projects: [
    { name: root.name, use: { baseURL: siteAddress(root) } },
    { name: subPath.name, grep: /@sub-path/, use: { baseURL: siteAddress(subPath) } },
  ],
  webServer: servedSites.map((site) => ({
    name: site.name,
    command: `"${process.execPath}" tests/e2e/serve-built-site.ts ${site.name}`,
    cwd: path.resolve(import.meta.dirname, '..'),
    wait: { stdout: new RegExp(`Dateline is at http://[^:]+:(?<${portName(site)}>\\d+)/`) },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  })),
});
