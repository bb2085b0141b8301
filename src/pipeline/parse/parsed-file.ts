import { createHash } from 'node:crypto';
import { readFigures } from '../derive/figures.ts';
import { deriveHeadline } from '../derive/choose-headline.ts';
import { deriveStandfirst } from '../derive/standfirst.ts';
import { type ParseContext, type ParsedArticle, parseArticle } from '../parse.ts';
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
  /** Read with the date that the file states, if any; null if its language is not English. */
  figures: ReturnType<typeof readFigures> | null;
}

/** Returns the cache key of a parse: a hash of the file's bytes, its language, the pipeline's code and the context. */
export function parseKey(file: RawFile, language: string, pipeline: string, context: ParseContext): string {
  const hash = createHash('sha256').update(`${file.sha256} ${language} ${pipeline}`);
  if (context.headlineInText) hash.update(' headline in text');
  if (context.recurring.size > 0) hash.update(JSON.stringify([...context.recurring]));
  const { headings, keep, remove } = context.edits;
  if (headings.length + keep.length + remove.length > 0) hash.update(JSON.stringify(context.edits));
  return hash.digest('hex').slice(0, 32);
}

/** Parses one received file and chooses its headline and standfirst. */
export function parseFile(file: RawFile, language: string, key: string, context: ParseContext): ParsedFile {
  const parsed = parseArticle(file.text, language, context);
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
    figures: hasEnglishFigures(language)
      ? readFigures(sentencesToRead(file.text, parsed), parsed.dateline?.edtf ?? null)
      : null,
  };
}

/** The grammar of figures is English only; other languages have look-alike words. */
const hasEnglishFigures = (language: string): boolean => /^en(?:-|$)/i.test(language);
