/** Maximum of addresses per sitemap (sitemaps.org). */
const MAX_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Divides addresses between sitemaps. */
export function sitemapParts(addresses: readonly string[]): string[][] {
  const parts = Math.ceil(addresses.length / MAX_ADDRESSES);
  return Array.from({ length: parts }, (_, part) =>
    addresses.slice(part * MAX_ADDRESSES, (part + 1) * MAX_ADDRESSES),
  );
}

/** One sitemap, without times of change, which the site does not know. */
export function sitemapText(addresses: readonly string[]): string {
  return `${OPENING}<urlset xmlns="${NAMESPACE}">\n${entries('url', addresses)}</urlset>\n`;
}

/** The sitemap index. Without sitemaps it gives the reason, because its address always exists. */
export function sitemapIndexText(sitemaps: readonly string[]): string {
  const reason =
    'Nothing here is offered to search engines: indexing is off, or the address of the site is not known.';
  const content = sitemaps.length > 0 ? entries('sitemap', sitemaps) : `<!-- ${reason} -->\n`;
  return `${OPENING}<sitemapindex xmlns="${NAMESPACE}">\n${content}</sitemapindex>\n`;
}

const entries = (element: string, addresses: readonly string[]): string =>
  addresses.map((address) => `<${element}><loc>${escapeXml(address)}</loc></${element}>\n`).join('');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
