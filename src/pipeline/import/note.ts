import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { stemToId } from '../publish/article-id.ts';
import { stemOf } from '../formats/format.ts';
import { statedDay } from '../formats/reconcile-dates.ts';
import type { RawFile } from '../read/raw-file.ts';
import { type Note, oneLine, webAddress } from '../read/settings.ts';
import { type Content, type Entry, html, type Origin } from './entry.ts';
import type { Readings } from './read-text.ts';
import { type ImportedFacts, importedPage, markupOf } from './imported-page.ts';

/**
 * Returns the note of an imported text: its container, and its place in it. What the container states of the text is in
 * the file itself (see {@link statedContent}); only a page that was fetched by its address is left as received, so that
 * what the feed states of it and the page does not is in the note, with its source.
 */
export function noteOf(
  entry: Entry,
  { document }: RawFile,
  origin: Origin,
  { today, replaces }: { today: string; replaces: string | null },
): Note {
  const { from, sha256, entry: place } = origin;
  return {
    ...present('version-of', replaces),
    ...(entry.statedIn && suppliedOf(entry, document, entry.statedIn, today)),
    ...present('retrieved', dayOf(entry.retrieved)),
    received: {
      from,
      sha256,
      entry: place,
      ...present('id', inOneLine(entry.id)),
      ...present('address', addressOf(entry.address)),
      ...present('converted', entry.content?.converted ?? null),
    },
  };
}

function suppliedOf(entry: Entry, document: RawFile['document'], origin: Origin, today: string): Note {
  const { what, ...container } = origin;
  const source = `${capital(container.entry)} of ${container.from}, ${what} with the SHA-256 ${container.sha256}.`;
  const supplied = { source, checked: today };
  const { title, publisher, authors, published, address } = stillToState(entry, document);
  const url = address === null ? {} : { url: address };
  const day = published.length === 1 ? dayOf(published[0] ?? null) : null;
  return {
    ...(title !== null && !document?.headline && { headline: { text: title, ...supplied } }),
    ...(publisher !== null && { publisher: { name: publisher, ...url, ...supplied } }),
    ...(day !== null && { date: { day, ...supplied } }),
    ...(authors.length > 0 && { author: { name: authors, ...supplied } }),
  };
}

/** What an entry states of its text, and the text itself does not. */
function stillToState(entry: Entry, document: RawFile['document']): Omit<ImportedFacts, 'language'> {
  const stated = document?.stated;
  return {
    title: inOneLine(entry.title),
    publisher: stated?.publisher ? null : inOneLine(entry.publisher),
    authors:
      stated && stated.authors.length > 0 ? [] : entry.authors.flatMap((name) => inOneLine(name) ?? []),
    published: stated?.date ? [] : publishedDates(entry),
    address: addressOf(entry.address),
  };
}

/**
 * Returns the text of an entry below what its container states of it, as a page; as it is, if that is nothing, or if it
 * was fetched by its own address.
 *
 * @param language of the text, if it is its container's and not the story's
 */
export function statedContent(
  entry: Entry,
  content: Content,
  { document, text }: Pick<RawFile, 'document' | 'text'>,
  { what, language, storyLanguage }: { what: string; language: string | null; storyLanguage: string },
): Content {
  const facts = { ...stillToState(entry, document), language };
  const { title, publisher, authors, published } = facts;
  const states = [title, publisher, language, ...published, ...authors].some((value) => value !== null);
  if (entry.statedIn || !states) return content;
  const isText = document === undefined;
  const markup = isText ? markupOf(text, storyLanguage) : document.received;
  const converted = [
    ...(content.converted === null ? [] : [content.converted]),
    ...(isText ? ['its paragraphs set as HTML'] : []),
    `what ${what} states of it put into its head`,
  ];
  return html(importedPage(facts, markup), converted.join('; '));
}

export const noteText = (note: Note): string => stringify(note, { lineWidth: 0 });

const DAY_IN_PATH = /\/((20\d\d)\/(\d{1,2})\/(\d{1,2}))(?:\/|$)/;
const IN_UTC = /(?:\+00:?00|\b(?:GMT|UTC?)|\dZ)$/i;
/** From UTC, in hours, at the most. */
const ZONES = { west: 12, east: 14 };
const HOUR_MS = 3_600_000;

/**
 * Returns the date of an entry as written; two if the day in its address is another, so that the editor decides. But many
 * feeds give all times in UTC, in which an evening in America is the next day: then the day in the address is the one.
 */
export function publishedDates({ address, published }: Entry): string[] {
  const written = inOneLine(published);
  const day = dayOf(published);
  if (written === null || day === null) return [];
  const [, inAddress, ...parts] = DAY_IN_PATH.exec(address ?? '') ?? [];
  const other = parts.map((part) => part.padStart(2, '0')).join('-');
  if (inAddress === undefined || other === day) return [written];
  const moved = (hours: number): string =>
    new Date(Date.parse(written) + hours * HOUR_MS).toISOString().slice(0, 10);
  const isSameTime =
    IN_UTC.test(written) &&
    !Number.isNaN(Date.parse(written)) &&
    (moved(-ZONES.west) === other || moved(ZONES.east) === other);
  return isSameTime ? [inAddress] : [written, inAddress];
}

const present = <Key extends string>(key: Key, value: string | null): { [key in Key]?: string } =>
  (value === null ? {} : { [key]: value }) as { [key in Key]?: string };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** In characters. A longer title or address is none; notes have a size limit. */
const LONGEST_LINE = 2_000;

/** Returns words as one line that can be shown; null if nothing of them can, or they are too long for a line. */
export function inOneLine(words: string | null): string | null {
  const line = (words ?? '').replace(UNPRINTABLE, ' ').replace(/[\s\p{Cc}]+/gu, ' ');
  return parsed(oneLine, line.toWellFormed());
}

export const addressOf = (address: string | null): string | null => parsed(webAddress, address);

/** The day that an entry states, as written; null if it states none. */
export const dayOf = (published: string | null): string | null =>
  published === null ? null : statedDay(published);

function parsed(schema: z.ZodType<string>, value: unknown): string | null {
  const result = schema.safeParse(value);
  return result.success && result.data.length <= LONGEST_LINE ? result.data : null;
}

const LONGEST_STEM = 40;

/** Returns a name for the file of an entry, without its ending: its day and title, or what else is known of it. */
export function stemFor(entry: Entry, container: string): string {
  const isWhole = entry.title === null && entry.address === null;
  const called = entry.title ?? pageName(entry.address) ?? container.replace(/\.[^.]*$/, '');
  const id = stemToId(called.replace(UNPRINTABLE, ' ').slice(0, 400));
  const stem = isWhole ? id : id.toLowerCase();
  const day = dayOf(entry.published);
  const short =
    isWhole || stem.length <= LONGEST_STEM ? stem : stem.slice(0, LONGEST_STEM).replace(/-[^-]*$/, '');
  return day === null ? short : `${day}-${short}`;
}

/** A name that is fit for an address as it is. */
const NEAT = /^[\w-]{1,40}$/;

/**
 * A name for a file that a browser or a person named, `Fire at the quay - The Gazette (4_2_2024)`: by its day and its own
 * headline, else its name in short; null if its name is fit for an address, or its container says what it is.
 */
export function stemOfFile(entry: Entry, name: string, read: Readings): string | null {
  if (entry.title !== null || entry.address !== null || NEAT.test(stemOf(name))) return null;
  return stemFor({ ...entry, title: read.headline ?? stemOf(name), published: read.day }, name);
}

/** The last part of an address's path that is a name. */
function pageName(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => /[a-z]/i.test(part) && !/^index\.\w+$/i.test(part));
  return (parts.at(-1) ?? host).replace(/\.\w{2,5}$/, '');
}
