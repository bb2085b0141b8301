import type { RemovalRule } from '#contracts/removal-reasons.ts';
import type { Issue } from '../report/issue.ts';
import type { PublisherSign } from '../parse/publisher-signs.ts';
import type { Span } from '../text/positions.ts';
import type { LocatedText } from './located-text.ts';

/** The kind of a block of a marked-up text. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'caption';

/** A block of the text. */
export interface DocumentBlock extends Span {
  kind: BlockKind;
}

/** Decoded words of the received text with their offsets there, in UTF-16 units. */
export interface ReceivedWords extends Span {
  exact: string;
}

/** A value stated by the file, with the words that state it. */
export interface Stated {
  value: string;
  words: ReceivedWords;
}

/** Facts in a file's metadata. */
export interface StatedFacts {
  /** The publication date, with every source in the file that agrees; null if sources differ. */
  date: { edtf: string; words: ReceivedWords[] } | null;
  headline: Stated | null;
  publisher: Stated | null;
  /** Words of a page that may name its publisher. */
  publisherSigns: readonly PublisherSign<ReceivedWords>[];
  /** The address of the page on the web. */
  address: Stated | null;
  authors: Stated[];
  /** A language tag. */
  language: Stated | null;
}

/** A marked-up file: its text without markup, its blocks and their positions. */
export interface Document {
  /** The decoded file. Offsets count its UTF-16 units. */
  received: string;
  words: LocatedText;
  blocks: DocumentBlock[];
  /** The headline, above the blocks; whether it is part of the text or from the metadata. */
  headline: (Span & { inText: boolean }) | null;
  stated: StatedFacts;
  /** Words of the file that are not the article's, with their rules. */
  leftOut: (ReceivedWords & { rule: RemovalRule })[];
  findings: (Omit<Issue, 'path' | 'line'> & { place: number })[];
}

export const NOTHING_STATED: StatedFacts = {
  date: null,
  headline: null,
  publisher: null,
  publisherSigns: [],
  address: null,
  authors: [],
  language: null,
};
