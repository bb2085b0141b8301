import type { ArticleOutline, ArticleDate } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { boundDay, type DateLabel, formatDay } from '#contracts/dates.ts';
import { placeAddress, type Reference, sentenceAt } from './references.ts';
import type { Base } from '#contracts/urls.ts';

/** Words of an article with their address. */
export interface Quoted {
  words: string;
  address: string;
  /** The number of their sentence, if they are in one. */
  sentence: number | null;
}

/** The evidence of a bounded date: the words that describe the event, and those that date it. */
export interface Bound {
  /** The day of the event, `22 March`. */
  eventDay: DateLabel;
  describes: Quoted;
  anchors: Anchor[];
  /** The editor's source, if the editor dates the event. */
  source: string | null;
}

/** Words that date the event, with their article and the date line that they depend on. */
export interface Anchor extends Quoted {
  reference: Reference;
  dateLine: string | null;
}

/** In characters: longer words are referred to by their sentence. */
const LONGEST_QUOTED = 160;

/** Combines the evidence of a bounded date with its addresses. */
export function describeBound(
  date: Extract<ArticleDate, { status: 'bounded' }>,
  articles: ReadonlyMap<string, ArticleOutline>,
  references: ReadonlyMap<string, Reference>,
  { base, within }: { base: Base; within: string | null },
): Bound {
  const [describing, ...anchoring] = date.citations;
  if (!describing) throw new Error(`Cannot explain the date ${date.edtf}: it has no citations.`);
  const day = boundDay(date.edtf);
  return {
    eventDay: {
      status: 'bounded',
      words: formatDay(day, { withYear: day.slice(0, 4) !== within }),
      day: null,
      weekday: null,
    },
    describes: quote(describing, articles, base),
    source: date.evidence ?? null,
    anchors: withDateLines(
      anchoring.map((citation) => {
        const reference = references.get(citation.article);
        if (!reference) throw new Error(`Cannot cite ${citation.article}: the story has no such article.`);
        return { ...quote(citation, articles, base), reference, dateLine: null };
      }),
    ),
  };
}

/** Words outside a sentence are a date line, which is merged with cited sentences of the same article. */
function withDateLines(anchors: readonly Anchor[]): Anchor[] {
  const dateLines = new Map(
    anchors.filter(({ sentence }) => sentence === null).map(({ reference, words }) => [reference, words]),
  );
  const sentences = anchors.filter(({ sentence }) => sentence !== null);
  if (sentences.length === 0) return [...anchors];
  return sentences.map((anchor) => ({ ...anchor, dateLine: dateLines.get(anchor.reference) ?? null }));
}

/** Whether quoted words are short enough to be shown as evidence. */
export function isQuotable({ words }: Quoted): boolean {
  return words.length <= LONGEST_QUOTED;
}

function quote(citation: Citation, articles: ReadonlyMap<string, ArticleOutline>, base: Base): Quoted {
  const article = articles.get(citation.article);
  if (!article) throw new Error(`Cannot cite ${citation.article}: the story has no such article.`);
  return {
    words: citation.exact,
    address: placeAddress(article, citation.start, base),
    sentence: sentenceAt(article, citation.start),
  };
}
