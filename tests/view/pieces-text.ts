import type { Piece } from '#view/words/pieces.ts';
import { referenceWords } from '#view/words/references.ts';

/** Pieces as one line: links as `<words address>`, other words as they are. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('');
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'link':
      return `<${piece.words} ${piece.address}>`;
    case 'article':
      return `<${referenceWords(piece.reference)} ${piece.address}>`;
    case 'date':
      return piece.date.words;
    case 'quotation':
      return `“${piece.words}”`;
    case 'words':
    case 'strong':
    case 'code':
      return piece.words;
  }
}
