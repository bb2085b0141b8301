/** Flags that stop the browser's own network requests. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Flags for Chromium. Its sandbox does not work for root. */
export const browserFlags = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
