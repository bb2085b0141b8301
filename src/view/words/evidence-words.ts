import type { ArticleLanguage, Publisher } from '#contracts/article.ts';
import type { Dating, HeadlineOrigin } from '../article/origins.ts';
import { type Anchor, type Bound, isQuotable } from './bound.ts';
import { type DateLabel, type FileDate } from '#contracts/dates.ts';
import { capitalise, formatQuantity } from '#contracts/number-format.ts';
import type { HeadlineWords } from '../article/headline-words.ts';
import { givenWords } from './given-words.ts';
import { article, code, date, link, type InlineNode, strong, words } from './inline-content.ts';

/** The evidence of an article's date, for its provenance. */
export function datingEvidence(label: DateLabel, dating: Dating): InlineNode[] {
  switch (dating.status) {
    case 'stated':
      if (dating.inMetadata) return statedInMetadata(dating);
      return [
        strong('Dated by the article.'),
        words(' Its own date line reads '),
        code(dating.words),
        words('.'),
      ];
    case 'supplied':
      return [strong('Dated by us:'), words(' '), date(label), words(`. ${capitalise(givenWords(dating))}`)];
    case 'bounded':
      return boundEvidence(label, dating.bound, dating.fileDate);
    case 'unknown':
      return [
        strong('Undated.'),
        words(' '),
        ...noDateLine(dating.fileDate),
        words(', and we have found none elsewhere.'),
      ];
  }
}

/** A date by the markup or metadata of a file: how many places give the day, and what they read. */
function statedInMetadata({ words: read, sources }: Extract<Dating, { status: 'stated' }>): InlineNode[] {
  const places = sources === 1 ? 'one place' : `${formatQuantity(sources, 'place', 'places')} that agree`;
  return [strong('Dated by the file.'), words(` It gives the day in ${places}, as `), code(read), words('.')];
}

const noDateLine = (fileDate: FileDate): InlineNode[] =>
  fileDate.status === 'none'
    ? [words('No date line was found in the article')]
    : [
        words('The article says '),
        code(fileDate.words),
        words(', which may be a date, but was not taken as one'),
      ];

function boundEvidence(
  label: DateLabel,
  { describes, anchors, eventDay, source }: Bound,
  fileDate: FileDate,
): InlineNode[] {
  return [
    strong('Undated'),
    words(', written '),
    date(label),
    words('. '),
    ...noDateLine(fileDate),
    words(fileDate.status === 'none' ? ' and' : ', and'),
    words(' we have found none elsewhere. '),
    link(describes.sentence === null ? 'A heading' : `Sentence ${describes.sentence}`, describes.address),
    words(isQuotable(describes) ? ` describes “${describes.words}”. ` : ' describes an event. '),
    ...anchors.flatMap(anchorEvidence),
    words(source === null ? 'So that was on ' : 'That was on '),
    date(eventDay),
    ...(source === null ? [] : [words(`, says the editor: ${source.replace(/\.$/u, '')}`)]),
    words(', and this was written on that day or later. No latest day is known.'),
  ];
}

function anchorEvidence(anchor: Anchor): InlineNode[] {
  const said = isQuotable(anchor) ? `“${anchor.words}”` : `its day in sentence ${anchor.sentence}`;
  return [
    article(anchor.reference),
    words(anchor.sentence === null ? ' is dated ' : ' says '),
    link(said, anchor.address),
    ...(anchor.dateLine === null ? [] : [words(', under its date line '), code(anchor.dateLine)]),
    words('. '),
  ];
}

/** How the publisher is known. The address of the page is shown separately. */
export function publisherEvidence(publisher: Publisher): InlineNode[] {
  if (publisher.status === 'unknown') return [words('Not known.')];
  if (publisher.status === 'stated')
    return [
      strong('Given by the file.'),
      words(' It has the words '),
      code(publisher.citation.exact),
      words('.'),
    ];
  return [strong(`${publisher.name}.`), words(` Added by us, ${givenWords(publisher)}`)];
}

/** The origin of a headline; for one that is ours, the words of its sentence. */
export function headlineEvidence(origin: HeadlineOrigin): InlineNode[] {
  if (origin.by === 'file') return [words('The article’s own.')];
  if (origin.by === 'editor') {
    return [words(`By the editor, ${givenWords(origin)}`)];
  }
  const { sentence, address } = origin;
  return [
    words(`Ours: ${wordsTaken(origin.words)}`),
    link(sentence === null ? 'a sentence' : `sentence ${sentence}`, address),
    words('.'),
  ];
}

function wordsTaken(taken: HeadlineWords | null): string {
  if (taken === null || (taken.from === 1 && taken.to === taken.of)) return '';
  const { from, to, of } = taken;
  if (from === 1) return `the first ${formatQuantity(to, 'word', 'words')} of `;
  return to === of
    ? `all but the first ${formatQuantity(from - 1, 'word', 'words')} of `
    : `words ${from} to ${to} of `;
}

/** How the language of a text is known; nothing if it is the story's. */
export function languageEvidence(language: ArticleLanguage): InlineNode[] {
  const name = strong(`${languageName(language.tag)}.`);
  switch (language.status) {
    case 'supplied':
      return [name, words(` Added by us, ${givenWords(language)}`)];
    case 'stated':
      return [name, words(' Given by the file’s metadata.')];
    case 'detected':
      return [name, words(' Detected from the text by a program; nobody states it.')];
  }
}

/** `Arabic (ar)`; the tag alone if it has no English name. */
function languageName(tag: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
  return name === undefined ? tag : `${name} (${tag})`;
}
