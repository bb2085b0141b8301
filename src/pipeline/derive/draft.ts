import type { Note } from '../read/settings.ts';
import type { ParsedArticle } from '../parse.ts';
import type { Span } from '../text/positions.ts';
import type { CitationBuilder } from '../text/citation-builder.ts';
import type { RawFile } from '../read/raw-file.ts';

/** An article on its way: its file, what was parsed from it, its note and the means to cite it. */
export interface DraftArticle {
  id: string;
  file: RawFile;
  text: string;
  parsed: ParsedArticle;
  /** All sentences of the body in order: `s1` is the first. */
  sentences: Span[];
  note: Note | null;
  citations: CitationBuilder;
}
