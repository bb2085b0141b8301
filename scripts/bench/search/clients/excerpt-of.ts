const BEFORE = 60;
const LENGTH = 200;

/** Returns an excerpt around the first match of a query word, as result lists show one. */
export function excerptOf(text: string, query: string): string {
  const lower = text.toLowerCase();
  const words = query.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const start = places.length > 0 ? Math.max(0, Math.min(...places) - BEFORE) : 0;
  return text.slice(start, start + LENGTH);
}
