import type { Citation } from '#contracts/citation.ts';
import type { DraftArticle } from './draft.ts';

/**
 * The date that an article's file states, in its metadata or else in its text, with the words that state it. None if the
 * note contradicts the metadata: programs write those, and often write the day of a change or that of another time zone.
 */
export function statedDate({ parsed: { dateline }, file, citations, note }: StatedIn): StatedDate | null {
  const inMetadata = file.document?.stated.date;
  if (inMetadata) {
    const { edtf, words } = inMetadata;
    if (!isOneDate(edtf, note?.date?.day ?? null)) return null;
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
export function statedEdtf(
  { parsed, file }: Pick<StatedIn, 'parsed' | 'file'>,
  supplied: string | null,
): string | null {
  const inMetadata = file.document?.stated.date?.edtf;
  if (inMetadata === undefined) return parsed.dateline?.edtf ?? null;
  return isOneDate(inMetadata, supplied) ? inMetadata : null;
}

/** Whether a date that a file states and the one of its note are one, or one of them a part of the other. */
export const isOneDate = (stated: string, supplied: string | null): boolean =>
  supplied === null || stated.startsWith(supplied) || supplied.startsWith(stated);

type StatedIn = Pick<DraftArticle, 'parsed' | 'file' | 'citations' | 'note'>;

interface StatedDate {
  /** EDTF: `2024-04-02`, `2024-04` or `2024`. */
  edtf: string;
  inMetadata: boolean;
  cite: () => Citation[];
}
