import type { DateLabel } from '#contracts/dates.ts';
import { type Reference, referenceWords } from './references.ts';

/** A part of one of our sentences. Pieces are concatenated without spaces. */
export type Piece =
  | { kind: 'words'; words: string }
  | { kind: 'strong'; words: string }
  | { kind: 'code'; words: string }
  /** Words of an article, shown in quotation marks; their language, if it is not that of the page's article. */
  | { kind: 'quotation'; words: string; language?: string | undefined }
  | { kind: 'link'; words: string; address: string }
  | { kind: 'date'; date: DateLabel }
  | { kind: 'article'; reference: Reference; address: string };

export const words = (text: string): Piece => ({ kind: 'words', words: text });

export const strong = (text: string): Piece => ({ kind: 'strong', words: text });

export const code = (text: string): Piece => ({ kind: 'code', words: text });

export const quotation = (text: string, language?: string): Piece => ({
  kind: 'quotation',
  words: text,
  ...(language === undefined ? {} : { language }),
});

export const date = (label: DateLabel): Piece => ({ kind: 'date', date: label });

export const link = (text: string, address: string): Piece => ({ kind: 'link', words: text, address });

/** A link to an article by its name, or to a place in it. */
export const article = (reference: Reference, address = reference.address): Piece => ({
  kind: 'article',
  reference,
  address,
});

/** Pieces as plain text. */
export function piecesToWords(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'date') return piece.date.words;
      if (piece.kind !== 'article') return piece.words;
      return referenceWords(piece.reference);
    })
    .join('');
}

/** Joins runs of pieces with a separator. */
export function joinPieces(runs: readonly (readonly Piece[])[], separator: string): Piece[] {
  return runs.flatMap((run, index) => (index === 0 ? run : [words(separator), ...run]));
}

/** Joins runs of pieces as a list: `a`, `a and b`, `a, b and c`. */
export function joinList(runs: readonly (readonly Piece[])[]): Piece[] {
  return runs.flatMap((run, index) => [
    ...(index === 0 ? [] : [words(index === runs.length - 1 ? ' and ' : ', ')]),
    ...run,
  ]);
}
