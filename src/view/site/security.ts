/**
 * The Content-Security-Policy: a page may load only its own files. Without inline scripts and styles it needs no
 * hashes, so one policy serves every page, as header and as `<meta>`. Astro's own policies differ by page.
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

/** Whether readers can save stories for offline reading. */
export type Offline = 'off' | 'on';

/** Offline reading needs a worker, and a Trusted Types policy for its address. */
const policyWith = (offline: Offline): Readonly<Record<string, string>> =>
  offline === 'off' ? strictPolicy : { ...strictPolicy, 'worker-src': "'self'", 'trusted-types': 'keeping' };

const written = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy as a `<meta>` element, for hosts that allow no headers; `frame-ancestors` is not valid there. */
export const metaPolicy = (offline: Offline): string => written(policyWith(offline));

/** What a reader reads here is private, so no referrer is sent. */
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

/** Headers that a host should send with every response. Copy buttons need `clipboard-write`. */
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
