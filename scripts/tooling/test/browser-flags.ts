/** Flags that stop the browser's own network requests, and let letters have their own widths without a screen. */
const QUIET = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Flags for Chromium. Its sandbox does not work for root. */
export const browserFlags = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
