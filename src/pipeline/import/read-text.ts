import { statedEdtf } from '../derive/stated-date.ts';
import { NO_EDITS } from '../parse/furniture/edited-lines.ts';
import { parseFile } from '../parse/parsed-file.ts';
import { maxBytesOf, type RawFile, readRawBytes } from '../read/raw-file.ts';
import { type Issue, issueSeverity } from '../report/issue.ts';

/** What a text says of itself: its own headline, and its day. */
export interface Readings {
  headline: string | null;
  day: string | null;
}

/** Reads a text as the ingest will, with the words of its paragraphs; null, with the issues, if it would refuse it. */
export function readText(
  name: string,
  bytes: Buffer,
  language: string,
  fileBytes: number,
): Readings & { file: RawFile | null; passages: string; issues: Pick<Issue, 'kind' | 'text' | 'remedy'>[] } {
  const refuse = (kind: Issue['kind'], text: string): ReturnType<typeof readText> => ({
    ...NOTHING,
    issues: [{ kind, text }],
  });
  const limit = maxBytesOf(name, fileBytes);
  if (bytes.length > limit)
    return refuse('file-too-large', `${bytes.length} bytes, more than the limit of ${limit}`);
  const { file, issues } = readRawBytes(name, bytes);
  if (!file) return { ...NOTHING, issues: issues.filter((issue) => issueSeverity(issue) === 'error') };
  const context = { givenHeadline: null, recurring: new Map(), edits: NO_EDITS, suppliedDay: null };
  const { parsed } = parseFile(file, language, '', context);
  const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
  if (sentences.length === 0) return refuse('nothing-but-furniture', 'no paragraph in it');
  const passages = sentences.map(({ start, end }) => file.text.slice(start, end)).join(' ');
  const own = parsed.headline;
  const headline = own && file.text.slice(own.start, own.end);
  const day = statedEdtf({ parsed, file }, null);
  return { file, passages, headline, day: day?.length === 10 ? day : null, issues: [] };
}

const NOTHING = { file: null, passages: '', headline: null, day: null };
