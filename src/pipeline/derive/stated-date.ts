import type { Citation } from '#contracts/citation.ts';
import type { DraftArticle } from './draft.ts';

/** The date that an article's file states, in its metadata or else in its text, with the words that state it. */
export function statedDate({ parsed: { dateline }, file, citations }: StatedIn): StatedDate | null {
  const inMetadata = file.document?.stated.date;
  if (inMetadata) {
    const { edtf, words } = inMetadata;
    return { edtf, inMetadata: true, cite: () => words.map((each) => citations.citeReceived(each)) };
  }
  return (
    dateline && {
      edtf: dateline.edtf,
      inMetadata: false,
      cite: () => citations.byBlock(dateline).map((span) => citations.cite(span)),
    }
  );
}

/** The same date in EDTF, without the words. */
export const statedEdtf = ({ parsed, file }: Omit<StatedIn, 'citations'>): string | null =>
  file.document?.stated.date?.edtf ?? parsed.dateline?.edtf ?? null;

type StatedIn = Pick<DraftArticle, 'parsed' | 'file' | 'citations'>;

interface StatedDate {
  /** EDTF: `2024-04-02`, `2024-04` or `2024`. */
  edtf: string;
  inMetadata: boolean;
  cite: () => Citation[];
}
