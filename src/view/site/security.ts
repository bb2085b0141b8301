/**
 * What a page may load and do: its own files and nothing else. There is no inline script and no inline style to be
 * excepted by a hash, so one policy serves every page, as header and as `<meta>` (which is why it is written here and
 * not by Astro, whose policies differ from page to page).
 */
const strictPolicy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  // The search fetches its index.
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** Whether readers can keep stories for reading offline. */
export type Offline = 'off' | 'on';

/** To keep a story takes a worker, whose address the one policy of the script that starts it gives. */
const policyWith = (offline: Offline): Readonly<Record<string, string>> =>
  offline === 'off' ? strictPolicy : { ...strictPolicy, 'worker-src': "'self'", 'trusted-types': 'keeping' };

const written = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy as a page carries it, for hosts that allow no headers: browsers take no `frame-ancestors` from there. */
export const metaPolicy = (offline: Offline): string => written(policyWith(offline));

/** Pages tell nobody where their reader came from: what one reads here may be nobody's business. */
export const referrerPolicy = 'no-referrer';

const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/** The headers that every answer of a host should carry. Whoever copies a link needs `clipboard-write`. */
export const securityHeaders = (offline: Offline): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': written({ ...policyWith(offline), 'frame-ancestors': "'none'" }),
  'Referrer-Policy': referrerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': [
    'clipboard-write=(self)',
    ...REFUSED_FEATURES.map((feature) => `${feature}=()`),
  ].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
});
