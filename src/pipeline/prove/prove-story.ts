import type { Article } from '#contracts/article.ts';
import { type Citation, CONTEXT_LENGTH } from '#contracts/citation.ts';
import { comparedWords, sentencesOf } from '#contracts/compared-words.ts';
import type { Figure, Story } from '#contracts/story.ts';
import { proveClaims } from './prove-claims.ts';
import { proveDate } from './prove-date.ts';
import { proveHeadline } from './prove-headline.ts';
import { proofError } from './proof-error.ts';
import { openSource } from './open-source.ts';
import type { SourceText, Words } from '../text/source-text.ts';

/** Received files of one story by article id: the path to report, and the bytes to compare with. */
export type ProofFiles = ReadonlyMap<string, { path: string; bytes: Uint8Array }>;

/** The parts of a story that show words of its articles. */
export type Provable = Pick<
  Story,
  | 'language'
  | 'articles'
  | 'earlierVersions'
  | 'names'
  | 'events'
  | 'datesLeftOut'
  | 'claims'
  | 'onlyHere'
  | 'figures'
  | 'figuresLeftOut'
  | 'quotes'
  | 'overlaps'
>;

/**
 * Proves the records of one story against the bytes of its files and returns the number of quotations compared.
 *
 * Every citation, sentence and removed span is at its offsets. Every character of a file except white space is in its
 * headline, a heading, a sentence or a removed span, once and in order. Headlines, dates and claims are proven by
 * {@link proveHeadline}, {@link proveDate} and {@link proveClaims}.
 *
 * @throws Error that names the file, the offsets, what was expected and what was found
 */
export function proveStory({ earlierVersions = [], ...story }: Provable, files: ProofFiles): number {
  return proveArticles({ ...story, articles: [...story.articles, ...earlierVersions] }, files);
}

function proveArticles(story: Provable, files: ProofFiles): number {
  const texts = new Map<string, SourceText>();
  const sources = new Map(story.articles.map(({ id, source }) => [id, source]));
  const textOf = (article: string): SourceText => {
    const known = texts.get(article);
    if (known) return known;
    const file = files.get(article);
    if (!file)
      throw new Error(`Cannot prove a citation of article ${article}: the story has no such article.`);
    const text = openSource(file.path, file.bytes, sources.get(article));
    texts.set(article, text);
    return text;
  };
  let proven = 0;
  for (const [what, words, article] of quotationsOf(story)) {
    const text = textOf(article);
    if (!text.reads(words))
      throw proofError(what, text.path, words, words.exact, text.slice(words.start, words.end));
    if ('prefix' in words) {
      if (words.article !== article)
        throw proofError(`article of ${what}`, text.path, words, words.article, article);
      proveContext(what, words, text);
    }
    proven++;
  }
  for (const figure of story.figures) proveFigure(figure, textOf(figure.article));
  for (const { words, citation } of story.events) {
    const { path } = textOf(citation.article);
    if (words !== citation.exact)
      throw proofError('words of an event', path, citation, words, citation.exact);
  }
  for (const article of story.articles) {
    const text = textOf(article.id);
    proveSource(article, text);
    proveIds(article, text);
    proveCoverage(article, text);
    proveHeadline(article.headline, text, article.language?.tag ?? story.language);
    proveDate(article, text);
  }
  proveClaims(story, textOf);
  proveOverlaps(story, textOf);
  return proven;
}

type Quotation = [what: string, words: Words | Citation, article: string];

function* quotationsOf(story: Provable): Generator<Quotation> {
  const cited = (what: string, citation: Citation): Quotation => [what, citation, citation.article];
  for (const each of story.articles) {
    const { id, headline, standfirst, publisher, stated, date, passages, removed, edited = [] } = each;
    const { credits = [] } = each;
    if (headline.by !== 'editor') yield ['headline', headline.citation, id];
    if (standfirst) yield ['standfirst', standfirst, id];
    for (const { name, citation } of credits) yield [`credit of ${name}`, citation, id];
    for (const citation of date.citations) yield cited(`date (${date.status})`, citation);
    if (publisher.status === 'stated') yield ['publisher', publisher.citation, id];
    for (const { citation } of [stated?.address ?? [], stated?.authors ?? [], stated?.language ?? []].flat())
      yield ['stated words', citation, id];
    for (const { heading, id: passage } of passages)
      if (heading) yield [`heading over ${passage}`, heading, id];
    for (const { sentences } of passages) {
      for (const sentence of sentences) yield [`sentence ${sentence.id}`, sentence, id];
    }
    for (const span of removed) yield [`words removed as ${span.rule}`, span, id];
    for (const span of edited) yield [`line edited as ${span.as}`, span, id];
  }
  for (const { id, citations } of story.names) {
    for (const citation of citations) yield cited(`name ${id}`, citation);
  }
  for (const { words, citation, part, anchors } of story.events) {
    for (const each of [citation, ...anchors]) yield cited(`event “${words}”`, each);
    if (part) yield cited(`part with the event “${words}”`, part);
  }
  for (const { id, quotes } of story.claims) for (const quote of quotes) yield cited(`claim ${id}`, quote);
  for (const { article, citation } of story.onlyHere) yield [`words only in ${article}`, citation, article];
  for (const { id, article, citation, count } of story.figures) {
    yield cited(`figure ${id}`, citation);
    yield [`count of figure ${id}`, count, article];
  }
  for (const { citation } of story.datesLeftOut) yield cited('date left out', citation);
  for (const { id, speaker, citation } of story.quotes) {
    yield cited(`quote ${id}`, citation);
    yield cited(`speaker of quote ${id}`, speaker.citation);
  }
  for (const { citation } of story.figuresLeftOut) yield cited('figure left out', citation);
}

function proveContext(what: string, { start, end, prefix, suffix }: Citation, text: SourceText): void {
  // Of a marked-up file the context ends with the block that the words stand in.
  const least = text.isMarkedUp ? 0 : CONTEXT_LENGTH;
  const [before, after] = [Math.min(start, least), Math.min(text.length - end, least)];
  for (const [side, place, expected, found, fewest] of [
    ['prefix', { start: start - before, end: start }, prefix, text.before(start, prefix), before],
    ['suffix', { start: end, end: end + after }, suffix, text.after(end, suffix), after],
  ] as const) {
    if (found !== expected || [...expected].length < fewest)
      throw proofError(`${side} of ${what}`, text.path, place, expected, text.slice(place.start, place.end));
  }
}

/** Both articles of a pair have the words that it says they share. */
function proveOverlaps({ articles, overlaps = [] }: Provable, textOf: (article: string) => SourceText): void {
  if (overlaps.length === 0) return;
  const paired = new Set(overlaps.flatMap(({ articles: pair }) => pair));
  const wordsOf = new Map(
    articles
      .filter(({ id }) => paired.has(id))
      .map(({ id, passages }) => [id, sentencesOf(passages).map(({ exact }) => comparedWords(exact))]),
  );
  for (const { articles: pair, runs } of overlaps) {
    const [first, second] = pair.map((id) => wordsOf.get(id));
    for (const { words, at } of runs) {
      const [one = '', other = ''] = [first, second].map((sentences = [], side) =>
        wordsFrom(sentences, at[side] ?? [0, 0], words),
      );
      if (one === other && one !== '') continue;
      const text = textOf(pair[1]);
      throw proofError(`words shared with ${pair[0]}`, text.path, { start: 0, end: text.length }, one, other);
    }
  }
}

/** So many words from a place on; empty if there are fewer. */
function wordsFrom(
  sentences: readonly { word: string }[][],
  [sentence, word]: readonly [number, number],
  count: number,
): string {
  const words: string[] = [];
  for (let index = sentence - 1, from = word; words.length < count; index++, from = 0) {
    const own = sentences[index];
    if (!own) return '';
    words.push(...own.slice(from, from + count - words.length).map((one) => one.word));
  }
  return words.join(' ');
}

/** A figure's words equal its citation and contain its count. */
function proveFigure({ id, words, citation, count }: Figure, text: SourceText): void {
  if (words !== citation.exact)
    throw proofError(`words of figure ${id}`, text.path, citation, citation.exact, words);
  if (count.start < citation.start || count.end > citation.end)
    throw proofError(`count of figure ${id}`, text.path, count, citation.exact, count.exact);
}

/** The record belongs to this file. */
function proveSource({ source }: Article, text: SourceText): void {
  const whole = { start: 0, end: text.length };
  if (source.sha256 !== text.sha256) {
    throw proofError('SHA-256', text.path, whole, source.sha256, text.sha256);
  }
  if (source.bytes !== text.bytes) {
    throw proofError('length in bytes', text.path, whole, `${source.bytes}`, `${text.bytes}`);
  }
}

/** Ids of passages and sentences count from 1 in file order, because they are addresses. */
function proveIds({ passages }: Article, text: SourceText): void {
  let sentence = 0;
  for (const [index, passage] of passages.entries()) {
    const [first] = passage.sentences;
    const span = { start: first?.start ?? 0, end: passage.sentences.at(-1)?.end ?? 0 };
    if (passage.id !== `p${index + 1}`) {
      throw proofError('number of a passage', text.path, span, passage.id, `p${index + 1}`);
    }
    for (const each of passage.sentences) {
      sentence++;
      if (each.id !== `s${sentence}`)
        throw proofError('number of a sentence', text.path, each, each.id, `s${sentence}`);
    }
  }
}

/** Characters that cannot be shown; only these may be removed from within a sentence. */
const UNPRINTABLE = /^[\p{Cc}\p{Noncharacter_Code_Point}]+$/u;

/** The record contains all of the file's text once and in order. */
function proveCoverage(article: Article, text: SourceText): void {
  const controls = article.removed.filter(({ rule }) => rule === 'control-character');
  const printed = controls.find(({ exact }) => !UNPRINTABLE.test(exact));
  if (printed) throw proofError('control characters', text.path, printed, '', printed.exact);
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const astray = [...sentences, ...headingsOf(article)].find(({ start }) => !text.isText(start));
  if (astray) throw proofError('words outside the text', text.path, astray, '', astray.exact);
  const disordered = sentences.find(({ start }, index) => start < (sentences[index - 1]?.end ?? 0));
  if (disordered) throw proofError('order of the sentences', text.path, disordered, '', disordered.exact);
  const shown: Words[] = [
    ...(article.headline.by === 'file' && text.isText(article.headline.citation.start)
      ? [article.headline.citation]
      : []),
    ...headingsOf(article),
    ...sentences,
    ...article.removed.filter(({ rule }) => rule !== 'control-character'),
  ].sort((first, second) => first.start - second.start);
  let at = 0;
  for (const words of [...shown, { start: text.length, end: text.length, exact: '' }]) {
    if (words.start < at) throw proofError('words shown twice', text.path, words, '', words.exact);
    if (!text.isBlank(controls, at, words.start)) {
      const between = text.without(controls, at, words.start).trim();
      throw proofError('words left out', text.path, { start: at, end: words.start }, '', between);
    }
    at = words.end;
  }
}

/** Section headings in order, without repetitions. */
export function headingsOf(article: Article): Citation[] {
  const headings = new Map<number, Citation>();
  for (const { heading } of article.passages) if (heading) headings.set(heading.start, heading);
  return [...headings.values()];
}
