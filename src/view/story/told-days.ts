import { shownText } from '#contracts/shown-text.ts';
import { gzipSync } from 'node:zlib';
import { isQuotable } from '../words/bound.ts';
import type { Citation } from '#contracts/citation.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { storyYear } from '#contracts/dates.ts';
import { firstDay, formatEdtf } from '#contracts/edtf.ts';
import { article as articlePiece, joinPieces, link, type Piece, words } from '../words/pieces.ts';
import { placeAddress, type Reference, sentenceAt, storyReferences } from '../words/references.ts';
import type { StoryEvent } from '#contracts/story.ts';
import type { Base } from '#contracts/urls.ts';

/** A sentence by which an article tells of a day, with what its date rests on. */
export interface Told {
  sentence: string;
  from: Piece[];
}

/** A day, or a month, of which articles tell; `place` puts it among the days of the articles. */
export interface ToldDay {
  place: string;
  /** The words that name it, in the first of the articles. */
  words: string;
  /** `22 March`, worked out by us; null where the words say it already. */
  label: string | null;
  told: Told[];
}

/** Bytes, compressed, that the days told of may add to a page. */
const MOST_BYTES = 3_500;

/**
 * Gives the days of which articles tell in words of time, those of one date together, in their order; none where
 * they would make the page too long. That several articles tell of one day does not say that they tell of one thing.
 */
export function toldDays(coverage: Coverage, base: Base): ToldDay[] {
  const articles = new Map(coverage.articles.map((entry) => [entry.article.id, entry]));
  const within = storyYear(coverage.articles.map(({ article }) => article.date));
  const references = storyReferences(coverage, base);
  const days = Map.groupBy(coverage.story.events, placeOf);
  const told = Array.from(days, ([place, [first, ...others]]): ToldDay | null =>
    first === undefined
      ? null
      : {
          place,
          words: first.words,
          label: labelOf(first, within),
          told: tellEach([first, ...others], articles, references, base),
        },
  )
    .filter((day) => day !== null)
    .sort((one, other) => (one.place < other.place ? -1 : 1));
  return gzipSync(JSON.stringify(told)).length <= MOST_BYTES ? told : [];
}

/** "Early March" stands before its days, "late March" after most of them; a span where it begins. */
function placeOf({ edtf, words: named }: StoryEvent): string {
  const day = firstDay(edtf) ?? edtf;
  if (!/^\d{4}-\d\d~?$/.test(edtf)) return `${day} ${edtf}`;
  const part = /^(?:the\s+)?(?:late|end|last)\b/i.test(named)
    ? '21'
    : /^(?:the\s+)?mid/i.test(named)
      ? '11'
      : '01';
  return `${day.slice(0, 8)}${part} ${edtf}`;
}

/** Whether words name the day, or the month, themselves. */
const SAYS_DAY = /\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2}\b/u;
const SAYS_MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

function labelOf({ edtf, certain, words: named }: StoryEvent, within: string | null): string | null {
  const says = /^\d{4}-\d\d~?$/.test(edtf) ? SAYS_MONTH.test(named) : SAYS_DAY.test(named);
  const withYear = edtf.slice(0, 4) !== within;
  const yearSaid = !withYear || named.includes(edtf.slice(0, 4));
  if (says && certain && yearSaid) return null;
  return formatEdtf(edtf, { withYear, certain });
}

function tellEach(
  events: readonly StoryEvent[],
  articles: ReadonlyMap<string, ArticleEntry>,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): Told[] {
  const seen = new Set<string>();
  return events.flatMap(({ citation, anchors, words: named, supplied }): Told[] => {
    const entry = articles.get(citation.article);
    const reference = references.get(citation.article);
    const number = entry && sentenceAt(entry.article, citation.start);
    if (!entry || !reference || !number) {
      throw new Error(
        `Cannot show the event “${named}” (${citation.article}): no sentence has it. Run npm run ingest.`,
      );
    }
    const address = placeAddress(entry.article, citation.start, base);
    if (seen.has(address)) return [];
    seen.add(address);
    const sentence = shownText(
      entry.read().article.passages.flatMap(({ sentences }) => sentences)[number - 1]?.exact ?? '',
    );
    const from = [words('From '), articlePiece(reference, address), ...weekdayOf(reference, named)];
    const by = supplied === undefined ? [] : [words(`; its date by the editor: ${supplied}`)];
    return [{ sentence, from: [...from, ...countedFrom(anchors, articles, base), ...by] }];
  });
}

/** ", a Saturday", where the words are counted from the weekday of the article. */
function weekdayOf({ date }: Reference, named: string): Piece[] {
  return date.weekday !== null && /\b\p{L}+day\b/iu.test(named) ? [words(`, a ${date.weekday}`)] : [];
}

/** What else than its article's own day a date rests on. */
function countedFrom(
  anchors: readonly Citation[],
  articles: ReadonlyMap<string, ArticleEntry>,
  base: Base,
): Piece[] {
  const sentences = anchors.flatMap((anchor): Piece[][] => {
    const article = articles.get(anchor.article)?.article;
    const number = article ? sentenceAt(article, anchor.start) : null;
    if (!article || number === null) return [];
    const said = {
      words: anchor.exact,
      address: placeAddress(article, anchor.start, base),
      sentence: number,
    };
    return [[link(isQuotable(said) ? `“${said.words}”` : `sentence ${number}`, said.address)]];
  });
  return sentences.length > 0 ? [words(', counted from '), ...joinPieces(sentences, ' and ')] : [];
}
