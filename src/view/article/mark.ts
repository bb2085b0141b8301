/** Words of one sentence that a page sets in an element of its own: offsets in code points of the file, and the tags. */
export interface Mark {
  start: number;
  end: number;
  /** The start tag, as HTML. */
  open: string;
  close: string;
}
