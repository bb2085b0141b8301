/** A browser that asks nothing of the network for itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a Chromium is started with here. Its sandbox does not work for root. */
export const browserFlags = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
