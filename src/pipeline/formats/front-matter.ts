import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, ReceivedWords, Stated, StatedFacts } from './document.ts';
import { NOTHING_STATED } from './document.ts';
import { isAddress, isLanguage } from './page-facts.ts';
import { reconcileDates } from './reconcile-dates.ts';

/** The front matter of a Markdown file. */
export interface FrontMatter extends Pick<Document, 'leftOut' | 'findings'> {
  /** Where the text begins. */
  end: number;
  stated: StatedFacts;
}

/** Keys as clippers and site generators write them, in lower case without `_` and `-`. */
const KEYS = {
  headline: ['title', 'headline'],
  authors: ['author', 'authors', 'byline', 'by', 'creator'],
  published: [
    'published',
    'date',
    'datepublished',
    'publishdate',
    'pubdate',
    'publisheddate',
    'publicationdate',
  ],
  /** Of a clipping it is the day on which it was clipped, so it counts only where nothing else says a day. */
  created: ['created'],
  address: ['url', 'source', 'link', 'canonical', 'canonicalurl', 'sourceurl'],
  publisher: ['publisher', 'site', 'sitename', 'publication', 'website', 'outlet'],
  language: ['lang', 'language'],
} as const;

const LONGEST = 64 * 1024;

/** Reads the YAML between two `---` at the top of a file, or its TOML between two `+++`, of which nothing is taken. */
export function readFrontMatter(received: string): FrontMatter {
  const none = { end: 0, stated: NOTHING_STATED, leftOut: [], findings: [] };
  const [whole = '', fence = '', inner = ''] =
    /^(---|\+\+\+)[ \t]*\r?\n(?:([^]*?)\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
      received.slice(0, LONGEST),
    ) ?? [];
  if (whole === '') return none;
  const offset = whole.indexOf(inner, fence.length);
  const document = fence === '---' ? parseDocument(inner, { uniqueKeys: false }) : null;
  // A rule at the top, and another further down, are no front matter.
  if (document && (document.errors.length > 0 || !isMap(document.contents))) return none;
  const exact = whole.trim();
  const leftOut: Document['leftOut'] = [{ start: 0, end: exact.length, exact, rule: 'front-matter' }];
  if (!document || !isMap(document.contents)) return { ...none, end: whole.length, leftOut };
  const values = new Map<string, ReceivedWords[]>();
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value).toLowerCase().replace(/[_-]/g, '') : '';
    const scalars = isSeq(value) ? value.items : [value];
    const words = scalars.flatMap((one) => (isScalar(one) ? wordsOf(one.range, inner, offset) : []));
    values.set(name, [...(values.get(name) ?? []), ...words]);
  }
  const all = (names: readonly string[]): ReceivedWords[] => names.flatMap((name) => values.get(name) ?? []);
  const dates = all(KEYS.published);
  const isClipped = KEYS.published.some((name) => values.has(name)) || all(KEYS.address).length > 0;
  const { date, findings } = reconcileDates(
    (dates.length > 0 || isClipped ? dates : all(KEYS.created)).map((words) => ({
      name: 'front matter',
      words,
    })),
  );
  const first = (found: readonly ReceivedWords[]): Stated | null => (found[0] ? toStated(found[0]) : null);
  return {
    end: whole.length,
    leftOut,
    findings,
    stated: {
      date,
      headline: first(all(KEYS.headline)),
      publisherSigns: [],
      publisher: first([
        ...all(KEYS.publisher),
        ...(values.get('source') ?? []).filter(({ exact: written }) => !/[/:]/.test(written)),
      ]),
      address: first(all(KEYS.address).filter(({ exact: written }) => isAddress(written))),
      authors: all(KEYS.authors).map(toStated),
      language: first(all(KEYS.language).filter(({ exact: written }) => isLanguage(written))),
    },
  };
}

const toStated = (words: ReceivedWords): Stated => ({
  value: words.exact.replace(/^\[\[(.*)\]\]$/u, '$1').replace(/\s+/gu, ' '),
  words,
});

/** The words of a scalar without its quotation marks; none where they are written with escapes, or over lines. */
function wordsOf(
  range: readonly [number, number, number] | null | undefined,
  inner: string,
  offset: number,
): ReceivedWords[] {
  if (!range) return [];
  const written = inner.slice(range[0], range[1]);
  const isQuoted = /^(["']).*\1$/u.test(written) && written.length > 1;
  const exact = isQuoted ? written.slice(1, -1) : written;
  if (exact.trim() === '' || /[\n\r\\|>]|''/u.test(exact) || /^(?:null|~)$/u.test(exact)) return [];
  const start = offset + range[0] + (isQuoted ? 1 : 0);
  return [{ start, end: start + exact.length, exact }];
}
