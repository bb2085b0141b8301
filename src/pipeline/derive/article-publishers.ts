import { publisherName } from '#contracts/publishers.ts';
import type { Article } from '#contracts/article.ts';
import { NOTHING_STATED } from '../formats/document.ts';
import {
  choosePublisher,
  nameIn,
  possiblePublisher,
  publisherKey,
  type PublisherSign,
} from '../parse/publisher-signs.ts';
import { asideKind } from '../parse/asides.ts';
import { endsSentence, wordCount } from '../parse/wording.ts';
import type { Span } from '../text/positions.ts';
import { givenOf } from './date-status.ts';
import type { DraftArticle } from './draft.ts';

type Publisher = Article['publisher'];

/**
 * Returns the publisher of each article: of its note, of its metadata, or the name that its text or page gives
 * in several places, or once and as that of other articles of the story.
 */
export function derivePublishers(drafts: readonly DraftArticle[]): {
  publisherOf: (draft: DraftArticle) => Publisher;
  /** Words of an article of unknown publisher that may name it; null if none do. */
  proposedFor: (draft: DraftArticle) => string | null;
} {
  const found = new Map(drafts.map((draft) => [draft.id, ownPublisher(draft)]));
  const open = drafts.filter(({ id }) => found.get(id)?.status === 'unknown');
  const signs = new Map(open.map((draft) => [draft.id, signsOf(draft)]));
  const known = new Set(
    [...found.values()].flatMap((publisher) => publisherName(publisher) ?? []).map(publisherKey),
  );
  const tops = Map.groupBy(
    [...signs.values()].flatMap((own) =>
      own.filter(({ kind, name }) => kind === 'top' && wordCount(name) > 1),
    ),
    ({ name }) => publisherKey(name),
  );
  const choose = (draft: DraftArticle): void => {
    const chosen = choosePublisher(
      signs.get(draft.id) ?? [],
      (key) => known.has(key) || (tops.get(key)?.length ?? 0) > 1,
    );
    if (!chosen) return;
    const { citations } = draft;
    const { place } = chosen;
    const citation = 'exact' in place ? citations.citeReceived(place) : citations.cite(place);
    found.set(draft.id, { status: 'stated', name: chosen.name, ...addressOf(draft), citation });
    known.add(publisherKey(chosen.name));
  };
  open.forEach(choose);
  // What some of them name is known now.
  open.filter(({ id }) => found.get(id)?.status === 'unknown').forEach(choose);
  return {
    publisherOf: ({ id }) => found.get(id) ?? { status: 'unknown' },
    proposedFor: ({ id }) => possiblePublisher(signs.get(id) ?? []),
  };
}

function ownPublisher(draft: DraftArticle): Publisher {
  const { note, file, citations } = draft;
  if (note?.publisher) {
    const { name, url } = note.publisher;
    return {
      status: 'supplied',
      name,
      ...(url === undefined ? {} : { url }),
      ...givenOf(note.publisher),
    };
  }
  const { publisher } = file.document?.stated ?? NOTHING_STATED;
  if (!publisher) return { status: 'unknown' };
  const citation = citations.citeReceived(publisher.words);
  return { status: 'stated', name: publisher.value, ...addressOf(draft), citation };
}

function addressOf({ file }: DraftArticle): { url?: string } {
  const address = file.document?.stated.address;
  return address ? { url: address.value } : {};
}

type Signs = ReturnType<typeof signsOf>;

function signsOf({ text, file, parsed }: DraftArticle): PublisherSign<Span | (Span & { exact: string })>[] {
  if (file.document) return [...file.document.stated.publisherSigns];
  const lines = linesOf(text);
  const others = [parsed.headline, ...parsed.removed.filter(({ rule }) => rule === 'byline')];
  const isOther = ({ start, end }: Span): boolean =>
    others.some((span) => span && span.start < end && span.end > start);
  const isProse = ({ name }: { name: string }): boolean =>
    endsSentence(name) && wordCount(name) > SHORTEST_PROSE;
  const firstProse = lines.findIndex(isProse);
  const top = lines
    .slice(0, Math.min(TOP, firstProse < 0 ? TOP : firstProse))
    .flatMap((line, index) =>
      partsOf(line).map((part) => ({
        ...part,
        kind: index === 0 && part.name === line.name ? ('top' as const) : ('below' as const),
      })),
    )
    .filter((part) => !isOther(part) && asideKind(part.name) === null)
    .map(({ kind, name, start, end }) => ({ kind, name, place: { start, end } }));
  const within = (span: Span, kind: 'rights' | 'byline' | 'source'): Signs => {
    const found = nameIn(text.slice(span.start, span.end), kind);
    return found
      ? [{ kind, name: found.name, place: { start: span.start + found.start, end: span.start + found.end } }]
      : [];
  };
  return [
    ...top,
    ...parsed.removed.filter(({ rule }) => rule === 'byline').flatMap((span) => within(span, 'byline')),
    ...[...lines.slice(0, ENDS), ...lines.slice(ENDS).slice(-ENDS)].flatMap((line) => [
      ...within(line, 'rights'),
      ...within(line, 'source'),
    ]),
  ];
}

/** Lines that may be over a text, and lines at its beginning and its end that may say whose it is. */
const [TOP, ENDS] = [5, 6];
/** In words. */
const SHORTEST_PROSE = 5;

/** Between the name of a paper and a section, a writer, an issue or a day. */
const BETWEEN =
  / ?[|·•] ?|,? (?=(?:vol(?:ume)?|no|nr|issue|n[°º])\b\.? ?\d)|, (?=(?:\p{L}+,? )?(?:\p{L}+\.? )?\d)/u;

function partsOf({ name: line, start }: Span & { name: string }): (Span & { name: string })[] {
  let at = 0;
  return line.split(BETWEEN).map((name) => {
    const from = line.indexOf(name, at);
    at = from + name.length;
    return { name, start: start + from, end: start + at };
  });
}

const linesOf = (text: string): (Span & { name: string })[] =>
  Array.from(text.matchAll(/[^\s\ufeff](?:[^\r\n\f]*[^\s])?/gu), ({ 0: name, index }) => ({
    name,
    start: index,
    end: index + name.length,
  }));
