/** A range of one sentence to wrap in an element: offsets in code points of the file, and the tags. */
export interface Mark {
  start: number;
  end: number;
  /** The start tag, as HTML. */
  open: string;
  close: string;
}
