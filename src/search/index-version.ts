/** The version of the index file; it changes with every change that a page of an older build could not read. */
export const INDEX_VERSION = 1;
