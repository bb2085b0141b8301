import { createHash } from 'node:crypto';
import { readFigures } from '../derive/figures.ts';
import { deriveHeadline } from '../derive/choose-headline.ts';
import { deriveStandfirst } from '../derive/standfirst.ts';
import { type ParsedArticle, parseArticle } from '../parse.ts';
import type { RecurringLines } from './recurring-lines.ts';
import type { RawFile } from '../read/raw-file.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { sentencesToRead } from '../text/sentences-to-read.ts';

/** Everything that follows from the text of one file alone; kept from run to run while the text is the same. */
export interface ParsedFile {
  key: string;
  parsed: ParsedArticle;
  headline: { sentence: number; text: string } | null;
  /** The sentence under the headline, counted from 0. */
  standfirst: number | null;
  /** Read with the day that the file states, if it does; null where its language is not English. */
  figures: ReturnType<typeof readFigures> | null;
}

/** What of a file's story and note its parse rests on. */
export interface ParseContext {
  /** Whether the editor gives a headline, so that the file's own stays in the text. */
  headlineInText: boolean;
  /** Its lines that stand in many articles of the story. */
  recurring: RecurringLines;
}

/** Names what a parse rests on: the file's bytes, its language, the pipeline's own code and the context. */
export function parseKey(file: RawFile, language: string, pipeline: string, context: ParseContext): string {
  const hash = createHash('sha256').update(`${file.sha256} ${language} ${pipeline}`);
  if (context.headlineInText) hash.update(' headline in text');
  if (context.recurring.size > 0) hash.update(JSON.stringify([...context.recurring]));
  return hash.digest('hex').slice(0, 32);
}

/** Parses one raw file and chooses its headline and standfirst. */
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
    standfirst: deriveStandfirst(sentences, headline?.sentence ?? null),
    figures: hasEnglishFigures(language)
      ? readFigures(sentencesToRead(file.text, parsed), parsed.dateline?.edtf ?? null)
      : null,
  };
}

/** The grammar of figures is of English; other languages have words that look like its own. */
const hasEnglishFigures = (language: string): boolean => /^en(?:-|$)/i.test(language);
