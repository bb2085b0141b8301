import type { Note } from '../read/settings.ts';
import type { ParsedArticle } from '../parse.ts';
import type { Span } from '../text/positions.ts';
import type { CitationBuilder } from '../text/citation-builder.ts';
import type { RawFile } from '../read/raw-file.ts';

/** An article during derivation: its file, parse, note and citation builder. */
export interface DraftArticle {
  id: string;
  file: RawFile;
  text: string;
  parsed: ParsedArticle;
  /** All sentences of the body in order, from `s1`. */
  sentences: Span[];
  note: Note | null;
  citations: CitationBuilder;
}
