import PostalMime, { type Attachment, type Email } from 'postal-mime';
import {
  type Content,
  type Entry,
  entryAt,
  type Finding,
  firstOf,
  html,
  type Importer,
  plainText,
} from './entry.ts';
import { readHtml } from '../formats/html.ts';

/** Deeper attached messages are left out with an issue. */
const MOST_LEVELS = 5;

const OPTIONS = {
  forceRfc822Attachments: true,
  maxNestingDepth: 50,
  maxHeadersSize: 256 * 1024,
};

/**
 * Reads a message (`.eml`, `.mht`), and the messages attached to it: each is an entry. A message that only forwards
 * others is none itself. Of its two texts the one with markup is taken, if an article is found in it.
 */
export const openMail: Importer = async ({ bytes }) => {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const read = async (part: Uint8Array, place: string, level: number): Promise<void> => {
    const mail = await PostalMime.parse(part, OPTIONS);
    const attached = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
    const content = contentOf(mail);
    const sent = headerOf(mail, 'date');
    if (content && sent !== null && !isLetter(mail) && savedFrom(mail) === null)
      findings.push({
        kind: 'unread-date',
        entry: place,
        text: `sent ${sent}, which need not be the day of its text`,
      });
    if (content || attached.length === 0) entries.push(toEntry(mail, content, place));
    for (const [index, { content: message }] of attached.entries()) {
      const inner = `${place}, attached message ${index + 1}`;
      if (level === MOST_LEVELS)
        findings.push({
          kind: 'unusable-entry',
          entry: inner,
          text: `more than ${MOST_LEVELS} messages in one another`,
        });
      else await read(toBytes(message), inner, level + 1);
    }
    const files = mail.attachments.filter(isDocument);
    if (files.length > 0)
      findings.push({
        kind: 'attached-files',
        entry: place,
        text: files.map(({ filename, mimeType }) => filename ?? mimeType).join(', '),
      });
  };
  await read(bytes, 'the message', 1);
  return { what: 'a message', entries, findings };
};

/** Pictures and styles belong to the text. */
const isDocument = ({ mimeType, related }: Attachment): boolean =>
  related !== true &&
  !/^(?:image|text\/css|message\/rfc822|application\/(?:pgp|pkcs7|x-pkcs7))/.test(mimeType);

const toBytes = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const headerOf = (mail: Email, name: string): string | null =>
  firstOf(mail.headers.find(({ key }) => key === name)?.value);

/** Whether a message was sent to the readers of a list: then its sender is the publisher, and it is of that day. */
const isLetter = (mail: Email): boolean =>
  ['list-id', 'list-unsubscribe', 'list-post'].some((name) => headerOf(mail, name) !== null);

/** The address of a page that a browser saved as a message; its date is the day of saving. */
const savedFrom = (mail: Email): string | null =>
  firstOf(headerOf(mail, 'snapshot-content-location'), headerOf(mail, 'content-location'));

const FORWARDED = /^(?:(?:fwd?|wg|tr|rv|re|aw)\s*:\s*)+/i;

function toEntry(mail: Email, content: Content | null, place: string): Entry {
  return entryAt(place, {
    id: headerOf(mail, 'message-id'),
    address: savedFrom(mail),
    title: firstOf(mail.subject?.replace(FORWARDED, '')),
    publisher: isLetter(mail) ? firstOf(mail.from?.name) : null,
    // The day as the sender wrote it; the library converts it to UTC.
    published: isLetter(mail) ? headerOf(mail, 'date') : null,
    language: headerOf(mail, 'content-language'),
    retrieved: savedFrom(mail) === null ? null : headerOf(mail, 'date'),
    content,
  });
}

function contentOf(mail: Email): Content | null {
  const [marked, plain] = [firstOf(mail.html), firstOf(mail.text)];
  if (marked !== null && (plain === null || typeof readHtml(marked) !== 'string')) return html(marked);
  return plain === null ? null : plainText(plain);
}
