import path from 'node:path';
import { disguiseOf } from '../read/disguise.ts';
import { formatOf } from '../formats/format.ts';
import { otherFormat } from '../formats/other-formats.ts';
import { openBookmarkPage, openCsv, openJson } from './bookmarks.ts';
import { openDocx } from './docx.ts';
import { type Container, entryAt, type Importer } from './entry.ts';
import { openFeed, openOpml } from './feed.ts';
import { openMail } from './mail.ts';
import { openWacz } from './wacz.ts';
import { openWarc } from './warc.ts';
import { zipPaths } from './zip.ts';

/** Why a file is not imported, and what to do. */
export interface Refusal {
  reason: string;
  remedy?: string;
}

interface Kind {
  is: (name: string, start: string) => boolean;
  importer: Importer;
}

/** The first that matches is taken: what the bytes are, before what the name says. */
const KINDS: readonly Kind[] = [
  { is: (name, start) => start.startsWith('WARC/') || /\.warc(?:\.gz)?$/i.test(name), importer: openWarc },
  { is: (_, start) => /^<opml\b/i.test(rootOf(start)), importer: openOpml },
  { is: (_, start) => /^<(?:rss|feed|rdf:RDF)\b/i.test(rootOf(start)), importer: openFeed },
  {
    is: (_, start) => /^<!DOCTYPE NETSCAPE-Bookmark-file/i.test(start.trimStart()),
    importer: openBookmarkPage,
  },
  { is: (name) => /\.(?:eml|mht|mhtml)$/i.test(name), importer: openMail },
  { is: (name) => /\.[ct]sv$/i.test(name), importer: openCsv },
  {
    is: (name, start) => /\.json$/i.test(name) && /https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\b/.test(start),
    importer: openFeed,
  },
  { is: (name) => /\.json$/i.test(name), importer: openJson },
  { is: (name) => formatOf(name) !== null, importer: openPlain },
];

const LOOKED_AT = 4096;

const PDF: Refusal = {
  reason: 'it is a PDF: it places letters on pages, and does not say in which order they are read',
  remedy: 'Copy its text into a file that ends in .txt, and compare both.',
};

/** Returns the importer of a file, or the reason why there is none. */
export async function importerOf({ name, bytes }: Container): Promise<Importer | Refusal> {
  const head = bytes.subarray(0, LOOKED_AT);
  const start = head
    .toString(head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8')
    .replace(/^\ufeff/, '');
  if (start.startsWith('%PDF-')) return PDF;
  if (start.startsWith('PK\x03\x04')) return importerOfZip(bytes);
  const kind = KINDS.find(({ is }) => is(name, start));
  if (kind?.importer === openPlain) return plainOrDisguised(name, start);
  if (kind) return kind.importer;
  const other = otherFormat(name);
  if (other)
    return { reason: `it is ${other.what}`, ...(other.remedy === undefined ? {} : { remedy: other.remedy }) };
  if (disguiseOf(start)?.what === MESSAGE) return openMail;
  return { reason: `${path.extname(name) || 'a name without an ending'} says nothing of what it is` };
}

const MESSAGE = 'an e-mail message with its headers';

/** A text that is not what its name says. */
function plainOrDisguised(name: string, start: string): Importer | Refusal {
  const disguise = formatOf(name) === 'text' ? disguiseOf(start) : null;
  if (!disguise) return openPlain;
  if (disguise.what === MESSAGE) return openMail;
  return { reason: `it is ${disguise.what}`, remedy: disguise.remedy };
}

async function importerOfZip(bytes: Buffer): Promise<Importer | Refusal> {
  const paths = await zipPaths(bytes);
  const has = (start: string): boolean => paths.some((each) => each.startsWith(start));
  if (has('word/document.xml')) return openDocx;
  if (has('archive/')) return openWacz;
  if (has('xl/')) return { reason: 'it is a spreadsheet', remedy: 'Save it as .csv, and import that.' };
  return { reason: 'it is an archive', remedy: 'Unpack it, and import the files in it.' };
}

/** An XML file from its root element on. */
const rootOf = (start: string): string =>
  start.replace(/^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)+/i, '');

/** SingleFile writes the day of saving into the first comment of a page. */
const SAVED = /<!--\s*Page saved with SingleFile[^]*?\bsaved date:\s*([^\r\n]+?)\s*(?:-->|\r?\n)/;

/** Takes a text, a Markdown file or a saved page as it is. */
function openPlain({ name, bytes }: Parameters<Importer>[0]): ReturnType<Importer> {
  const format = formatOf(name) ?? 'text';
  const ending = ({ text: 'txt', markdown: 'md', html: 'html' } as const)[format];
  const content = { ending, bytes, converted: null };
  const [, retrieved = null] = SAVED.exec(bytes.toString('latin1', 0, 4096)) ?? [];
  return { what: 'a file', entries: [entryAt('the whole file', { content, retrieved })] };
}
