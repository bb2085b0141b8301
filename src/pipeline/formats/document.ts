import type { RemovalRule } from '#contracts/removal-reasons.ts';
import type { Issue } from '../report/issue.ts';
import type { Span } from '../text/positions.ts';
import type { LocatedText } from './located-text.ts';

/** What a block of a marked-up text is. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'caption';

/** A block of the words, in their order. */
export interface DocumentBlock extends Span {
  kind: BlockKind;
}

/** Words of the received text by their place there, in UTF-16 units, as they read once decoded. */
export interface ReceivedWords extends Span {
  exact: string;
}

/** A value that a file states of itself, with the words that state it. */
export interface Stated {
  value: string;
  words: ReceivedWords;
}

/** What a file states of itself in its metadata. */
export interface StatedFacts {
  /** The date of publication, by every source in the file that agrees on it; none where two differ. */
  date: { edtf: string; words: ReceivedWords[] } | null;
  headline: Stated | null;
  publisher: Stated | null;
  /** The address of the page on the web. */
  address: Stated | null;
  authors: Stated[];
  /** A language tag. */
  language: Stated | null;
}

/** A marked-up file as the pipeline reads it: its words without the markup, what they are and where they stand. */
export interface Document {
  /** The decoded file. Places count its UTF-16 units. */
  received: string;
  words: LocatedText;
  blocks: DocumentBlock[];
  /** The headline among the words, above the blocks. */
  headline: Span | null;
  stated: StatedFacts;
  /** Words of the file that are not the article's, each with the rule by which they are left out. */
  leftOut: (ReceivedWords & { rule: RemovalRule })[];
  findings: (Omit<Issue, 'path' | 'line'> & { place: number })[];
}

export const NOTHING_STATED: StatedFacts = {
  date: null,
  headline: null,
  publisher: null,
  address: null,
  authors: [],
  language: null,
};
