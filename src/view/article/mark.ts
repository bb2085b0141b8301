/** A range of one sentence to wrap in an element: offsets in code points of the file, and the tags. */
export interface Mark {
  start: number;
  end: number;
  /** The start tag, as HTML. */
  open: string;
  close: string;
  /** What of the words at that place is set so, by code points of them, where it is not all. */
  part?: [start: number, end: number];
}
