import { createHash } from 'node:crypto';
import { readFigures } from '../derive/figures.ts';
import { deriveHeadline } from '../derive/choose-headline.ts';
import { deriveStandfirst } from '../derive/headline/standfirst.ts';
import { type ParseContext, type ParsedArticle, parseArticle } from '../parse.ts';
import { ownDay } from '../derive/date-status.ts';
import { findDateExpressions } from '../derive/events/expressions.ts';
import type { DateExpression } from '../derive/events/form.ts';
import { statedEdtf } from '../derive/stated-date.ts';
import { formatOf } from '../formats/format.ts';
import { parseDocument } from './parse-document.ts';
import { lineEditsOf } from './furniture/edited-lines.ts';
import { type RecurringLines, recurringIn } from './furniture/recurring-lines.ts';
import type { Note } from '../read/settings.ts';
import { countWords } from '../text/words.ts';
import type { RawFile } from '../read/raw-file.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { sentencesToRead } from '../text/sentences-to-read.ts';

/** Everything derived from the text of one file alone; cached between runs. */
export interface ParsedFile {
  key: string;
  parsed: ParsedArticle;
  headline: { sentence: number; text: string } | null;
  /** Index of the sentence under the headline. */
  standfirst: number | null;
  /** Words that name a date; none if its language is not English. */
  dates: DateExpression[];
  /** How many words it has, and how many of them are removed. */
  words: { all: number; removed: number };
  /** Read with the date that the file states, if any; null if its language is not English. */
  figures: ReturnType<typeof readFigures> | null;
}

/** Settings of a file's story and note that what follows from the file depends on. */
export interface FileContext extends ParseContext {
  /** The day that its note supplies. */
  suppliedDay: string | null;
}

/** Returns the settings of a file's note, and of the recurring lines of its story, that its parse depends on. */
export const fileContext = (file: RawFile, note: Note | null, recurring: RecurringLines): FileContext => ({
  givenHeadline: note?.headline?.text ?? null,
  recurring: recurringIn(file.text, recurring),
  edits: lineEditsOf(note),
  suppliedDay: note?.date?.day ?? null,
});

/**
 * Returns the cache key of a parse: a hash of the file's bytes and format, its language, the pipeline's code and the
 * context.
 */
export function parseKey(file: RawFile, language: string, pipeline: string, context: FileContext): string {
  const hash = createHash('sha256').update(`${file.sha256} ${formatOf(file.path)} ${language} ${pipeline}`);
  if (context.suppliedDay !== null) hash.update(` of ${context.suppliedDay}`);
  if (context.givenHeadline !== null) hash.update(` headline ${context.givenHeadline}`);
  if (context.recurring.size > 0) hash.update(JSON.stringify([...context.recurring]));
  const { headings, keep, remove } = context.edits;
  if (headings.length + keep.length + remove.length > 0) hash.update(JSON.stringify(context.edits));
  return hash.digest('hex').slice(0, 32);
}

/** Parses one received file and chooses its headline and standfirst. */
export function parseFile(file: RawFile, language: string, key: string, context: FileContext): ParsedFile {
  const parsed = file.document
    ? parseDocument(file.text, file.document, language, context)
    : parseArticle(file.text, language, context);
  const stated = statedEdtf({ parsed, file }, context.suppliedDay);
  const passages = parsed.blocks.flatMap((block) =>
    block.kind === 'passage'
      ? [block.sentences.map(({ start, end }) => file.text.slice(start, end).replace(UNPRINTABLE, ''))]
      : [],
  );
  const headline = parsed.headline ? null : deriveHeadline(passages, language);
  const sentences = passages.flat().map((text) => ({ text }));
  return {
    key,
    parsed,
    headline,
    standfirst: deriveStandfirst(sentences, headline?.sentence ?? null, language),
    dates: isEnglish(language)
      ? findDateExpressions(file.text, parsed, { day: ownDay(stated, context.suppliedDay) })
      : [],
    words: {
      all: countWords(file.text, language),
      removed: parsed.removed.reduce(
        (sum, { start, end }) => sum + countWords(file.text.slice(start, end), language),
        0,
      ),
    },
    figures: isEnglish(language) ? readFigures(sentencesToRead(file.text, parsed), stated) : null,
  };
}

/** The grammars of dates and figures are English only; other languages have look-alike words. */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);
