import type { Issue } from '../report/issue.ts';

/** The text of an entry, as it goes into a received file. */
export interface Content {
  ending: 'html' | 'txt' | 'md';
  bytes: Buffer;
  /** How the bytes differ from those in the container; null if they are the same characters. */
  converted: string | null;
}

/** One article, or the address of one, in a container. What is not stated is null. */
export interface Entry {
  /** Its place in the container: `item 3`. */
  place: string;
  /** A name that stays the same wherever the entry is published: guid, Message-ID. */
  id: string | null;
  address: string | null;
  title: string | null;
  publisher: string | null;
  authors: readonly string[];
  /** A language tag, as written. */
  language: string | null;
  /** The date of publication, as written. */
  published: string | null;
  /** The day on which it was received, as written. */
  retrieved: string | null;
  /** The beginning of the text, or words about it. */
  summary: string | null;
  /** The text; if only an excerpt or an address is there, null. */
  content: Content | null;
  /** Where title, publisher, authors and date are stated, if not where the text is. */
  statedIn?: Origin;
}

/** Where an entry came from: its container, and its place in it. */
export interface Origin {
  /** The name of the container. */
  from: string;
  sha256: string;
  /** What the container is: `a feed`. */
  what: string;
  entry: string;
}

const NOTHING_STATED = {
  id: null,
  address: null,
  title: null,
  publisher: null,
  authors: [],
  language: null,
  published: null,
  retrieved: null,
  summary: null,
  content: null,
};

/** Makes an entry of what is stated of it. */
export const entryAt = (place: string, stated: Partial<Entry>): Entry => ({
  ...NOTHING_STATED,
  ...stated,
  place,
});

/** A feed that a container names. */
export interface NamedFeed {
  title: string | null;
  address: string;
}

/** An issue of an entry, or of the container; its path is added by the caller. */
export type Finding = Omit<Issue, 'path' | 'line'>;

/** What was found in a container. */
export interface Opened {
  /** What the container is, for the evidence: `a feed`. */
  what: string;
  entries: Entry[];
  feeds?: NamedFeed[];
  findings?: Finding[];
}

/** A file that is imported, or a part of one. */
export interface Container {
  name: string;
  bytes: Buffer;
}

/**
 * Reads the entries of one container.
 *
 * @throws Error if it cannot be read as what it is; the message is the reason
 */
export type Importer = (container: Container) => Opened | Promise<Opened>;

/** Further entries are left out with an issue: a story is one subject. */
export const MOST_ENTRIES = 10_000;

export const html = (text: string, converted: string | null = null): Content => ({
  ending: 'html',
  bytes: Buffer.from(text.toWellFormed()),
  converted,
});

export const plainText = (text: string, converted: string | null = null): Content => ({
  ending: 'txt',
  bytes: Buffer.from(text.toWellFormed()),
  converted,
});

/** A text of which nothing says whether it is HTML: it is if it has tags, rather than a sign `<`. */
export const plainOrHtml = (text: string): Content =>
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|img|figure|table|pre)\b[^>]*>/i.test(text)
    ? html(text)
    : plainText(text);

/** Returns the first of these strings that has a visible character, trimmed; else null. */
export function firstOf(...values: readonly unknown[]): string | null {
  for (const value of values)
    if (typeof value === 'string' && /[^\s\p{Cc}\p{Cf}]/u.test(value)) return value.trim();
  return null;
}
