import type { Piece } from '#view/words/pieces.ts';

/** Pieces as one line: links as `<words address>`, words set apart as they are. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('');
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'link':
      return `<${piece.words} ${piece.address}>`;
    case 'article': {
      const { date, file } = piece.reference;
      return `<${date.words}${file === null ? '' : ` ${file}`} ${piece.address}>`;
    }
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
